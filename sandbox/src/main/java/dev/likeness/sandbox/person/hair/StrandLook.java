package dev.likeness.sandbox.person.hair;

/**
 * How strands are painted.
 *
 * @param strands in a full tile
 * @param thickness of a strand in pixels
 * @param bundles into which the strands of a tile gather
 * @param gathering how much they gather towards the tips, 0 to 1
 * @param waves bends from root to tip
 * @param waveWidth how far they bend, share of the tile's width
 * @param fray where the first bundles end, share of the tile's height from the root
 * @param scatter how far strands of a bundle bend out of step, radians
 * @param start how late the last strands begin, share of the tile's height
 * @param rootShadow how much darker the roots are, 0 to 1
 * @param curled true if strands are seen to turn towards the eye and away
 */
record StrandLook(
        int strands,
        float thickness,
        int bundles,
        float gathering,
        float waves,
        float waveWidth,
        float fray,
        float scatter,
        float start,
        float rootShadow,
        boolean curled) {

    static final StrandLook STRAIGHT =
            new StrandLook(330, 1.2f, 10, 0.6f, 0.7f, 0.02f, 0.74f, 0.6f, 0.09f, 0.34f, false);

    /** Drawn tight: locks are one surface, and nobody sees where they begin. */
    static final StrandLook COMBED =
            new StrandLook(330, 1.2f, 12, 0.25f, 0.5f, 0.012f, 0.72f, 0.4f, 0.4f, 0.04f, false);

    static final StrandLook WAVY =
            new StrandLook(320, 1.2f, 9, 0.55f, 1.4f, 0.04f, 0.7f, 0.7f, 0.09f, 0.34f, false);
    static final StrandLook SHORT =
            new StrandLook(95, 1.2f, 5, 0.75f, 0.4f, 0.05f, 0.5f, 0.6f, 0.09f, 0.2f, false);
    static final StrandLook CURLS =
            new StrandLook(190, 1.25f, 5, 0.3f, 2.6f, 0.11f, 0.72f, 0.8f, 0.09f, 0.34f, true);
    static final StrandLook COILS =
            new StrandLook(220, 1.2f, 8, 0, 4.5f, 0.09f, 0.55f, 6.2f, 0.09f, 0.34f, true);

    /** How near a strand is to the middle of its bundle at a share of its way, 0 to 1. */
    float gathered(float along) {
        return gathering * (curled ? Blend.step(0, 0.25f, along) : along * along);
    }

    /** How far to the side a strand is at a share of its way, share of the tile's width. */
    float waveAt(float along, float bend) {
        return waveWidth
                * (float) Math.sin(bend + 2 * Math.PI * waves * along)
                * Blend.step(0, 0.1f, along);
    }

    /** Factor of brightness: a curl is bright where it turns towards the eye. */
    float turnedAt(float along, float bend) {
        return curled ? 0.8f + 0.3f * (float) Math.cos(bend + 2 * Math.PI * waves * along) : 1;
    }
}
