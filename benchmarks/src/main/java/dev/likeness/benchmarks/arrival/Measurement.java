package dev.likeness.benchmarks.arrival;

import com.jme3.scene.Spatial;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Brings an avatar several times in one way; a process of its own, so that no way warms another.
 */
final class Measurement {

    private static final long SETTLING_MILLIS = 1500;
    private static final long WATCHING_MILLIS = 700;
    private static final String RESULT = "HOLD ";

    private final Arrivals arrivals;
    private final Path file;

    Measurement(Arrivals arrivals, Path file) {
        this.arrivals = arrivals;
        this.file = file;
    }

    /** Prints one line for each time. */
    void print(int times) throws Exception {
        try (Theatre theatre = new Theatre()) {
            theatre.open();
            theatre.enqueue(() -> arrivals.prepare(theatre));
            theatre.framesOf(SETTLING_MILLIS);
            for (int i = 0; i < times; i++) {
                System.out.println(RESULT + once(theatre).line());
            }
        }
    }

    /** Reads what another process printed. */
    static List<Hold> read(List<String> output) {
        return output.stream()
                .filter(line -> line.startsWith(RESULT))
                .map(line -> Hold.parse(line.substring(RESULT.length())))
                .toList();
    }

    private Hold once(Theatre theatre) throws Exception {
        System.gc();
        theatre.framesOf(WATCHING_MILLIS);
        List<FrameLog.Frame> empty = theatre.framesOf(WATCHING_MILLIS);
        long start = System.nanoTime();
        CompletableFuture<Spatial> arrival = arrivals.bring(file);
        Spatial avatar = arrival.get(5, TimeUnit.MINUTES);
        double took = (System.nanoTime() - start) / 1e6;
        List<FrameLog.Frame> coming = theatre.takeFrames();
        List<FrameLog.Frame> first = theatre.framesOf(WATCHING_MILLIS);
        List<FrameLog.Frame> standing = theatre.framesOf(WATCHING_MILLIS);
        theatre.enqueue(avatar::removeFromParent);
        return Hold.of(empty, coming, first, standing, took);
    }
}
