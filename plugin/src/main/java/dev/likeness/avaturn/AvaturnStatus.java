package dev.likeness.avaturn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * How far an export, a render or an avatar is, as the service wrote it. Unknown texts are kept and
 * count as "still working".
 *
 * @param text for example "pending" (not null)
 */
public record AvaturnStatus(String text) {

    /** The meanings that we know. */
    public enum Meaning {
        /** Under way. */
        PENDING,
        /** Done. */
        READY,
        /** Given up. */
        FAILED,
        /** Something that the service did not say when this was written. */
        UNKNOWN
    }

    /** Checks for null. */
    public AvaturnStatus {
        Objects.requireNonNull(text, "text");
    }

    /**
     * What the text means, whatever its case.
     *
     * @return the meaning (not null)
     */
    public Meaning meaning() {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Meaning.values())
                .filter(meaning -> meaning.name().equals(word))
                .findFirst()
                .orElse(Meaning.UNKNOWN);
    }

    /**
     * Tells whether the result is there.
     *
     * @return true if ready
     */
    public boolean isReady() {
        return meaning() == Meaning.READY;
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
