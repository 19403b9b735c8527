package dev.likeness.benchmarks.arrival;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What one arrival cost the render thread, over and above the same frames without it.
 *
 * @param wall the longest hold by the clock (in milliseconds)
 * @param own the longest hold in the thread's own computing time (in milliseconds)
 * @param longFrames frames with a hold of more than 4 ms of the thread's own time
 * @param took from the wish to the avatar's first frame (in milliseconds)
 */
record Hold(double wall, double own, int longFrames, double took) {

    static final double LIMIT = 4;
    private static final double NANOS = 1e6;

    /**
     * Compares frames.
     *
     * @param empty without the avatar
     * @param coming from the wish until the avatar is in the scene
     * @param first frames with the avatar, its first ones
     * @param standing with the avatar, later
     */
    static Hold of(
            List<FrameLog.Frame> empty,
            List<FrameLog.Frame> coming,
            List<FrameLog.Frame> first,
            List<FrameLog.Frame> standing,
            double took) {
        Excess before = new Excess(coming, empty);
        Excess after = new Excess(first, standing);
        return new Hold(
                Math.max(before.longest(FrameLog.Frame::wall), after.longest(FrameLog.Frame::wall)),
                Math.max(before.longest(FrameLog.Frame::cpu), after.longest(FrameLog.Frame::cpu)),
                before.longOnes() + after.longOnes(),
                took);
    }

    /** As a line that {@link #parse} reads. */
    String line() {
        return String.format(Locale.ROOT, "%f %f %d %f", wall, own, longFrames, took);
    }

    static Hold parse(String line) {
        String[] words = line.split(" ");
        return new Hold(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Integer.parseInt(words[2]),
                Double.parseDouble(words[3]));
    }

    /** What frames took more than the usual frame of their kind. */
    private record Excess(List<FrameLog.Frame> frames, List<FrameLog.Frame> usual) {

        double longest(ToLongFunction<FrameLog.Frame> time) {
            double longest = frames.stream().mapToLong(time).max().orElse(0) / NANOS;
            return Math.max(0, longest - median(time));
        }

        int longOnes() {
            double limit = median(FrameLog.Frame::cpu) + LIMIT;
            return (int) frames.stream().filter(frame -> frame.cpu() / NANOS > limit).count();
        }

        private double median(ToLongFunction<FrameLog.Frame> time) {
            long[] sorted = usual.stream().mapToLong(time).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[sorted.length / 2] / NANOS;
        }
    }
}
