package dev.likeness.avatarsdk.parameters;

import dev.likeness.avatarsdk.pipeline.PipelineFacts;
import dev.likeness.avatarsdk.pipeline.PipelineTables;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the documentation forbids in export parameters. */
final class ExportRules {

    /** Categories whose lists are also rows of tables of availability. */
    private static final Set<String> CHECKED = Set.of("blendshapes", "haircuts");

    /** Lists of haircuts hold names, and this one name of a set. */
    private static final String GENERATED = "generated";

    private final ExportParameters parameters;
    private final String pipeline;
    private final String subtype;

    ExportRules(ExportParameters parameters, String pipeline, String subtype) {
        this.parameters = parameters;
        this.pipeline = pipeline;
        this.subtype = subtype;
    }

    void require(PipelineFacts facts) {
        if (!facts.exports()) {
            throw broken(
                    "has no export parameters; head_1.2, head_2.0, body_0.3 and"
                            + " metaperson_2.0 have");
        }
        requireDialect();
        parameters.sections().forEach(this::requireListed);
        parameters
                .top("lod", Object.class)
                .ifPresent(
                        level ->
                                PipelineTables.ofThePage()
                                        .requireLevel(
                                                pipeline, subtype, ExportParameters.text(level)));
        requireEverythingInsideIfPublic();
    }

    private void requireDialect() {
        ExportDialect dialect = ExportDialect.of(pipeline);
        if (parameters.dialect() != dialect) {
            throw broken("does not understand " + parameters.dialect().words());
        }
        for (String flag : parameters.flags().keySet()) {
            if (!dialect.knowsFlag(flag)
                    && ExportDialect.values()[1 - dialect.ordinal()].knowsFlag(flag)) {
                throw broken(
                        "has no flag '"
                                + flag
                                + "': that is of "
                                + ExportDialect.values()[1 - dialect.ordinal()].words());
            }
        }
    }

    private void requireListed(String category, ExportSection section) {
        ExportDialect other = ExportDialect.values()[1 - parameters.dialect().ordinal()];
        if (!parameters.dialect().knowsCategory(category) && other.knowsCategory(category)) {
            throw broken("has no exports of '" + category + "': they are of " + other.words());
        }
        if (!CHECKED.contains(category)) {
            return;
        }
        for (String name : section.list().orElse(List.of())) {
            if (category.equals("blendshapes") || name.equals(GENERATED)) {
                PipelineTables.ofThePage().require(pipeline, subtype, category, "", name);
            }
        }
        section.value("values", Map.class)
                .ifPresent(
                        sets ->
                                ((Map<?, ?>) sets)
                                        .keySet()
                                        .forEach(
                                                set ->
                                                        PipelineTables.ofThePage()
                                                                .require(
                                                                        pipeline,
                                                                        subtype,
                                                                        category,
                                                                        "",
                                                                        String.valueOf(set))));
    }

    private void requireEverythingInsideIfPublic() {
        if (!parameters.top("make_public", Boolean.class).orElse(false)) {
            return;
        }
        parameters
                .sections()
                .forEach(
                        (category, section) -> {
                            boolean used = !parameters.effective(category).list().isEmpty();
                            if (used && !parameters.effective(category).embed()) {
                                throw broken(
                                        "makes public only what is inside of the avatar's model,"
                                                + " but '"
                                                + category
                                                + "' is not embedded");
                            }
                        });
        if (!parameters.effective("avatar").textures().embed().orElse(false)) {
            throw broken(
                    "makes public only what is inside of the avatar's model, but its textures"
                            + " are not embedded");
        }
    }

    private IllegalArgumentException broken(String rule) {
        return new IllegalArgumentException(pipeline + " " + subtype + " " + rule);
    }
}
