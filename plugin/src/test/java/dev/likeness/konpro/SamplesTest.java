package dev.likeness.konpro;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.likeness.http.Json;
import dev.likeness.http.TestHttp;
import dev.likeness.konpro.KonProJson.StateAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The samples of the API pages, and one for each answer that the pages describe by its fields: what
 * is read and written again says the same.
 */
class SamplesTest {

    private static final Moshi MOSHI = new Moshi.Builder().add(new StateAdapter()).build();

    private final Json json = KonProJson.create();

    @ParameterizedTest
    @CsvSource({
        "asset, dev.likeness.konpro.KonProAsset",
        "looks-added, dev.likeness.konpro.AddLooksAnswer",
        "group, dev.likeness.konpro.PhotoGroup",
        "training-begun, dev.likeness.konpro.Training",
        "training, dev.likeness.konpro.Training",
        "look-begun, dev.likeness.konpro.GenerationJob",
        "photo-begun, dev.likeness.konpro.GenerationJob",
        "generation, dev.likeness.konpro.Generation",
        "avatars, dev.likeness.konpro.AvatarPage",
    })
    void everySampleIsReadAndWrittenAgain(String name, Class<?> type) throws IOException {
        String sample = sample(name);

        Object read = json.read(type, TestHttp.good(sample));

        assertThat(tree(written(read))).isEqualTo(tree(sample));
    }

    @Test
    void theSampleOfTheUploadPageIsUnderstood() {
        KonProAsset asset = json.read(KonProAsset.class, TestHttp.good(sample("asset")));

        assertThat(asset)
                .isEqualTo(
                        new KonProAsset(
                                "asset_123456",
                                "profile_image.jpg",
                                "image",
                                "folder_789",
                                new KonProAsset.Meta(1024000L, 1920, 1080, "JPEG"),
                                "img_key_abc123"));
    }

    @Test
    void theSampleOfThePageAboutLooksIsUnderstood() {
        AddLooksAnswer answer =
                json.read(AddLooksAnswer.class, TestHttp.good(sample("looks-added")));

        assertThat(answer.addedImages())
                .containsExactly(
                        new AddLooksAnswer.AddedImage("imgKey1", "added"),
                        new AddLooksAnswer.AddedImage("imgKey2", "added"));
        assertThat(answer.name()).isEqualTo("Winter Collection");
        assertThat(answer.generationId()).isEqualTo("genId456");
    }

    @Test
    void whatIsNewOrMissingBreaksNothing() {
        Training training =
                json.read(
                        Training.class,
                        TestHttp.good("{\"status\":\"paused\",\"colour\":{\"a\":[1]}}"));
        assertThat(training.state().meaning()).isEqualTo(JobState.Meaning.UNKNOWN);
        assertThat(training.state().isFailed()).isFalse();

        assertThat(json.read(Training.class, TestHttp.good("{}")).state().isCompleted()).isFalse();
        assertThat(json.read(Generation.class, TestHttp.good("{}")).pictures()).isEmpty();
        assertThat(json.read(AvatarPage.class, TestHttp.good("{}")).items()).isEmpty();
        assertThat(json.read(KonProAsset.class, TestHttp.good("{}")).meta()).isNull();
    }

    @Test
    void anErrorBodyIsReadFieldByField() {
        KonProError error =
                KonProError.read(
                                400,
                                "{\"error\":{\"code\":\"INVALID_REQUEST\",\"message\":\"No.\",\"details\":"
                                        + "{\"field\":\"name\",\"reason\":\"missing\"}},"
                                        + "\"request_id\":\"req-1\"}")
                        .orElseThrow();

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.code()).isEqualTo("INVALID_REQUEST");
        assertThat(error.reason()).isEqualTo("No.");
        assertThat(error.details())
                .containsEntry("field", "name")
                .containsEntry("reason", "missing");
        assertThat(error.requestId()).isEqualTo("req-1");
        assertThat(error)
                .hasMessage("INVALID_REQUEST: No. {field=name, reason=missing} (request req-1)");
    }

    @Test
    void anErrorBodyMayHaveNoDetails() {
        KonProError error =
                KonProError.read(429, "{\"error\":{\"code\":\"RATE_LIMIT_EXCEEDED\"}}")
                        .orElseThrow();

        assertThat(error.details()).isEmpty();
        assertThat(error.requestId()).isEmpty();
        assertThat(error).hasMessageStartingWith("RATE_LIMIT_EXCEEDED");
    }

    @Test
    void otherErrorBodiesAreLeftToTheGeneralReader() {
        assertThat(KonProError.read(502, "<html>Bad gateway</html>")).isEmpty();
        assertThat(KonProError.read(500, "{\"error\":\"down\"}")).isEmpty();
        assertThat(KonProError.read(500, "")).isEmpty();
    }

    private static <T> String written(T value) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) value.getClass();
        return MOSHI.adapter(type).toJson(value);
    }

    private static Object tree(String text) throws IOException {
        return MOSHI.adapter(Object.class).fromJson(text);
    }

    private static String sample(String name) {
        try (InputStream in = SamplesTest.class.getResourceAsStream(name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
