package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.avatarsdk.parameters.BodyShape;
import dev.likeness.avatarsdk.parameters.ComputationParameters;
import dev.likeness.avatarsdk.parameters.Modification;
import dev.likeness.http.UploadListener;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.AvatarTraits.Rgb;
import dev.likeness.service.PlayerStore;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The flows that the service's documentation shows for curl and Python, by the Java calls, in the
 * page's order. Names that the sandbox has not got are replaced by its own.
 */
class PageFlowsTest extends WithSandbox {

    @Test
    void listsAreReadPageByPage() {
        restart(SandboxOptions.immediate().withPageSize(1));
        List<String> codes =
                Stream.of("a", "b", "c")
                        .map(name -> completed(order().name(name).build()))
                        .map(SdkAvatar::code)
                        .toList();

        assertThat(client().avatars().list(Filters.NONE, cancellation).map(SdkAvatar::code))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(client().avatars().list(Filters.NONE.page(3), cancellation)).hasSize(1);
    }

    @Test
    void listsAreFiltered() {
        String code = completed(order().description("fb").build()).code();
        completed(order().description("other").build());
        Filters filters = Filters.NONE.status("completed").description("fb");

        assertThat(client().avatars().list(filters, cancellation))
                .extracting(SdkAvatar::code)
                .containsExactly(code);
    }

    @Test
    void clientAccessActsForAPlayer() {
        SdkPlayer player = client().players().create("", cancellation);
        AvatarSdkOptions asPlayer =
                Orders.options(sandbox.uri()).withPlayers(PlayerStore.of(player.code()));
        try (AvatarSdkClient game = AvatarSdkClient.open(clientKey(), asPlayer)) {
            assertThat(game.avatars().list(Filters.NONE, cancellation)).isEmpty();
        }
        assertThat(sandbox.journal().requests())
                .filteredOn(request -> request.path().equals("/avatars/"))
                .allMatch(request -> player.code().equals(request.headers().get("X-PlayerUID")));
    }

    @Test
    void haircutsAreOrderedListedAndFetched() throws IOException {
        SdkAvatar avatar =
                completed(
                        order().name("haircuts test")
                                .parameters(
                                        ComputationParameters.builder()
                                                .haircuts("base", "bob", "afro")
                                                .build())
                                .build());

        for (SdkHaircut haircut : client().parts().haircuts(avatar, cancellation)) {
            AvatarLinks links = client().parts().links();
            assertThat(namesIn(download(links.haircutMesh(avatar, haircut).toString())))
                    .containsExactly(haircut.identity() + ".ply");
            assertThat(download(links.haircutTexture(avatar, haircut).toString())).isNotEmpty();
        }
    }

    @Test
    void blendshapesAreFetchedAsFbx() throws IOException {
        SdkAvatar avatar =
                completed(
                        order().name("blendshapes test")
                                .parameters(
                                        ComputationParameters.builder()
                                                .blendshapes("base", "mobile_51", "visemes_15")
                                                .build())
                                .build());

        String url =
                client().parts()
                        .blendshapes(avatar, "fbx", OptionalInt.of(5), cancellation)
                        .orElseThrow()
                        .toString();

        assertThat(url).endsWith("/blendshapes/?fmt=fbx&lod=5");
        assertThat(namesIn(download(url))).containsExactly("model.fbx");
    }

    @Test
    void modelInfoIsAskedForAndRead() {
        SdkAvatar avatar =
                completed(
                        order().name("info test")
                                .parameters(
                                        ComputationParameters.builder()
                                                .modelInfo("base", "skin_color")
                                                .build())
                                .build());

        SdkModelInfo info = client().parts().modelInfo(avatar, cancellation);

        assertThat(info.skinColor()).isNotNull();
        assertThat(info.pipeline()).isEqualTo("animated_face");
    }

    @Test
    void lipsAreRecoloured() {
        SdkAvatar avatar =
                completed(
                        order().name("modifications test")
                                .parameters(
                                        ComputationParameters.builder()
                                                .set(
                                                        Modification.LIPS_COLOR,
                                                        new Rgb(222, 173, 190))
                                                .build())
                                .build());

        assertThat(avatar.status().isCompleted()).isTrue();
    }

    @Test
    void shapesAreMadeCartoonish() {
        SdkAvatar avatar =
                completed(
                        order().pipeline(Pipeline.ANIMATED_FACE_STYLED)
                                .name("modifications test")
                                .parameters(
                                        ComputationParameters.builder()
                                                .set(Modification.CARTOONISH_V0_3, 0.5)
                                                .build())
                                .build());

        assertThat(avatar.pipelineSubtype()).isEqualTo("indie/legacy_styled");
    }

    @Test
    void bodiesAreDescribed() {
        SdkAvatar ordered =
                client().avatars()
                        .create(
                                order().pipeline(Pipeline.BODY_0_3_MOBILE)
                                        .name("modifications test")
                                        .parameters(
                                                ComputationParameters.builder()
                                                        .bodyShape(
                                                                BodyShape.of("male")
                                                                        .height(180)
                                                                        .weight(85))
                                                        .build())
                                        .build(),
                                UploadListener.NONE,
                                cancellation);

        assertThat(completed(ordered.code()).pipeline()).isEqualTo("body_0.3");
    }

    @Test
    void additionalTexturesAreOrderedListedAndFetched() throws IOException {
        SdkAvatar avatar =
                completed(
                        order().name("textures test")
                                .parameters(
                                        ComputationParameters.builder()
                                                .additionalTextures(
                                                        "base", "slightly_cartoonish_texture")
                                                .build())
                                .build());

        List<SdkTexture> textures = client().parts().textures(avatar.code(), cancellation);

        assertThat(textures)
                .extracting(SdkTexture::identity)
                .containsExactlyInAnyOrder("model", "slightly_cartoonish_texture");
        for (SdkTexture texture : textures) {
            assertThat(download(texture.file())).startsWith(0xFF, 0xD8);
        }
    }

    private static NewAvatar.Builder order() {
        return NewAvatar.of(Orders.photo(64)).pipeline(Pipeline.ANIMATED_FACE);
    }
}
