package dev.likeness.avatarsdk;

import dev.likeness.service.AvatarTraits.Rgb;
import java.util.Optional;

/**
 * A colour in sRGB. Every part may be null.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record SdkColor(Double red, Double green, Double blue) {

    Optional<Rgb> toRgb() {
        if (red == null || green == null || blue == null) {
            return Optional.empty();
        }
        return Optional.of(new Rgb(channel(red), channel(green), channel(blue)));
    }

    private static int channel(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }
}
