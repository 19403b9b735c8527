package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Landmark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The 68 points by which faces are usually described, numbered from 0: outline from the person's
 * right ear over the chin to the left one (0 to 16), brows (17 to 26), bridge and wings of the nose
 * (27 to 35), eyes (36 to 47), lips (48 to 67).
 */
final class FaceLandmarks {

    private static final int COUNT = 68;

    private static final Map<Integer, Landmark> PLACES =
            Map.ofEntries(
                    Map.entry(8, Landmark.CHIN),
                    Map.entry(17, Landmark.RIGHT_BROW_OUTER),
                    Map.entry(19, Landmark.RIGHT_BROW),
                    Map.entry(21, Landmark.RIGHT_BROW_INNER),
                    Map.entry(22, Landmark.LEFT_BROW_INNER),
                    Map.entry(24, Landmark.LEFT_BROW),
                    Map.entry(26, Landmark.LEFT_BROW_OUTER),
                    Map.entry(30, Landmark.NOSE_TIP),
                    Map.entry(31, Landmark.RIGHT_NOSTRIL),
                    Map.entry(33, Landmark.NOSE_BASE),
                    Map.entry(35, Landmark.LEFT_NOSTRIL),
                    Map.entry(36, Landmark.RIGHT_EYE_OUTER),
                    Map.entry(39, Landmark.RIGHT_EYE_INNER),
                    Map.entry(42, Landmark.LEFT_EYE_INNER),
                    Map.entry(45, Landmark.LEFT_EYE_OUTER),
                    Map.entry(48, Landmark.MOUTH_RIGHT),
                    Map.entry(51, Landmark.LIP_TOP),
                    Map.entry(54, Landmark.MOUTH_LEFT),
                    Map.entry(57, Landmark.LIP_BOTTOM),
                    Map.entry(62, Landmark.LIP_LINE),
                    Map.entry(66, Landmark.LIP_LINE));

    private FaceLandmarks() {}

    /**
     * A person's points. As with the service, these pipelines tell of the outline only the chin.
     *
     * @return length = 3 × 68, xyz in metres, NaN where a point is not known
     */
    static List<Float> of(Map<Landmark, float[]> landmarks) {
        Float[] flat = new Float[3 * COUNT];
        Arrays.fill(flat, Float.NaN);
        PLACES.forEach(
                (number, landmark) -> {
                    float[] at = landmarks.get(landmark);
                    for (int axis = 0; at != null && axis < 3; axis++) {
                        flat[3 * number + axis] = at[axis];
                    }
                });
        return Arrays.asList(flat);
    }
}
