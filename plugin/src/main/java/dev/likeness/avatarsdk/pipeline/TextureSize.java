package dev.likeness.avatarsdk.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Size of a texture.
 *
 * @param width in pixels (>0)
 * @param height in pixels (>0)
 */
public record TextureSize(int width, int height) {

    /** Checks the ranges. */
    public TextureSize {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "Expected a positive size, found " + width + "x" + height);
        }
    }

    /**
     * The form in which requests have it.
     *
     * @return "width" and "height" (not null)
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("width", width);
        map.put("height", height);
        return map;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
