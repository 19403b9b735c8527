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
        Look seen = hair.color().isEmpty() ? new Look(0, 0) : seen(hair);
        float sum = 0;
        Map<String, Float> weights = new LinkedHashMap<>();
        for (String identity : identities) {
            float weight = (float) Math.exp(-usual(identity).distance(seen)) + 0.01f;
            weights.put(identity, weight);
            sum += weight;
        }
        for (Map.Entry<String, Float> entry : weights.entrySet()) {
            entry.setValue(entry.getValue() / sum);
        }
        return weights;
    }

    /**
     * How hair looks from the front.
     *
     * @param length from 0, shaven, to 1, below the shoulders
     * @param fullness from 0, lying close, to 1, wide beside the head
     */
    private record Look(float length, float fullness) {

        float distance(Look other) {
            float dl = length - other.length;
            float df = fullness - other.fullness;
            return 14 * dl * dl + 3 * df * df;
        }
    }

    private static Look seen(HairRegion hair) {
        float lowest = -0.4f;
        for (float v = -0.3f; v < 2.4f; v += 0.1f) {
            float beside =
                    hair.share(-1.4f, -0.8f, v, v + 0.1f) + hair.share(0.8f, 1.4f, v, v + 0.1f);
            if (beside > 0.5f) {
                lowest = v;
            }
        }
        float fullness =
                (hair.share(-1.35f, -1, -0.7f, 0.4f) + hair.share(1, 1.35f, -0.7f, 0.4f)) / 2;
        return new Look(Math.min(1, 0.25f + 0.25f * Math.max(0, lowest)), fullness);
    }

    private static Look usual(String identity) {
        return switch (identity) {
            case "shaven" -> new Look(0, 0);
            case "buzz_cut" -> new Look(0.05f, 0);
            case "short_crop" -> new Look(0.22f, 0.05f);
            case "side_part" -> new Look(0.25f, 0.15f);
            case "quiff" -> new Look(0.26f, 0.1f);
            case "bun" -> new Look(0.28f, 0);
            case "ponytail" -> new Look(0.32f, 0);
            case "curly" -> new Look(0.36f, 0.8f);
            case "afro" -> new Look(0.42f, 1.1f);
            case "bob" -> new Look(0.48f, 0.7f);
            case "fringe" -> new Look(0.5f, 0.55f);
            case "wavy_lob" -> new Look(0.58f, 0.7f);
            case "braids" -> new Look(0.6f, 0.15f);
            case "long_straight" -> new Look(0.8f, 0.5f);
            case "long_wavy" -> new Look(0.8f, 0.75f);
            default -> new Look(0.3f, 0.3f);
        };
    }
}
