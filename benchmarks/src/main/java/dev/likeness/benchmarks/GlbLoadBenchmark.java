package dev.likeness.benchmarks;

import com.jme3.asset.AssetInfo;
import com.jme3.asset.AssetManager;
import com.jme3.scene.Spatial;
import com.jme3.scene.plugins.gltf.GlbLoader;
import com.jme3.scene.plugins.gltf.GltfModelKey;
import com.jme3.system.JmeSystem;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * From a GLB file to an avatar that can be attached, beside the engine's own loader on the same
 * file. {@code -p file=/path/to/avatar.glb} measures a real avatar; without it a generated one is
 * taken. {@link #main} prints the ratio too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class GlbLoadBenchmark {

    /** Path of a GLB; empty for a generated one. */
    @Param({""})
    public String file;

    private AssetManager assets;
    private Path glb;
    private boolean generated;

    /**
     * Finds or writes the file.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void prepareFile() throws IOException {
        assets = JmeSystem.newAssetManager(JmeSystem.getPlatformAssetConfigURL());
        generated = file.isEmpty();
        glb = generated ? Files.createTempFile("likeness-benchmark", ".glb") : Path.of(file);
        if (generated) {
            Files.write(glb, GeneratedAvatar.glb());
        }
    }

    /**
     * Removes what was written.
     *
     * @throws IOException if the disk fails
     */
    @TearDown(Level.Trial)
    public void removeFile() throws IOException {
        if (generated) {
            Files.delete(glb);
        }
    }

    /**
     * What Likeness does, with its helpers on other cores.
     *
     * @return the avatar
     */
    @Benchmark
    public AvatarInstance likeness() {
        return new AvatarAssetReader(assets).readGltfAvatar("avatar", glb, Map.of()).newInstance();
    }

    /**
     * The same without help.
     *
     * @return the avatar
     */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0")
    public AvatarInstance likenessOnOneThread() {
        return likeness();
    }

    /**
     * The alternative: the engine's loader, past the engine's cache.
     *
     * @return the model
     * @throws IOException if the disk fails
     */
    @Benchmark
    public Spatial stockLoader() throws IOException {
        byte[] bytes = Files.readAllBytes(glb);
        return (Spatial)
                new GlbLoader()
                        .load(
                                new AssetInfo(assets, new GltfModelKey("avatar.glb")) {
                                    @Override
                                    public InputStream openStream() {
                                        return new ByteArrayInputStream(bytes);
                                    }
                                });
    }

    /**
     * Runs these benchmarks alone and prints how they compare.
     *
     * @param args as for JMH
     * @throws CommandLineOptionException if they are not understood
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String... args) throws CommandLineOptionException, RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .parent(new CommandLineOptions(args))
                                        .include(GlbLoadBenchmark.class.getName())
                                        .build())
                        .run();
        printRatios(results);
    }

    private static void printRatios(Collection<RunResult> results) {
        Map<String, Map<String, Double>> scores = new HashMap<>();
        for (RunResult result : results) {
            scores.computeIfAbsent(result.getParams().getParam("file"), key -> new HashMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        scores.forEach(
                (file, score) ->
                        System.out.printf(
                                "%s: stock loader / likeness = %.2f, on one thread %.2f%n",
                                file.isEmpty() ? "generated" : file,
                                score.get("stockLoader") / score.get("likeness"),
                                score.get("stockLoader") / score.get("likenessOnOneThread")));
    }
}
