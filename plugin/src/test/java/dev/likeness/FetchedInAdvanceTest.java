package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.job.AvatarException;
import dev.likeness.sandbox.SandboxOptions;
import java.awt.Color;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time in which the service computes is used. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FetchedInAdvanceTest extends AvatarGameTest {

    @Test
    void whatDoesNotDependOnThePhotoComesWhileTheAvatarIsComputed() throws Exception {
        sandbox.close();
        startSandbox(SandboxOptions.immediate().withComputingTime(Duration.ofMinutes(5)));
        attach(Pipeline.METAPERSON_FEMALE);
        CompletableFuture<AvatarException> cancelled = new CompletableFuture<>();

        AvatarTask task =
                game.call(
                        () ->
                                avatars.request(
                                                AvatarRequest.fromPhoto(photo(Color.PINK))
                                                        .haircuts("bob"))
                                        .onFailure(cancelled::complete));
        while (avatars.cacheReport().misses() == 0 || !wasAskedForHair()) {
            Thread.sleep(5);
        }

        assertThat(sandbox.journal().requests())
                .noneMatch(asked -> asked.path().endsWith("/file/"));
        assertThat(task.report().sharedBytes()).isPositive();
        task.cancel();
        await(cancelled);
    }

    private boolean wasAskedForHair() {
        return sandbox.journal().requests().stream()
                .anyMatch(asked -> asked.path().contains("/textures/haircuts/bob/"));
    }
}
