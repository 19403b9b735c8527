package dev.likeness.benchmarks;

import dev.likeness.cache.CacheOptions;
import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceSource;
import dev.likeness.job.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A cache of ten thousand files: opening it, and finding a file in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CacheLookupBenchmark {

    private static final int FILES = 10_000;
    private static final int FILE_BYTES = 4096;
    private static final long LARGE_BUDGET = 1L << 40;

    private static final ResourceSource NOWHERE =
            life -> {
                throw new IOException("every file is there");
            };

    private final Cancellation cancellation = new Cancellation();
    private Path folder;
    private ResourceCache open;
    private int next;

    /**
     * Fills a folder.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("likeness-benchmark");
        open = new ResourceCache(folder);
        byte[] bytes = new byte[FILE_BYTES];
        for (int i = 0; i < FILES; i++) {
            open.get(
                    key(i),
                    life ->
                            new ResourceSource.Content(
                                    new ByteArrayInputStream(bytes), bytes.length),
                    cancellation);
        }
    }

    /**
     * Removes the folder.
     *
     * @throws IOException if the disk fails
     */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        open.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Opens the folder without a budget. */
    @Benchmark
    public void openFolder() {
        new ResourceCache(folder).close();
    }

    /** Opens the folder with a budget, which has to look at every file. */
    @Benchmark
    public void openFolderWithBudget() {
        new ResourceCache(CacheOptions.in(folder).withBudget(LARGE_BUDGET)).close();
    }

    /**
     * Finds a file that this cache has given before.
     *
     * @return the file
     */
    @Benchmark
    public Path findKnownFile() {
        next = (next + 1) % FILES;
        return open.get(key(next), NOWHERE, cancellation);
    }

    /**
     * Finds a file for the first time, which reads it to see that it is whole.
     *
     * @return the file
     */
    @Benchmark
    public Path openFolderAndFindFirstFile() {
        next = (next + 1) % FILES;
        try (ResourceCache cache = new ResourceCache(folder)) {
            return cache.get(key(next), NOWHERE, cancellation);
        }
    }

    /** Finds each file for the first time in a run, which reads it; the time is that of one. */
    @Benchmark
    @OperationsPerInvocation(FILES)
    public void findEachFileForTheFirstTime() {
        try (ResourceCache cache = new ResourceCache(folder)) {
            for (int i = 0; i < FILES; i++) {
                cache.get(key(i), NOWHERE, cancellation);
            }
        }
    }

    private static String key(int i) {
        return "category/identity/file-" + i;
    }
}
