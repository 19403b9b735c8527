package dev.likeness.konpro;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * How far a training or a generation is, as the service wrote it. Unknown texts are kept and count
 * as "still working".
 *
 * @param text for example "in_progress" (not null)
 */
public record JobState(String text) {

    /** The meanings that we know. */
    public enum Meaning {
        /** It waits. */
        PENDING("pending"),
        /** A training has just been ordered. */
        STARTED("training_started"),
        /** A training is under way. */
        IN_PROGRESS("in_progress"),
        /** A generation is under way. */
        PROCESSING("processing"),
        /** Done. */
        COMPLETED("completed"),
        /** Given up. */
        FAILED("failed"),
        /** Something that the service did not say when this was written. */
        UNKNOWN("");

        private final String word;

        Meaning(String word) {
            this.word = word;
        }
    }

    /** Checks for null. */
    public JobState {
        Objects.requireNonNull(text, "text");
    }

    /**
     * What the text means, whatever its case.
     *
     * @return the meaning (not null)
     */
    public Meaning meaning() {
        String word = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(Meaning.values())
                .filter(meaning -> meaning.word.equals(word))
                .findFirst()
                .orElse(Meaning.UNKNOWN);
    }

    /**
     * Tells whether the result is there.
     *
     * @return true if completed
     */
    public boolean isCompleted() {
        return meaning() == Meaning.COMPLETED;
    }

    /**
     * Tells whether there will be no result.
     *
     * @return true if failed
     */
    public boolean isFailed() {
        return meaning() == Meaning.FAILED;
    }
}
