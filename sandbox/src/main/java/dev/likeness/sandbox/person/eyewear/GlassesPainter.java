package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.sculpt.Soft;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Paints the texture that frame and lenses share, and the map of its roughness and metal. */
final class GlassesPainter {

    private static final int SIZE = 512;
    private static final Color TIP = new Color(22, 20, 20);
    private static final Color PAD = new Color(226, 226, 220, 150);
    private static final int FULL = 255;

    /** Rows of the texture from which on, counted from below, a material is no longer the lens. */
    private static final double LENS_END = 0.505;

    private static final double SMALL_END = 0.585;
    private static final double TEMPLE_END = 0.72;

    private final FrameStyle style;

    GlassesPainter(FrameStyle style) {
        this.style = style;
    }

    BufferedImage color() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                image.setRGB(x, y, color((x + 0.5) / SIZE, 1 - (y + 0.5) / SIZE).getRGB());
            }
        }
        return image;
    }

    /** Occlusion (red), roughness (green), metal (blue). */
    BufferedImage metallicRoughness() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double u = (x + 0.5) / SIZE;
                double v = 1 - (y + 0.5) / SIZE;
                boolean metal = isMetal(u, v);
                int roughness = (int) (FULL * roughness(u, v, metal));
                image.setRGB(x, y, FULL << 16 | roughness << 8 | (metal ? FULL : 0));
            }
        }
        return image;
    }

    private Color color(double u, double v) {
        if (v < LENS_END) {
            return glass(
                    (v - Patches.LENS.bottom()) / (Patches.LENS.top() - Patches.LENS.bottom()));
        }
        if (v < SMALL_END) {
            return u < 0.5 ? style.metal() ? style.frame() : Color.GRAY : u < 0.8 ? TIP : PAD;
        }
        return style.metal() ? style.frame() : acetate(u, v);
    }

    private Color glass(double up) {
        Color glass = style.glass();
        double share = Soft.mix(style.clearing(), 1, Soft.step(0.15, 0.85, up));
        int alpha = (int) (glass.getAlpha() * share);
        return new Color(glass.getRed(), glass.getGreen(), glass.getBlue(), alpha);
    }

    /** Clouds of a second colour, as sheets of acetate have them. */
    private Color acetate(double u, double v) {
        double cloud =
                Math.sin(37 * u + 3 * Math.sin(23 * v))
                        + Math.sin(61 * u + 41 * v + 2 * Math.sin(17 * u))
                        + 0.6 * Math.sin(113 * u - 71 * v);
        double share = Soft.step(0.2, 1.9, cloud);
        return new Color(
                mixed(style.frame().getRed(), style.fleck().getRed(), share),
                mixed(style.frame().getGreen(), style.fleck().getGreen(), share),
                mixed(style.frame().getBlue(), style.fleck().getBlue(), share));
    }

    private static int mixed(int a, int b, double share) {
        return (int) Math.round(Soft.mix(a, b, share));
    }

    private boolean isMetal(double u, double v) {
        boolean small = v >= LENS_END && v < SMALL_END;
        return small && u < 0.5 || style.metal() && v >= SMALL_END;
    }

    private static double roughness(double u, double v, boolean metal) {
        if (v < LENS_END) {
            return 0.04;
        }
        if (metal) {
            // Brushed along the wire.
            return 0.24 + 0.03 * Math.sin(900 * v);
        }
        return v < SMALL_END || v < TEMPLE_END && u > 0.5 ? 0.4 : 0.28;
    }
}
