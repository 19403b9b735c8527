package dev.likeness.demo.scene;

/** How the studio's lamps are set; the room itself always lights a little. */
public enum StudioLight {
    /** Key, fill and rim of a portrait. */
    PORTRAIT(0.78f, 0.14f, 0.9f),
    /** The same from all sides: shows textures as they are. */
    EVEN(0.5f, 0.5f, 0.3f),
    /** One lamp from the side: shows every bump. */
    SIDE(1.1f, 0, 0),
    /** From behind: shows the edges of hair. */
    RIM(0, 0.08f, 1.6f),
    /** The room alone. */
    ROOM(0, 0, 0);

    private final float key;
    private final float fill;
    private final float rim;

    StudioLight(float key, float fill, float rim) {
        this.key = key;
        this.fill = fill;
        this.rim = rim;
    }

    float key() {
        return key;
    }

    float fill() {
        return fill;
    }

    float rim() {
        return rim;
    }
}
