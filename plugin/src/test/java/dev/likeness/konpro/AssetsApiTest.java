package dev.likeness.konpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.http.UploadListener;
import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.sandbox.konpro.MediaFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetsApiTest extends WithKonPro {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(AssetType.class)
    void everyKindOfFileIsSentAsItIsWithItsContentType(AssetType type) {
        byte[] file = file(type);

        KonProAsset asset = upload(file);

        assertThat(asset.id()).isNotBlank();
        assertThat(asset.fileType()).isEqualTo(type.contentType().split("/")[0]);
        assertThat(asset.meta().size()).isEqualTo(file.length);
        assertThat(asset.meta().format()).isEqualTo(type.name());
        assertThat(received("POST", "/v1/asset"))
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.headers())
                                    .containsEntry("Content-Type", type.contentType())
                                    .containsEntry("Content-Length", "" + file.length);
                            assertThat(request.bytesReceived()).isEqualTo(file.length);
                        });
    }

    @Test
    void picturesAndFilmsAreMeasured() {
        for (byte[] file :
                List.of(
                        MediaFiles.jpeg(48, 30),
                        MediaFiles.png(48, 30),
                        MediaFiles.mp4(48, 30),
                        MediaFiles.webm(48, 30))) {
            KonProAsset.Meta meta = upload(file).meta();
            assertThat(meta.width()).as(meta.format()).isEqualTo(48);
            assertThat(meta.height()).as(meta.format()).isEqualTo(30);
        }
        assertThat(upload(MediaFiles.mpeg()).meta().width()).isNull();
    }

    @Test
    void onlyPicturesGetAnImageKey() {
        assertThat(upload(MediaFiles.png(8, 8)).imageKey()).isNotBlank();
        assertThat(upload(MediaFiles.mp4(8, 8)).imageKey()).isNull();
        assertThat(upload(MediaFiles.mpeg()).imageKey()).isNull();
    }

    @Test
    void eachUploadIsAnAssetOfItsOwn() {
        byte[] file = MediaFiles.png(8, 8);

        assertThat(upload(file).id()).isNotEqualTo(upload(file).id());
    }

    @Test
    void aFileAStreamAndBytesArriveAlike() throws IOException {
        byte[] bytes = MediaFiles.jpeg(100, 80);
        Path file = Files.write(folder.resolve("me.jpg"), bytes);

        for (AssetFile each :
                List.of(
                        AssetFile.of(bytes),
                        AssetFile.of(file),
                        AssetFile.of(new ByteArrayInputStream(bytes), bytes.length),
                        AssetFile.of(new ByteArrayInputStream(bytes), -1))) {
            KonProAsset asset = konPro.assets().upload(each, UploadListener.NONE, cancellation);
            assertThat(asset.meta().size()).isEqualTo(bytes.length);
            assertThat(asset.meta().width()).isEqualTo(100);
        }
    }

    @Test
    void progressIsToldUpToTheLastByte() {
        byte[] file = MediaFiles.png(200, 200);
        List<Long> sent = new ArrayList<>();

        konPro.assets()
                .upload(
                        AssetFile.of(file),
                        (bytes, total) -> {
                            assertThat(total).isEqualTo(file.length);
                            sent.add(bytes);
                        },
                        cancellation);

        assertThat(sent).hasSizeGreaterThan(5).isSorted().endsWith((long) file.length);
    }

    @Test
    void whatIsOfNoKindIsNotSent() throws IOException {
        Path text = Files.writeString(folder.resolve("me.jpg"), "no picture");

        assertThatThrownBy(() -> AssetFile.of(text))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining(
                        "is no JPEG, PNG, MP4, WebM or MPEG by its first bytes: 6e 6f");
        assertThatThrownBy(() -> AssetFile.of(new byte[0]))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("there are none");
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    @Test
    void aMatroskaFileIsNoWebm() {
        byte[] file = MediaFiles.webm(8, 8);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        byte[] matroska = text.replace("webm", "mkv1").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AssetFile.of(matroska)).isInstanceOf(BadFileException.class);
    }

    @Test
    void aFileHasToBeWhatItIsSaidToBe() {
        AssetFile png = AssetFile.of(MediaFiles.png(8, 8));

        assertThat(png.require(AssetType.PNG)).isSameAs(png);
        assertThatThrownBy(() -> png.require(AssetType.JPEG))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("should be JPEG, but by its first bytes is PNG");
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        assertThatThrownBy(() -> AssetFile.of(folder.resolve("none.png")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("none.png");
    }

    private static byte[] file(AssetType type) {
        return switch (type) {
            case JPEG -> MediaFiles.jpeg(20, 10);
            case PNG -> MediaFiles.png(20, 10);
            case MP4 -> MediaFiles.mp4(20, 10);
            case WEBM -> MediaFiles.webm(20, 10);
            case MPEG -> MediaFiles.mpeg();
        };
    }
}
