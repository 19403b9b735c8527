package dev.likeness.konpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.http.HttpDownload;
import dev.likeness.job.ServiceRefusedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GenerationsApiTest extends WithKonPro {

    @Test
    void aTrainedGroupIsShownInALook() throws IOException {
        String group = trained();

        GenerationJob job = konPro.generations().look(wish(group), cancellation);
        Generation generation = konPro.generations().await(job.id(), cancellation);

        assertThat(job.groupId()).isEqualTo(group);
        assertThat(job.status().meaning()).isEqualTo(JobState.Meaning.PROCESSING);
        assertThat(generation.generationId()).isEqualTo(job.id());
        assertThat(generation.progress()).isEqualTo(100);
        assertThat(generation.createdAt()).isNotBlank();
        assertThat(generation.completedAt()).isNotBlank();
        BufferedImage picture = fetch(generation.pictures().get(0));
        assertThat(picture.getHeight()).isGreaterThan(picture.getWidth());
    }

    @Test
    void aGroupHasToBeTrainedFirst() {
        String group = group().groupId();

        assertThatThrownBy(() -> konPro.generations().look(wish(group), cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("PROCESSING_ERROR")
                .hasMessageContaining("has not been trained");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void aPhotoOfNobodyIsGenerated(Style style) throws IOException {
        GenerationJob job = konPro.generations().photo(photo("Ada", style), cancellation);
        Generation generation = konPro.generations().await(job.id(), cancellation);

        assertThat(generation.pictures()).isNotEmpty();
        BufferedImage picture = fetch(generation.pictures().get(0));
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight());
    }

    @Test
    void aGenerationMovesOn() {
        sandbox.turn(
                now ->
                        now.withQueueTime(Duration.ofMillis(150))
                                .withComputingTime(Duration.ofMillis(50)));
        GenerationJob job = konPro.generations().photo(photo("Ada", Style.REALISTIC), cancellation);

        Generation first = konPro.generations().get(job.id(), cancellation);

        assertThat(first.pictures()).isEmpty();
        assertThat(first.completedAt()).isNull();
        assertThat(konPro.generations().await(job.id(), cancellation).state().isCompleted())
                .isTrue();
    }

    @Test
    void whatIsTooLongIsNotSent() {
        assertThatThrownBy(
                        () ->
                                new PhotoWish(
                                        "Ada",
                                        "Young Adult",
                                        Gender.WOMAN,
                                        "Unspecified",
                                        Orientation.SQUARE,
                                        Pose.CLOSE_UP,
                                        Style.NOIR,
                                        "x".repeat(1001),
                                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void everyFieldOfAPhotoIsSent() {
        konPro.generations().photo(photo("Ada", Style.NOIR), cancellation);

        assertThat(received("POST", "/v1/photo_avatar/photo/generate"))
                .singleElement()
                .satisfies(
                        request ->
                                assertThat(request.body())
                                        .contains(
                                                "\"name\":\"Ada\"",
                                                "\"age\":\"Young Adult\"",
                                                "\"gender\":\"Woman\"",
                                                "\"ethnicity\":\"Unspecified\"",
                                                "\"orientation\":\"square\"",
                                                "\"pose\":\"half_body\"",
                                                "\"style\":\"Noir\"",
                                                "\"appearance\":\"red scarf\"",
                                                "\"callback_url\":\"https://example.org/done\"",
                                                "\"callback_id\":\"7\""));
    }

    @Test
    void anUnknownGenerationIsNotFound() {
        assertThatThrownBy(() -> konPro.generations().get("none", cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("RESOURCE_NOT_FOUND");
    }

    static LookWish wish(String group) {
        return new LookWish(
                group, "in a winter coat", Orientation.VERTICAL, Pose.HALF_BODY, Style.CINEMATIC);
    }

    private static PhotoWish photo(String name, Style style) {
        return new PhotoWish(
                name,
                "Young Adult",
                Gender.WOMAN,
                "Unspecified",
                Orientation.SQUARE,
                Pose.HALF_BODY,
                style,
                "red scarf",
                Optional.of(new PhotoWish.Callback("https://example.org/done", "7")));
    }

    private String trained() {
        String group = group().groupId();
        konPro.groups().train(group, cancellation);
        konPro.groups().awaitTraining(group, cancellation);
        return group;
    }

    private BufferedImage fetch(Generation.Picture picture) throws IOException {
        try (HttpDownload download = konPro.generations().open(picture, cancellation)) {
            return ImageIO.read(download.stream());
        }
    }
}
