package dev.likeness.sandbox.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Surface;
import org.junit.jupiter.api.Test;

class VertexSplitTest {

    private final VertexSplit split = VertexSplit.of(Quads.withSeam());

    @Test
    void aVertexWithTwoUvsBecomesTwo() {
        assertThat(split.count()).isEqualTo(5);
        assertThat(split.source()).containsExactly(0, 1, 2, 2, 3);
    }

    @Test
    void verticesStandInOrderOfFirstUse() {
        assertThat(split.indices()).containsExactly(0, 1, 2, 0, 3, 4);
    }

    @Test
    void eachSplitVertexHasItsOwnUv() {
        assertThat(split.uvs()).containsExactly(0, 0, 1, 0, 1, 1, 0.5f, 0.5f, 0, 1);
    }

    @Test
    void valuesOfAVertexGoToAllThatCameFromIt() {
        assertThat(split.spread(new float[] {10, 11, 12, 13}, 1))
                .containsExactly(10, 11, 12, 12, 13);
    }

    @Test
    void aSplitSurfaceNeedsNoFurtherSplit() {
        Surface applied = split.applied(Quads.withSeam());
        assertThat(applied.vertexCount()).isEqualTo(5);
        assertThat(VertexSplit.of(applied).count()).isEqualTo(5);
    }
}
