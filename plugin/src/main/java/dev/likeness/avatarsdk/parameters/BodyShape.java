package dev.likeness.avatarsdk.parameters;

import dev.likeness.avatarsdk.pipeline.BodyRange;
import dev.likeness.avatarsdk.pipeline.PipelineTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a body; the service guesses the rest. The more is told, the closer the result.
 *
 * @param gender "female", "male" or "non_binary", or empty to have it guessed
 * @param measures in cm, weight in kg, by the service's names (not null, unmodifiable)
 */
public record BodyShape(Optional<String> gender, Map<String, Double> measures) {

    /** Category of these parameters. */
    static final String CATEGORY = "body_shape";

    private static final String GENDER = "gender";
    private static final List<String> GENDERS = List.of("female", "male", "non_binary");

    /** Checks the gender and copies the measures. */
    public BodyShape {
        if (gender.isPresent() && !GENDERS.contains(gender.get())) {
            throw new IllegalArgumentException(
                    "Expected one of " + GENDERS + ", found " + gender.get());
        }
        measures.forEach(BodyShape::requirePositive);
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /**
     * Nothing known but the gender.
     *
     * @param gender "female", "male" or "non_binary" (not null)
     * @return a shape (not null)
     */
    public static BodyShape of(String gender) {
        return new BodyShape(Optional.of(gender), Map.of());
    }

    /**
     * Nothing known at all.
     *
     * @return a shape (not null)
     */
    public static BodyShape guessed() {
        return new BodyShape(Optional.empty(), Map.of());
    }

    /**
     * With a height.
     *
     * @param centimetres more than 0
     * @return a copy (not null)
     */
    public BodyShape height(double centimetres) {
        return with("height", centimetres);
    }

    /**
     * With a weight.
     *
     * @param kilograms more than 0
     * @return a copy (not null)
     */
    public BodyShape weight(double kilograms) {
        return with("weight", kilograms);
    }

    /**
     * With a girth of the chest.
     *
     * @param centimetres more than 0
     * @return a copy (not null)
     */
    public BodyShape chest(double centimetres) {
        return with("chest", centimetres);
    }

    /**
     * With a girth of the waist.
     *
     * @param centimetres more than 0
     * @return a copy (not null)
     */
    public BodyShape waist(double centimetres) {
        return with("waist", centimetres);
    }

    /**
     * With a girth of the hips.
     *
     * @param centimetres more than 0
     * @return a copy (not null)
     */
    public BodyShape hips(double centimetres) {
        return with("hips", centimetres);
    }

    /**
     * Measures for which the result may come out quite different: those outside of the page's
     * ranges, which are those of all people where the gender is left open.
     *
     * @return one sentence each (not null, may be empty)
     */
    public List<String> warnings() {
        String who = gender.orElse("non_binary");
        List<String> warnings = new ArrayList<>();
        measures.forEach(
                (measure, value) -> {
                    Optional<BodyRange> range = PipelineTables.ofThePage().bodyRange(measure, who);
                    if (range.isPresent() && !range.get().contains(value)) {
                        warnings.add(
                                String.format(
                                        "%s %s lies outside %s for %s: the body may differ much"
                                                + " from it",
                                        measure, number(value), range.get(), who));
                    }
                });
        return List.copyOf(warnings);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        gender.ifPresent(value -> map.put(GENDER, value));
        measures.forEach((name, value) -> map.put(name, number(value)));
        return map;
    }

    private BodyShape with(String measure, double value) {
        Map<String, Double> more = new LinkedHashMap<>(measures);
        more.put(measure, value);
        return new BodyShape(gender, more);
    }

    /** Whole numbers without a point, as the page has them. */
    private static Number number(double value) {
        if (value == Math.rint(value)) {
            return (int) value;
        }
        return value;
    }

    private static void requirePositive(String measure, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(measure + ": expected more than 0, found " + value);
        }
    }
}
