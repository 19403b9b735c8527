package dev.likeness.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.likeness.job.Cancellation;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What other processes do to the folder: being killed, running out of disk, working in parallel.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OtherProcessTest {

    private static final ResourceSource WHOLE =
            cancellation ->
                    new ResourceSource.Content(
                            new ByteArrayInputStream(SlowFill.content()), SlowFill.LENGTH);

    @TempDir Path folder;

    @Test
    void aFileWhoseWriterWasKilledIsAbsentAndItsRestIsClearedAway() throws Exception {
        Process writer = java("stall").start();
        assertThat(firstLine(writer)).isEqualTo("half");
        assertThat(files(".part")).hasSize(1);

        writer.destroyForcibly().waitFor();

        try (ResourceCache cache = new ResourceCache(folder)) {
            assertThat(files(".part")).isEmpty();
            assertThat(cache.holds(SlowFill.KEY)).isFalse();
            Path file = cache.get(SlowFill.KEY, WHOLE, new Cancellation());
            assertThat(file).hasBinaryContent(SlowFill.content());
        }
    }

    @Test
    void theUnfinishedFileOfALivingWriterIsLeftAlone() throws Exception {
        Process writer = java("stall").start();
        try {
            assertThat(firstLine(writer)).isEqualTo("half");
            try (ResourceCache cache = new ResourceCache(CacheOptions.in(folder), 300)) {
                assertThat(files(".part")).hasSize(1);
                assertThat(cache.get(SlowFill.KEY, WHOLE, new Cancellation()))
                        .hasBinaryContent(SlowFill.content());
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatOneProcessFetchedIsThereForTheNext() throws Exception {
        Process writer = java("whole").start();
        assertThat(firstLine(writer)).isEqualTo("filled");
        writer.waitFor();

        try (ResourceCache cache = new ResourceCache(folder)) {
            assertThat(cache.holds(SlowFill.KEY)).isTrue();
        }
    }

    @Test
    void aFullDiskLeavesNothingBehindThatALaterRunTrusts() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell with ulimit");
        List<String> limited = new ArrayList<>();
        limited.addAll(List.of("/bin/sh", "-c", "ulimit -f 2048; exec \"$@\"", "sh"));
        limited.addAll(java("whole").command());

        Process writer = new ProcessBuilder(limited).redirectErrorStream(true).start();

        assertThat(firstLine(writer))
                .isEqualTo(
                        "storage: The avatar could not be saved: the disk is full or cannot be"
                                + " written to.");
        writer.waitFor();
        assertThat(files("")).isEmpty();
    }

    private ProcessBuilder java(String how) {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator;
        return new ProcessBuilder(
                        java + "java",
                        "-XX:-UsePerfData",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowFill.class.getName(),
                        how,
                        folder.toString())
                .redirectErrorStream(true);
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        return lines.readLine();
    }

    /** Names of the cache's files, without the one that only carries locks. */
    private List<String> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("locks") && name.endsWith(ending))
                    .toList();
        }
    }
}
