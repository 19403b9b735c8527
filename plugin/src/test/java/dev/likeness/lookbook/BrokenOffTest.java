package dev.likeness.lookbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.konpro.Scope;
import dev.likeness.sandbox.server.Journal;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends a look book is torn away in the middle, and somebody else goes on. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BrokenOffTest extends WithLookBook {

    private static final int PICTURES = 6;

    /** Requests of a whole sending: six uploads, one group, five looks in two calls. */
    private static final int REQUESTS = 9;

    private static final Duration LATENCY = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, 7, 8, REQUESTS})
    void aProcessThatIsKilledAtARequestLeavesALookBookThatTheNextGoesOnWith(int request)
            throws Exception {
        sandbox.turn(now -> now.withLatency(LATENCY));
        Process child = child();
        awaitRequests(child, request);

        child.destroyForcibly().waitFor();

        awaitAnswers();
        sandbox.turn(now -> now.withLatency(Duration.ZERO));
        try (LookBook book = open()) {
            assertThat(add(book, portraits(0, PICTURES), "Winter").isComplete()).isTrue();
        }
        assertThat(received("/v1/asset"))
                .as("only what was on its way when the process died is sent again")
                .hasSizeBetween(PICTURES, request <= PICTURES ? PICTURES + 1 : PICTURES);
        assertThat(konPro.avatars().list(Scope.PRIVATE, cancellation)).hasSize(1);
        assertThat(received(CREATE)).hasSize(1);
    }

    @Test
    void aSendingThatBreaksOffAtAnyMomentIsGoneOnWith() {
        int moments = moments();
        for (int moment = 1; moment <= moments; moment += moment < moments - 12 ? 7 : 1) {
            restart();
            breakOffAt(moment);
            try (LookBook book = open()) {
                assertThat(add(book, portraits(0, 3), "Winter").isComplete())
                        .as("broken off at %s of %s", moment, moments)
                        .isTrue();
                assertThat(received("/v1/asset"))
                        .as("only what was on its way is sent again")
                        .hasSizeBetween(3, 4);
                assertThat(konPro.avatars().list(Scope.PRIVATE, cancellation)).hasSize(1);
                book.startOver();
            }
        }
    }

    /** How often a whole sending tells of progress. */
    private int moments() {
        int[] count = {0};
        try (LookBook book = open()) {
            book.add(portraits(0, 3), "Winter", progress -> count[0]++, cancellation);
            book.startOver();
        }
        return count[0];
    }

    private void breakOffAt(int moment) {
        int[] count = {0};
        try (LookBook book = open()) {
            book.add(
                    portraits(0, 3),
                    "Winter",
                    progress -> {
                        if (++count[0] == moment) {
                            throw new TornAway();
                        }
                    },
                    cancellation);
        } catch (TornAway e) {
            assertThat(count[0]).isEqualTo(moment);
        }
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        List.of(
                                System.getProperty("java.home")
                                        + File.separator
                                        + "bin"
                                        + File.separator
                                        + "java",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ChildLookBook.class.getName(),
                                sandbox.uri().toString(),
                                sandbox.konProKey(),
                                folder.toString(),
                                Integer.toString(PICTURES)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitRequests(Process child, int count) throws InterruptedException {
        while (posts().size() < count) {
            assertThat(child.isAlive()).as("still sending").isTrue();
            Thread.sleep(2);
        }
    }

    /**
     * The sandbox answers even if nobody listens any more, but not a request that was cut off
     * before its end: that one is waited for in vain.
     */
    private void awaitAnswers() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (posts().stream().anyMatch(request -> request.bytesSent() == 0)
                && System.nanoTime() < end) {
            Thread.sleep(2);
        }
    }

    private List<Journal.Request> posts() {
        return sandbox.journal().requests().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    /** No failure that anybody catches. */
    private static final class TornAway extends Error {
        private static final long serialVersionUID = 1L;
    }
}
