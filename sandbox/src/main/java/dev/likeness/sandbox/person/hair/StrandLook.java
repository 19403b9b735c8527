package dev.likeness.sandbox.person.hair;

/**
 * How strands are painted.
 *
 * @param strands per tile
 * @param thickness of a strand in pixels
 * @param clumping how much strands gather towards the tips, 0 to 1
 * @param waves bends from root to tip
 * @param waveWidth how far they bend, share of the tile's width
 * @param fray where the first strands end, share of the tile's height from the root
 * @param contrast between roots and tips and between tiles, 0 to 1
 */
record StrandLook(
        int strands,
        float thickness,
        float clumping,
        float waves,
        float waveWidth,
        float fray,
        float contrast) {

    static final StrandLook LONG = new StrandLook(95, 2.2f, 0.55f, 0.6f, 0.015f, 0.72f, 0.75f);
    static final StrandLook SHORT = new StrandLook(60, 2.8f, 0.4f, 0.6f, 0.03f, 0.3f, 0.4f);

    static final StrandLook COMBED = new StrandLook(95, 2.2f, 0.5f, 1, 0.02f, 0.82f, 0.25f);

    StrandLook waving(float count, float width) {
        return new StrandLook(strands, thickness, clumping, count, width, fray, contrast);
    }

    StrandLook fraying(float from, float gathering) {
        return new StrandLook(strands, thickness, gathering, waves, waveWidth, from, contrast);
    }
}
