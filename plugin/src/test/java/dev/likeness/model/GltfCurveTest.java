package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.BadFileException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GltfCurveTest {

    private static final float[] TIMES = {1, 3};

    @Test
    void aLineRunsStraightFromKeyToKeyAndHoldsOutside() {
        GltfCurve curve = GltfCurve.of("LINEAR", TIMES, new float[] {10, 20}, 1);

        assertThat(curve.at(0)).containsExactly(10);
        assertThat(curve.at(2)).containsExactly(15);
        assertThat(curve.at(9)).containsExactly(20);
    }

    @Test
    void aStepHoldsUntilTheNextKey() {
        GltfCurve curve = GltfCurve.of("STEP", TIMES, new float[] {10, 20}, 1);

        assertThat(curve.at(2.9f)).containsExactly(10);
        assertThat(curve.at(3)).containsExactly(20);
    }

    @Test
    void aCubicLeavesItsKeysAlongTheirTangents() {
        float[] keys = {0, 10, 4, -4, 20, 0};
        GltfCurve curve = GltfCurve.of("CUBICSPLINE", TIMES, keys, 1);

        assertThat(curve.at(1)).containsExactly(10);
        assertThat(curve.at(2)).containsExactly(17);
        assertThat(curve.at(3)).containsExactly(20);
    }

    @Test
    void aCubicIsDrawnByMoreMomentsThanItsKeys() {
        TreeSet<Float> moments = new TreeSet<>();
        GltfCurve.of("CUBICSPLINE", TIMES, new float[6], 1).addMoments(moments);

        assertThat(moments).hasSize(7).startsWith(1f).endsWith(3f);
    }

    @Test
    void rotationsTakeTheShorterWay() {
        float[] keys = {0, 0, 0, 1, 0, 0, 0, -1};
        GltfCurve curve = GltfCurve.of("LINEAR", TIMES, keys, 4);

        assertThat(curve.at(2)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void keysThatRunBackwardsAreRefused() {
        assertThatThrownBy(() -> GltfCurve.of("LINEAR", new float[] {1, 1}, new float[2], 1))
                .isInstanceOf(BadFileException.class)
                .hasMessage("expected ascending key times, found 1.0 after 1.0");
    }
}
