package dev.likeness.demo.viewer;

import dev.likeness.face.Viseme;
import java.util.Arrays;
import java.util.List;

/** Headings under which sliders stand, in this order. */
enum ShapeGroup {
    EYES("Eyes", "eye"),
    BROWS("Brows", "brow"),
    JAW("Jaw", "jaw", "chin"),
    MOUTH("Mouth and tongue", "mouth", "lip", "tongue"),
    CHEEKS("Cheeks and nose", "cheek", "nose", "sneer", "puff"),
    VISEMES("Visemes"),
    OTHER("Other");

    private final String title;
    private final List<String> beginnings;

    ShapeGroup(String title, String... beginnings) {
        this.title = title;
        this.beginnings = List.of(beginnings);
    }

    String title() {
        return title;
    }

    /** The group of a canonical name. */
    static ShapeGroup of(String shape) {
        if (Arrays.stream(Viseme.values()).anyMatch(v -> v.shapeName().equals(shape))) {
            return VISEMES;
        }
        String name = shape.toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(values())
                .filter(group -> group.beginnings.stream().anyMatch(name::startsWith))
                .findFirst()
                .orElse(OTHER);
    }
}
