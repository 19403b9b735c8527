package dev.likeness.avatarsdk.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The tables of the service's documentation. Immutable; any thread.
 *
 * <p>Pipelines, subtypes and parameters that the page does not know pass every check: services add
 * some, and accounts have custom ones.
 */
public final class PipelineTables {

    /** Groups that the service assigns by itself; what stands in any other one is custom work. */
    private static final Set<String> KNOWN_GROUPS =
            Set.of("", "base", "common", "public", "plus", "pro", "facegen", "indie", "enterprise");

    private static final class Page {
        private static final PipelineTables TABLES = TablesReader.read();
    }

    private final List<PipelineFacts> pipelines;
    private final Map<String, AvailabilityTable> tables;
    private final Map<String, Map<String, BodyRange>> bodyShape;
    private final Map<String, List<LevelOfDetail>> outfits;

    PipelineTables(
            List<PipelineFacts> pipelines,
            Map<String, AvailabilityTable> tables,
            Map<String, Map<String, BodyRange>> bodyShape,
            Map<String, List<LevelOfDetail>> outfits) {
        this.pipelines = List.copyOf(pipelines);
        this.tables = tables;
        this.bodyShape = bodyShape;
        this.outfits = outfits;
    }

    /**
     * The tables of the page.
     *
     * @return always the same (not null)
     */
    public static PipelineTables ofThePage() {
        return Page.TABLES;
    }

    /**
     * All pipelines of the page, in its chronological order.
     *
     * @return the facts (not null, unmodifiable)
     */
    public List<PipelineFacts> pipelines() {
        return pipelines;
    }

    /**
     * One pipeline.
     *
     * @param name like "head_1.2" (not null)
     * @return the facts, or empty if the page has none such
     */
    public Optional<PipelineFacts> pipeline(String name) {
        return pipelines.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * The categories of computation parameters that have a table.
     *
     * @return like "haircuts" (not null)
     */
    public Set<String> categories() {
        return tables.keySet();
    }

    /**
     * The rows of a category's table.
     *
     * @param category like "model_info" (not null)
     * @return names of parameters or sets (not null, may be empty)
     */
    public Set<String> parameters(String category) {
        return tables.containsKey(category) ? tables.get(category).rows().keySet() : Set.of();
    }

    /**
     * A cell of the tables.
     *
     * @param pipeline name of a pipeline (not null)
     * @param subtype one of its subtypes (not null)
     * @param category like "avatar_modifications" (not null)
     * @param parameter like "lips_color" (not null)
     * @return what the page says (not null)
     */
    public Availability availability(
            String pipeline, String subtype, String category, String parameter) {
        AvailabilityTable table = tables.get(category);
        boolean known = pipeline(pipeline).flatMap(facts -> facts.subtype(subtype)).isPresent();
        return table == null || !known
                ? Availability.UNKNOWN
                : table.cell(pipeline, subtype, parameter);
    }

    /**
     * Returns if a pipeline may be asked for something, as far as the page tells.
     *
     * @param pipeline name of a pipeline (not null)
     * @param subtype one of its subtypes (not null)
     * @param category like "avatar_modifications" (not null)
     * @param group like "plus", or empty where there are no groups (not null)
     * @param parameter like "lips_color" (not null)
     * @throws IllegalArgumentException if the tables say that it has not got it; the message says
     *     who has
     */
    public void require(
            String pipeline, String subtype, String category, String group, String parameter) {
        if (!KNOWN_GROUPS.contains(group)) {
            return;
        }
        AvailabilityTable table = tables.get(category);
        boolean known = pipeline(pipeline).flatMap(facts -> facts.subtype(subtype)).isPresent();
        if (table == null || !known) {
            return;
        }
        if (!table.hasColumnFor(pipeline, subtype)) {
            throw new IllegalArgumentException(
                    String.format(
                            "%s %s has no %s; the tables list them for %s",
                            pipeline, subtype, category, table.whoHasAny()));
        }
        if (table.cell(pipeline, subtype, parameter).kind() == Availability.Kind.ABSENT) {
            throw new IllegalArgumentException(
                    String.format(
                            "%s %s has no '%s' in %s; the tables list it for %s",
                            pipeline, subtype, parameter, category, table.whoHas(parameter)));
        }
    }

    /**
     * Returns if a pipeline has a level of detail, as far as the page tells.
     *
     * @param pipeline name of a pipeline (not null)
     * @param subtype one of its subtypes (not null)
     * @param level like "5" or "LOD2" (not null)
     * @throws IllegalArgumentException if its table has no such level
     */
    public void requireLevel(String pipeline, String subtype, String level) {
        Optional<SubtypeFacts> facts = pipeline(pipeline).flatMap(each -> each.subtype(subtype));
        boolean listed = facts.isPresent() && !facts.get().levels().isEmpty();
        if (listed && !facts.get().levelNames().contains(level)) {
            throw new IllegalArgumentException(
                    String.format(
                            "%s %s has no level of detail '%s'; its table has %s",
                            pipeline, subtype, level, facts.get().levelNames()));
        }
    }

    /**
     * For which measures of a body the result is expected to come close.
     *
     * @param measure "height" in cm, "weight" in kg, "chest", "waist" or "hips" in cm (not null)
     * @param gender "female", "male" or "non_binary" (not null)
     * @return the range, or empty if the page has none
     */
    public Optional<BodyRange> bodyRange(String measure, String gender) {
        return Optional.ofNullable(bodyShape.getOrDefault(measure, Map.of()).get(gender));
    }

    /**
     * How detailed the outfits of a set are.
     *
     * @param set "base", "base_lowpoly", "meta" or "meta_lowpoly" (not null)
     * @return rows whose level is the outfit's number (not null, empty if there is no such set)
     */
    public List<LevelOfDetail> outfits(String set) {
        return outfits.getOrDefault(set, List.of());
    }

    /**
     * Compares plans.
     *
     * @param plan "Plus", "Pro" or "Enterprise" (not null)
     * @return its rank, higher plans include lower ones, or empty if the page has none such
     */
    public static OptionalInt rank(String plan) {
        int rank = List.of("Plus", "Pro", "Enterprise").indexOf(plan);
        return rank < 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
