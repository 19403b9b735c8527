package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.math.Vector3f;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A head as a service makes it; left out where the folder of real files is not there. */
@ExtendWith(OffscreenGl.Shared.class)
class RealHeadTest {

    private static OffscreenGl gl;
    private static AvatarAsset asset;

    @BeforeAll
    static void readHead(OffscreenGl openGl) {
        String shared = System.getProperty("likeness.shared", "");
        assumeFalse(shared.isEmpty(), "the folder of real avatar files is not there");
        gl = openGl;
        Path head = Path.of(shared, "avatars", "metaperson", "female_lod2_head.glb");
        asset = new AvatarAssetReader(gl.assets()).readGltfAvatar("head", head, Map.of());
    }

    @Test
    void theJawOpens() {
        assertThat(changedPixels("jaw", face -> face.set(ArKit.JAW_OPEN, 1))).isGreaterThan(2000);
    }

    @Test
    void theLidsClose() {
        assertThat(
                        changedPixels(
                                "lids",
                                face -> {
                                    face.set(ArKit.EYE_BLINK_LEFT, 1);
                                    face.set("eyeBlink_R", 1);
                                }))
                .isGreaterThan(500);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void anExpressionIsSeen(Expression expression) {
        assertThat(changedPixels(expression.name(), face -> face.fadeTo(expression, 0.2f)))
                .isGreaterThan(700);
    }

    static Stream<Expression> expressions() {
        return Stream.of(
                Expression.SMILE,
                Expression.SURPRISED,
                Expression.SAD,
                Expression.ANGRY,
                Expression.WINK);
    }

    @Test
    void theEyesFollowSomebodyAtTheSide() {
        assertThat(changedPixels("gaze", face -> face.lookAt(new Vector3f(0.5f, 0.24f, 0.5f))))
                .isGreaterThan(300);
    }

    @Test
    void bothPathsDrawTheSameHead() {
        BufferedImage cpu = portrait(MorphPath.CPU, RealHeadTest::speakAndSmile);
        BufferedImage gpu = portrait(MorphPath.GPU, RealHeadTest::speakAndSmile);
        Portrait.keep(gpu, "real-speaking-gpu");
        Portrait.keep(cpu, "real-speaking-cpu");

        assertThat(Portrait.differentPixels(gpu, cpu, 2)).isLessThan(20);
    }

    /** Sixty pixels high: nineteen shapes of some thirty are left, and nobody sees it. */
    @Test
    void aFarFaceLooksAsIfNothingWereLeftOut() {
        BufferedImage reduced = fromAfar(true, RealHeadTest::speakAndSmile);
        BufferedImage whole = fromAfar(false, RealHeadTest::speakAndSmile);
        BufferedImage silent = fromAfar(false, face -> face.set(ArKit.JAW_OPEN, 0));
        Portrait.keep(reduced, "real-far-reduced");
        Portrait.keep(whole, "real-far-whole");

        assertThat(Portrait.differentPixels(whole, silent, 12)).isGreaterThan(60);
        assertThat(Portrait.differentPixels(reduced, whole, 12)).isLessThan(15);
    }

    private static BufferedImage fromAfar(boolean reduced, Consumer<Face> change) {
        return gl.call(
                () -> {
                    AvatarInstance avatar = asset.newInstance();
                    try (Portrait portrait = new Portrait(gl);
                            MorphRenderer morphs =
                                    new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.GPU);
                            Face face = FaceControl.attachTo(avatar, morphs, 1).face()) {
                        morphs.detail().setEnabled(reduced);
                        face.setBlinking(false);
                        face.life().setSaccades(false);
                        change.accept(face);
                        portrait.show(avatar.node());
                        portrait.look(new Vector3f(0, 0.2f, 3.8f), new Vector3f(0, 0.2f, 0));
                        portrait.live(0.5f);
                        BufferedImage picture = portrait.shoot();
                        assertThat(face.detail())
                                .isEqualTo(reduced ? DetailLevel.STRONGEST : DetailLevel.WHOLE);
                        return picture;
                    }
                });
    }

    @Test
    void itsShapesTakeAtMostAThirdOfWhatAllDeltasWouldTake() {
        MorphTargets largest =
                asset.newInstance().morphed().stream()
                        .map(MorphedGeometry::targets)
                        .max(Comparator.comparingInt(MorphTargets::vertexCount))
                        .orElseThrow();

        long dense = 6L * Float.BYTES * largest.vertexCount() * largest.targets().size();

        assertThat(MorphRenderer.bytesOnTheCard(largest)).isLessThan(dense / 3);
    }

    private static void speakAndSmile(Face face) {
        face.fadeTo(Expression.SMILE, 0);
        face.set(Viseme.AA, 0.9f);
        face.set(ArKit.BROW_INNER_UP, -0.3f);
    }

    private static int changedPixels(String name, Consumer<Face> change) {
        BufferedImage neutral = portrait(MorphPath.AUTO, face -> face.set(ArKit.JAW_OPEN, 0));
        BufferedImage changed = portrait(MorphPath.AUTO, change);
        Portrait.keep(neutral, "real-neutral");
        Portrait.keep(changed, "real-" + name);
        return Portrait.differentPixels(neutral, changed, 12);
    }

    private static BufferedImage portrait(MorphPath path, Consumer<Face> change) {
        return gl.call(
                () -> {
                    AvatarInstance avatar = asset.newInstance();
                    try (Portrait portrait = new Portrait(gl);
                            MorphRenderer morphs =
                                    new MorphRenderer(gl.assets(), gl.renderer(), path);
                            Face face = FaceControl.attachTo(avatar, morphs, 1).face()) {
                        face.setBlinking(false);
                        change.accept(face);
                        portrait.show(avatar.node());
                        portrait.look(new Vector3f(0, 0.22f, 0.85f), new Vector3f(0, 0.2f, 0));
                        portrait.live(0.5f);
                        return portrait.shoot();
                    }
                });
    }
}
