package dev.likeness.benchmarks.arrival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Prints how long the render thread is held while an avatar comes into a running game, in three
 * ways: the engine's loader on the render thread; read by a worker and attached at once; brought by
 * the stage. Needs a display.
 *
 * <pre>
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
 *     dev.likeness.benchmarks.arrival.AvatarArrival [FILE.glb]
 * </pre>
 */
public final class AvatarArrival {

    private static final int TIMES = 8;

    private AvatarArrival() {}

    /**
     * Measures and prints.
     *
     * @param arguments the GLB, or nothing for a generated one
     * @throws Exception if a process or the disk fails
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            new Measurement(ways().get(arguments[0]).get(), Path.of(arguments[1])).print(TIMES);
        } else if (arguments.length == 1) {
            compare(Path.of(arguments[0]));
        } else {
            Path file = Files.createTempFile("person", ".glb");
            GeneratedPerson.write(file);
            compare(file);
            Files.delete(file);
        }
    }

    private static Map<String, Supplier<Arrivals>> ways() {
        Map<String, Supplier<Arrivals>> ways = new LinkedHashMap<>();
        ways.put("stock", StockArrivals::new);
        ways.put("worker", WorkerArrivals::new);
        ways.put("staged", StagedArrivals::new);
        return ways;
    }

    private static void compare(Path file) throws IOException, InterruptedException {
        Map<String, List<Hold>> results = new LinkedHashMap<>();
        for (String way : ways().keySet()) {
            results.put(way, measured(way, file));
        }
        System.out.printf(
                "%s, longest hold of the render thread per avatar in ms: its own time (by the"
                        + " clock)%n",
                file.getFileName());
        System.out.println(
                "| way | first avatar | next avatars, median | worst | frames over 4 ms in "
                        + (TIMES - 1)
                        + " | until seen, median |");
        System.out.println("|---|---|---|---|---|---|");
        results.forEach(AvatarArrival::print);
        double ratio =
                median(later(results.get("stock")), Hold::own)
                        / median(later(results.get("staged")), Hold::own);
        System.out.printf("stock holds the render thread %.0f times as long as staged%n", ratio);
    }

    private static List<Hold> measured(String way, Path file)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                AvatarArrival.class.getName(),
                                way,
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> output = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(output::add);
        }
        List<Hold> holds = Measurement.read(output);
        if (process.waitFor() != 0 || holds.size() != TIMES) {
            throw new IllegalStateException(way + " failed: " + String.join("\n", output));
        }
        return holds;
    }

    private static void print(String way, List<Hold> holds) {
        List<Hold> later = later(holds);
        System.out.printf(
                "| %s | %.1f (%.1f) | %.1f (%.1f) | %.1f (%.1f) | %d | %.0f |%n",
                way,
                holds.get(0).own(),
                holds.get(0).wall(),
                median(later, Hold::own),
                median(later, Hold::wall),
                largest(later, Hold::own),
                largest(later, Hold::wall),
                later.stream().mapToInt(Hold::longFrames).sum(),
                median(later, Hold::took));
    }

    private static List<Hold> later(List<Hold> holds) {
        return holds.subList(1, holds.size());
    }

    private static double median(List<Hold> holds, ToDoubleFunction<Hold> what) {
        return holds.stream().mapToDouble(what).sorted().toArray()[holds.size() / 2];
    }

    private static double largest(List<Hold> holds, ToDoubleFunction<Hold> what) {
        return holds.stream().mapToDouble(what).max().orElse(0);
    }
}
