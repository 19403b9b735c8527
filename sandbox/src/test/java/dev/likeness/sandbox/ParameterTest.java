package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.likeness.sandbox.Api.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private static final List<String> HAIRCUTS = List.of("bob", "long_wavy", "crew_cut", "afro");

    private final Api game = RUNNING.game();

    @Test
    void everythingThatHeadsCanBeComputedWithIsListed() {
        Answer answer =
                game.get("/parameters/available/animated_face/?pipeline_subtype=base%2Flegacy");
        Map<?, ?> parameters = (Map<?, ?>) answer.field("base/legacy");
        assertThat(parameters.get("haircuts")).isEqualTo(Map.of("base", HAIRCUTS));
        assertThat(parameters.get("blendshapes"))
                .isEqualTo(
                        Map.of(
                                "base",
                                List.of("legacy_45", "mobile_51", "visemes_15", "visemes_17")));
    }

    @Test
    void whatIsListedCanBeOrdered() {
        Answer available = game.get("/parameters/available/animated_face/");
        Map<?, ?> parameters = new LinkedHashMap<>((Map<?, ?>) available.field("base/legacy"));
        parameters.keySet().removeAll(Set.of("avatar_modifications", "shape_modifications"));
        Answer avatar =
                RunningSandbox.head(
                        RUNNING.player(),
                        new Moshi.Builder().build().adapter(Object.class).toJson(parameters));
        assertThat(avatar.field("status")).isEqualTo("Completed");
    }

    @Test
    void byDefaultAllHaircutsAreComputed() {
        assertThat(game.get("/parameters/default/animated_face/").field("base/legacy"))
                .isEqualTo(
                        Map.of(
                                "haircuts",
                                Map.of("base", HAIRCUTS),
                                "avatar_modifications",
                                Map.of("plus", Map.of("add_glare", true))));
    }

    @Test
    void availableModificationsAreNamesAndDefaultOnesHaveValues() {
        Map<?, ?> available =
                (Map<?, ?>) game.get("/parameters/available/animated_face/").field("base/legacy");

        assertThat(((Map<?, ?>) available.get("avatar_modifications")).get("plus"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("lips_color", "remove_smile");
    }

    @Test
    void body03HasNoGroups() {
        Map<?, ?> available =
                (Map<?, ?>) game.get("/parameters/available/body_0.3/").field("mobile");

        assertThat(available.get("body_shape"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("height", "gender");
    }

    @ParameterizedTest
    @CsvSource({
        "body_0.3, mobile, true, true",
        "head_2.0, head/mobile, true, false",
        "head_2.0, bust/static, false, false",
        "head_1.2, base/legacy, false, false"
    })
    void theOlderPipelinesListWhatCanBeExportedWithoutSections(
            String pipeline, String subtype, boolean hasHaircuts, boolean hasOutfits) {
        Answer answer =
                game.get(
                        "/export_parameters/available/"
                                + pipeline
                                + "/?pipeline_subtype="
                                + subtype.replace("/", "%2F"));

        assertThat((List<?>) answer.field("blendshapes"))
                .map(String::valueOf)
                .contains("mobile_51", "visemes_15");
        assertThat(answer.field("haircuts") != null).isEqualTo(hasHaircuts);
        assertThat(answer.field("outfits") != null).isEqualTo(hasOutfits);
    }

    @Test
    void theHairOfThePhotoIsNamedBesideTheSets() {
        List<?> haircuts =
                (List<?>) game.get("/export_parameters/available/head_2.0/").field("haircuts");

        assertThat(haircuts.get(0)).isEqualTo("generated");
        assertThat(haircuts.subList(1, haircuts.size())).isEqualTo(HAIRCUTS);
    }

    @Test
    void metaPersonsAreListedBySubtype() {
        assertThat(
                        game.get("/parameters/available/metaperson_2.0/?pipeline_subtype=male")
                                .field("male"))
                .isNotNull();
    }

    @Test
    void whatCanBeExportedIsListed() {
        Answer answer = game.get("/export_parameters/available/metaperson_2.0/");
        assertThat(((Map<?, ?>) answer.field("haircuts")).get("list")).isEqualTo(HAIRCUTS);
        assertThat(answer.text("haircuts")).contains("Color", "Normal", "GltfMetallicRoughness");
        assertThat(answer.text("glasses")).contains("round_metal", "GltfMetallicRoughness");
        assertThat(answer.text("avatar")).contains("AvatarHead", "AvatarTeethUpper");
    }

    @Test
    void anUnknownPipelineIsRefused() {
        assertThat(game.get("/parameters/available/head_9/").status()).isEqualTo(400);
    }

    @Test
    void anUnknownSubtypeIsRefused() {
        assertThat(
                        game.get("/parameters/available/animated_face/?pipeline_subtype=female")
                                .text("pipeline_subtype"))
                .contains("not a valid choice");
    }
}
