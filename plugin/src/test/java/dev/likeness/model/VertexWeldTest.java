package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VertexWeldTest {

    private static final float[] ONE_PLACE_TWICE = {1, 2, 3, 4, 5, 6, 1, 2, 3};

    @Test
    void verticesSplitAtASeamBelongTogether() {
        float[] normals = {0, 0, 1, 0, 0, 1, 0, 0, 1};

        assertThat(VertexWeld.firstOfGroup(ONE_PLACE_TWICE, normals)).containsExactly(0, 1, 0);
    }

    @Test
    void lipsThatTouchStayApart() {
        float[] normals = {0, 1, 0, 0, 0, 1, 0, -1, 0};

        assertThat(VertexWeld.firstOfGroup(ONE_PLACE_TWICE, normals)).containsExactly(0, 1, 2);
    }
}
