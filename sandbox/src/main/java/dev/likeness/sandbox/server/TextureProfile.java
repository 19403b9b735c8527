package dev.likeness.sandbox.server;

import java.util.Arrays;
import java.util.List;

/**
 * Size and encoding of textures. The sandbox never scales up, writes what has alpha as PNG in every
 * profile, and has no encoder for the service's WebP.
 */
enum TextureProfile {
    /** At most 1024 pixels, without loss. */
    PNG_1K("1K.png", 1024),
    /** At most 2048 pixels, without loss. */
    PNG_2K("2K.png", 2048),
    /** At most 4096 pixels, without loss. */
    PNG_4K("4K.png", 4096),
    /** At most 1024 pixels. */
    JPG_1K("1K.jpg", 1024),
    /** At most 2048 pixels. */
    JPG_2K("2K.jpg", 2048),
    /** At most 4096 pixels. */
    JPG_4K("4K.jpg", 4096);

    private final String id;
    private final int size;

    TextureProfile(String id, int size) {
        this.id = id;
        this.size = size;
    }

    String id() {
        return id;
    }

    /** Largest width and height (in pixels). */
    int size() {
        return size;
    }

    /** "1K", "2K" or "4K". */
    String sizeName() {
        return id.substring(0, 2);
    }

    /** ".png" or ".jpg". */
    String ending() {
        return id.substring(2);
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(TextureProfile::id).toList();
    }

    static TextureProfile of(String id) {
        return Arrays.stream(values())
                .filter(profile -> profile.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No texture profile " + id));
    }
}
