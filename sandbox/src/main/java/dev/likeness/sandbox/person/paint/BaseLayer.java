package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Sex;
import java.awt.Color;

/**
 * What a body wears when nothing else is put on: a close shirt and shorts. Its neck and sleeves are
 * cut so far out that it never shows below a garment.
 */
final class BaseLayer {

    private static final float LISTED_EYE_HEIGHT = 1580;
    private static final float[] SHORTS = Blend.rgb(new Color(0x2B3038));

    private final float[] shirt;
    private final float shoulder;
    private final float scale;

    /**
     * Cuts the clothes.
     *
     * @param shoulder distance of the shoulder joint from the middle (mm)
     * @param eyeHeight above the floor (mm)
     */
    BaseLayer(Sex sex, float shoulder, float eyeHeight) {
        shirt = Blend.rgb(new Color(sex == Sex.FEMALE ? 0x54707E : 0x48525F));
        this.shoulder = shoulder;
        scale = eyeHeight / LISTED_EYE_HEIGHT;
    }

    /** How far a place (mm) lies inside the cloth's edges, negative on bare skin. */
    float inside(float x, float y, float z) {
        return Math.max(shirt(x, y, z), shorts(y));
    }

    /** How much cloth covers a place, 0 to 1. */
    float share(float x, float y, float z) {
        return step(-1, 1, inside(x, y, z));
    }

    private float shirt(float x, float y, float z) {
        float level = y - 42 * step(-72, -150, z);
        float down = Math.min(0, level + 162);
        float neck = 90 * ((float) Math.hypot(x / (0.72f * shoulder), down / 96) - 1);
        float sleeve = shoulder + 50 - Math.abs(x);
        return Math.min(neck, Math.min(sleeve, y + 612 * scale));
    }

    private float shorts(float y) {
        return Math.min(-584 * scale - y, y + 990 * scale);
    }

    /** Colour of the cloth at a place. */
    float[] color(float x, float y, float z) {
        float own = shirt(x, y, z);
        boolean above = own > 0;
        float edge = above ? own : shorts(y);
        float[] color = above ? shirt.clone() : SHORTS.clone();
        float cloud = 1 + 0.05f * Noise.cloud(x / 40, y / 55, z / 40);
        float seam = 1 - 0.25f * step(1.2f, 0, Math.abs(edge - 13));
        float rim = 1 - 0.18f * step(2.5f, 0, edge);
        float under = above ? 1 : 1 - 0.35f * step(-14, 0, own);
        float light = cloud * seam * rim * under;
        Blend.scale(color, light, light, light);
        return color;
    }

    /** Height of the cloth above the skin (mm), for its relief. */
    float height(float x, float y, float z) {
        float edge = inside(x, y, z);
        float seam = 0.5f * step(1.5f, 0, Math.abs(edge - 13));
        return step(-0.6f, 1.6f, edge) * 1.3f - seam;
    }

    /** How much of the light the cloth keeps from skin beside its edge. */
    float shadow(float x, float y, float z) {
        return 0.22f * step(-9, 0, inside(x, y, z));
    }
}
