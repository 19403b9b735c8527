package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avatarsdk.parameters.ComputationParameters;
import dev.likeness.avatarsdk.parameters.Modification;
import dev.likeness.http.HttpDownload;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvatarPartsApiTest extends WithSandbox {

    private SdkAvatar avatar;
    private AvatarPartsApi parts;

    @BeforeEach
    void order() {
        ComputationParameters parameters =
                ComputationParameters.builder()
                        .haircuts("base", "bob")
                        .blendshapes("base", "mobile_51")
                        .modelInfo("base", "skin_color", "gender")
                        .additionalTextures("base", "slightly_cartoonish_texture")
                        .set(Modification.REMOVE_SMILE, true)
                        .build();
        avatar = completed(NewAvatar.of(Orders.photo(64)).parameters(parameters).build());
        parts = client().parts();
    }

    @Test
    void meshesComeInLevelsOfDetail() throws IOException {
        assertThat(namesIn(download(parts.links().mesh(avatar, 8)))).containsExactly("model.ply");
        assertThat(parts.links().mesh(avatar, 8).getQuery()).contains("lod=8", "fmt=ply");
        assertThatThrownBy(() -> parts.links().mesh(avatar, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("animated_face base/legacy has no level of detail '9'");
    }

    @Test
    void positionsComeWithoutTheMesh() throws IOException {
        assertThat(namesIn(download(parts.links().pointcloud(avatar)))).hasSize(1);
    }

    @Test
    void blendshapesComeAsDeltasMeshesOrOneFbx() throws IOException {
        assertThat(namesIn(blendshapes("bin"))).containsExactly("mobile_51/jawOpen.bin");
        assertThat(namesIn(blendshapes("ply"))).containsExactly("mobile_51/jawOpen.ply");
        assertThat(namesIn(blendshapes("fbx"))).containsExactly("model.fbx");
    }

    @Test
    void anAvatarWithoutBlendshapesHasNone() {
        SdkAvatar plain =
                completed(
                        NewAvatar.of(Orders.photo(64))
                                .parameters(ComputationParameters.NONE)
                                .build());

        assertThat(parts.blendshapes(plain, "bin", OptionalInt.empty(), cancellation)).isEmpty();
    }

    @Test
    void texturesAreListedAndFetched() throws IOException {
        assertThat(parts.textures(avatar.code(), cancellation))
                .extracting(SdkTexture::identity)
                .containsExactly("slightly_cartoonish_texture", "model");
        URI cartoonish = parts.links().texture(avatar, "slightly_cartoonish_texture");
        assertThat(download(cartoonish)).startsWith(0xFF, 0xD8);
        assertThat(download(parts.links().texture(avatar))).startsWith(0xFF, 0xD8);
    }

    @Test
    void picturesOfAvatarAndPhotoCanBeFetched() throws IOException {
        assertThat(download(parts.links().preview(avatar))).startsWith(0xFF, 0xD8);
        assertThat(download(parts.links().thumbnail(avatar, 16, 16))).startsWith(0xFF, 0xD8);
    }

    @Test
    void haircutsAreListedAndLookedUp() throws IOException {
        List<SdkHaircut> haircuts = parts.haircuts(avatar, cancellation);

        assertThat(haircuts).extracting(SdkHaircut::identity).containsExactly("bob");
        SdkHaircut bob = haircuts.get(0);
        assertThat(parts.haircut(avatar.code(), "bob", cancellation)).isEqualTo(bob);
        AvatarLinks links = parts.links();
        assertThat(namesIn(download(links.haircutMesh(avatar, bob)))).containsExactly("bob.ply");
        assertThat(namesIn(download(links.haircutPointcloud(avatar, bob))))
                .containsExactly("cloud_bob.ply");
        assertThat(namesIn(download(links.allHaircutPointclouds(avatar))))
                .containsExactly("cloud_bob.ply");
        assertThat(download(links.haircutTexture(avatar, bob))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(download(links.haircutPreview(avatar, bob))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void modelInfoHoldsWhatWasAskedFor() {
        SdkModelInfo info = parts.modelInfo(avatar, cancellation);

        assertThat(info.skinColor()).isEqualTo(new SdkColor(200.0, 150.0, 120.0));
        assertThat(info.gender()).isEqualTo("female");
        assertThat(info.genderConfidence()).isEqualTo(0.5);
        assertThat(info.removedSmile()).isFalse();
        assertThat(info.hairColor()).isNull();
        assertThat(info.pipelineSubtype()).isEqualTo("base/legacy");
    }

    @Test
    void whoReadsAFileHearsHowFarItIs() throws IOException {
        List<Long> heard = new ArrayList<>();
        String link = parts.links().texture(avatar).toString();
        try (HttpDownload download =
                client().open(link, (received, total) -> heard.add(received), cancellation)) {
            int length = download.stream().readAllBytes().length;

            assertThat(heard).isSorted().endsWith((long) length);
            assertThat(download.length()).isEqualTo(length);
        }
    }

    private byte[] blendshapes(String format) throws IOException {
        return download(
                parts.blendshapes(avatar, format, OptionalInt.of(5), cancellation).orElseThrow());
    }

    private byte[] download(URI uri) throws IOException {
        return download(uri.toString());
    }
}
