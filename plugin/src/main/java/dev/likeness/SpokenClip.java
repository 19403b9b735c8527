package dev.likeness;

import com.jme3.anim.AnimComposer;
import com.jme3.anim.tween.action.BlendableAction;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.BodyClip;
import dev.likeness.speech.VisemeTrack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A spoken line baked into a clip of the engine, for cutscenes that play lips beside body movement
 * from an {@code AnimComposer}. Lips of a clip follow the clip's time, not the sound: for dialogue
 * there is {@link AvatarVoice}. Any thread.
 */
public final class SpokenClip {

    /** How far a straight line between two keys may be from the mouth: less than can be seen. */
    private static final float TOLERANCE = 0.004f;

    private static final double BEGINS_WITHIN = 0.04;
    private static final double KEYS_PER_SECOND = 120;
    private static final Viseme[] VISEMES = Viseme.values();

    private SpokenClip() {}

    /**
     * Bakes a line. A clip with the lips of a second has some 150 keys.
     *
     * @param name for the {@code AnimComposer} (not null)
     * @param lips viseme weights over time (not null)
     * @return plays on any avatar, {@code clip.addTo(avatar.instance())} (not null)
     */
    public static BodyClip of(String name, VisemeTrack lips) {
        int steps = Math.max(1, (int) Math.ceil(lips.duration() * KEYS_PER_SECOND));
        float[][] weights = new float[steps + 1][VISEMES.length];
        float[] times = new float[steps + 1];
        for (int k = 0; k <= steps; k++) {
            double moment = lips.duration() * k / steps;
            times[k] = (float) moment;
            lips.sample(moment, weights[k]);
        }
        Map<String, SortedMap<Float, Float>> shapes = new LinkedHashMap<>();
        for (Viseme viseme : VISEMES) {
            shapes.put(viseme.shapeName(), keys(times, weights, viseme.ordinal()));
        }
        return BodyClip.ofBlendshapes(name, shapes);
    }

    /**
     * Bakes a line and gives it to an avatar's {@code AnimComposer}, where a game plays it with
     * {@code composer.setCurrentAction(name)}. It begins within 40 ms instead of the engine's usual
     * 400, which would swallow the first sounds. A clip of that name that was there is replaced
     * (render thread once the avatar is in a scene).
     *
     * @param avatar to play on (not null, modified)
     * @param name for the {@code AnimComposer} (not null)
     * @param lips viseme weights over time (not null)
     * @return the composer (not null)
     */
    public static AnimComposer addTo(AvatarInstance avatar, String name, VisemeTrack lips) {
        AnimComposer composer = of(name, lips).addTo(avatar);
        ((BlendableAction) composer.action(name)).setTransitionLength(BEGINS_WITHIN);
        return composer;
    }

    /** Keeps the moments that a straight line between their neighbours would miss. */
    private static SortedMap<Float, Float> keys(float[] times, float[][] weights, int viseme) {
        SortedMap<Float, Float> keys = new TreeMap<>();
        int last = times.length - 1;
        int kept = 0;
        keys.put(times[0], weights[0][viseme]);
        for (int k = 1; k <= last; k++) {
            if (k == last || !isStraight(times, weights, viseme, kept, k + 1)) {
                keys.put(times[k], weights[k][viseme]);
                kept = k;
            }
        }
        return keys;
    }

    private static boolean isStraight(
            float[] times, float[][] weights, int viseme, int from, int to) {
        float slope =
                (weights[to][viseme] - weights[from][viseme])
                        / Math.max(Float.MIN_NORMAL, times[to] - times[from]);
        for (int k = from + 1; k < to; k++) {
            float straight = weights[from][viseme] + slope * (times[k] - times[from]);
            if (Math.abs(straight - weights[k][viseme]) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}
