package dev.likeness.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.StorageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceCacheTest {

    private static final String KEY = "https://example.org/../../etc/passwd?x=1";

    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger opened = new AtomicInteger();

    @TempDir Path folder;
    private ResourceCache cache;

    @BeforeEach
    void open() {
        cache = new ResourceCache(folder);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void aFileIsFetchedOnceAndThenKept() {
        assertThat(cache.get(KEY, text("hair"), cancellation)).hasContent("hair");
        assertThat(cache.get(KEY, text("other"), cancellation)).hasContent("hair");

        assertThat(opened).hasValue(1);
        assertThat(cache.report()).isEqualTo(new CacheReport(1, 1, 4, 4, 0, 0));
    }

    @Test
    void aReportFitsOnALineOfTheScreen() {
        CacheReport report = new CacheReport(5, 1, 250_000, 8_100_000, 2, 1);

        assertThat(report.inWords())
                .isEqualTo("5 files from the cache, 1 fetched: 8.1 MB saved, 0.3 MB came");
        assertThat(report.since(new CacheReport(3, 1, 50_000, 100_000, 1, 0)))
                .isEqualTo(new CacheReport(2, 0, 200_000, 8_000_000, 1, 1));
    }

    @Test
    void aFileOutlivesTheCacheThatFetchedIt() {
        cache.get(KEY, text("hair"), cancellation);
        cache.close();
        cache = new ResourceCache(folder);

        assertThat(cache.holds(KEY)).isTrue();
        assertThat(cache.get(KEY, text("other"), cancellation)).hasContent("hair");
    }

    @Test
    void namesOnDiskDoNotFollowTheKey() {
        Path file = cache.get(KEY, text("hair"), cancellation);

        assertThat(file.getParent()).isEqualTo(folder.toAbsolutePath());
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.data");
    }

    @Test
    void noKeyClimbsOutOfTheFolderAndEachIsAKeyOfItsOwn() throws IOException {
        Path around = folder.resolve("around");
        List<String> hostile =
                List.of(
                        "",
                        ".",
                        "..",
                        "../../../etc/passwd",
                        "/etc/passwd",
                        "C:\\Windows\\win.ini",
                        "haircuts/../../afro/texture.png",
                        "a\0b",
                        "line\nbreak\nkey other",
                        "unfinished/locks",
                        "CON",
                        "x".repeat(100_000),
                        "x".repeat(100_001));
        try (ResourceCache inner = new ResourceCache(around.resolve("cache"))) {
            for (String key : hostile) {
                Path file = inner.get(key, text("of " + key.hashCode()), cancellation);
                assertThat(file.getParent()).isEqualTo(around.resolve("cache").toAbsolutePath());
            }
            for (String key : hostile) {
                assertThat(inner.get(key, text("never read"), cancellation))
                        .hasContent("of " + key.hashCode());
            }
        }
        try (Stream<Path> files = Files.list(around)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anEmptyFileIsAFileToo() {
        assertThat(cache.get(KEY, text(""), cancellation)).isEmptyFile();
        assertThat(cache.holds(KEY)).isTrue();
    }

    @Test
    void aFileWithOneWrongByteIsFetchedAnew() throws IOException {
        Path file = cache.get(KEY, text("hair"), cancellation);
        Files.writeString(file, "hAir");

        assertThat(cache.holds(KEY)).isFalse();
        assertThat(cache.get(KEY, text("hair"), cancellation)).hasContent("hair");
        assertThat(opened).hasValue(2);
    }

    @Test
    void aFileThatIsTooShortIsFetchedAnew() throws IOException {
        Path file = cache.get(KEY, text("hair"), cancellation);
        Files.writeString(file, "ha");

        assertThat(cache.get(KEY, text("hair"), cancellation)).hasContent("hair");
    }

    @Test
    void aFileWhoseHeaderIsTornIsFetchedAnew() throws IOException {
        cache.get(KEY, text("hair"), cancellation);
        for (Path header : files(".entry")) {
            Files.writeString(header, Files.readString(header).substring(0, 30));
        }

        assertThat(cache.holds(KEY)).isFalse();
        assertThat(cache.get(KEY, text("hair"), cancellation)).hasContent("hair");
    }

    @Test
    void aFileWithoutHeaderIsFetchedAnew() throws IOException {
        cache.get(KEY, text("hair"), cancellation);
        for (Path header : files(".entry")) {
            Files.delete(header);
        }

        assertThat(cache.holds(KEY)).isFalse();
    }

    @Test
    void aSourceThatBreaksIsReadAgainFromItsStart() {
        ResourceSource breaksOnce =
                cancelling ->
                        opened.getAndIncrement() == 0
                                ? new ResourceSource.Content(breakingAfter("ha"), 4)
                                : text("hair").open(cancelling);

        assertThat(cache.get(KEY, breaksOnce, cancellation)).hasContent("hair");
        assertThat(cache.report().bytesDownloaded()).isEqualTo(6);
    }

    @Test
    void aSourceThatKeepsBreakingIsReportedAndNothingIsKept() throws IOException {
        ResourceSource alwaysBreaks =
                cancelling -> {
                    opened.incrementAndGet();
                    return new ResourceSource.Content(breakingAfter("ha"), 4);
                };

        assertThatThrownBy(() -> cache.get(KEY, alwaysBreaks, cancellation))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("broke off 3 times: cut");
        assertThat(opened).hasValue(3);
        assertThat(cache.holds(KEY)).isFalse();
        assertThat(files(".part")).isEmpty();
    }

    @Test
    void aSourceThatEndsBeforeItsPromisedLengthIsNotTrusted() {
        ResourceSource shortOne =
                cancelling -> new ResourceSource.Content(new ByteArrayInputStream(new byte[3]), 4);

        assertThatThrownBy(() -> cache.get(KEY, shortOne, cancellation))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("expected 4 bytes, found 3");
        assertThat(cache.holds(KEY)).isFalse();
    }

    @Test
    void cancellingInTheMiddleLeavesNothing() throws IOException {
        ResourceSource cancels =
                cancelling ->
                        new ResourceSource.Content(
                                new InputStream() {
                                    @Override
                                    public int read() {
                                        cancelling.cancel();
                                        return 'h';
                                    }
                                },
                                -1);

        assertThatThrownBy(() -> cache.get(KEY, cancels, cancellation))
                .isInstanceOf(AvatarCancelledException.class);
        assertThat(files(".part")).isEmpty();
        assertThat(cache.holds(KEY)).isFalse();
    }

    @Test
    void twentyThreadsFetchAFileOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Path>> paths = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                paths.add(
                        CompletableFuture.supplyAsync(
                                () -> cache.get(KEY, text("hair"), new Cancellation()), threads));
            }
            assertThat(paths).allSatisfy(path -> assertThat(path.join()).hasContent("hair"));
        } finally {
            threads.shutdown();
        }

        assertThat(opened).hasValue(1);
        assertThat(cache.report()).isEqualTo(new CacheReport(19, 1, 4, 76, 0, 0));
    }

    @Test
    void twoCachesOfOneProcessMayShareAFolder() {
        try (ResourceCache second = new ResourceCache(folder)) {
            cache.get(KEY, text("hair"), cancellation);

            assertThat(second.get(KEY, text("other"), cancellation)).hasContent("hair");
        }
        assertThat(cache.get("b", text("beard"), cancellation)).hasContent("beard");
    }

    @Test
    void aCacheThatIsClosedInTheMiddleOfADownloadLeavesItsPlaceToNobodyElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ResourceSource slow =
                cancelling -> {
                    begun.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return text("first").open(cancelling);
                };
        CompletableFuture<Path> first =
                CompletableFuture.supplyAsync(() -> cache.get(KEY, slow, cancellation));
        begun.await();
        cache.close();

        try (ResourceCache second = new ResourceCache(folder)) {
            CompletableFuture<Path> waits =
                    CompletableFuture.supplyAsync(
                            () -> second.get(KEY, text("second"), cancellation));
            goOn.countDown();

            assertThat(first.join()).hasContent("first");
            assertThat(waits.join()).hasContent("first");
        }
    }

    @Test
    void aFolderThatCannotBeOneIsReported() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new ResourceCache(file).close())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aFolderThatVanishesIsReported() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(() -> cache.get(KEY, text("hair"), cancellation))
                .isInstanceOf(StorageException.class);
        Files.createDirectory(folder);
    }

    @Test
    void closingLeavesOnlyFinishedFiles() throws IOException {
        cache.get(KEY, text("hair"), cancellation);

        cache.close();

        assertThat(files("")).hasSize(2);
    }

    @Test
    void aFileThatIsLargerThanAllowedIsRefused() throws IOException {
        try (PartFile part = PartFile.open(folder.resolve("model.part"))) {
            Transfer transfer =
                    new Transfer(
                            "model.zip",
                            text("hair"),
                            part,
                            3,
                            new Tally(),
                            piece -> {},
                            cancellation);

            assertThatThrownBy(() -> transfer.run(Optional.empty()))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessage("model.zip has more than 3 bytes");
            assertThat(part.length()).isZero();
        }
        assertThat(folder.resolve("model.part")).doesNotExist();
    }

    private ResourceSource text(String content) {
        return cancelling -> {
            opened.incrementAndGet();
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return new ResourceSource.Content(new ByteArrayInputStream(bytes), bytes.length);
        };
    }

    private static InputStream breakingAfter(String beginning) {
        InputStream cut =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut");
                    }
                };
        return new SequenceInputStream(
                new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)), cut);
    }

    /** Files of the cache, without the one that only carries locks. */
    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("locks"))
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
