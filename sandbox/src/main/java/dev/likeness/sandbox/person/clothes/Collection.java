package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.List;

/** All garments for the body of one sex. */
public final class Collection {

    private final List<Garment> garments = new ArrayList<>();
    private final Dummy dummy;

    private Collection(Dummy dummy) {
        this.dummy = dummy;
        Atelier atelier = new Atelier(dummy);
        List<Piece> tee = atelier.tee(0xD3D5D6);
        List<Piece> stripes = atelier.stripedTee(0xDAD5CA);
        List<Piece> hoodie = atelier.hoodie(0x6B2F35);
        List<Piece> shirt = atelier.shirt(0xB4C6DA);
        List<Piece> sweater = atelier.sweater(0x3F5A4A);
        List<Piece> blazer = atelier.blazer(0x30343E, 0xE6E8EA);
        List<Piece> jeans = atelier.jeans(0x3A4C66);
        List<Piece> chinos = atelier.chinos(0x8A7A62);
        List<Piece> shorts = atelier.shorts(0x3A4652);
        List<Piece> leggings = atelier.leggings(0x23262C);
        List<Piece> skirt = atelier.skirt(0x59313A);
        List<Piece> sneakers = atelier.sneakers(0xE4E4E2);
        List<Piece> boots = atelier.boots(0x5A3D2B);
        List<Piece> shoes = atelier.shoes(0x2A221E);
        add("tshirt", Layout.TOP, tee);
        add("striped_tshirt", Layout.TOP, stripes);
        add("hoodie", Layout.TOP, hoodie);
        add("shirt", Layout.TOP, shirt);
        add("sweater", Layout.TOP, sweater);
        add("blazer", Layout.TOP, blazer);
        add("jeans", Layout.BOTTOM, jeans);
        add("chinos", Layout.BOTTOM, chinos);
        add("shorts", Layout.BOTTOM, shorts);
        add("leggings", Layout.BOTTOM, leggings);
        add("skirt", Layout.SKIRT, skirt);
        add("sneakers", Layout.SHOES, sneakers);
        add("boots", Layout.SHOES, boots);
        add("shoes", Layout.SHOES, shoes);
        outfit("casual", Layout.WHOLE, tee, jeans, sneakers);
        outfit("marine", Layout.WHOLE, stripes, chinos, sneakers);
        outfit("street", Layout.WHOLE, hoodie, jeans, sneakers);
        outfit("office", Layout.WHOLE, shirt, atelier.chinos(0x3B4150), shoes);
        outfit("sport", Layout.WHOLE, atelier.tee(0xA8412F), shorts, sneakers);
        outfit("country", Layout.WHOLE, sweater, jeans, boots);
        outfit("business", Layout.WHOLE, blazer, atelier.chinos(0x3A3E48), shoes);
        outfit("summer", Layout.DRESS, atelier.dress(0x2F5D62), sneakers);
        outfit("studio", Layout.WHOLE, atelier.tee(0x57606B), leggings, sneakers);
    }

    /**
     * Designs everything for a body; sewing waits until a garment is asked for.
     *
     * @param template AvatarBody of the unshaped template
     * @param skeleton of the same
     * @param eyeHeight above the floor (mm)
     * @return the garments in the order of menus, unmodifiable
     */
    public static List<Garment> of(Surface template, List<Joint> skeleton, double eyeHeight) {
        return List.copyOf(new Collection(new Dummy(template, skeleton, eyeHeight)).garments);
    }

    private void add(String identity, Layout layout, List<Piece> pieces) {
        String category =
                switch (layout) {
                    case TOP -> "outfits_top";
                    case BOTTOM, SKIRT -> "outfits_bottom";
                    case SHOES -> "outfits_shoes";
                    case WHOLE, DRESS -> "outfits";
                };
        garments.add(new Garment(identity, category, layout, pieces, dummy));
    }

    /** A complete outfit; what is worn above comes first. */
    @SafeVarargs
    private void outfit(String identity, Layout layout, List<Piece>... parts) {
        List<Piece> all = new ArrayList<>();
        for (List<Piece> part : parts) {
            all.addAll(part);
        }
        add(identity, layout, all);
    }
}
