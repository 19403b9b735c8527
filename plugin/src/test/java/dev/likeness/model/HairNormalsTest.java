package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.math.Vector3f;
import org.junit.jupiter.api.Test;

class HairNormalsTest {

    /** Two cards at the sides of a head, one above, two hanging low in front and behind. */
    private static final float[] POSITIONS = {-1, 0, 0, 1, 0, 0, 0, 2, 0, 0, -2, 1, 0, -2, -1};

    @Test
    void aCardThatFacesTheHeadIsLitLikeOneThatFacesAway() {
        float[] away = {-1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, -1};
        float[] inwards = {1, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 1};

        HairNormals.bend(POSITIONS, away);
        HairNormals.bend(POSITIONS, inwards);

        assertThat(inwards).containsExactly(away, within(1e-6f));
    }

    @Test
    void aCardSeenEdgeOnIsLitMostlyLikeTheShapeOfTheHair() {
        float[] normals = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};

        HairNormals.bend(POSITIONS, normals);

        assertThat(normals[0]).isLessThan(-0.7f);
        assertThat(normals[3]).isGreaterThan(0.7f);
        assertThat(normals[7]).isGreaterThan(0.7f);
    }

    @Test
    void hangingHairIsNotLitFromBelow() {
        float[] normals = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};

        HairNormals.bend(POSITIONS, normals);

        assertThat(normals[10]).isGreaterThan(-0.2f);
    }

    @Test
    void bentNormalsAreUnitVectors() {
        float[] normals = {0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0};

        HairNormals.bend(POSITIONS, normals);

        for (int i = 0; i < normals.length; i += 3) {
            assertThat(new Vector3f(normals[i], normals[i + 1], normals[i + 2]).length())
                    .isCloseTo(1, within(1e-5f));
        }
    }
}
