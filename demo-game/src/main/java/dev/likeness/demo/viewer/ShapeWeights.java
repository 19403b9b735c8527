package dev.likeness.demo.viewer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.TypeConversionException;

/**
 * Blendshapes to set.
 *
 * @param byName weight by name as it was typed (not null, unmodifiable, in the order typed)
 */
record ShapeWeights(Map<String, Float> byName) {

    static final float LEAST = -1;
    static final float MOST = 2;

    ShapeWeights {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** Reads "jawOpen=1,viseme_aa=0.5". */
    static ShapeWeights parse(String text) {
        Map<String, Float> weights = new LinkedHashMap<>();
        for (String item : text.split(",")) {
            String[] sides = item.split("=", 2);
            if (sides.length != 2 || sides[0].isBlank()) {
                throw new TypeConversionException(
                        "expected NAME=WEIGHT like jawOpen=1, found \"" + item.strip() + "\"");
            }
            weights.put(sides[0].strip(), weight(sides[0].strip(), sides[1].strip()));
        }
        return new ShapeWeights(weights);
    }

    static ShapeWeights all(List<ShapeWeights> several) {
        Map<String, Float> weights = new LinkedHashMap<>();
        several.forEach(some -> weights.putAll(some.byName));
        return new ShapeWeights(weights);
    }

    private static float weight(String name, String text) {
        float weight;
        try {
            weight = Float.parseFloat(text);
        } catch (NumberFormatException e) {
            throw outside(name, text);
        }
        if (!(weight >= LEAST && weight <= MOST)) {
            throw outside(name, text);
        }
        return weight;
    }

    private static TypeConversionException outside(String name, String text) {
        return new TypeConversionException(
                "expected a weight of -1 to 2 for " + name + ", found \"" + text + "\"");
    }
}
