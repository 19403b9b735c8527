package dev.likeness.sandbox.person.paint;

/** The cloth at one place, while it is painted. */
final class ClothSpot {

    /** Place on the skin in millimetres from the eyes. */
    final float x;

    final float y;
    final float z;

    /** How far inside the edges of the piece (mm). */
    final float inside;

    /** Red, green and blue, 0 to 255. */
    final float[] color;

    /** Above the plain cloth (mm). */
    float height;

    /** 0 for a mirror, 1 for chalk. */
    float rough = 0.9f;

    /** 1 for metal. */
    float metal;

    /** Share of the light from all around that arrives. */
    float open = 1;

    ClothSpot(float x, float y, float z, float inside, float[] color) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.inside = inside;
        this.color = color;
    }

    void light(float factor) {
        Blend.scale(color, factor, factor, factor);
    }

    void toward(float[] other, float share) {
        Blend.toward(color, other, share);
    }

    /**
     * A seam: a groove.
     *
     * @param far distance from it (mm, either sign)
     */
    void seam(float far) {
        float line = Blend.step(2.2f, 0.4f, Math.abs(far));
        light(1 - 0.26f * line);
        height -= 0.7f * line;
        open *= 1 - 0.3f * line;
    }

    /**
     * A row of stitches.
     *
     * @param far distance from it (mm, either sign)
     * @param along the way along it (mm)
     * @param thread its colour, and how much it shows
     */
    void stitch(float far, float along, float[] thread, float shows) {
        float row = Blend.step(1.6f, 0.5f, Math.abs(far));
        float dash = Blend.step(-0.5f, 0.1f, (float) Math.sin(along * 2 * Math.PI / 5.6));
        light(1 - 0.14f * row);
        height += row * (0.45f * dash - 0.4f);
        toward(thread, shows * row * dash);
    }

    /** A knob of horn or metal at a distance from its middle. */
    void knob(float far, float radius, float[] own, float shine) {
        float share = Blend.step(radius + 0.6f, radius - 0.6f, far);
        float rim = Blend.step(1.2f, 0, Math.abs(far - radius));
        light(1 - 0.3f * rim);
        toward(own, share);
        height += share * (1.2f - 0.5f * Blend.step(1.5f, 0, Math.abs(far - 0.55f * radius)));
        rough = Blend.mix(rough, 0.35f, share);
        metal = Math.max(metal, shine * share);
    }
}
