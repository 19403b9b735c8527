package dev.likeness.benchmarks.computing;

import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Prints how long the sandbox takes from the POST of a photo until everything that was ordered with
 * it is exported: a metaperson with body, haircuts, outfit, glasses, 66 blendshapes and all
 * textures. Beside it the processor time of the whole process and its memory.
 *
 * <pre>
 * java -Xmx296m -XX:+UseSerialGC -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
 *     dev.likeness.benchmarks.computing.AvatarComputing FOLDER_OF_PHOTOS [AVATARS [PROFILE [SECONDS]]]
 * </pre>
 */
public final class AvatarComputing {

    private static final int AVATARS = 10;
    private static final String EVERYTHING =
            """
            {"format":"glb","lod":"LOD1","textures":{"profile":"%s","embed":true},
             "haircuts":{"list":["bob","short_crop"],"embed":false},
             "outfits":{"list":["casual"],"embed":false},
             "glasses":{"list":["round_metal"],"embed":false},
             "blendshapes":{"list":["mobile_51","visemes_15"]}}
            """;

    private AvatarComputing() {}

    /**
     * Measures and prints.
     *
     * @param arguments a folder of photos, how many avatars to make of them in turn, the profile of
     *     the textures, and for how many seconds at most the sandbox is to prepare first
     * @throws IOException if the folder cannot be read or the sandbox does not answer
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> photos;
        try (var files = Files.list(Path.of(arguments[0]))) {
            photos = files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
        int avatars = arguments.length > 1 ? Integer.parseInt(arguments[1]) : AVATARS;
        String profile = arguments.length > 2 ? arguments[2] : "2K.jpg";
        long begun = System.nanoTime();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.immediate())) {
            if (arguments.length > 3) {
                warmUp(sandbox, Integer.parseInt(arguments[3]));
                begun = System.nanoTime();
            }
            Customer customer = new Customer(sandbox);
            for (int i = 0; i < avatars; i++) {
                Path photo = photos.get(i % photos.size());
                String sex = photo.toString().contains("female") ? "female" : "male";
                long start = i == 0 ? begun : System.nanoTime();
                double processor = processorSeconds();
                String states =
                        customer.order(
                                Files.readAllBytes(photo), sex, EVERYTHING.formatted(profile));
                System.out.printf(
                        "%2d %-6s %5.2f s, processor %5.2f s, %s, resident %s%n",
                        i + 1,
                        sex,
                        (System.nanoTime() - start) / 1e9,
                        processorSeconds() - processor,
                        states,
                        resident());
            }
        }
    }

    /** Lets the sandbox prepare for some seconds, or until it is ready. */
    private static void warmUp(Sandbox sandbox, int seconds) throws InterruptedException {
        long start = System.nanoTime();
        CompletableFuture<Void> ready = sandbox.warmUp();
        try {
            ready.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            System.out.println("It goes on preparing.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("The sandbox cannot prepare", e.getCause());
        }
        System.out.printf(
                "prepared for %.1f s, processor %.1f s%n",
                (System.nanoTime() - start) / 1e9, processorSeconds());
    }

    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    /** Memory of the process as Linux counts it; elsewhere nothing is said. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .reduce("", (all, line) -> all + " " + line)
                    .strip();
        }
    }
}
