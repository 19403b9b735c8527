package dev.likeness.sandbox.person.hair;

/**
 * How a hair texture is divided: the cap's strip at the top, below it equal tiles for cards in
 * columns and rows. Short hair has small tiles, so that what is seen of a strand is not lost when
 * the texture is drawn small.
 *
 * @param tileWidth pixels
 * @param tileHeight pixels
 */
record TileSheet(int tileWidth, int tileHeight) {

    static final TileSheet LONG = new TileSheet(128, 752);
    static final TileSheet SHORT = new TileSheet(64, 248);

    static final TileSheet CURLS = new TileSheet(128, 248);

    /** Tiles differ in brightness, from 0, dark as below others, to one less than this. */
    static final int BRIGHTNESSES = 4;

    static final int CAP_HEIGHT = 248;

    private static final int CARDS_TOP = 264;
    private static final int GAP = 2;

    static Tile cap() {
        return tile(0, Canvas.SIZE, 2, CAP_HEIGHT);
    }

    int count() {
        return columns() * ((Canvas.SIZE - CARDS_TOP) / tileHeight);
    }

    int left(int index) {
        return index % columns() * tileWidth;
    }

    int top(int index) {
        return CARDS_TOP + index / columns() * tileHeight;
    }

    static int brightness(int index) {
        return index % BRIGHTNESSES;
    }

    /** Every second variant thins out early, for the outermost hair. */
    static boolean isWispy(int index) {
        return index / BRIGHTNESSES % 2 == 1;
    }

    /**
     * A tile for a card that covers.
     *
     * @param brightness less than {@link #BRIGHTNESSES}
     * @param variant 0 to 1, which of the tiles with that brightness
     */
    Tile tile(int brightness, float variant) {
        return tile(brightness, variant, 0);
    }

    /** A tile for a card through which others are seen, as {@link #tile(int, float)}. */
    Tile wisp(int brightness, float variant) {
        return tile(brightness, variant, 1);
    }

    private Tile tile(int brightness, float variant, int oddness) {
        int pairs = count() / BRIGHTNESSES / 2;
        int pair = (int) Math.min(variant * pairs, pairs - 1);
        int index = brightness + BRIGHTNESSES * (2 * pair + oddness);
        int left = left(index);
        int top = top(index);
        return tile(left + GAP, left + tileWidth - GAP, top, top + tileHeight - GAP);
    }

    private int columns() {
        return Canvas.SIZE / tileWidth;
    }

    private static Tile tile(float left, float right, float top, float bottom) {
        float size = Canvas.SIZE;
        return new Tile(left / size, right / size, 1 - top / size, 1 - bottom / size);
    }
}
