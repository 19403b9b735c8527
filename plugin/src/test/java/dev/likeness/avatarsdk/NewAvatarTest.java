package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avatarsdk.parameters.ComputationParameters;
import dev.likeness.avatarsdk.parameters.ExportParameters;
import dev.likeness.http.UploadListener;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders are checked before they reach the network. */
class NewAvatarTest extends WithSandbox {

    private final NewAvatar.Builder builder = NewAvatar.of(Orders.photo(64));

    @Test
    void whatAPipelineHasNotIsRefusedBeforeTheNetwork() {
        ComputationParameters hair = ComputationParameters.builder().haircuts("base", "x").build();

        assertThatThrownBy(() -> builder.pipeline(Pipeline.HEAD_1_2).parameters(hair).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "head_1.2 base/mobile has no haircuts; the tables list them for"
                                + " animated_face base/legacy, indie/legacy_styled; head_2.0"
                                + " bust/mobile, head/mobile; body_0.3 female, male, mobile;"
                                + " metaperson_2.0 female, male");
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    @Test
    void exportsAreCheckedToo() {
        assertThatThrownBy(() -> builder.export(ExportParameters.classic()).build())
                .hasMessage(
                        "animated_face base/legacy has no export parameters; head_1.2, head_2.0,"
                                + " body_0.3 and metaperson_2.0 have");
    }

    @Test
    void unknownPipelinesPass() {
        ComputationParameters any = ComputationParameters.builder().haircuts("base", "x").build();

        NewAvatar order = builder.pipeline(new Pipeline("head_9", "new")).parameters(any).build();

        assertThat(order.parameters()).contains(Map.of("haircuts", Map.of("base", List.of("x"))));
        assertThat(order.pipeline().facts()).isEmpty();
    }

    @Test
    void whoWasOfferedMoreCanLeaveTheChecksToTheService() {
        ComputationParameters offered =
                ComputationParameters.builder().modelInfo("base", "lips_color").build();

        assertThatCode(
                        () ->
                                builder.pipeline(Pipeline.METAPERSON_MALE)
                                        .parameters(offered)
                                        .unchecked()
                                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void parametersOfBody03AreSentWithoutGroups() {
        ComputationParameters hair =
                ComputationParameters.builder().haircuts("plus", "wavy").build();

        NewAvatar order = builder.pipeline(Pipeline.BODY_0_3_MOBILE).parameters(hair).build();

        assertThat(order.parameters()).contains(Map.of("haircuts", List.of("wavy")));
    }

    @Test
    void defaultsOfTheServiceCanBeSentAsTheyAre() {
        ComputationParameters defaults =
                client().parameters().defaults(Pipeline.ANIMATED_FACE, cancellation);

        assertThat(defaults.names("haircuts")).containsExactly("bob", "afro");
        assertThat(defaults.values("avatar_modifications")).isEqualTo(Map.of("add_glare", true));
        SdkAvatar avatar = completed(builder.parameters(defaults).build());
        assertThat(client().parts().haircuts(avatar, cancellation)).hasSize(2);
    }

    @Test
    void whatIsAvailableComesInBothForms() {
        AvailableParameters grouped =
                client().parameters().available(Pipeline.ANIMATED_FACE, cancellation);
        AvailableParameters flat =
                client().parameters().available(Pipeline.BODY_0_3_MOBILE, cancellation);

        assertThat(grouped.categories().get("haircuts")).containsOnlyKeys("base");
        assertThat(grouped.names("avatar_modifications")).contains("lips_color");
        assertThat(flat.categories().get("body_shape")).containsOnlyKeys("");
        assertThat(flat.names("body_shape")).contains("height");
    }

    @Test
    void whatCanBeExportedComesInBothForms() {
        ExportChoices sections =
                client().parameters().exportChoices(Pipeline.METAPERSON_MALE, cancellation);
        ExportChoices lists =
                client().parameters().exportChoices(Pipeline.BODY_0_3_MOBILE, cancellation);

        assertThat(sections.names("haircuts")).containsExactly("bob", "afro");
        assertThat(sections.categories().get("haircuts").textures()).contains("Color");
        assertThat(lists.names("haircuts")).containsExactly("generated", "bob", "afro");
    }

    @Test
    void nothingIsAskedForByAnEmptyObject() {
        SdkAvatar avatar = completed(builder.parameters(ComputationParameters.NONE).build());

        assertThat(client().parts().haircuts(avatar, cancellation)).isEmpty();
    }

    @Test
    void theAnswerToAnOrderIsShort() {
        SdkAvatar ordered =
                client().avatars()
                        .create(
                                builder.name("Leo").description("test").build(),
                                UploadListener.NONE,
                                cancellation);

        assertThat(ordered.status().meaning()).isEqualTo(JobStatus.Meaning.UPLOADING);
        assertThat(ordered.mesh()).isNull();
        assertThat(ordered.url()).endsWith("/avatars/" + ordered.code() + "/");
    }
}
