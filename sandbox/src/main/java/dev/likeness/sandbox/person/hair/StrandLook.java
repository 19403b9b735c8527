package dev.likeness.sandbox.person.hair;

/**
 * How strands are painted.
 *
 * @param strands per tile
 * @param thickness of a strand in pixels
 * @param clumps into which the strands of a tile gather
 * @param clumping how much they gather towards the tips, 0 to 1
 * @param waves bends from root to tip
 * @param waveWidth how far they bend, share of the tile's width
 * @param fray where the first strands end, share of the tile's height from the root
 * @param contrast between roots and tips and between tiles, 0 to 1
 */
record StrandLook(
        int strands,
        float thickness,
        int clumps,
        float clumping,
        float waves,
        float waveWidth,
        float fray,
        float contrast) {

    static final StrandLook LONG = new StrandLook(170, 1.9f, 11, 0.75f, 0.6f, 0.015f, 0.72f, 0.9f);
    static final StrandLook SHORT = new StrandLook(60, 1.6f, 5, 0.8f, 0.4f, 0.04f, 0.5f, 0.9f);
    static final StrandLook COMBED = new StrandLook(170, 1.9f, 11, 0.4f, 1, 0.02f, 0.82f, 0.6f);

    static final StrandLook CURLS = new StrandLook(170, 1.8f, 8, 0.35f, 3, 0.07f, 0.7f, 1);

    StrandLook waving(float count, float width) {
        return new StrandLook(strands, thickness, clumps, clumping, count, width, fray, contrast);
    }

    StrandLook fraying(float from, float gathering) {
        return new StrandLook(
                strands, thickness, clumps, gathering, waves, waveWidth, from, contrast);
    }

    /** How near a strand is to the middle of its clump at a share of its way, 0 to 1. */
    float gathered(float along) {
        return clumping * (waves > 3 ? Blend.step(0, 0.25f, along) : along * along);
    }

    /** How far to the side a strand is at a share of its way, share of the tile's width. */
    float waveAt(float along, float bend) {
        return waveWidth
                * (float) Math.sin(bend + 2 * Math.PI * waves * along)
                * Blend.step(0, 0.1f, along);
    }
}
