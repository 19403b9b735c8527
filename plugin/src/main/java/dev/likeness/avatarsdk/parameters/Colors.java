package dev.likeness.avatarsdk.parameters;

import dev.likeness.service.AvatarTraits.Rgb;
import java.util.LinkedHashMap;
import java.util.Map;

/** Colours as requests have them. */
final class Colors {

    private static final int LARGEST = 255;

    private Colors() {}

    static Map<String, Object> toMap(Rgb color) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("red", channel(color.red()));
        map.put("green", channel(color.green()));
        map.put("blue", channel(color.blue()));
        return map;
    }

    private static int channel(int value) {
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("expected colours from 0 to 255, found " + value);
        }
        return value;
    }
}
