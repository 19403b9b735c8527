package dev.likeness.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.likeness.job.Cancellation;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes over one folder, with a server between them that counts what it sends. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SharedFolderTest {

    private static final int LENGTH = 4 << 20;

    /** What a killed process loses at most: what was read since the last note of it. */
    private static final int LOST = 256 << 10;

    private final Cancellation cancellation = new Cancellation();
    private final List<Process> children = new ArrayList<>();

    @TempDir Path folder;

    @AfterEach
    void endChildren() throws InterruptedException {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void twoProcessesAndTwoThreadsThatAskAtOnceMakeOneDownload() throws Exception {
        try (FaultyServer server = new FaultyServer(LENGTH);
                HttpSource source = new HttpSource(server.uri("/file"));
                ResourceCache cache = new ResourceCache(folder);
                ResourceCache second = new ResourceCache(folder)) {
            server.rest(2);
            Process one = child("fetch", server);
            Process two = child("fetch", server);
            CompletableFuture<Path> here = CompletableFuture.supplyAsync(() -> get(cache, source));
            CompletableFuture<Path> too = CompletableFuture.supplyAsync(() -> get(second, source));

            assertThat(firstLine(one)).isEqualTo("has " + LENGTH);
            assertThat(firstLine(two)).isEqualTo("has " + LENGTH);
            assertThat(here.join()).hasBinaryContent(server.content());
            assertThat(too.join()).isEqualTo(here.join());

            assertThat(server.requests()).hasSize(1);
            assertThat(server.bytesSent()).isEqualTo(LENGTH);
        }
    }

    @Test
    void aProcessThatIsKilledWhileItFetchesLeavesAHalfThatTheNextGoesOnWith() throws Exception {
        try (FaultyServer server = new FaultyServer(LENGTH);
                HttpSource source = new HttpSource(server.uri("/file"))) {
            killInTheMiddle(server);

            try (ResourceCache cache = new ResourceCache(folder)) {
                assertThat(cache.holds(ChildCache.KEY)).isFalse();
                assertThat(get(cache, source)).hasBinaryContent(server.content());
                assertThat(cache.report().resumed()).isEqualTo(1);
            }
            assertThat(startOfSecond(server)).isBetween(LENGTH / 2 - LOST, LENGTH / 2);
            assertThat(unfinished()).isEmpty();
        }
    }

    @Test
    void aHalfThatAPowerFailureToreIsTrustedOnlyAsFarAsItsChecksums() throws Exception {
        try (FaultyServer server = new FaultyServer(LENGTH);
                HttpSource source = new HttpSource(server.uri("/file"))) {
            killInTheMiddle(server);
            tear(LENGTH / 4);

            try (ResourceCache cache = new ResourceCache(folder)) {
                assertThat(get(cache, source)).hasBinaryContent(server.content());
            }
            assertThat(startOfSecond(server)).isBetween(LENGTH / 4 - LOST, LENGTH / 4);
        }
    }

    @Test
    void whatAnotherProcessHasInHandIsNotRemovedForWantOfRoom() throws Exception {
        try (FaultyServer server = new FaultyServer(LENGTH);
                HttpSource source = new HttpSource(server.uri("/file"))) {
            Process child = child("hold", server);
            assertThat(firstLine(child)).isEqualTo("has " + LENGTH);
            CacheOptions small =
                    CacheOptions.in(folder).withBudget(LENGTH).withSpared(Duration.ZERO);
            try (ResourceCache cache = new ResourceCache(small)) {
                cache.get("other", source, cancellation);
                assertThat(cache.holds(ChildCache.KEY)).as("in hand").isTrue();

                child.destroyForcibly().waitFor();
                cache.get("third", source, cancellation);
                assertThat(cache.holds(ChildCache.KEY)).as("given back by its death").isFalse();
            }
        }
    }

    @Test
    void aFileSystemWithoutRoomIsReportedAndWhatFitsStillWorks() throws Exception {
        assumeTrue(canMount(), "needs a Linux that lets tests mount a file system");
        try (FaultyServer server = new FaultyServer(LENGTH);
                FaultyServer small = new FaultyServer(1000)) {
            String mount = "mount -t tmpfs -o size=2m none '" + folder + "'";
            String both = String.join(" ", java("fetch", server)) + "; ls '" + folder + "'/*; ";
            String then = String.join(" ", java("fetch", small));
            Process child = start(List.of("unshare", "-m", "sh", "-c", mount + "; " + both + then));

            List<String> lines = child.inputReader(StandardCharsets.UTF_8).lines().toList();

            assertThat(lines.get(0)).startsWith("StorageException: The avatar could not be saved");
            assertThat(lines).noneMatch(line -> line.endsWith(".data") || line.endsWith(".part"));
            assertThat(lines.get(lines.size() - 1)).isEqualTo("has 1000");
        }
    }

    @Test
    void aHundredMegabytesNeedLessThanSixteenOfMemory() throws Exception {
        int large = 100 << 20;
        try (FaultyServer server = new FaultyServer(large)) {
            List<String> command = new ArrayList<>(java("fetch", server));
            command.add(1, "-Xmx16m");

            Process child = start(command);

            assertThat(firstLine(child)).isEqualTo("has " + large);
        }
    }

    private Path get(ResourceCache cache, HttpSource source) {
        return cache.get(ChildCache.KEY, source, new Cancellation());
    }

    /** A child has read half of the file when it dies. */
    private void killInTheMiddle(FaultyServer server) throws Exception {
        server.stallAt(LENGTH / 2);
        Process child = child("fetch", server);
        while (unfinishedBytes() < LENGTH / 2) {
            Thread.sleep(2);
        }
        child.destroyForcibly().waitFor();
        server.stallAt(Integer.MAX_VALUE);
    }

    private long unfinishedBytes() throws IOException {
        Path part = part();
        return part == null ? 0 : Files.size(part);
    }

    private Path part() throws IOException {
        return Files.isDirectory(folder.resolve("unfinished"))
                ? unfinished().stream()
                        .filter(file -> file.toString().endsWith(".part"))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static int startOfSecond(FaultyServer server) {
        String range = server.requests().get(1).headers().get("Range");
        return Integer.parseInt(range.replaceAll("\\D", ""));
    }

    /** As if the disk had never got what was written from here on. */
    private void tear(int position) throws IOException {
        Path part = part();
        byte[] bytes = Files.readAllBytes(part);
        Arrays.fill(bytes, position, bytes.length, (byte) 0);
        Files.write(part, bytes);
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("unfinished"))) {
            return files.filter(file -> !file.endsWith("locks")).toList();
        }
    }

    private static boolean canMount() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return false;
        }
        List<String> probe = List.of("unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt");
        return new ProcessBuilder(probe).start().waitFor() == 0;
    }

    private Process child(String how, FaultyServer server) throws IOException {
        return start(java(how, server));
    }

    private Process start(List<String> command) throws IOException {
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        children.add(child);
        return child;
    }

    private List<String> java(String how, FaultyServer server) {
        return List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                ChildCache.class.getName(),
                how,
                folder.toString(),
                server.uri("/file").toString());
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        return lines.readLine();
    }
}
