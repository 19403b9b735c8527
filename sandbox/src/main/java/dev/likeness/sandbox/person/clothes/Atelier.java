package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.clothes.Piece.Cut;
import dev.likeness.sandbox.person.clothes.Stuff.Design;
import dev.likeness.sandbox.person.clothes.Stuff.Weave;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Designs the pieces of garments for a body; colours are red, green and blue as one number. */
final class Atelier {

    private static final Wear SHOE = new Wear(3, 0, 1, 0, 0, 2.4, false);
    private static final double BUTTON = -566;

    private final Dummy dummy;
    private final Cuts cuts;

    Atelier(Dummy dummy) {
        this.dummy = dummy;
        cuts = new Cuts(dummy);
    }

    List<Piece> tee(int rgb) {
        return List.of(tee(stuff(Weave.JERSEY, rgb, Design.TEE)));
    }

    List<Piece> stripedTee(int rgb) {
        return List.of(tee(stuff(Weave.STRIPED, rgb, Design.TEE)));
    }

    private Piece tee(Stuff stuff) {
        Wear wear = new Wear(4, 6, 0.2, 17, 1, 2.2, false);
        return new CutPiece(stuff, cuts.top(77, 46, 0.31, -688), wear);
    }

    List<Piece> hoodie(int rgb) {
        Stuff stuff = stuff(Weave.FLEECE, rgb, Design.HOODIE);
        Wear wear = new Wear(7, 10, 0.12, 11, 1.5, 4, true);
        Stuff lining = stuff(Weave.FLEECE, rgb, Design.PLAIN);
        Stuff cord = stuff(Weave.CORD, 0xD8D2C8, Design.PLAIN);
        return List.of(
                new CutPiece(stuff, cuts.top(72, 46, 0.985, -705), wear),
                new FreePiece(lining, Trimmings::hood),
                new FreePiece(cord, Trimmings::cords));
    }

    List<Piece> shirt(int rgb) {
        return shirt(rgb, Trimmings::shirtCollar);
    }

    private List<Piece> shirt(int rgb, FreePiece.Lay collar) {
        Stuff stuff = stuff(Weave.POPLIN, rgb, Design.SHIRT);
        Wear wear = new Wear(4, 7, 0.22, 5, 1.15, 1.6, false);
        return List.of(
                new CutPiece(stuff, cuts.top(63, 34, 0.975, -715), wear),
                new FreePiece(stuff(Weave.POPLIN, rgb, Design.COLLAR), collar));
    }

    List<Piece> sweater(int rgb) {
        Stuff stuff = stuff(Weave.KNIT, rgb, Design.SWEATER);
        Wear wear = new Wear(6, 7, 0.17, 7, 1.3, 4, true);
        return List.of(new CutPiece(stuff, cuts.top(70, 42, 0.985, -690), wear));
    }

    /** An open jacket over a shirt. */
    List<Piece> blazer(int rgb, int shirt) {
        Cut cut = cuts.open(cuts.top(76, 40, 0.97, -745), BUTTON, 58, 20);
        Wear wear = new Wear(10, 11, 0.08, 5, 0.6, 3, false);
        Stuff stuff = stuff(Weave.WOOL, rgb, Design.JACKET);
        Stuff plain = stuff(Weave.WOOL, rgb, Design.COLLAR);
        List<Piece> jacket =
                List.of(
                        new CutPiece(stuff, cut, wear),
                        new FreePiece(
                                plain,
                                (dummy, sewing) -> Trimmings.lapels(sewing, dummy.height(BUTTON))),
                        new FreePiece(plain, Trimmings::blazerCollar));
        return Stream.of(jacket, shirt(shirt, Trimmings::shirtCollarBelow))
                .flatMap(List::stream)
                .toList();
    }

    List<Piece> jeans(int rgb) {
        Wear wear = new Wear(4.5, 2, 0.13, 0, 1, 2.4, false);
        Stuff stuff = stuff(Weave.DENIM, rgb, Design.JEANS);
        return List.of(new CutPiece(stuff, cuts.bottom(-600, -1510), wear));
    }

    List<Piece> chinos(int rgb) {
        Wear wear = new Wear(4, 2, 0.15, 0, 0.8, 2, false);
        Stuff stuff = stuff(Weave.TWILL, rgb, Design.CHINOS);
        return List.of(new CutPiece(stuff, cuts.bottom(-600, -1508), wear));
    }

    List<Piece> shorts(int rgb) {
        Wear wear = new Wear(4, 6, 0.02, 0, 0.9, 2, false);
        Stuff stuff = stuff(Weave.TWILL, rgb, Design.CHINOS);
        return List.of(new CutPiece(stuff, cuts.bottom(-600, -1030), wear));
    }

    List<Piece> leggings(int rgb) {
        Wear wear = new Wear(1.6, 0, 1, 0, 0.25, 1, false);
        Stuff stuff = stuff(Weave.ELASTIC, rgb, Design.LEGGINGS);
        return List.of(new CutPiece(stuff, cuts.bottom(-590, -1462), wear));
    }

    List<Piece> skirt(int rgb) {
        Skirt skirt = new Skirt(-596, -1010, 44, 9, 4.5);
        Stuff stuff = stuff(Weave.WOOL, rgb, Design.PLAIN);
        return List.of(new FreePiece(stuff, cuts.skirt(-596, -1010), 6, skirt::lay));
    }

    List<Piece> dress(int rgb) {
        Stuff stuff = stuff(Weave.POPLIN, rgb, Design.PLAIN);
        Wear wear = new Wear(3.5, 2, 0.5, 12, 0.7, 1.8, false);
        Skirt skirt = new Skirt(-580, -1064, 78, 11, 9);
        Skirt belt = new Skirt(-566, -596, 0, 0, 14);
        return List.of(
                new FreePiece(stuff(Weave.LEATHER, 0x5A3A28, Design.COLLAR), belt::lay),
                new CutPiece(stuff, cuts.top(86, 70, 0.22, -592), wear),
                new FreePiece(stuff, cuts.skirt(-592, -1064), 6, skirt::lay));
    }

    List<Piece> sneakers(int rgb) {
        Last last = new Last(dummy.foot(), dummy.eyeHeight(), 66);
        Cobbler cobbler = new Cobbler(last, 16, 0);
        return List.of(
                shoe(stuff(Weave.CANVAS, rgb, Design.SNEAKER), 66, last),
                new FreePiece(stuff(Weave.RUBBER, 0xE9E6DF, Design.SNEAKER), cobbler::soles),
                laces(cobbler, 5, 0xF4F3EF),
                socks(0xE8E7E3, 104));
    }

    List<Piece> boots(int rgb) {
        Last last = new Last(dummy.foot(), dummy.eyeHeight(), 122);
        Cobbler cobbler = new Cobbler(last, 20, 12);
        return List.of(
                shoe(stuff(Weave.LEATHER, rgb, Design.BOOT), 118, last),
                new FreePiece(stuff(Weave.RUBBER, 0x2A2320, Design.BOOT), cobbler::soles),
                laces(cobbler, 5, 0x7A5A3A));
    }

    List<Piece> shoes(int rgb) {
        Last last = new Last(dummy.foot(), dummy.eyeHeight(), 62);
        Cobbler cobbler = new Cobbler(last, 16, 9);
        return List.of(
                shoe(stuff(Weave.LEATHER, rgb, Design.BOOT), 60, last),
                new FreePiece(stuff(Weave.RUBBER, 0x1C1816, Design.BOOT), cobbler::soles),
                laces(cobbler, 4, 0x1C1816),
                socks(0x2B2E36, 190));
    }

    private Piece shoe(Stuff stuff, double height, Last last) {
        return new CutPiece(stuff, cuts.shoes(height), SHOE, Optional.of(last), 45);
    }

    private Piece socks(int rgb, double height) {
        Wear wear = new Wear(1.4, 0, 1, 0, 0, 0.9, false);
        return new CutPiece(stuff(Weave.ELASTIC, rgb, Design.PLAIN), cuts.shoes(height), wear);
    }

    private static Piece laces(Cobbler cobbler, int rows, int rgb) {
        Stuff cord = stuff(Weave.CORD, rgb, Design.PLAIN);
        return new FreePiece(cord, (dummy, sewing) -> cobbler.laces(sewing, rows, 18, -42));
    }

    private static Stuff stuff(Weave weave, int rgb, Design design) {
        return new Stuff(weave, new Color(rgb), design);
    }
}
