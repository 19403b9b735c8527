package dev.likeness.sandbox.person.hair;

/**
 * How strands are painted.
 *
 * @param seed of the random placement
 * @param strands per tile
 * @param thickness of a strand in pixels
 * @param clumping how much strands gather towards the tips, 0 to 1
 * @param waves bends from root to tip
 * @param waveWidth how far they bend, share of the tile's width
 * @param fray where the first strands end, share of the tile's height from the root
 */
record StrandLook(
        long seed,
        int strands,
        float thickness,
        float clumping,
        float waves,
        float waveWidth,
        float fray) {

    static StrandLook straight(long seed) {
        return new StrandLook(seed, 95, 2.2f, 0.55f, 0.6f, 0.015f, 0.72f);
    }

    StrandLook waving(float count, float width) {
        return new StrandLook(seed, strands, thickness, clumping, count, width, fray);
    }

    StrandLook fraying(float from, float gathering) {
        return new StrandLook(seed, strands, thickness, gathering, waves, waveWidth, from);
    }
}
