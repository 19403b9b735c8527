package dev.likeness.sandbox.person.hair;

/** Where a spot of a cap is found in its texture; without seams, so each vertex has one UV. */
interface CapUv {

    /**
     * U to the right.
     *
     * @param around 0 to 1 from the front over the left side, the back and the right to the front
     * @param down 0 on top of the head, 1 at the hairline
     */
    float u(float around, float down);

    /** V upwards, of the same spot. */
    float v(float around, float down);

    /** A tile laid around the head twice, the second time mirrored. */
    static CapUv around(Tile tile) {
        return new CapUv() {
            @Override
            public float u(float around, float down) {
                return tile.u(1 - Math.abs(2 * around - 1));
            }

            @Override
            public float v(float around, float down) {
                return tile.v(down);
            }
        };
    }

    /** A disc seen from above, the hairline on its rim. */
    static CapUv disc() {
        return new CapUv() {
            @Override
            public float u(float around, float down) {
                return 0.5f + 0.5f * down * (float) Math.sin(2 * Math.PI * around);
            }

            @Override
            public float v(float around, float down) {
                return 0.5f - 0.5f * down * (float) Math.cos(2 * Math.PI * around);
            }
        };
    }
}
