package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.face.ArKit;
import dev.likeness.face.Expression;
import dev.likeness.lookbook.Portrait;
import dev.likeness.lookbook.PortraitFormat;
import dev.likeness.lookbook.PortraitOrder;
import dev.likeness.lookbook.PortraitPose;
import dev.likeness.lookbook.PortraitStudio;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Portraits of an avatar in the scene, drawn by real OpenGL. */
class PortraitTest extends AvatarGameTest {

    private static final ColorRGBA RED = new ColorRGBA().setAsSrgb(0.8f, 0.4f, 0.4f, 1);
    private static final ColorRGBA BLUE = new ColorRGBA().setAsSrgb(0.4f, 0.4f, 0.8f, 1);
    private static final Expression OPEN = new Expression("open", Map.of(ArKit.JAW_OPEN, 1f));
    private static final PortraitOrder SMALL =
            PortraitOrder.face().size(96, 96).background(RED, BLUE);

    private final PortraitStudio studio = new PortraitStudio();
    private Avatar avatar;

    @BeforeEach
    void seatAnAvatar() {
        attach(Pipeline.METAPERSON_FEMALE);
        avatar = await(request(photo(Color.LIGHT_GRAY), "bob", "afro"));
        game.run(
                () -> {
                    game.app().getRootNode().addLight(new AmbientLight(ColorRGBA.Gray));
                    game.app()
                            .getRootNode()
                            .addLight(new DirectionalLight(new Vector3f(-0.4f, -0.5f, -1)));
                    game.app().getRootNode().attachChild(avatar.node());
                    game.app().getStateManager().attach(studio);
                });
    }

    @AfterEach
    void clearUp() {
        game.run(
                () -> {
                    game.app().getStateManager().detach(studio);
                    game.app().getRootNode().getLocalLightList().clear();
                });
    }

    @Test
    void aPortraitShowsTheSitterBeforeItsBackground() throws IOException {
        BufferedImage picture = picture(take(SMALL));

        assertThat(picture.getWidth()).isEqualTo(96);
        assertThat(picture.getHeight()).isEqualTo(96);
        assertNear(picture.getRGB(1, 1), 0.8f, 0.4f, 0.4f);
        assertNear(picture.getRGB(94, 94), 0.4f, 0.4f, 0.8f);
        BufferedImage other = picture(take(SMALL.background(BLUE, RED)));
        assertThat(other.getRGB(48, 48)).as("the sitter").isEqualTo(picture.getRGB(48, 48));
        assertThat(other.getRGB(1, 1)).isNotEqualTo(picture.getRGB(1, 1));
    }

    @Test
    void theSameOrderGivesTheSamePictureWhateverTheFaceIsDoing() {
        Portrait first = take(SMALL);
        game.run(
                () -> {
                    avatar.face().fadeTo(Expression.SURPRISED, 0.2f);
                    avatar.face().lookAt(new Vector3f(3, 0, 1));
                    avatar.face().blink();
                });
        game.frames(4);

        assertThat(take(SMALL)).isEqualTo(first);
    }

    @Test
    void framingTurnPoseAndBackgroundMakeOtherPictures() {
        List<Portrait> pictures =
                List.of(
                        take(SMALL),
                        take(SMALL.turn(0.5f)),
                        take(SMALL.background(BLUE, BLUE)),
                        take(PortraitOrder.bust().size(96, 96)),
                        take(PortraitOrder.body().size(96, 96).pose(PortraitPose.RELAXED)),
                        take(PortraitOrder.body().size(96, 96).pose(PortraitPose.STANDING)));

        assertThat(pictures).doesNotHaveDuplicates();
    }

    @Test
    void aPortraitIsAFileOfTheOrderedKind() throws IOException {
        Portrait jpeg = take(SMALL.format(PortraitFormat.JPEG));

        assertThat(jpeg.bytes()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(jpeg.format()).isEqualTo(PortraitFormat.JPEG);
        assertThat(picture(jpeg).getWidth()).isEqualTo(96);
        assertThat(take(SMALL).bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(jpeg.hash()).hasSize(64);
    }

    @Test
    void theGameNoticesNothing() {
        game.run(() -> avatar.face().setBlinking(false));
        game.frames(2);
        List<Transform> before = pose();

        take(SMALL.expression(OPEN).pose(PortraitPose.RELAXED));

        assertThat(game.call(() -> avatar.face().get(ArKit.JAW_OPEN))).isZero();
        assertThat(game.call(() -> avatar.hair().worn())).contains("bob");
        List<Transform> after = pose();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).getTranslation()).isEqualTo(before.get(i).getTranslation());
        }
        assertThat(game.call(() -> game.app().getRenderManager().getPreViews())).isEmpty();
    }

    @Test
    void aHaircutIsWornForThePictureAlone() {
        Portrait dressed = take(SMALL);
        game.run(() -> avatar.hair().remove());
        Portrait bald = take(SMALL);

        Portrait dressedForThePicture = take(SMALL.haircut("bob"));

        assertThat(bald).isNotEqualTo(dressed);
        assertThat(dressedForThePicture).isEqualTo(dressed);
        game.frames(2);
        assertThat(game.call(() -> avatar.hair().worn())).isEmpty();
        assertThat(take(SMALL)).isEqualTo(bald);
    }

    @Test
    void whatTheSitterHasNotGotIsNamed() {
        assertThat(failureOf(SMALL.haircut("beehive")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beehive");
        assertThat(failureOf(SMALL.outfit("armour")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("armour");
        assertThat(take(SMALL)).as("the studio goes on").isNotNull();
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> SMALL.size(10, 96)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SMALL.size(96, 5000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPortraitThatIsCancelledIsNotMade() {
        CompletableFuture<Portrait> one = studio.take(avatar.sitter(), SMALL);
        CompletableFuture<Portrait> two = studio.take(avatar.sitter(), SMALL);
        two.cancel(true);

        assertThat(await(one)).isNotNull();
        assertThat(catchThrowable(two::join)).isInstanceOf(CancellationException.class);
        assertThat(take(SMALL)).isNotNull();
    }

    private List<Transform> pose() {
        return game.call(
                () -> {
                    SkinningControl skinning = avatar.node().getControl(SkinningControl.class);
                    return skinning == null
                            ? List.<Transform>of()
                            : skinning.getArmature().getJointList().stream()
                                    .map(Joint::getLocalTransform)
                                    .map(Transform::clone)
                                    .toList();
                });
    }

    private Throwable failureOf(PortraitOrder order) {
        CompletableFuture<Portrait> portrait = studio.take(avatar.sitter(), order);
        Throwable failure = catchThrowable(() -> await(portrait));
        return failure.getCause();
    }

    private Portrait take(PortraitOrder order) {
        return await(studio.take(avatar.sitter(), order));
    }

    private static BufferedImage picture(Portrait portrait) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(portrait.bytes()));
    }

    private static void assertNear(int rgb, float red, float green, float blue) {
        Color found = new Color(rgb);
        assertThat(found.getRed()).isBetween(Math.round(255 * red) - 4, Math.round(255 * red) + 4);
        assertThat(found.getGreen())
                .isBetween(Math.round(255 * green) - 4, Math.round(255 * green) + 4);
        assertThat(found.getBlue())
                .isBetween(Math.round(255 * blue) - 4, Math.round(255 * blue) + 4);
    }
}
