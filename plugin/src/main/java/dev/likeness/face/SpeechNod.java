package dev.likeness.face;

import com.jme3.math.FastMath;
import dev.likeness.model.AvatarInstance;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The last rung of speech: an avatar with neither shapes nor a jaw nods a little with its visemes,
 * so that one sees who is speaking. Of others the head is left alone.
 */
final class SpeechNod {

    private static final Viseme[] VISEMES = Viseme.values();

    /** How far each viseme opens a jaw. */
    private static final float[] JAW = jaw();

    private static final float PITCH = 3.5f * FastMath.DEG_TO_RAD;
    private static final float SECONDS = 0.09f;

    private final boolean needed;
    private float level;

    private SpeechNod(boolean needed) {
        this.needed = needed;
    }

    static SpeechNod of(AvatarInstance avatar, FaceBones bones) {
        Set<String> byShape =
                avatar.morphed().stream()
                        .flatMap(part -> FaceRecipes.moving(part).stream())
                        .collect(Collectors.toSet());
        return new SpeechNod(FaceAbilities.speech(avatar, byShape, bones) == SpeechRung.HEAD);
    }

    private static float[] jaw() {
        float[] jaw = new float[VISEMES.length];
        for (Viseme viseme : VISEMES) {
            for (StandIns.Term term : StandIns.of(viseme.shapeName())) {
                if (term.name().equals(ArKit.JAW_OPEN.shapeName())) {
                    jaw[viseme.ordinal()] += term.share();
                }
            }
        }
        return jaw;
    }

    boolean isNeeded() {
        return needed;
    }

    /** Goes on (seconds >=0). */
    void step(float seconds, FaceLayers layers) {
        if (!needed) {
            return;
        }
        float[] speech = layers.of(FaceLayer.SPEECH);
        float goal = 0;
        for (Viseme viseme : VISEMES) {
            goal += JAW[viseme.ordinal()] * speech[FaceChannels.of(viseme)];
        }
        float open = Weights.clamp(goal * 2, 0, 1);
        level += (open - level) * Weights.approach(seconds, SECONDS);
    }

    /** Turn of the head, upwards (radians). */
    float pitch() {
        return -level * PITCH;
    }
}
