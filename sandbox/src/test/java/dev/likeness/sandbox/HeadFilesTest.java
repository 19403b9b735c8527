package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HeadFilesTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private static final int VERTICES = SphereMesh.VERTICES;
    private static final int FACES = 168;

    private final Api player = RUNNING.player();

    @Test
    void theMeshIsABinaryPlyWithUvPerCorner() {
        byte[] ply = download("mesh", "?lod=0&fmt=ply").unzipped().get("model.ply");
        String header =
                """
                ply
                format binary_little_endian 1.0
                comment Created by the Likeness sandbox
                comment Physical units: meters
                element vertex %d
                property float x
                property float y
                property float z
                element face %d
                property list uchar int vertex_indices
                property list uchar float texcoord
                end_header
                """
                        .formatted(VERTICES, FACES);
        assertThat(new String(ply, 0, header.length(), StandardCharsets.US_ASCII))
                .isEqualTo(header);
        assertThat(ply).hasSize(header.length() + 12 * VERTICES + 38 * FACES);
    }

    @Test
    void thePointcloudHasNoFaces() {
        byte[] ply = download("url", "pointcloud/").unzipped().get("model.ply");
        assertThat(new String(ply, StandardCharsets.ISO_8859_1))
                .contains("element vertex " + VERTICES)
                .doesNotContain("element face");
    }

    @Test
    void theTextureIsAJpegWithTheColoursOfThePhoto() throws IOException {
        Answer avatar = player.computed(Map.of(), Photos.of(Color.CYAN));
        Answer texture = player.get(avatar.text("texture"));
        assertThat(texture.header("Content-Type")).isEqualTo("image/jpeg");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(texture.body()));
        Color middle = new Color(image.getRGB(32, 32));
        assertThat(middle.getRed()).isLessThan(20);
        assertThat(middle.getBlue()).isGreaterThan(235);
    }

    @Test
    void theOnlyTextureIsListed() {
        Map<?, ?> texture = download("url", "textures/").objects().get(0);
        assertThat(texture.get("identity")).isEqualTo("model");
        Answer file = player.get(String.valueOf(texture.get("file")));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("filename=\"model.jpg\"");
    }

    @Test
    void anUnknownTextureIsNotFound() {
        assertThat(download("url", "textures/lips_mask/file/").status()).isEqualTo(404);
    }

    @Test
    void blendshapesAreOneFileOfDeltasEach() {
        Map<String, byte[]> files =
                blendshapes("[\"mobile_51\",\"visemes_15\"]", "?fmt=bin").unzipped();
        assertThat(files.keySet())
                .containsExactly(
                        "mobile_51/jawOpen.bin", "visemes_15/aa.bin", "visemes_15/sil.bin");
        assertThat(files.get("mobile_51/jawOpen.bin")).hasSize(12 * VERTICES);
    }

    @Test
    void onlyTheSetsThatWereAskedForAreSent() {
        assertThat(blendshapes("[\"mobile_51\"]", "?fmt=bin").unzipped())
                .containsOnlyKeys("mobile_51/jawOpen.bin");
    }

    @Test
    void blendshapesComeAsPlyUnlessAskedOtherwise() {
        assertThat(blendshapes("[\"mobile_51\"]", "").unzipped())
                .containsOnlyKeys("mobile_51/jawOpen.ply");
    }

    @Test
    void withoutBlendshapesThereIsNoContent() {
        Answer answer = download("blendshapes", "");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anUnknownBlendshapeFormatIsRefused() {
        assertThat(download("blendshapes", "?fmt=doc").text("fmt")).contains("not one of");
    }

    @Test
    void anUnknownLevelOfDetailIsRefused() {
        assertThat(download("mesh", "?lod=9").text("lod")).contains("0 to 8");
    }

    @Test
    void theThumbnailFitsTheSizeAskedFor() throws IOException {
        Answer thumbnail = download("thumbnail", "?max_w=20&max_h=30");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(thumbnail.body()));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(20, 20);
    }

    @Test
    void modelInfoTellsOnlyWhatWasAskedFor() {
        Answer avatar = RunningSandbox.head(player, "{\"model_info\":{\"plus\":[\"hair_color\"]}}");
        assertThat(player.get(avatar.text("model_info")).json())
                .isEqualTo(
                        Map.of(
                                "pipeline",
                                "animated_face",
                                "pipeline_subtype",
                                "base/legacy",
                                "hair_color",
                                Map.of("red", 255.0, "green", 200.0, "blue", 0.0)));
    }

    @Test
    void modelInfoPredictsTheHaircutThatFitsBest() {
        Answer avatar =
                RunningSandbox.head(player, "{\"model_info\":{\"base\":[\"predict_haircut\"]}}");
        assertThat(player.get(avatar.text("model_info")).field("haircut_name")).isEqualTo("bob");
    }

    @Test
    void headsHaveNoExports() {
        assertThat(download("exports", "").objects()).isEmpty();
    }

    private Answer download(String link, String rest) {
        return player.get(player.computed(Map.of(), Photos.usable()).text(link) + rest);
    }

    private Answer blendshapes(String sets, String query) {
        Answer avatar =
                RunningSandbox.head(player, "{\"blendshapes\":{\"base\":%s}}".formatted(sets));
        return player.get(avatar.text("blendshapes") + query);
    }
}
