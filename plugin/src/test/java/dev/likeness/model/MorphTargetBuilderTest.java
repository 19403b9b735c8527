package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MorphTargetBuilderTest {

    /** A strip of two quads along x, flat in the plane z = 0. */
    private static final float[] STRIP = {0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 2, 0, 0, 2, 1, 0};

    private static final int[] TRIANGLES = {0, 2, 1, 1, 2, 3, 2, 4, 3, 3, 4, 5};
    private static final int[] UNSPLIT = {0, 1, 2, 3, 4, 5};

    private final MorphTargetBuilder builder = new MorphTargetBuilder(STRIP, TRIANGLES, UNSPLIT);

    @Test
    void onlyVerticesThatMoveOrTurnAreKept() {
        float[] deltas = new float[18];
        deltas[3 * 4 + 2] = 0.5f;
        deltas[3 * 5 + 2] = 0.5f;

        MorphTarget target = builder.build("bend", deltas);

        assertThat(target.vertices()).containsExactly(2, 3, 4, 5);
        assertThat(target.positions()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0.5f, 0, 0, 0.5f);
    }

    @Test
    void normalDeltasAreThoseOfTheMovedSurface() {
        float[] deltas = new float[18];
        deltas[3 * 4 + 2] = 1;
        deltas[3 * 5 + 2] = 1;

        MorphTarget target = builder.build("bend", deltas);

        float diagonal = (float) Math.sqrt(0.5);
        int last = 3 * 3;
        assertThat(target.normals()[last]).isCloseTo(-diagonal, within(1e-5f));
        assertThat(target.normals()[last + 1]).isCloseTo(0, within(1e-5f));
        assertThat(target.normals()[last + 2]).isCloseTo(diagonal - 1, within(1e-5f));
    }

    @Test
    void anExportersRoundingMovesNothing() {
        float[] deltas = new float[18];
        deltas[0] = 5e-7f;

        assertThat(builder.build("sil", deltas).vertices()).isEmpty();
    }
}
