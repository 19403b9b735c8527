package dev.likeness.sandbox.person.clothes;

import java.lang.ref.SoftReference;
import java.util.List;

/**
 * Something to wear, made for the body of one sex; sewn when it is first asked for, and kept in a
 * file when memory runs short. Thread-safe.
 */
public final class Garment {

    private final String identity;
    private final String category;
    private final Layout layout;
    private final List<Piece> pieces;
    private final Dummy dummy;
    private StoredCloth stored;
    private SoftReference<Cloth> kept = new SoftReference<>(null);

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
     * @return always equal
     */
    public synchronized Cloth cloth() {
        Cloth cloth = kept.get();
        if (cloth == null) {
            cloth = stored == null ? sewn() : stored.read();
            kept = new SoftReference<>(cloth);
        }
        return cloth;
    }

    private Cloth sewn() {
        Cloth cloth = new Tailor(dummy, layout).sew(pieces);
        stored = StoredCloth.of(cloth);
        return cloth;
    }
}
