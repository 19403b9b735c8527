package dev.likeness.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {

    private long now = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(30);
    private final RequestBudget budget = new RequestBudget(2, () -> now);

    @Test
    void aMinuteHasItsNumberOfRequests() {
        assertThat(budget.take()).isZero();
        pass(20);
        assertThat(budget.take()).isZero();
        pass(20);
        assertThat(budget.take()).isEqualTo(TimeUnit.SECONDS.toNanos(20));
        pass(20);
        assertThat(budget.take()).isZero();
        assertThat(budget.take()).isEqualTo(TimeUnit.SECONDS.toNanos(20));
    }

    @Test
    void withoutALimitOnlyAskedForPausesAreKept() {
        RequestBudget free = new RequestBudget(0, () -> now);
        for (int i = 0; i < 1000; i++) {
            assertThat(free.take()).isZero();
        }

        free.rest(Duration.ofSeconds(10));

        assertThat(free.take()).isEqualTo(TimeUnit.SECONDS.toNanos(10));
        pass(10);
        assertThat(free.take()).isZero();
    }

    @Test
    void theLongestPauseHolds() {
        budget.rest(Duration.ofSeconds(10));
        budget.rest(Duration.ofSeconds(5));

        assertThat(budget.take()).isEqualTo(TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void whoWaitsCanBeCancelled() {
        Cancellation cancellation = new Cancellation();
        budget.rest(Duration.ofHours(1));
        cancellation.cancel();

        assertThatThrownBy(() -> budget.await(cancellation))
                .isInstanceOf(AvatarCancelledException.class);
    }

    @Test
    void allSessionsWithOneHostShareTheirBudget() throws IOException {
        Cancellation cancellation = new Cancellation();
        try (MockWebServer server = new MockWebServer();
                HttpConnections connections =
                        new HttpConnections(TestHttp.IMPATIENT.withRequestsPerMinute(1))) {
            server.enqueue(TestHttp.answer(200, "first"));
            server.start();
            HttpUrl url = server.url("/");
            TestHttp.session(connections, server).get(url, cancellation);
            HttpSession other = TestHttp.session(connections, server);

            CompletableFuture<HttpAnswer> second =
                    CompletableFuture.supplyAsync(() -> other.get(url, cancellation));
            CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
                    .execute(cancellation::cancel);

            assertThatThrownBy(second::join).hasCauseInstanceOf(AvatarCancelledException.class);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> HttpOptions.DEFAULT.withRequestsPerMinute(-1))
                .hasMessage("requestsPerMinute must not be negative: -1");
    }

    private void pass(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
