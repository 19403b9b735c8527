package dev.likeness.avatarsdk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avatarsdk.pipeline.Availability.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the documentation, row by row where a row is short enough. */
class PipelineTablesTest {

    private final PipelineTables tables = PipelineTables.ofThePage();

    @Test
    void thereAreFivePipelinesInTheOrderOfTheirMaking() {
        assertThat(tables.pipelines())
                .extracting(PipelineFacts::name)
                .containsExactly(
                        "animated_face", "head_1.2", "head_2.0", "body_0.3", "metaperson_2.0");
    }

    @ParameterizedTest
    @CsvSource({
        "animated_face, Plus, true, false, true",
        "head_1.2, Plus, false, true, true",
        "head_2.0, Pro, true, true, true",
        "body_0.3, Pro, true, true, false",
        "metaperson_2.0, Enterprise, false, true, true"
    })
    void eachPipelineHasItsPlanAndItsWay(
            String name, String plan, boolean deprecated, boolean exports, boolean grouped) {
        PipelineFacts facts = tables.pipeline(name).orElseThrow();

        assertThat(facts.plan()).isEqualTo(plan);
        assertThat(facts.deprecated()).isEqualTo(deprecated);
        assertThat(facts.exports()).isEqualTo(exports);
        assertThat(facts.grouped()).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource({
        "animated_face, 'base/legacy;indie/legacy_styled'",
        "head_1.2, 'base/legacy;base/mobile;base/static'",
        "head_2.0, 'bust/mobile;bust/static;head/mobile'",
        "body_0.3, 'female;male;mobile'",
        "metaperson_2.0, 'female;male'"
    })
    void eachPipelineHasItsSubtypes(String name, String subtypes) {
        assertThat(tables.pipeline(name).orElseThrow().subtypes())
                .extracting(SubtypeFacts::name)
                .containsExactly(subtypes.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "animated_face, base/legacy, '', model, 0, 13043, 24479",
        "animated_face, base/legacy, '', model, 8, 1425, 2680",
        "head_1.2, base/legacy, '', model, 0, 28005, 52577",
        "head_1.2, base/mobile, '', model, 7, 2471, 4000",
        "head_2.0, bust/mobile, '', model, 3, 11564, 20000",
        "head_2.0, head/mobile, '', model, 5, 4587, 7889",
        "body_0.3, mobile, '', model, 0, 18689, 34578",
        "body_0.3, mobile, head, model, 7, 2102, 3926",
        "body_0.3, male, '', model, 0, 19538, 36196",
        "metaperson_2.0, female, '', AvatarBody, LOD2, 3409, 5604",
        "metaperson_2.0, male, '', AvatarBody, LOD2, 3347, 5494",
        "metaperson_2.0, male, '', AvatarHead, LOD1, 7419, 14404"
    })
    void levelsOfDetailHaveTheirVerticesAndFaces(
            String pipeline,
            String subtype,
            String template,
            String part,
            String level,
            int vertices,
            int faces) {
        assertThat(subtype(pipeline, subtype).level(template, part, level))
                .contains(new LevelOfDetail(template, part, level, vertices, faces));
    }

    @ParameterizedTest
    @CsvSource({
        "female, LOD1, 27734, 42336",
        "female, LOD2, 6430, 10766",
        "male, LOD1, 27734, 42336",
        "male, LOD2, 6368, 10656"
    })
    void thePartsOfAMetaPersonAddUpToTheTotalOfThePage(
            String subtype, String level, int vertices, int faces) {
        List<LevelOfDetail> parts =
                subtype("metaperson_2.0", subtype).levels().stream()
                        .filter(row -> row.level().equals(level))
                        .toList();

        assertThat(parts).hasSize(9);
        assertThat(parts.stream().mapToInt(LevelOfDetail::vertices).sum()).isEqualTo(vertices);
        assertThat(parts.stream().mapToInt(LevelOfDetail::faces).sum()).isEqualTo(faces);
    }

    @Test
    void finerLevelsHaveMoreFaces() {
        for (PipelineFacts pipeline : tables.pipelines()) {
            for (SubtypeFacts subtype : pipeline.subtypes()) {
                List<LevelOfDetail> rows =
                        subtype.levels().stream()
                                .filter(row -> row.template().isEmpty())
                                .filter(row -> row.part().equals("model"))
                                .toList();
                for (int i = 1; i < rows.size(); i++) {
                    assertThat(rows.get(i).faces()).isLessThan(rows.get(i - 1).faces());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "animated_face, base/legacy, 2048x2048",
        "head_1.2, base/static, 1024x1024",
        "head_1.2, base/mobile, 4096x2048",
        "head_2.0, bust/static, 2048x2048",
        "body_0.3, male, 4096x2048"
    })
    void mainTexturesHaveTheirSize(String pipeline, String subtype, String size) {
        assertThat(subtype(pipeline, subtype).texture().orElseThrow()).hasToString(size);
    }

    @ParameterizedTest
    @CsvSource({
        "blendshapes, visemes_14, metaperson_2.0, male, AVAILABLE, Enterprise",
        "blendshapes, mobile_51, head_2.0, head/mobile, AVAILABLE, Pro",
        "blendshapes, mobile_51, head_2.0, bust/static, ABSENT, ''",
        "blendshapes, legacy_45, body_0.3, mobile, ABSENT, ''",
        "blendshapes, legacy_45, animated_face, base/legacy, AVAILABLE, Plus",
        "haircuts, generated, metaperson_2.0, female, AVAILABLE, Enterprise",
        "haircuts, facegen set, head_2.0, bust/mobile, ABSENT, ''",
        "outfits, outfits_shoes set, metaperson_2.0, female, AVAILABLE, Enterprise",
        "glasses, metaperson set, body_0.3, female, ABSENT, ''",
        "model_info, age, head_2.0, bust/static, AVAILABLE, Pro",
        "model_info, body_shape_coeffs_10, body_0.3, mobile, AVAILABLE, Pro",
        "model_info, lips_color, metaperson_2.0, female, ABSENT, ''",
        "avatar_modifications, enhance_lighting, metaperson_2.0, male, ALWAYS_SET, ''",
        "avatar_modifications, remove_smile, metaperson_2.0, male, AVAILABLE, Enterprise",
        "avatar_modifications, hair_color, animated_face, base/legacy, ABSENT, ''",
        "avatar_modifications, parametric_eyes_texture, animated_face, indie/legacy_styled, ALWAYS_SET, ''",
        "shape_modifications, cartoonish_v0.3, animated_face, indie/legacy_styled, AVAILABLE, Plus",
        "shape_modifications, cartoonish_v1.0, body_0.3, female, AVAILABLE, Pro",
        "body_shape, waist, body_0.3, mobile, AVAILABLE, Pro",
        "body_shape, waist, body_0.3, female, ABSENT, ''",
        "additional_textures, lips_mask, head_2.0, head/mobile, AVAILABLE, Pro",
        "additional_textures, lips_mask, head_1.2, base/legacy, ABSENT, ''"
    })
    void cellsSayWhoHasWhat(
            String category,
            String parameter,
            String pipeline,
            String subtype,
            Kind kind,
            String plan) {
        Availability cell = tables.availability(pipeline, subtype, category, parameter);

        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.plan()).isEqualTo(plan);
    }

    @Test
    void cellsWhosePlaceIsLostAreTakenForAvailableAndMarked() {
        Availability cell =
                tables.availability("animated_face", "base/legacy", "blendshapes", "mobile_51");

        assertThat(cell.kind()).isEqualTo(Kind.AVAILABLE);
        assertThat(cell.inferred()).isTrue();
    }

    @Test
    void aRefusalNamesThoseWhoHaveIt() {
        assertThatThrownBy(
                        () ->
                                tables.require(
                                        "head_1.2",
                                        "base/mobile",
                                        "model_info",
                                        "plus",
                                        "predict_haircut"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "head_1.2 base/mobile has no 'predict_haircut' in model_info; the tables"
                                + " list it for animated_face base/legacy, indie/legacy_styled"
                                + " (Plus); head_2.0 bust/mobile (Pro); head_2.0 bust/static (Pro);"
                                + " head_2.0 head/mobile (Pro); body_0.3 female, male (Pro);"
                                + " body_0.3 mobile (Pro)");
    }

    @Test
    void aPipelineWithoutAWholeCategoryIsRefusedForAnyName() {
        assertThatThrownBy(
                        () -> tables.require("head_1.2", "base/static", "haircuts", "base", "bob"))
                .hasMessage(
                        "head_1.2 base/static has no haircuts; the tables list them for"
                                + " animated_face base/legacy, indie/legacy_styled; head_2.0"
                                + " bust/mobile, head/mobile; body_0.3 female, male, mobile;"
                                + " metaperson_2.0 female, male");
    }

    @Test
    void whatThePageDoesNotKnowPasses() {
        assertThatCode(
                        () -> {
                            tables.require("metaperson_2.1", "male", "haircuts", "base", "x");
                            tables.require("head_2.0", "bust/tiny", "body_shape", "", "waist");
                            tables.require("head_2.0", "bust/mobile", "haircuts", "plus", "new");
                            tables.require("head_2.0", "bust/mobile", "hats", "plus", "new");
                            tables.requireLevel("metaperson_2.1", "male", "LOD9");
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void customGroupsPassBecauseTheyAreWorkOfTheirOwn() {
        assertThatCode(
                        () ->
                                tables.require(
                                        "head_1.2",
                                        "base/static",
                                        "haircuts",
                                        "our_studio",
                                        "helmet"))
                .doesNotThrowAnyException();
    }

    @Test
    void aLevelThatATableHasNotIsRefused() {
        assertThatThrownBy(() -> tables.requireLevel("animated_face", "base/legacy", "9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "animated_face base/legacy has no level of detail '9'; its table has"
                                + " [0, 1, 2, 3, 4, 5, 6, 7, 8]");
    }

    @Test
    void bodiesHaveRangesByGender() {
        assertThat(tables.bodyRange("height", "female")).contains(new BodyRange(150, 174));
        assertThat(tables.bodyRange("weight", "male")).contains(new BodyRange(70, 112));
        assertThat(tables.bodyRange("hips", "non_binary")).contains(new BodyRange(90, 119));
        assertThat(tables.bodyRange("shoe_size", "male")).isEmpty();
    }

    @Test
    void outfitsHaveTheirNumbers() {
        assertThat(tables.outfits("base")).hasSize(6);
        assertThat(tables.outfits("meta_lowpoly").get(5).faces()).isEqualTo(9019);
    }

    @Test
    void plansAreRanked() {
        assertThat(PipelineTables.rank("Enterprise").orElseThrow())
                .isGreaterThan(PipelineTables.rank("Pro").orElseThrow());
        assertThat(PipelineTables.rank("Gold")).isEmpty();
    }

    private SubtypeFacts subtype(String pipeline, String subtype) {
        return tables.pipeline(pipeline).flatMap(facts -> facts.subtype(subtype)).orElseThrow();
    }
}
