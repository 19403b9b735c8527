package dev.likeness.sandbox.person.clothes;

import java.util.List;

/**
 * Something to wear, made for the body of one sex; sewn when it is first asked for. Thread-safe.
 */
public final class Garment {

    private final String identity;
    private final String category;
    private final Layout layout;
    private final List<Piece> pieces;
    private final Dummy dummy;
    private Cloth cloth;

    Garment(String identity, String category, Layout layout, List<Piece> pieces, Dummy dummy) {
        this.identity = identity;
        this.category = category;
        this.layout = layout;
        this.pieces = List.copyOf(pieces);
        this.dummy = dummy;
    }

    /**
     * Its name.
     *
     * @return for example "hoodie"
     */
    public String identity() {
        return identity;
    }

    /**
     * What kind of garment it is.
     *
     * @return "outfits", "outfits_top", "outfits_bottom" or "outfits_shoes"
     */
    public String category() {
        return category;
    }

    /**
     * What it is sewn of.
     *
     * @return those above come first, unmodifiable
     */
    public List<Piece> pieces() {
        return pieces;
    }

    /**
     * The garment as the unshaped template wears it.
     *
     * @return always the same
     */
    public synchronized Cloth cloth() {
        if (cloth == null) {
            cloth = new Tailor(dummy, layout).sew(pieces);
        }
        return cloth;
    }
}
