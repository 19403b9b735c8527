package dev.likeness;

import dev.likeness.job.Progress;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Turns stages into one fraction that never falls, and measures how long each stage takes. Any
 * thread.
 */
final class StageClock implements StageListener {

    /** Share of each stage in the whole: roughly how long it takes at a real service. */
    private static final Map<Stage, Double> SHARE = new EnumMap<>(Stage.class);

    static {
        SHARE.put(Stage.PREPARING, 0.02);
        SHARE.put(Stage.UPLOADING, 0.08);
        SHARE.put(Stage.QUEUED, 0.05);
        SHARE.put(Stage.COMPUTING, 0.50);
        SHARE.put(Stage.EXPORTING, 0.10);
        SHARE.put(Stage.DOWNLOADING, 0.15);
        SHARE.put(Stage.BUILDING, 0.10);
        SHARE.put(Stage.READY, 0.0);
    }

    private final Consumer<Progress> listener;
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private Stage current;
    private long since;
    private double fraction;

    StageClock(Consumer<Progress> listener) {
        this.listener = listener;
    }

    @Override
    public void onStage(Stage stage, double stageFraction) {
        double within = Math.min(1, Math.max(0, stageFraction));
        Progress progress;
        synchronized (this) {
            switchTo(stage);
            fraction = Math.max(fraction, Math.min(1, before(stage) + SHARE.get(stage) * within));
            progress = new Progress(stage, within, stage == Stage.READY ? 1 : fraction);
        }
        listener.accept(progress);
    }

    /** How long each stage took so far (in milliseconds). */
    synchronized Map<Stage, Long> millis() {
        Map<Stage, Long> result = new EnumMap<>(Stage.class);
        nanos.forEach((stage, time) -> result.put(stage, time / 1_000_000));
        return result;
    }

    private void switchTo(Stage stage) {
        long now = System.nanoTime();
        if (current != null) {
            nanos.merge(current, now - since, Long::sum);
        }
        current = stage;
        since = now;
    }

    private static double before(Stage stage) {
        double sum = 0;
        for (Stage earlier : Stage.values()) {
            if (earlier == stage) {
                return sum;
            }
            sum += SHARE.get(earlier);
        }
        return sum;
    }
}
