package dev.likeness.demo.booth;

import com.jme3.math.ColorRGBA;
import dev.likeness.lookbook.PortraitOrder;

/** The papers that hang in the photo booth. */
public enum BoothBackground {
    /** Light grey. */
    STUDIO("Studio", srgb(0.74f, 0.77f, 0.81f), srgb(0.47f, 0.50f, 0.55f)),
    /** Peach to rose. */
    EVENING("Evening", srgb(0.98f, 0.78f, 0.60f), srgb(0.80f, 0.46f, 0.48f)),
    /** Deep blue. */
    NIGHT("Night", srgb(0.16f, 0.22f, 0.38f), srgb(0.05f, 0.07f, 0.14f)),
    /** Fresh green. */
    GARDEN("Garden", srgb(0.78f, 0.88f, 0.72f), srgb(0.38f, 0.56f, 0.42f));

    private final String title;
    private final ColorRGBA above;
    private final ColorRGBA below;

    BoothBackground(String title, ColorRGBA above, ColorRGBA below) {
        this.title = title;
        this.above = above;
        this.below = below;
    }

    /**
     * What to call it.
     *
     * @return for the player (not null)
     */
    public String title() {
        return title;
    }

    /**
     * Hangs this paper behind whoever is portrayed.
     *
     * @param order what to change (not null)
     * @return the order with this background (not null)
     */
    public PortraitOrder behind(PortraitOrder order) {
        return order.background(above, below);
    }

    private static ColorRGBA srgb(float red, float green, float blue) {
        return new ColorRGBA().setAsSrgb(red, green, blue, 1);
    }
}
