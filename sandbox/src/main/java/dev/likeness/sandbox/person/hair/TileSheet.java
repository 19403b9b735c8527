package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

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

    static final int CAP_HEIGHT = 248;

    /** The layers of each eight tiles. */
    private static final Layer[] LAYERS = {
        Layer.UNDER,
        Layer.FULL,
        Layer.FULL,
        Layer.FULL,
        Layer.SOFT,
        Layer.SOFT,
        Layer.WISP,
        Layer.WISP
    };

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

    static Layer layer(int index) {
        return LAYERS[index % LAYERS.length];
    }

    /**
     * A tile for a card.
     *
     * @param variant 0 to 1, which of the layer's tiles
     */
    Tile tile(Layer layer, float variant) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            if (layer(i) == layer) {
                fitting.add(i);
            }
        }
        return tile(fitting.get((int) Math.min(variant * fitting.size(), fitting.size() - 1)));
    }

    private Tile tile(int index) {
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
