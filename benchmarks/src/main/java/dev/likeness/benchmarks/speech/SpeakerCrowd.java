package dev.likeness.benchmarks.speech;

import com.sun.management.ThreadMXBean;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.live.LiveSpeaker;
import dev.likeness.speech.live.LiveSpeakers;
import dev.likeness.speech.live.SpeakerBudget;
import dev.likeness.speech.live.SpeakerDetail;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Fifty players who all speak at once, in real time: how long their sound waits for the one thread
 * that listens, what that thread costs, and what it costs the render thread to read all mouths.
 * Arguments: seconds, hertz, speakers.
 */
public final class SpeakerCrowd {

    private static final double BLOCK_SECONDS = 0.01;
    private static final double WARM_UP_SECONDS = 3;
    private static final long PROBE_NANOS = 250_000;
    private static final long FRAME_NANOS = 16_666_667;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final double seconds;
    private final int rate;
    private final int count;

    private SpeakerCrowd(double seconds, int rate, int count) {
        this.seconds = seconds;
        this.rate = rate;
        this.count = count;
    }

    /**
     * Measures with room for everybody, and with the usual budget.
     *
     * @param arguments seconds (10), hertz (48000), speakers (50)
     * @throws InterruptedException if it is broken off
     */
    public static void main(String[] arguments) throws InterruptedException {
        SpeakerCrowd crowd =
                new SpeakerCrowd(
                        number(arguments, 0, 10),
                        (int) number(arguments, 1, 48_000),
                        (int) number(arguments, 2, 50));
        System.out.println(
                "| listened to closely | jaw alone | share of a core | sound waits, median | 99 %"
                        + " | longest | stated latency | all mouths read | bytes of the thread |"
                        + " lost |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        crowd.run(new SpeakerBudget(crowd.count, 1e6, 1));
        crowd.run(SpeakerBudget.usual());
    }

    private static double number(String[] arguments, int index, double usual) {
        return arguments.length > index ? Double.parseDouble(arguments[index]) : usual;
    }

    private void run(SpeakerBudget budget) throws InterruptedException {
        try (LiveSpeakers home = LiveSpeakers.start(budget)) {
            List<LiveSpeaker> speakers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                LiveSpeaker speaker = home.add(rate, 1);
                speaker.place(i, true);
                speakers.add(speaker);
            }
            Talk warmUp = new Talk(speakers, WARM_UP_SECONDS);
            warmUp.start();
            new Probe(speakers, warmUp).watch();
            Talk talk = new Talk(speakers, seconds);
            Probe probe = new Probe(speakers, talk);
            long thread = listener();
            long cpu = threads.getThreadCpuTime(thread);
            long bytes = threads.getThreadAllocatedBytes(thread);
            talk.start();
            probe.watch();
            tell(
                    speakers,
                    probe,
                    threads.getThreadCpuTime(thread) - cpu,
                    threads.getThreadAllocatedBytes(thread) - bytes);
        }
    }

    private void tell(List<LiveSpeaker> speakers, Probe probe, long cpu, long bytes) {
        long[] waits = probe.sorted();
        long close =
                speakers.stream().filter(each -> each.detail() == SpeakerDetail.SHAPES).count();
        System.out.printf(
                "| %d | %d | %.1f %% | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f µs | %d | %d"
                        + " |%n",
                close,
                count - close,
                100 * cpu / (seconds * 1e9),
                waits[waits.length / 2] / 1e6,
                waits[waits.length * 99 / 100] / 1e6,
                waits[waits.length - 1] / 1e6,
                1e3 * speakers.get(0).latency(),
                probe.readNanos() / 1e3,
                bytes,
                speakers.stream().mapToLong(LiveSpeaker::lost).sum());
    }

    private static long listener() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("likeness-speakers"))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    /** The network: a block for everybody every 10 ms, at times that do not drift. */
    private final class Talk extends Thread {

        private final List<LiveSpeaker> speakers;
        private final float[] block = new float[(int) (rate * BLOCK_SECONDS)];
        private final long[][] pushed;
        private final long[] before;
        private volatile int blocks;

        Talk(List<LiveSpeaker> speakers, double length) {
            super("network");
            setDaemon(true);
            this.speakers = speakers;
            pushed = new long[(int) Math.round(length / BLOCK_SECONDS)][speakers.size()];
            before = speakers.stream().mapToLong(LiveSpeaker::heard).toArray();
        }

        @Override
        public void run() {
            long begun = System.nanoTime();
            for (int b = 0; b < pushed.length; b++) {
                while (System.nanoTime() - begun < b * BLOCK_SECONDS * 1e9) {
                    LockSupport.parkNanos(PROBE_NANOS);
                }
                fill(b);
                for (int s = 0; s < speakers.size(); s++) {
                    pushed[b][s] = System.nanoTime();
                    speakers.get(s).push(block, 0, block.length);
                }
                blocks = b + 1;
            }
        }

        /** A buzz that swells like syllables. */
        private void fill(int number) {
            for (int i = 0; i < block.length; i++) {
                double t = number * BLOCK_SECONDS + (double) i / rate;
                block[i] = (float) (0.4 * (t * 120 % 1 - 0.5) * Math.abs(Math.sin(t * 9)));
            }
        }

        boolean isOver() {
            return blocks == pushed.length;
        }
    }

    /** Looks four times a millisecond which sound was listened to; reads mouths once a frame. */
    private final class Probe {

        private final List<LiveSpeaker> speakers;
        private final Talk talk;
        private final int[] seen;
        private final long[] waits;
        private final float[] weights = new float[VisemeTrack.ORDER.size()];
        private int found;
        private long frames;
        private long spent;

        Probe(List<LiveSpeaker> speakers, Talk talk) {
            this.speakers = speakers;
            this.talk = talk;
            seen = new int[speakers.size()];
            waits = new long[talk.pushed.length * speakers.size()];
        }

        void watch() throws InterruptedException {
            long frame = System.nanoTime();
            while (!talk.isOver() || found < waits.length) {
                look();
                if (System.nanoTime() - frame > FRAME_NANOS) {
                    frame += FRAME_NANOS;
                    read();
                }
                LockSupport.parkNanos(PROBE_NANOS);
            }
            talk.join();
        }

        private void look() {
            for (int s = 0; s < seen.length; s++) {
                long blocks = (speakers.get(s).heard() - talk.before[s]) / talk.block.length;
                long now = System.nanoTime();
                for (; seen[s] < blocks; seen[s]++) {
                    waits[found++] = now - talk.pushed[seen[s]][s];
                }
            }
        }

        private void read() {
            long began = System.nanoTime();
            for (LiveSpeaker speaker : speakers) {
                speaker.read(weights);
            }
            spent += System.nanoTime() - began;
            frames++;
        }

        double readNanos() {
            return (double) spent / Math.max(1, frames);
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(waits, found);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
