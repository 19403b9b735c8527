package dev.likeness.lookbook;

import java.util.Objects;

/**
 * How far a look book is with sending.
 *
 * @param step what is being done (not null)
 * @param fraction how far the whole is (0 to 1, never falls within one sending)
 */
public record LookBookProgress(Step step, double fraction) {

    /** The steps in their order. */
    public enum Step {
        /** Writing pictures to disk. */
        KEEPING("Keeping your pictures"),
        /** Sending pictures. */
        UPLOADING("Sending your pictures"),
        /** Making the group. */
        GROUPING("Opening your look book"),
        /** Adding pictures to the group. */
        ADDING("Adding your looks"),
        /** All is there. */
        DONE("Done");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /**
         * The step in a few words for a player.
         *
         * @return English words (not null)
         */
        public String inWords() {
            return words;
        }
    }

    /** Checks the range. */
    public LookBookProgress {
        Objects.requireNonNull(step, "step");
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must be 0 to 1: " + fraction);
        }
    }
}
