package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.likeness.http.HttpDownload;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.ServiceRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** Calls that go on while the game does something else. */
class AsyncTest extends WithScript {

    @Test
    void aCallGivesItsResultLater() throws Exception {
        CompletableFuture<SdkAvatar> later =
                service.client().async(stop -> service.client().avatars().get("a", stop));

        assertThat(later.get().code()).isEqualTo("a");
    }

    @Test
    void aFailureIsTheCallsOwn() {
        script.on("GET /avatars/a/", answer(404, "{\"detail\":\"Not found.\"}"));

        CompletableFuture<SdkAvatar> later =
                service.client().async(stop -> service.client().avatars().get("a", stop));

        assertThatThrownBy(later::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageEndingWith("answered 404: Not found.");
    }

    @Test
    void cancellingAbortsTheConnection() throws Exception {
        script.on(
                "GET /slow/",
                new MockResponse.Builder()
                        .body("x".repeat(1 << 20))
                        .throttleBody(1024, 5, TimeUnit.MINUTES)
                        .build());
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CompletableFuture<Integer> later =
                service.client()
                        .async(
                                stop -> {
                                    try (HttpDownload slow =
                                            service.client().open("/slow/", stop)) {
                                        slow.stream().read();
                                        reading.countDown();
                                        failure.set(catchThrowable(slow.stream()::readAllBytes));
                                        over.countDown();
                                        return 0;
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
        reading.await();

        assertThat(later.cancel(true)).isTrue();

        over.await();
        assertThat(failure.get()).isInstanceOf(AvatarCancelledException.class);
        assertThat(later).isCancelled();
    }

    @Test
    void whatFollowsACallCanBeChained() {
        assertThat(
                        service.client()
                                .async(stop -> service.client().avatars().get("a", stop))
                                .thenApply(SdkAvatar::code)
                                .join())
                .isEqualTo("a");
    }

    @Test
    void uploadsTellHowFarTheyAre() {
        long[] last = {0, 0};
        NewAvatar order = NewAvatar.of(Orders.photo(300)).build();

        service.client()
                .async(
                        stop ->
                                service.client()
                                        .avatars()
                                        .create(
                                                order,
                                                (sent, total) -> {
                                                    last[0] = sent;
                                                    last[1] = total;
                                                },
                                                stop))
                .join();

        assertThat(last[0]).isPositive().isEqualTo(last[1]);
    }
}
