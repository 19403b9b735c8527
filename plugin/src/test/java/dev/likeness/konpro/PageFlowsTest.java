package dev.likeness.konpro;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.likeness.sandbox.konpro.MediaFiles;
import dev.likeness.sandbox.server.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The curl samples of the API pages by the Java calls: the sandbox's journal shows the same method,
 * path, headers and body. The samples' identifiers exist nowhere, so that the answer is no.
 */
class PageFlowsTest extends WithKonPro {

    @TempDir private Path folder;

    @Test
    void theSampleOfTheUploadPage() throws IOException {
        byte[] picture = MediaFiles.jpeg(192, 108);
        Path file = Files.write(folder.resolve("image.jpg"), picture);

        KonProAsset asset =
                konPro.assets().upload(AssetFile.of(file), (sent, total) -> {}, cancellation);

        Journal.Request request = onlyRequest();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/asset");
        assertThat(request.query()).isEmpty();
        assertThat(request.headers())
                .containsEntry("Content-Type", "image/jpeg")
                .containsKey("x-api-key")
                .doesNotContainKey("Authorization");
        assertThat(request.bytesReceived()).isEqualTo(picture.length);
        assertThat(asset.meta())
                .isEqualTo(new KonProAsset.Meta((long) picture.length, 192, 108, "JPEG"));
    }

    @Test
    void theSampleOfThePageAboutLooks() throws IOException {
        NewLooks looks =
                NewLooks.of("avatarGroup123", "Winter Collection", List.of("imgKey1", "imgKey2"))
                        .generatedBy("genId456");

        AddedLooks result = konPro.groups().addLooks(looks, cancellation);

        Journal.Request request = onlyRequest();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/photo_avatar/avatar_group/add");
        assertThat(request.query()).isEmpty();
        assertThat(request.headers())
                .containsEntry("accept", "application/json")
                .containsEntry("content-type", "application/json")
                .containsKey("x-api-key");
        assertThat(tree(request.body()))
                .isEqualTo(
                        tree(
                                "{\"group_id\": \"avatarGroup123\","
                                        + "\"image_keys\": [\"imgKey1\", \"imgKey2\"],"
                                        + "\"name\": \"Winter Collection\","
                                        + "\"generation_id\": \"genId456\"}"));
        assertThat(result.missing()).containsExactly("imgKey1", "imgKey2");
    }

    @Test
    void uploadedPicturesAreAddedWithoutGeneration() throws IOException {
        konPro.groups().addLooks(NewLooks.of("g", "n", List.of("k")), cancellation);

        assertThat(tree(onlyRequest().body()))
                .isEqualTo(tree("{\"group_id\":\"g\",\"image_keys\":[\"k\"],\"name\":\"n\"}"));
    }

    private Journal.Request onlyRequest() {
        assertThat(sandbox.journal().requests()).hasSize(1);
        return sandbox.journal().requests().get(0);
    }

    private static Object tree(String text) throws IOException {
        return new Moshi.Builder().build().adapter(Object.class).fromJson(text);
    }
}
