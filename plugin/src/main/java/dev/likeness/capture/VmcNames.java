package dev.likeness.capture;

import dev.likeness.face.ArKit;
import dev.likeness.face.BlendshapeNames;
import dev.likeness.face.Expression;
import dev.likeness.face.FacePose;
import dev.likeness.face.Viseme;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of VMC mean: the 52 of ARKit in any letter case ("perfect sync"), the presets of
 * VRM 0 and of VRM 1.
 */
final class VmcNames {

    /** Adds what a name stands for to a pose. */
    interface Meaning {
        void add(float weight, FacePose pose);
    }

    private static final Map<String, Meaning> PRESETS = presets();

    private VmcNames() {}

    /** The meaning of a name, or empty where it means nothing to a face. */
    static Optional<Meaning> of(String name) {
        Meaning preset = PRESETS.get(name.toLowerCase(Locale.ROOT).replace("_", ""));
        return preset == null ? canonical(BlendshapeNames.canonical(name)) : Optional.of(preset);
    }

    private static Optional<Meaning> canonical(String name) {
        for (ArKit shape : ArKit.values()) {
            if (shape.shapeName().equals(name)) {
                return Optional.of(shape(shape));
            }
        }
        for (Viseme viseme : Viseme.values()) {
            if (viseme.shapeName().equals(name)) {
                return Optional.of(viseme(viseme));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Meaning> presets() {
        Map<String, Meaning> presets = new HashMap<>();
        presets.put("blink", shapes(ArKit.EYE_BLINK_LEFT, ArKit.EYE_BLINK_RIGHT));
        presets.put("blinkl", shapes(ArKit.EYE_BLINK_LEFT));
        presets.put("blinkleft", shapes(ArKit.EYE_BLINK_LEFT));
        presets.put("blinkr", shapes(ArKit.EYE_BLINK_RIGHT));
        presets.put("blinkright", shapes(ArKit.EYE_BLINK_RIGHT));
        presets.put("lookup", shapes(ArKit.EYE_LOOK_UP_LEFT, ArKit.EYE_LOOK_UP_RIGHT));
        presets.put("lookdown", shapes(ArKit.EYE_LOOK_DOWN_LEFT, ArKit.EYE_LOOK_DOWN_RIGHT));
        presets.put("lookleft", shapes(ArKit.EYE_LOOK_OUT_LEFT, ArKit.EYE_LOOK_IN_RIGHT));
        presets.put("lookright", shapes(ArKit.EYE_LOOK_IN_LEFT, ArKit.EYE_LOOK_OUT_RIGHT));
        presets.put("aa", viseme(Viseme.AA));
        presets.put("ih", viseme(Viseme.IH));
        presets.put("ou", viseme(Viseme.OU));
        presets.put("ee", viseme(Viseme.E));
        presets.put("oh", viseme(Viseme.OH));
        presets.put("joy", expression(Expression.SMILE));
        presets.put("happy", expression(Expression.SMILE));
        presets.put("fun", expression(Expression.RELAXED));
        presets.put("relaxed", expression(Expression.RELAXED));
        presets.put("sorrow", expression(Expression.SAD));
        presets.put("sad", expression(Expression.SAD));
        presets.put("angry", expression(Expression.ANGRY));
        presets.put("surprised", expression(Expression.SURPRISED));
        return Map.copyOf(presets);
    }

    private static Meaning shape(ArKit shape) {
        return (weight, pose) -> pose.set(shape, limited(pose.get(shape) + weight));
    }

    private static Meaning shapes(ArKit... shapes) {
        return (weight, pose) -> {
            for (ArKit shape : shapes) {
                shape(shape).add(weight, pose);
            }
        };
    }

    private static Meaning viseme(Viseme viseme) {
        return (weight, pose) -> pose.set(viseme, limited(pose.get(viseme) + weight));
    }

    private static Meaning expression(Expression expression) {
        return (weight, pose) ->
                expression
                        .weights()
                        .forEach((shape, share) -> shape(shape).add(weight * share, pose));
    }

    private static float limited(float weight) {
        return Math.max(0, Math.min(1, weight));
    }
}
