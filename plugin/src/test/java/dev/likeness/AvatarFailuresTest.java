package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.Stage;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.Photo;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong ends in one failure that says whose affair it is, and the game goes on. */
final class AvatarFailuresTest extends AvatarGameTest {

    private static final int SLOW_BYTES_PER_SECOND = 20_000;

    @Test
    void aTextFileNamedJpgIsThePlayersAffair(@TempDir Path folder) throws IOException {
        attach(Pipeline.ANIMATED_FACE);
        Path file = Files.writeString(folder.resolve("me.jpg"), "this is no photo");

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(file));

        assertThat(failure).isInstanceOf(PhotoRejectedException.class);
        assertThat(failure.forPlayer())
                .isEqualTo("This file is not a photo. Please choose a JPEG or PNG picture.");
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    @Test
    void aMissingFileIsThePlayersAffair(@TempDir Path folder) {
        attach(Pipeline.ANIMATED_FACE);

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(folder.resolve("no.jpg")));

        assertThat(failure).isInstanceOf(PhotoRejectedException.class);
        assertThat(failure.forPlayer()).isEqualTo("There is no photo file no.jpg.");
    }

    @Test
    void aBrokenPhotoThatTheServiceRefusesIsThePlayersAffairAndTheGameGoesOn() {
        attach(Pipeline.ANIMATED_FACE);
        byte[] broken = "\u00ff\u00d8\u00ff broken".getBytes(StandardCharsets.ISO_8859_1);

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(new Photo("me.jpg", broken)));

        assertThat(failure).isInstanceOf(PhotoRejectedException.class);
        assertThat(await(request(photo(Color.PINK), "bob")).hair().worn()).contains("bob");
    }

    @Test
    void aWrongKeyIsTheDevelopersAffair() {
        attach(
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), "wrong"),
                        options(Pipeline.ANIMATED_FACE)));

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(photo(Color.PINK)));

        assertThat(failure).isInstanceOf(AccessDeniedException.class);
        assertThat(failure.getMessage()).doesNotContain("wrong");
    }

    @Test
    void aServiceThatIsGoneIsTheOperatorsAffair() {
        attach(Pipeline.ANIMATED_FACE);
        sandbox.close();

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(photo(Color.PINK)));

        assertThat(failure).isInstanceOf(ServiceUnavailableException.class);
        assertThat(failure.worthRetrying()).isTrue();
    }

    @Test
    void aServerKilledInTheMiddleOfADownloadLeavesNothingThatALaterRunTrusts() {
        sandbox.close();
        startSandbox(SandboxOptions.immediate().withBandwidth(SLOW_BYTES_PER_SECOND));
        attach(Pipeline.ANIMATED_FACE);
        CompletableFuture<AvatarException> failure = new CompletableFuture<>();
        game.run(
                () ->
                        avatars.request(AvatarRequest.fromPhoto(photo(Color.PINK)).haircuts("bob"))
                                .onProgress(
                                        progress -> {
                                            if (progress.stage() == Stage.DOWNLOADING) {
                                                sandbox.close();
                                            }
                                        })
                                .onFailure(failure::complete));
        assertThat(TestGame.await(failure)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(game.call(avatars::living)).isEmpty();
        detach();

        startSandbox();
        attach(Pipeline.ANIMATED_FACE);
        assertThat(await(request(photo(Color.PINK), "bob")).hair().worn()).contains("bob");
    }

    @Test
    void aCacheFolderThatIsDeletedMeanwhileDoesNotCrashTheGame() throws IOException {
        attach(Pipeline.ANIMATED_FACE);
        await(request(photo(Color.PINK), "bob"));
        try (Stream<Path> files = Files.walk(cacheFolder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        detach();

        attach(Pipeline.ANIMATED_FACE);
        assertThat(await(request(photo(Color.PINK), "bob")).hair().worn()).contains("bob");
    }

    @Test
    void cancellingWhileTheServiceComputesEndsTheTaskAndLeavesNothing() {
        sandbox.close();
        startSandbox(SandboxOptions.immediate().withComputingTime(Duration.ofMinutes(5)));
        attach(Pipeline.ANIMATED_FACE);
        CompletableFuture<AvatarException> failure = new CompletableFuture<>();

        game.run(
                () -> {
                    AvatarTask task = avatars.request(AvatarRequest.fromPhoto(photo(Color.PINK)));
                    task.onFailure(failure::complete)
                            .onProgress(
                                    progress -> {
                                        if (progress.stage() == Stage.COMPUTING) {
                                            task.cancel();
                                        }
                                    });
                });

        assertThat(TestGame.await(failure)).isInstanceOf(AvatarCancelledException.class);
        assertThat(game.call(avatars::living)).isEmpty();
    }
}
