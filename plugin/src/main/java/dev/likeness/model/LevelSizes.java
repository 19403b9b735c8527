package dev.likeness.model;

import java.util.Arrays;

/**
 * From which size on screen each level of detail is shown, with a band around each size in which
 * nothing changes, so that an avatar at the border does not flicker. Immutable.
 */
final class LevelSizes {

    /** Share of a size by which it has to be passed. */
    private static final float BAND = 0.1f;

    /** The finest level is good from here on (head's height in pixels). */
    private static final float FINEST = 260;

    /** Each coarser level has about this share of the lengths that one sees. */
    private static final float STEP = 2.4f;

    private final float[] sizes;

    private LevelSizes(float[] sizes) {
        this.sizes = sizes;
    }

    static LevelSizes standard(int levels) {
        float[] sizes = new float[levels - 1];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = FINEST / (float) Math.pow(STEP, i);
        }
        return new LevelSizes(sizes);
    }

    /**
     * Sizes of the game's own.
     *
     * @param levels number of levels (>=1)
     * @param sizes for each level but the last the height from which on it is shown (length =
     *     levels - 1, pixels, falling, >0)
     */
    static LevelSizes of(int levels, float... sizes) {
        boolean falling = sizes.length == levels - 1;
        for (int i = 0; i < sizes.length; i++) {
            falling &= sizes[i] > 0 && (i == 0 || sizes[i] < sizes[i - 1]);
        }
        if (!falling) {
            throw new IllegalArgumentException(
                    "Expected "
                            + (levels - 1)
                            + " falling sizes above 0, found "
                            + Arrays.toString(sizes));
        }
        return new LevelSizes(sizes.clone());
    }

    float[] values() {
        return sizes.clone();
    }

    /**
     * The level to show.
     *
     * @param current level shown now
     * @param pixels height of the head on screen
     * @return 0 for the finest
     */
    int next(int current, float pixels) {
        int level = current;
        while (level > 0 && pixels > sizes[level - 1] * (1 + BAND)) {
            level--;
        }
        while (level < sizes.length && pixels < sizes[level] / (1 + BAND)) {
            level++;
        }
        return level;
    }
}
