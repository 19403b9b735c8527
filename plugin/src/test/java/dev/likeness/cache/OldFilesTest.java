package dev.likeness.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When a server is asked again about a file that is there, and what clocks that jump do to it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OldFilesTest {

    private static final int LENGTH = 50_000;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Cancellation cancellation = new Cancellation();
    private final SetClock clock = new SetClock();

    @TempDir Path folder;
    private FaultyServer server;
    private HttpSource source;
    private ResourceCache cache;

    @BeforeEach
    void open() throws IOException {
        server = new FaultyServer(LENGTH);
        source = new HttpSource(server.uri("/file"));
        cache = cache();
    }

    @AfterEach
    void close() {
        cache.close();
        source.close();
        server.close();
    }

    @Test
    void aYoungFileIsNotAskedFor() {
        fetch();
        clock.add(WEEK.minusSeconds(1));

        fetch();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anOldFileThatHasNotChangedCostsNoBytes() {
        fetch();
        clock.add(WEEK);

        assertThat(fetch()).hasBinaryContent(server.content());

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).headers()).containsEntry("If-None-Match", "\"1\"");
        assertThat(cache.report()).isEqualTo(new CacheReport(1, 1, LENGTH, LENGTH, 1, 0));
    }

    @Test
    void aFileThatWasConfirmedIsYoungAgainAlsoForTheNextRun() {
        fetch();
        clock.add(WEEK);
        fetch();
        cache.close();
        cache = cache();

        fetch();

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anOldFileThatHasChangedComesAnew() {
        byte[] before = server.content();
        assertThat(fetch()).hasBinaryContent(before);
        clock.add(WEEK);
        server.change("\"2\"");

        assertThat(fetch()).hasBinaryContent(server.content());
        assertThat(server.content()).isNotEqualTo(before);
        assertThat(cache.report()).isEqualTo(new CacheReport(0, 2, 2 * LENGTH, 0, 0, 0));
    }

    @Test
    void aDateServesWhereThereIsNoTag() {
        server.tag("");
        server.header("Last-Modified", "Wed, 01 Jan 2025 10:00:00 GMT");
        fetch();
        clock.add(WEEK);

        fetch();

        assertThat(server.requests().get(1).headers())
                .containsEntry("If-Modified-Since", "Wed, 01 Jan 2025 10:00:00 GMT");
    }

    @Test
    void aFileThatNeverChangesIsNeverAskedFor() {
        cache.get("free/key", source, cancellation);
        clock.add(WEEK.multipliedBy(1000));

        cache.get("free/key", source, cancellation);

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theServerMayGiveAFileALongerTime() {
        server.header("Cache-Control", "public, max-age=31536000");
        fetch();
        clock.add(Duration.ofDays(364));
        fetch();
        assertThat(server.requests()).hasSize(1);

        clock.add(Duration.ofDays(2));
        fetch();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void whatTheServerCallsImmutableIsNotAskedForAgain() {
        server.header("Cache-Control", "max-age=60, immutable");
        fetch();
        clock.add(WEEK.multipliedBy(1000));

        fetch();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anOldFileServesOnWhenItsServerIsGoneAndTheServerIsLeftInPeace() {
        fetch();
        clock.add(WEEK);
        server.fail(500);

        assertThat(fetch()).hasBinaryContent(server.content());
        int asked = server.requests().size();
        assertThat(fetch()).hasBinaryContent(server.content());

        assertThat(server.requests()).hasSize(asked);
        assertThat(cache.report().hits()).isEqualTo(2);
    }

    @Test
    void offlineAnOldFileIsGoodEnough() {
        fetch();
        cache.close();
        clock.add(WEEK);
        cache = new ResourceCache(CacheOptions.in(folder).withClock(clock).offline());

        assertThat(fetch()).hasBinaryContent(server.content());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aFileFromTheFutureIsNotTrustedForever() {
        clock.add(Duration.ofDays(3650));
        fetch();
        clock.add(Duration.ofDays(-3650));

        fetch();
        assertThat(server.requests()).as("asked at once").hasSize(2);

        fetch();
        assertThat(server.requests()).as("and then believed").hasSize(2);
    }

    @Test
    void evenAnImmutableFileFromTheFutureIsAskedForOnce() {
        server.header("Cache-Control", "immutable");
        clock.add(Duration.ofDays(3650));
        fetch();
        clock.add(Duration.ofDays(-3650));

        fetch();
        fetch();

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aClockThatIsSetBackALittleCostsNothing() {
        fetch();
        clock.add(Duration.ofSeconds(-30));

        fetch();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aUseInTheFutureProtectsNoFileFromRemoval() {
        cache.close();
        CacheOptions small =
                CacheOptions.in(folder)
                        .withClock(clock)
                        .withSpared(Duration.ZERO)
                        .withBudget(2L * LENGTH);
        try (ResourceCache first = new ResourceCache(small)) {
            clock.add(Duration.ofDays(3650));
            first.get("from the future", source, cancellation);
        }
        clock.add(Duration.ofDays(-3650));
        try (ResourceCache second = new ResourceCache(small)) {
            second.get("a", source, cancellation);
            clock.add(Duration.ofMinutes(5));
            second.get("b", source, cancellation);

            assertThat(second.holds("from the future")).isFalse();
            assertThat(second.holds("b")).isTrue();
        }
    }

    private Path fetch() {
        ResourceRequest request = ResourceRequest.of("file", source).thatMayChange();
        try (BorrowedFile file = cache.borrow(request, cancellation)) {
            return file.path();
        }
    }

    private ResourceCache cache() {
        return new ResourceCache(CacheOptions.in(folder).withClock(clock).withTrusted(WEEK));
    }

    /** Shows what it was set to. */
    private static final class SetClock implements InstantSource {
        private Instant now = Instant.parse("2026-11-29T12:00:00Z");

        void add(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
