package dev.likeness.job;

/** Hears how far each stage of a work is. Called from whatever thread does the work. */
@FunctionalInterface
public interface StageListener {

    /** A listener that does nothing. */
    StageListener NONE = (stage, fraction) -> {};

    /**
     * Hears of progress.
     *
     * @param stage what is being done (not null)
     * @param fraction how far this stage is (0 to 1)
     */
    void onStage(Stage stage, double fraction);
}
