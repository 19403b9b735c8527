package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.anim.AnimComposer;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.texture.Texture;
import dev.likeness.face.ArKit;
import dev.likeness.face.Face;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real avatars through the engine's files, posed by a clip; left out where they are absent. */
@ExtendWith(OffscreenGl.Shared.class)
class SharedSavedAvatarsTest {

    private static final String METAPERSON = "avatars/metaperson/female_lod2_head.glb";
    private static final String AVATURN = "avatars/avaturn/default_model.glb";
    private static final String READY_PLAYER_ME = "avatars/readyplayerme/brunette-t.glb";

    /** Eyes are never quite still. */
    private static final double EYES = 0.003;

    private final OffscreenGl gl;
    private final Studio studio;
    private final Savings savings;
    private final MorphRenderer renderer;
    private Path shared;
    private BodyClip idle;

    SharedSavedAvatarsTest(OffscreenGl gl) {
        this.gl = gl;
        this.studio = new Studio(gl);
        this.savings = new Savings(gl.assets());
        this.renderer = gl.call(() -> new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.GPU));
    }

    @BeforeEach
    void findFolder() {
        String folder = System.getProperty("likeness.shared", "");
        assumeFalse(folder.isEmpty(), "likeness.shared is not set");
        shared = Path.of(folder);
        idle = ClipReader.read(shared.resolve("avatars/avaturn/animation.glb")).get(0);
    }

    @AfterEach
    void closeRenderer() {
        gl.run(renderer::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {METAPERSON, AVATURN, READY_PLAYER_ME})
    void aPosedAvatarThatSmilesLooksTheSameFromItsFile(String file) {
        AvatarInstance avatar = smiling(file);
        gl.run(() -> idle.pose(avatar, 2));
        BufferedImage before = picture(avatar);

        AvatarInstance loaded = savings.roundTrip(avatar);
        FaceControl.wake(loaded.node(), renderer);
        BufferedImage after = picture(loaded);

        assertThat(Pictures.difference(before, after)).isLessThan(EYES);
    }

    @ParameterizedTest
    @ValueSource(strings = {METAPERSON, AVATURN, READY_PLAYER_ME})
    void everyPartComesBackWithItsVerticesAndBlendshapes(String file) {
        AvatarInstance avatar = smiling(file);
        AvatarInstance loaded = savings.roundTrip(avatar);

        for (Geometry part : avatar.node().descendantMatches(Geometry.class)) {
            Geometry twin = loaded.part(part.getName()).orElseThrow();
            for (Type type : List.of(Type.Position, Type.Index, Type.TexCoord, Type.BoneWeight)) {
                assertThat(twin.getMesh().getBuffer(type).getDataReadOnly())
                        .as(part.getName() + " " + type)
                        .isEqualTo(part.getMesh().getBuffer(type).getDataReadOnly());
            }
            assertThat(twin.getQueueBucket()).isEqualTo(part.getQueueBucket());
        }
        assertThat(loaded.morphed()).hasSameSizeAs(avatar.morphed());
        for (int i = 0; i < loaded.morphed().size(); i++) {
            assertThat(loaded.morphed().get(i).targets())
                    .usingRecursiveComparison()
                    .isEqualTo(avatar.morphed().get(i).targets());
        }
        assertThat(textures(loaded)).hasSameSizeAs(textures(avatar));
    }

    @ParameterizedTest
    @ValueSource(strings = {METAPERSON, READY_PLAYER_ME})
    void twoClonesShowTwoFacesAndTwoPoses(String file) {
        AvatarInstance avatar = smiling(file);
        AvatarInstance one = AvatarInstance.in(avatar.node().clone()).get(0);
        AvatarInstance other = AvatarInstance.in(avatar.node().clone()).get(0);
        face(one.node()).setBlinking(false);
        face(other.node()).setBlinking(false);
        BufferedImage neutral = face(one);
        assertThat(Pictures.difference(neutral, face(other))).isLessThan(EYES);

        face(other.node()).set(ArKit.JAW_OPEN, 1);

        assertThat(Pictures.difference(neutral, face(other))).isGreaterThan(2 * EYES);
        assertThat(Pictures.difference(neutral, face(one))).isLessThan(EYES);
        idle.pose(other, 1);
        assertThat(one.head().orElseThrow().getLocalRotation())
                .isNotEqualTo(other.head().orElseThrow().getLocalRotation());
    }

    @ParameterizedTest
    @ValueSource(strings = {METAPERSON, AVATURN, READY_PLAYER_ME})
    void aClipAddedBeforeSavingPlaysAfterLoading(String file) {
        AvatarInstance avatar = smiling(file);
        idle.addTo(avatar);
        AvatarInstance loaded = savings.roundTrip(avatar);
        idle.pose(avatar, 3);

        AnimComposer composer = loaded.node().getControl(AnimComposer.class);
        composer.setCurrentAction(idle.name());
        loaded.node().updateLogicalState(3);

        assertThat(place(loaded).distance(place(avatar))).isLessThan(0.01f);
    }

    private AvatarInstance smiling(String file) {
        AvatarInstance avatar =
                new AvatarAssetReader(gl.assets()).read(shared.resolve(file)).newInstance();
        Face face = FaceControl.attachTo(avatar, renderer, 1).face();
        face.setBlinking(false);
        face.set(ArKit.MOUTH_SMILE_LEFT, 0.8f);
        face.set(ArKit.MOUTH_SMILE_RIGHT, 0.8f);
        return avatar;
    }

    private static Set<Object> textures(AvatarInstance avatar) {
        return avatar.node().descendantMatches(Geometry.class).stream()
                .flatMap(part -> part.getMaterial().getParams().stream())
                .map(parameter -> parameter.getValue())
                .filter(Texture.class::isInstance)
                .map(texture -> ((Texture) texture).getImage())
                .collect(Collectors.toSet());
    }

    private static Face face(Node node) {
        return node.getControl(FaceControl.class).face();
    }

    private static Vector3f place(AvatarInstance avatar) {
        return avatar.head().orElseThrow().getModelTransform().getTranslation().clone();
    }

    private BufferedImage picture(AvatarInstance avatar) {
        return picture(avatar, new Vector3f(0.3f, 0, 3.8f), new Vector3f(0, -0.5f, 0));
    }

    private BufferedImage face(AvatarInstance avatar) {
        return picture(avatar, new Vector3f(0.1f, 0.05f, 0.7f), new Vector3f(0, 0.05f, 0));
    }

    /** From and to are relative to the head. */
    private BufferedImage picture(AvatarInstance avatar, Vector3f from, Vector3f to) {
        studio.attach(avatar.node());
        studio.photograph(from, to);
        Vector3f head = place(avatar);
        BufferedImage picture = studio.photograph(head.add(from), head.add(to));
        gl.run(avatar.node()::removeFromParent);
        return picture;
    }
}
