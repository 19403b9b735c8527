package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.AnimClip;
import com.jme3.anim.AnimComposer;
import com.jme3.anim.TransformTrack;
import dev.likeness.face.ArKit;
import dev.likeness.face.Expression;
import dev.likeness.face.Face;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.BodyClip;
import dev.likeness.speech.Articulation;
import dev.likeness.speech.VisemeSpan;
import dev.likeness.speech.VisemeTrack;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpokenClipTest {

    private static final float FRAME = 1 / 50f;
    private static final VisemeTrack MAP =
            Articulation.track(
                    List.of(
                            new VisemeSpan(0.1, 0.25, Viseme.PP, 1),
                            new VisemeSpan(0.25, 0.5, Viseme.AA, 0.8f),
                            new VisemeSpan(0.5, 0.65, Viseme.PP, 1),
                            new VisemeSpan(0.65, 0.9, Viseme.OU, 1)),
                    1);

    private final MorphRenderer renderer = TalkingQuad.renderer();
    private final AvatarInstance avatar = TalkingQuad.avatar();
    private final Face face = FaceControl.attachTo(avatar, renderer, 1).face();
    private final BodyClip clip = SpokenClip.of("map", MAP);

    @AfterEach
    void closeFace() {
        face.close();
        renderer.close();
    }

    @Test
    void theComposerMovesTheLipsAsTheTrackSays() {
        SpokenClip.addTo(avatar, "map", MAP).setCurrentAction("map");
        float[] expected = new float[15];
        for (int frame = 1; frame < 47; frame++) {
            avatar.node().updateLogicalState(FRAME);
            MAP.sample(frame * FRAME, expected);
            for (Viseme viseme : Viseme.values()) {
                if (viseme != Viseme.SIL) {
                    assertThat(face.get(viseme))
                            .as("%s at %.2f s", viseme, frame * FRAME)
                            .isCloseTo(expected[viseme.ordinal()], within(0.015f));
                }
            }
        }
    }

    @Test
    void lipsCloseWhollyInTheClipToo() {
        SpokenClip.addTo(avatar, "map", MAP).setCurrentAction("map");
        float closed = 0;
        for (int frame = 0; frame < 30; frame++) {
            avatar.node().updateLogicalState(FRAME);
            closed = Math.max(closed, face.get(Viseme.PP));
        }
        assertThat(closed).isGreaterThan(0.99f);
    }

    @Test
    void aSmileStaysVisibleAndTheJawOfAMoodGivesWay() {
        face.fadeTo(Expression.SURPRISED, 0);
        avatar.node().updateLogicalState(1);
        float browsAlone = face.get(ArKit.BROW_INNER_UP);
        float jawAlone = face.get(ArKit.JAW_OPEN);
        SpokenClip.addTo(avatar, "map", MAP).setCurrentAction("map");
        for (int frame = 0; frame < 20; frame++) {
            avatar.node().updateLogicalState(FRAME);
        }

        assertThat(face.get(Viseme.AA)).isGreaterThan(0.5f);
        assertThat(face.get(ArKit.BROW_INNER_UP)).isCloseTo(browsAlone, within(0.05f));
        assertThat(jawAlone).isGreaterThan(0.1f);
        assertThat(face.get(ArKit.JAW_OPEN)).isLessThan(0.4f * jawAlone);
    }

    @Test
    void theLipsRestWhenTheClipIsTakenAway() {
        AnimComposer composer = SpokenClip.addTo(avatar, "map", MAP);
        composer.setCurrentAction("map");
        avatar.node().updateLogicalState(0.35f);
        assertThat(face.get(Viseme.AA)).isGreaterThan(0.5f);

        composer.removeCurrentAction();
        avatar.node().updateLogicalState(2);

        assertThat(face.get(Viseme.AA)).isCloseTo(0, within(1e-3f));
    }

    @Test
    void theClipIsAsLongAsTheLineAndKeepsOnlyTheKeysThatMatter() {
        AnimClip bound = clip.on(avatar);

        assertThat(bound.getLength()).isCloseTo(MAP.duration(), within(1e-4));
        int keys =
                Arrays.stream(bound.getTracks())
                        .mapToInt(track -> ((TransformTrack) track).getTimes().length)
                        .sum();
        assertThat(keys).isBetween(40, 250);
        assertThat(clip.blendshapes()).hasSize(15).contains("PP");
    }

    @Test
    void aTrackOfOneFrameIsAClipOfNoLength() {
        VisemeTrack still = new VisemeTrack(30, List.of(new float[15]));

        assertThat(SpokenClip.of("still", still).duration()).isZero();
    }
}
