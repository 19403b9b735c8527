package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTargets;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaceTest {

    private static final float TINY = 1e-5f;

    private final MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    private Face quiet(AvatarInstance avatar) {
        Face face = Face.of(avatar, renderer, 1);
        face.setBlinking(false);
        return face;
    }

    @Test
    void aFaceBeginsAsItsFileDoes() {
        Mesh mesh = TestHead.mesh();
        MorphTargets neutral = TestHead.targets(mesh, List.of("jawOpen", "mouthSmileLeft"));
        MorphTargets smiling =
                new MorphTargets(neutral.vertexCount(), neutral.targets(), new float[] {0, 0.25f});
        AvatarInstance avatar = TestAvatar.of(TestAvatar.part("AvatarHead", mesh, smiling));
        try (Face face = Face.of(avatar, TestAvatar.renderer(MorphPath.CPU))) {
            face.update(0);

            assertThat(face.get(ArKit.MOUTH_SMILE_LEFT)).isEqualTo(0.25f);
            assertThat(face.get(ArKit.JAW_OPEN)).isZero();
        }
    }

    @Test
    void aShapeIsSetByEnumOrByAnySpelling() {
        Face face = quiet(TestAvatar.complete());

        face.set(ArKit.JAW_OPEN, 0.4f);
        face.set("cheekpuff", 0.3f);
        face.set("viseme_aa", 0.2f);
        face.update(0.01f);

        assertThat(face.get("JawOpen")).isEqualTo(0.4f);
        assertThat(face.get(ArKit.CHEEK_PUFF)).isEqualTo(0.3f);
        assertThat(face.get(Viseme.AA)).isEqualTo(0.2f);
    }

    @Test
    void aStillPictureShowsAnExpressionWholeAndLeavesNothingBehind() {
        Mesh mesh = TestHead.mesh();
        AvatarInstance avatar =
                TestAvatar.of(
                        TestAvatar.part(
                                "AvatarHead",
                                mesh,
                                TestHead.targets(mesh, List.of("jawOpen", "mouthSmileLeft"))));
        Face face = quiet(avatar);
        face.fadeTo(Map.of("mouthSmileLeft", 0.5f), 0);
        face.update(0.01f);
        float[] smiling = positions(avatar);

        Runnable back =
                face.still(
                        new Expression("open", Map.of(ArKit.JAW_OPEN, 1f)), new Vector3f(0, 0, 5));
        float[] open = positions(avatar);
        back.run();

        assertThat(open).isNotEqualTo(smiling);
        assertThat(positions(avatar)).isEqualTo(smiling);
        assertThat(face.get(ArKit.JAW_OPEN)).isZero();
        face.set(ArKit.JAW_OPEN, 1);
        face.fadeTo(Map.of(), 0);
        face.update(0.01f);
        assertThat(positions(avatar)).as("as the still picture").isEqualTo(open);
    }

    private static float[] positions(AvatarInstance avatar) {
        FloatBuffer buffer =
                avatar.morphed().get(0).geometry().getMesh().getFloatBuffer(Type.Position);
        float[] positions = new float[buffer.limit()];
        buffer.duplicate().rewind().get(positions);
        return positions;
    }

    @Test
    void oneNameMovesEveryMeshThatHasIt() {
        Mesh head = TestHead.mesh();
        Mesh teeth = TestHead.mesh();
        AvatarInstance avatar =
                TestAvatar.of(
                        TestAvatar.part(
                                "AvatarHead",
                                head,
                                TestHead.targets(head, List.of("eyeBlinkLeft", "jawOpen"))),
                        TestAvatar.part(
                                "AvatarTeethLower",
                                teeth,
                                TestHead.targets(teeth, List.of("jawOpen"))));
        Face face = quiet(avatar);

        face.set(ArKit.JAW_OPEN, 1);
        face.update(0.01f);

        Buffer rest = TestHead.mesh().getBuffer(Type.Position).getData();
        assertThat(positions(avatar, 0)).isNotEqualTo(rest);
        assertThat(positions(avatar, 1)).isNotEqualTo(rest);
    }

    @Test
    void aNameThatNoMeshHasIsReportedOnceAndKept() {
        Logger logger = Logger.getLogger(Face.class.getName());
        List<String> messages = new ArrayList<>();
        Handler handler = new MessageCollector(messages);
        logger.addHandler(handler);
        try {
            Face face = quiet(TestAvatar.with("jawOpen"));
            face.set("wiggleEars", 1);
            face.set("wiggleEars", 0.5f);
            face.set(ArKit.TONGUE_OUT, 1);
            face.set(ArKit.TONGUE_OUT, 1);

            assertThat(face.missing()).containsExactly("wiggleEars", "tongueOut");
            assertThat(messages)
                    .containsExactly(
                            "Ada has no blendshape wiggleEars; setting it has no effect",
                            "Ada has no blendshape tongueOut; setting it has no effect");
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void aFaceKnowsWhatItCanShow() {
        Face face = quiet(TestAvatar.with("jawOpen", "Haircut"));

        assertThat(face.has(ArKit.JAW_OPEN)).isTrue();
        assertThat(face.has(ArKit.TONGUE_OUT)).isFalse();
        assertThat(face.has("Haircut")).isTrue();
        assertThat(face.has(Viseme.AA)).as("by a mixture").isTrue();
        assertThat(face.has(Viseme.PP)).as("nothing to mix from").isFalse();
        assertThat(face.names()).contains("jawOpen", "Haircut", "aa").doesNotContain("PP");
    }

    @Test
    void aVisemeWithoutAShapeOpensTheJawInstead() {
        AvatarInstance avatar = TestAvatar.with("jawOpen");
        AvatarInstance reference = TestAvatar.with("jawOpen");
        Face face = quiet(avatar);
        Face opened = quiet(reference);

        face.set(Viseme.AA, 1);
        face.update(0.01f);
        opened.set(ArKit.JAW_OPEN, 0.39f);
        opened.update(0.01f);

        assertThat(face.missing()).isEmpty();
        assertThat(positions(avatar, 0)).isEqualTo(positions(reference, 0));
    }

    @Test
    void legacyTwoSidedShapesFollowBothSides() {
        AvatarInstance avatar = TestAvatar.with("Sneer");
        AvatarInstance rest = TestAvatar.with("Sneer");
        Face face = quiet(avatar);

        face.set(ArKit.NOSE_SNEER_LEFT, 1);
        face.update(0.01f);

        assertThat(face.has(ArKit.NOSE_SNEER_RIGHT)).isTrue();
        assertThat(positions(avatar, 0)).isNotEqualTo(positions(rest, 0));
    }

    private static Buffer positions(AvatarInstance avatar, int part) {
        return avatar.morphed().get(part).geometry().getMesh().getBuffer(Type.Position).getData();
    }

    @Test
    void aWeightThatIsNoNumberIsRefused() {
        Face face = quiet(TestAvatar.with("jawOpen"));

        assertThatThrownBy(() -> face.set(ArKit.JAW_OPEN, Float.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a finite weight for jawOpen, found NaN");
    }

    @Test
    void aFadeLastsAsLongAtAnyFrameRate() {
        Face slow = quiet(TestAvatar.complete());
        Face fast = quiet(TestAvatar.complete());
        slow.fadeTo(Expression.SMILE, 0.7f);
        fast.fadeTo(Expression.SMILE, 0.7f);

        run(slow, 30, 15);
        run(fast, 144, 72);

        assertThat(slow.get(ArKit.MOUTH_SMILE_LEFT)).isBetween(0.1f, 0.89f);
        assertThat(fast.get(ArKit.MOUTH_SMILE_LEFT))
                .isCloseTo(slow.get(ArKit.MOUTH_SMILE_LEFT), within(TINY));
    }

    @Test
    void aFadeEndsAtItsGoalAndANewOneStartsFromThere() {
        Face face = quiet(TestAvatar.complete());
        face.fadeTo(Map.of("jawOpen", 0.8f), 0.2f);
        run(face, 60, 30);
        assertThat(face.get(ArKit.JAW_OPEN)).isEqualTo(0.8f);

        face.fadeTo(Expression.NEUTRAL, 1);
        run(face, 60, 30);
        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0.4f, within(0.01f));
        run(face, 60, 31);
        assertThat(face.get(ArKit.JAW_OPEN)).isZero();
    }

    @Test
    void aFadeLeavesAloneWhatTheGameSetItself() {
        Face face = quiet(TestAvatar.complete());
        face.set(ArKit.CHEEK_PUFF, 0.5f);

        face.fadeTo(Expression.SURPRISED, 0);
        face.update(0.01f);

        assertThat(face.get(ArKit.CHEEK_PUFF)).isEqualTo(0.5f);
        assertThat(face.get(ArKit.BROW_INNER_UP)).isEqualTo(0.8f);
    }

    @Test
    void speechTakesTheMouthFromAnExpressionAndGivesItBack() {
        Face face = quiet(TestAvatar.complete());
        face.fadeTo(Expression.SURPRISED, 0);
        face.set(Viseme.PP, 1);
        run(face, 60, 60);
        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0, within(0.01f));
        assertThat(face.get(ArKit.BROW_INNER_UP)).isEqualTo(0.8f);

        face.set(Viseme.PP, 0);
        run(face, 60, 120);
        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0.35f, within(0.01f));
    }

    @Test
    void layersTogetherStayWithinTheShapeButTheGameMayGoFurther() {
        Face face = quiet(TestAvatar.complete());
        face.fadeTo(Map.of("browInnerUp", 0.9f, "jawOpen", 0.9f), 0);
        face.set(ArKit.BROW_INNER_UP, 0.5f);
        face.set(ArKit.JAW_OPEN, 1.6f);
        face.set(ArKit.JAW_LEFT, -0.5f);
        face.update(0.01f);

        assertThat(face.get(ArKit.BROW_INNER_UP)).isEqualTo(1);
        assertThat(face.get(ArKit.JAW_OPEN)).isEqualTo(1.6f);
        assertThat(face.get(ArKit.JAW_LEFT)).isEqualTo(-0.5f);
    }

    @Test
    void aBlinkClosesBothLidsAndLeavesNoRoomForSquinting() {
        Face face = quiet(TestAvatar.complete());
        face.fadeTo(Map.of("eyeSquintLeft", 0.6f), 0);

        face.blink();
        face.update(0.07f);

        assertThat(face.get(ArKit.EYE_BLINK_LEFT)).isEqualTo(1);
        assertThat(face.get(ArKit.EYE_BLINK_RIGHT)).isEqualTo(1);
        assertThat(face.get(ArKit.EYE_SQUINT_LEFT)).isZero();
    }

    private static void run(Face face, int framesPerSecond, int frames) {
        for (int i = 0; i < frames; i++) {
            face.update(1f / framesPerSecond);
        }
    }

    private static final class MessageCollector extends Handler {

        private final List<String> messages;

        MessageCollector(List<String> messages) {
            this.messages = messages;
        }

        @Override
        public void publish(LogRecord entry) {
            messages.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
