package dev.likeness.sandbox.person.hair;

/** The kinds of hair that are painted. Haircuts of one kind share its textures. */
enum HairTexture {
    STRAIGHT(StrandLook.STRAIGHT, TileSheet.LONG),
    COMBED(StrandLook.COMBED, TileSheet.LONG),
    WAVY(StrandLook.WAVY, TileSheet.LONG),
    SHORT(StrandLook.SHORT, TileSheet.SHORT),
    CURLS(StrandLook.CURLS, TileSheet.CURLS),
    COILS(StrandLook.COILS, TileSheet.CURLS),
    STUBBLE(null, null),
    SHADOW(null, null);

    private static final long SEED = 7001;

    private final StrandLook look;
    private final TileSheet sheet;

    HairTexture(StrandLook look, TileSheet sheet) {
        this.look = look;
        this.sheet = sheet;
    }

    /** How its tiles lie; null for hair that is a disc of dots. */
    TileSheet sheet() {
        return sheet;
    }

    /** Paints anew; the same every time. */
    HairMaps paint() {
        long seed = SEED + ordinal();
        return switch (this) {
            case STUBBLE -> StubblePainter.cropped(seed);
            case SHADOW -> StubblePainter.shaven(seed);
            default -> StrandPainter.paint(look, sheet, seed);
        };
    }
}
