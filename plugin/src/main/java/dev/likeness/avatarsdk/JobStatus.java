package dev.likeness.avatarsdk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * How far an avatar or an export is, as the service wrote it. Unknown texts are kept and count as
 * "still working".
 *
 * @param text for example "Computing" (not null)
 */
public record JobStatus(String text) {

    /** The meanings that we know. */
    public enum Meaning {
        /** The photo is on its way inside the service. */
        UPLOADING("uploading"),
        /** Waits for a free computer. */
        QUEUED("queued"),
        /** Under way, or waits; older servers say so. */
        PENDING("pending"),
        /** Under way. */
        COMPUTING("computing"),
        /** Done. */
        COMPLETED("completed"),
        /** Given up. */
        FAILED("failed"),
        /** Given up because it took too long. */
        TIMED_OUT("timed out"),
        /** Something that services did not say when this was written. */
        UNKNOWN("");

        private final String word;

        Meaning(String word) {
            this.word = word;
        }
    }

    /** Checks for null. */
    public JobStatus {
        Objects.requireNonNull(text, "text");
    }

    /**
     * What the text means, whatever its case.
     *
     * @return the meaning (not null)
     */
    public Meaning meaning() {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Arrays.stream(Meaning.values())
                .filter(meaning -> meaning.word.equals(word))
                .findFirst()
                .orElse(Meaning.UNKNOWN);
    }

    /**
     * Tells whether the result can be fetched.
     *
     * @return true if completed
     */
    public boolean isCompleted() {
        return meaning() == Meaning.COMPLETED;
    }

    /**
     * Tells whether there will be no result.
     *
     * @return true if failed or timed out
     */
    public boolean isGivenUp() {
        Meaning meaning = meaning();
        return meaning == Meaning.FAILED || meaning == Meaning.TIMED_OUT;
    }
}
