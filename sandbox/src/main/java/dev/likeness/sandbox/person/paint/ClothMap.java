package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.clothes.Cloth;
import java.util.Arrays;

/** What lies under each texel of a garment's texture. */
final class ClothMap {

    private final int size;
    private final float[] places;
    private final byte[] pieces;
    private final int[] nearest;

    /**
     * Measures a garment.
     *
     * @param size texels along each side
     */
    ClothMap(Cloth cloth, int size) {
        this.size = size;
        places = new float[4 * size * size];
        pieces = new byte[size * size];
        nearest = new int[size * size];
        Arrays.fill(nearest, -1);
        int[] t = cloth.surface().triangles();
        UvRaster.draw(
                cloth.surface(),
                size,
                (texel, corner, b, c) -> {
                    int piece = cloth.pieces()[corner / 3];
                    // Where pieces overlap, the upper one is seen.
                    if (nearest[texel] >= 0 && pieces[texel] < piece) {
                        return;
                    }
                    nearest[texel] = texel;
                    pieces[texel] = (byte) piece;
                    for (int k = 0; k < 4; k++) {
                        places[4 * texel + k] =
                                (1 - b - c) * cloth.places()[4 * t[corner] + k]
                                        + b * cloth.places()[4 * t[corner + 1] + k]
                                        + c * cloth.places()[4 * t[corner + 2] + k];
                    }
                });
        SurfaceMap.spread(nearest, size);
    }

    int size() {
        return size;
    }

    /** The texel itself if the garment covers it, otherwise the covered one beside it. */
    int source(int texel) {
        return nearest[texel];
    }

    int piece(int texel) {
        return pieces[texel];
    }

    float x(int texel) {
        return places[4 * texel];
    }

    float y(int texel) {
        return places[4 * texel + 1];
    }

    float z(int texel) {
        return places[4 * texel + 2];
    }

    /** How far it lies inside the edges of its piece (mm). */
    float inside(int texel) {
        return places[4 * texel + 3];
    }
}
