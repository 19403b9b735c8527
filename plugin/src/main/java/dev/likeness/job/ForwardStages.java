package dev.likeness.job;

/** Passes progress on that goes forward, and drops what would look like a step back. */
public final class ForwardStages implements StageListener {

    private final StageListener listener;
    private Stage stage = Stage.PREPARING;
    private double fraction = -1;

    /**
     * Passes on from the first stage.
     *
     * @param listener hears what goes forward (not null)
     */
    public ForwardStages(StageListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void onStage(Stage newStage, double newFraction) {
        int step = newStage.compareTo(stage);
        if (step > 0 || (step == 0 && newFraction > fraction)) {
            stage = newStage;
            fraction = newFraction;
            listener.onStage(newStage, newFraction);
        }
    }
}
