package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.system.NullRenderer;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faces that show less the smaller they are; each shape moves a vertex of its own. */
class FaceDetailTest {

    private static final float FRAME = 1 / 60f;
    private static final float MILLIMETRE = 0.001f;

    /** Of them the first moves 1 mm, the next 2 mm, and so on; the jaw 50 mm. */
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, 48).mapToObj(i -> i == 48 ? "jawOpen" : "own" + i).toList();

    private static final float FACE_HEIGHT = 0.24f;
    private static final int TONGUE = 80;
    private static final Vector3f EYES = new Vector3f(0, 1.6f, 0);

    private long nanos;
    private LongSupplier cost = () -> 0;
    private final FaceDetail detail = new FaceDetail(() -> nanos += cost.getAsLong());
    private final MorphRenderer renderer =
            new MorphRenderer(TestAvatar.ASSETS, new NullRenderer(), MorphPath.CPU, detail);
    private final Camera camera = new Camera(1280, 720);
    private final AvatarInstance avatar = avatar();
    private final Face face = FaceControl.attachTo(avatar, renderer, 1).face();

    FaceDetailTest() {
        camera.setFrustumPerspective(40, 1280 / 720f, 0.1f, 1000);
        face.setBlinking(false);
        face.life().setSaccades(false);
        NAMES.forEach(name -> face.set(name, 0.5f));
    }

    @AfterEach
    void close() {
        renderer.close();
    }

    private static AvatarInstance avatar() {
        Mesh mesh = TestHead.mesh();
        FloatBuffer positions = mesh.getFloatBuffer(Type.Position);
        for (int v = 0; v < mesh.getVertexCount(); v++) {
            positions.put(3 * v + 1, positions.get(3 * v + 1) + EYES.y);
        }
        List<MorphTarget> targets = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            int vertex = vertexOf(NAMES.get(i));
            float length = NAMES.get(i).equals("jawOpen") ? 50 : i + 1;
            targets.add(
                    new MorphTarget(
                            NAMES.get(i),
                            new int[] {vertex},
                            new float[] {0, 0, length * MILLIMETRE},
                            new float[3]));
        }
        targets.add(
                new MorphTarget("aa", new int[] {TONGUE}, new float[] {0, 0, 0.01f}, new float[3]));
        return TestAvatar.of(
                TestAvatar.part(
                        "AvatarHead", mesh, new MorphTargets(mesh.getVertexCount(), targets)));
    }

    /** All over the head, so that the face is as high as it. */
    private static int vertexOf(String name) {
        return 85 + 145 * NAMES.indexOf(name);
    }

    /** What is drawn of a shape, as a weight. */
    private float drawn(String name) {
        int i = NAMES.indexOf(name);
        float length = (name.equals("jawOpen") ? 50 : i + 1) * MILLIMETRE;
        return moved(vertexOf(name)) / length;
    }

    private float moved(int vertex) {
        var geometry = avatar.morphed().get(0).geometry();
        float rest =
                MorphRenderer.meshAtRest(geometry)
                        .getFloatBuffer(Type.Position)
                        .get(3 * vertex + 2);
        return geometry.getMesh().getFloatBuffer(Type.Position).get(3 * vertex + 2) - rest;
    }

    private long shapesDrawn() {
        return NAMES.stream().filter(name -> Math.abs(drawn(name)) > 1e-4f).count();
    }

    private void standAt(float metres) {
        camera.setLocation(EYES.add(0, 0, metres));
        camera.lookAt(EYES, Vector3f.UNIT_Y);
    }

    private void standWhereItIs(float pixels) {
        standAt(720 / 2f * camera.getProjectionMatrix().m11 * FACE_HEIGHT / pixels);
    }

    private void frame() {
        avatar.node().updateLogicalState(FRAME);
        avatar.node().updateGeometricState();
        face.seenBy(camera);
    }

    private void frames(float seconds) {
        for (float passed = 0; passed < seconds; passed += FRAME) {
            frame();
        }
    }

    @Test
    void aNearFaceShowsEveryShape() {
        standWhereItIs(300);
        frames(1);

        assertThat(face.detail()).isEqualTo(DetailLevel.WHOLE);
        assertThat(NAMES)
                .allSatisfy(name -> assertThat(drawn(name)).isCloseTo(0.5f, within(1e-3f)));
    }

    @Test
    void aFarFaceKeepsItsStrongestShapes() {
        standWhereItIs(60);
        frames(2);

        assertThat(face.detail()).isEqualTo(DetailLevel.STRONGEST);
        assertThat(shapesDrawn()).isBetween(6L, 30L);
        assertThat(drawn("jawOpen")).isCloseTo(0.5f, within(1e-3f));
        assertThat(drawn("own47")).isCloseTo(0.5f, within(1e-3f));
        assertThat(drawn("own1")).isZero();
    }

    @Test
    void ofAVeryFarFaceOnlyTheJawMoves() {
        standWhereItIs(15);
        frames(2);

        assertThat(face.detail()).isEqualTo(DetailLevel.JAW);
        assertThat(shapesDrawn()).isEqualTo(1);
        assertThat(drawn("jawOpen")).isCloseTo(0.5f, within(1e-3f));
    }

    @Test
    void theJawOfAVeryFarFaceSpeaks() {
        standWhereItIs(15);
        face.set(ArKit.JAW_OPEN, 0);
        face.set(Viseme.AA, 1);
        frames(2);

        assertThat(moved(TONGUE)).isZero();
        assertThat(drawn("jawOpen")).isGreaterThan(0.1f);
    }

    @Test
    void aTinyFaceIsNotMovedAtAll() {
        standWhereItIs(2);
        frames(2);

        assertThat(face.detail()).isEqualTo(DetailLevel.NOTHING);
        assertThat(shapesDrawn()).isZero();
    }

    @Test
    void whatCountsIsPixelsAndNotMetres() {
        standAt(12);
        frames(2);
        DetailLevel far = face.detail();
        camera.setFrustumPerspective(4, 1280 / 720f, 0.1f, 1000);
        frames(2);

        assertThat(far).isNotEqualTo(DetailLevel.WHOLE);
        assertThat(face.detail()).isEqualTo(DetailLevel.WHOLE);
    }

    @Test
    void aFaceOnNoScreenGoesOnAndIsRightAsSoonAsItIsSeen() {
        standWhereItIs(300);
        frames(1);
        camera.lookAtDirection(Vector3f.UNIT_Z, Vector3f.UNIT_Y);
        frames(0.5f);
        face.set("own9", 0.9f);
        frames(0.5f);
        assertThat(face.detail()).isEqualTo(DetailLevel.NOTHING);
        assertThat(face.get("own9")).isEqualTo(0.9f);
        assertThat(drawn("own9")).isCloseTo(0.5f, within(1e-3f));

        standWhereItIs(300);
        frame();

        assertThat(drawn("own9")).isCloseTo(0.9f, within(1e-3f));
        assertThat(face.detail()).isEqualTo(DetailLevel.WHOLE);
    }

    @Test
    void aFaceThatNoCameraEverLookedForIsWhole() {
        for (int i = 0; i < 5; i++) {
            avatar.node().updateLogicalState(FRAME);
        }

        assertThat(drawn("own1")).isCloseTo(0.5f, within(1e-3f));
    }

    @Test
    void nothingJumpsWhileACameraFliesAway() {
        standWhereItIs(400);
        frames(1);
        float[] before = movements();
        float largest = 0;
        for (float pixels = 400; pixels > 3; pixels *= 0.98f) {
            standWhereItIs(pixels);
            frame();
            float[] now = movements();
            for (int i = 0; i < now.length; i++) {
                float jump = Math.abs(now[i] - before[i]) / FACE_HEIGHT * pixels;
                largest = Math.max(largest, jump);
            }
            before = now;
        }

        frames(1);
        assertThat(shapesDrawn()).isZero();
        assertThat(largest).as("pixels in one frame").isLessThan(0.5f);
    }

    @Test
    void nothingJumpsWhileAWeightCrossesTheBorder() {
        standWhereItIs(60);
        NAMES.forEach(name -> face.set(name, 0.3f));
        frames(2);
        float before = drawn("own12");
        float largest = 0;
        for (float weight = 0.3f; weight < 1.5f; weight += 0.01f) {
            face.set("own12", weight);
            frame();
            largest = Math.max(largest, Math.abs(drawn("own12") - before));
            before = drawn("own12");
        }

        assertThat(drawn("own12")).isGreaterThan(1.4f);
        assertThat(largest).isLessThan(0.1f);
    }

    private float[] movements() {
        float[] movements = new float[NAMES.size()];
        for (int i = 0; i < movements.length; i++) {
            movements[i] = moved(vertexOf(NAMES.get(i)));
        }
        return movements;
    }

    @Test
    void aFaceAtABorderDoesNotFlicker() {
        standWhereItIs(30);
        frames(1);
        standWhereItIs(20);
        frames(1);
        assertThat(face.detail()).isEqualTo(DetailLevel.JAW);

        for (int i = 0; i < 60; i++) {
            standWhereItIs(i % 2 == 0 ? 22 : 24);
            frame();
            assertThat(face.detail()).isEqualTo(DetailLevel.JAW);
        }
    }

    @Test
    void facesBeyondTheBudgetShowLessAndTheLargestShowsAll() {
        List<AvatarInstance> crowd = crowd(12, 0.3f);
        cost = () -> costOfLevels() / (2 * crowd.size());
        detail.setBudget(3);

        look(crowd, 6);
        List<DetailLevel> settled = levels(crowd);
        look(crowd, 4);

        assertThat(settled.get(0)).isEqualTo(DetailLevel.WHOLE);
        assertThat(settled).isSorted().contains(DetailLevel.STRONGEST);
        assertThat(levels(crowd)).isEqualTo(settled);
        assertThat(detail.inWords()).contains("of 3.00 ms");
    }

    @Test
    void withinTheBudgetEveryNearFaceIsWhole() {
        List<AvatarInstance> crowd = crowd(12, 0.02f);
        cost = () -> 50_000;
        detail.setBudget(3);

        look(crowd, 3);

        assertThat(levels(crowd)).containsOnly(DetailLevel.WHOLE);
        assertThat(detail.count(DetailLevel.WHOLE)).isEqualTo(12);
        assertThat(detail.cost()).isCloseTo(1.2f, within(0.1f));
    }

    @Test
    void switchedOffEveryFaceIsWhole() {
        detail.setEnabled(false);
        standWhereItIs(15);
        frames(1);

        assertThat(face.detail()).isEqualTo(DetailLevel.WHOLE);
        assertThat(drawn("own1")).isCloseTo(0.5f, within(1e-3f));
    }

    @Test
    void aStillPictureIsWholeHoweverFarTheFaceIs() {
        standWhereItIs(15);
        frames(1);

        Runnable back = face.still(Expression.NEUTRAL, EYES);
        assertThat(drawn("own9")).isCloseTo(0.5f, within(1e-3f));
        back.run();

        assertThat(drawn("own9")).isZero();
    }

    @Test
    void sizesFallAndBudgetsAreAboveNothing() {
        assertThatThrownBy(() -> detail.setSizes(10, 20, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10.0, 20.0, 5.0");
        assertThatThrownBy(() -> detail.setBudget(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Nanoseconds of a frame, if a face costs as much as its level has shapes. */
    private long costOfLevels() {
        return 500_000L * detail.count(DetailLevel.WHOLE)
                + 250_000L * detail.count(DetailLevel.STRONGEST)
                + 50_000L * detail.count(DetailLevel.JAW);
    }

    /** Avatars one behind the other, the first is the largest. */
    private List<AvatarInstance> crowd(int count, float apart) {
        List<AvatarInstance> crowd = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AvatarInstance one = avatar();
            one.node().setLocalTranslation(0, 0, -apart * i);
            Face other = FaceControl.attachTo(one, renderer, i).face();
            NAMES.forEach(name -> other.set(name, 0.5f));
            crowd.add(one);
        }
        return crowd;
    }

    private void look(List<AvatarInstance> crowd, float seconds) {
        standWhereItIs(200);
        for (float passed = 0; passed < seconds; passed += FRAME) {
            for (AvatarInstance one : crowd) {
                one.node().updateLogicalState(FRAME);
                one.node().updateGeometricState();
            }
            crowd.forEach(one -> faceOf(one).seenBy(camera));
        }
    }

    private static Face faceOf(AvatarInstance avatar) {
        return avatar.node().getControl(FaceControl.class).face();
    }

    private static List<DetailLevel> levels(List<AvatarInstance> crowd) {
        return crowd.stream().map(one -> faceOf(one).detail()).toList();
    }
}
