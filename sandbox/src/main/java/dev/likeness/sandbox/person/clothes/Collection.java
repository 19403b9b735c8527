package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.clothes.Piece.Weave;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** All garments for the body of one sex. */
public final class Collection {

    private static final String WHOLE = "outfits";
    private static final String TOP = "outfits_top";
    private static final String BOTTOM = "outfits_bottom";
    private static final String SHOES = "outfits_shoes";

    private final List<Garment> garments = new ArrayList<>();
    private final Cuts cuts;

    private Collection(Cuts cuts) {
        this.cuts = cuts;
        Piece tee = tee(0xC9CDD2, Weave.KNIT);
        Piece stripes = tee(0xD8D3C8, Weave.STRIPED);
        Piece hoodie = top(78, 0.97, -690, 11, 26, 0x6B2F35, Weave.KNIT);
        Piece shirt = top(70, 0.96, -700, 7, 16, 0xA9BCD0, Weave.BUTTONED);
        Piece sweater = top(66, 0.96, -680, 9, 22, 0x3F5A4A, Weave.KNIT);
        Piece jeans = bottom(-585, -1455, 6, 8, 0x3B4F6B, Weave.DENIM);
        Piece chinos = bottom(-585, -1450, 7, 10, 0x8A7A62, Weave.KNIT);
        Piece shorts = bottom(-585, -1035, 9, 12, 0x2E3A45, Weave.KNIT);
        Piece sneakers = shoes(78, 0xDADCDD);
        Piece boots = shoes(128, 0x4A3426);
        add("tshirt", TOP, tee);
        add("striped_tshirt", TOP, stripes);
        add("hoodie", TOP, hoodie);
        add("shirt", TOP, shirt);
        add("sweater", TOP, sweater);
        add("jeans", BOTTOM, jeans);
        add("chinos", BOTTOM, chinos);
        add("shorts", BOTTOM, shorts);
        add("sneakers", SHOES, sneakers);
        add("boots", SHOES, boots);
        add("casual", WHOLE, tee, jeans, sneakers);
        add("marine", WHOLE, stripes, chinos, sneakers);
        add("street", WHOLE, hoodie, jeans, sneakers);
        add("office", WHOLE, shirt, chinos, boots);
        add("sport", WHOLE, tee(0xB5452F, Weave.KNIT), shorts, sneakers);
        add("country", WHOLE, sweater, jeans, boots);
    }

    /**
     * Cuts everything for a body.
     *
     * @param skeleton of the unshaped template
     * @param eyeHeight above the floor (mm)
     * @return the garments in the order of menus, unmodifiable
     */
    public static List<Garment> of(List<Joint> skeleton, double eyeHeight) {
        double shoulder = 1000 * joint(skeleton, "LeftArm").x();
        double wrist = 1000 * joint(skeleton, "LeftHand").x();
        return List.copyOf(new Collection(new Cuts(shoulder, wrist, eyeHeight)).garments);
    }

    private static Joint joint(List<Joint> skeleton, String name) {
        return skeleton.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private Piece tee(int rgb, Weave weave) {
        return top(79, 0.3, -680, 6, 14, rgb, weave);
    }

    private Piece top(
            double neck, double sleeve, double hem, double gap, int ease, int rgb, Weave weave) {
        return new Piece(cuts.top(neck, sleeve, hem), gap, ease, new Color(rgb), weave);
    }

    private Piece bottom(double waist, double edge, double gap, int ease, int rgb, Weave weave) {
        return new Piece(cuts.bottom(waist, edge), gap, ease, new Color(rgb), weave);
    }

    private Piece shoes(double height, int rgb) {
        return new Piece(cuts.shoes(height), 5, 10, new Color(rgb), Weave.SHOE);
    }

    private void add(String identity, String category, Piece... pieces) {
        garments.add(new Garment(identity, category, List.of(pieces)));
    }
}
