package dev.likeness.demo.ui;

import com.jme3.math.ColorRGBA;

/** The colours that the wardrobe offers for hair. */
public enum HairColor {
    /** Light blond. */
    BLOND("Blond", 214, 178, 118),
    /** Red brown. */
    AUBURN("Auburn", 132, 62, 34),
    /** Dark brown. */
    BROWN("Brown", 74, 50, 34),
    /** Nearly black. */
    BLACK("Black", 28, 25, 26),
    /** Grey. */
    SILVER("Silver", 178, 180, 186),
    /** Not from nature. */
    TEAL("Teal", 34, 128, 134);

    private final String title;
    private final int red;
    private final int green;
    private final int blue;

    HairColor(String title, int red, int green, int blue) {
        this.title = title;
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /**
     * What it is called in menus.
     *
     * @return an English word (not null)
     */
    public String title() {
        return title;
    }

    /**
     * The colour itself.
     *
     * @return a new linear colour (not null)
     */
    public ColorRGBA color() {
        return new ColorRGBA().setAsSrgb(red / 255f, green / 255f, blue / 255f, 1);
    }
}
