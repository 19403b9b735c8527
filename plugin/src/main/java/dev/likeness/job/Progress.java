package dev.likeness.job;

import java.util.Objects;

/**
 * How far a piece of work is.
 *
 * @param stage what is being done (not null)
 * @param stageFraction how far the stage is (0 to 1)
 * @param fraction how far the whole work is (0 to 1, never falls within one work)
 */
public record Progress(Stage stage, double stageFraction, double fraction) {

    /** Checks the ranges. */
    public Progress {
        Objects.requireNonNull(stage, "stage");
        if (!(stageFraction >= 0 && stageFraction <= 1)) {
            throw new IllegalArgumentException("stageFraction must be 0 to 1: " + stageFraction);
        }
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must be 0 to 1: " + fraction);
        }
    }

    /**
     * The stage in a few words for a player.
     *
     * @return English words (not null)
     */
    public String inWords() {
        return stage.inWords();
    }
}
