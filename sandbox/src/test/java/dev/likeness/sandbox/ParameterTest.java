package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
        String parameters =
                new String(available.body()).replaceFirst("\\{\"base/legacy\":", "").trim();
        Answer avatar =
                RunningSandbox.head(
                        RUNNING.player(), parameters.substring(0, parameters.length() - 1));
        assertThat(avatar.field("status")).isEqualTo("Completed");
    }

    @Test
    void byDefaultAllHaircutsAreComputed() {
        assertThat(game.get("/parameters/default/animated_face/").field("base/legacy"))
                .isEqualTo(Map.of("haircuts", Map.of("base", HAIRCUTS)));
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
