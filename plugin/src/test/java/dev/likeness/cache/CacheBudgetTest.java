package dev.likeness.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files go when there are too many, but never one that is in use. */
class CacheBudgetTest {

    private static final int FILE = 1000;

    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger opened = new AtomicInteger();

    @TempDir Path folder;

    @Test
    void whatWasUsedLeastRecentlyGoesFirst() throws IOException {
        try (ResourceCache cache = limited(3 * FILE)) {
            cache.get("old", file(), cancellation);
            cache.get("used again", file(), cancellation);
            cache.get("young", file(), cancellation);
            age("old", 30);
            age("used again", 20);
            age("young", 10);

            cache.get("one too many", file(), cancellation);

            assertThat(cache.holds("old")).isFalse();
            assertThat(cache.holds("used again")).isFalse();
            assertThat(cache.holds("young")).isTrue();
            assertThat(cache.holds("one too many")).isTrue();
        }
    }

    @Test
    void useMakesYoungAgain() throws IOException {
        fill("a", "b", "c");
        age("a", 30);
        age("b", 20);
        age("c", 10);
        try (ResourceCache cache = limited(3 * FILE)) {
            cache.get("a", file(), cancellation);

            cache.get("d", file(), cancellation);

            assertThat(cache.holds("a")).isTrue();
            assertThat(cache.holds("b")).isFalse();
        }
    }

    @Test
    void aBorrowedFileStaysUntilItIsGivenBack() throws IOException {
        try (ResourceCache cache = limited(FILE)) {
            try (BorrowedFile borrowed = borrow(cache, "mine")) {
                age("mine", 30);
                cache.get("other", file(), cancellation);

                assertThat(borrowed.path()).exists();
            }
            age("mine", 30);
            cache.get("third", file(), cancellation);

            assertThat(cache.holds("mine")).isFalse();
        }
    }

    @Test
    void aFileUsedAMomentAgoIsSparedForOtherProcesses() throws IOException {
        CacheOptions options =
                CacheOptions.in(folder).withBudget(FILE).withSpared(Duration.ofMinutes(15));
        try (ResourceCache cache = new ResourceCache(options)) {
            cache.get("a", file(), cancellation);
            cache.get("b", file(), cancellation);
            assertThat(cache.holds("a")).isTrue();

            age("a", 16);
            cache.get("c", file(), cancellation);
            assertThat(cache.holds("a")).isFalse();
        }
    }

    @Test
    void aFolderThatIsTooLargeIsTidiedWhenItIsOpened() throws IOException {
        fill("a", "b", "c", "d");
        for (String key : new String[] {"a", "b", "c", "d"}) {
            age(key, 30);
        }

        limited(2 * FILE).close();

        assertThat(bytesOnDisk()).isLessThanOrEqualTo(2 * FILE);
    }

    @Test
    void withoutABudgetEverythingStays() throws IOException {
        fill("a", "b", "c", "d");
        age("a", 100_000);

        fill("e");

        assertThat(bytesOnDisk()).isEqualTo(5 * FILE);
    }

    @Test
    void offlineWhatIsThereIsGivenAndNothingFetched() {
        fill("a");
        opened.set(0);
        try (ResourceCache cache = new ResourceCache(CacheOptions.in(folder).offline())) {
            assertThat(cache.get("a", file(), cancellation)).exists();
            assertThatThrownBy(() -> cache.get("b", file(), cancellation))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessage("'b' is not in cache " + folder + ", which is offline");
        }
        assertThat(opened).hasValue(0);
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> CacheOptions.in(folder).withBudget(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a cache budget above 0 bytes, found 0");
    }

    private BorrowedFile borrow(ResourceCache cache, String key) {
        return cache.borrow(ResourceRequest.of(key, file()), cancellation);
    }

    private void fill(String... keys) {
        try (ResourceCache cache = new ResourceCache(folder)) {
            for (String key : keys) {
                cache.get(key, file(), cancellation);
            }
        }
    }

    private ResourceCache limited(long bytes) {
        return new ResourceCache(
                CacheOptions.in(folder).withBudget(bytes).withSpared(Duration.ZERO));
    }

    private ResourceSource file() {
        return life -> {
            opened.incrementAndGet();
            return new ResourceSource.Content(new ByteArrayInputStream(new byte[FILE]), FILE);
        };
    }

    private void age(String key, int minutes) throws IOException {
        long then = System.currentTimeMillis() - minutes * 60_000L;
        Path entry = folder.resolve(CacheFolder.nameOf(key) + ".entry");
        Files.setLastModifiedTime(entry, FileTime.fromMillis(then));
    }

    private long bytesOnDisk() throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.data")) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
