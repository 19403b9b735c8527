package dev.likeness.demo.ui;

import com.jme3.math.ColorRGBA;
import com.jme3.texture.Image;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import com.simsilica.lemur.component.TbtQuadBackgroundComponent;
import java.nio.ByteBuffer;

/** Backgrounds with rounded corners, painted in code. */
final class RoundedBox {

    private static final int SIZE = 64;
    private static final int RADIUS = 12;

    private final Texture2D mask = new Texture2D(paint());

    /**
     * A box of one colour.
     *
     * @param color may be translucent (not null)
     * @param xMargin room between the edge and what lies inside (in pixels)
     * @param yMargin as xMargin, above and below
     */
    TbtQuadBackgroundComponent of(ColorRGBA color, float xMargin, float yMargin) {
        TbtQuadBackgroundComponent box =
                TbtQuadBackgroundComponent.create(
                        mask,
                        1,
                        RADIUS + 1,
                        RADIUS + 1,
                        SIZE - RADIUS - 2,
                        SIZE - RADIUS - 2,
                        0.02f,
                        false);
        box.setColor(color);
        box.setMargin(xMargin, yMargin);
        return box;
    }

    private static Image paint() {
        ByteBuffer pixels = BufferUtils.createByteBuffer(4 * SIZE * SIZE);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                byte white = (byte) 255;
                pixels.put(white).put(white).put(white).put((byte) Math.round(255 * cover(x, y)));
            }
        }
        pixels.flip();
        return new Image(Format.RGBA8, SIZE, SIZE, pixels, ColorSpace.Linear);
    }

    /** How much of a pixel lies inside the rounded square: 0 to 1. */
    private static float cover(int x, int y) {
        float dx = Math.max(0, Math.max(RADIUS - x - 0.5f, x + 0.5f - (SIZE - RADIUS)));
        float dy = Math.max(0, Math.max(RADIUS - y - 0.5f, y + 0.5f - (SIZE - RADIUS)));
        float distance = (float) Math.sqrt(dx * dx + dy * dy);
        return Math.max(0, Math.min(1, RADIUS - distance + 0.5f));
    }
}
