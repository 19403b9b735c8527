package dev.likeness.sandbox.person.photo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Guesses from where hair is seen which haircut comes near. */
final class HaircutGuess {

    private HaircutGuess() {}

    /**
     * Weighs haircuts.
     *
     * @param hair the hair of the photo
     * @param identities names of the haircuts, such as "bob" or "long_wavy"; a name unknown here is
     *     taken as medium short
     * @return one weight for each, summing to 1
     */
    static Map<String, Float> weigh(HairRegion hair, List<String> identities) {
        float besideCheeks =
                (hair.share(-1.3f, -0.85f, 0.1f, 0.9f) + hair.share(0.85f, 1.3f, 0.1f, 0.9f)) / 2;
        float besideNeck =
                (hair.share(-1.4f, -0.6f, 1.3f, 2.2f) + hair.share(0.6f, 1.4f, 1.3f, 2.2f)) / 2;
        float length = hair.color().isEmpty() ? 0 : 0.15f + 0.5f * besideCheeks + 0.9f * besideNeck;
        float sum = 0;
        Map<String, Float> weights = new LinkedHashMap<>();
        for (String identity : identities) {
            float off = length - usualLength(identity);
            float weight = (float) Math.exp(-12 * off * off) + 0.01f;
            weights.put(identity, weight);
            sum += weight;
        }
        for (Map.Entry<String, Float> entry : weights.entrySet()) {
            entry.setValue(entry.getValue() / sum);
        }
        return weights;
    }

    /** From 0, shaven, to 1, below the shoulders. */
    private static float usualLength(String identity) {
        return switch (identity) {
            case "buzz_cut" -> 0.05f;
            case "short_crop" -> 0.2f;
            case "side_part" -> 0.25f;
            case "curly" -> 0.35f;
            case "ponytail" -> 0.3f;
            case "bob" -> 0.5f;
            case "long_wavy" -> 0.9f;
            default -> 0.3f;
        };
    }
}
