package dev.likeness.konpro;

import dev.likeness.job.AvatarException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of looks that were sent: of each key, whatever happened to the others.
 *
 * @param outcomes by key, in the order of sending (not null, immutable)
 * @param answers of the calls that were answered well (not null, immutable)
 * @param failure what ended the sending, or empty if all calls were answered well (not null)
 */
public record AddedLooks(
        Map<String, Outcome> outcomes,
        List<AddLooksAnswer> answers,
        Optional<AvatarException> failure) {

    /** What became of one key. */
    public enum Outcome {
        /** It is in the group, now or already before. */
        ADDED,
        /** The service answered well, but did not say that it took this one. */
        NOT_TAKEN,
        /** The service refused the call that it was sent in. */
        REFUSED,
        /** The call broke: whether it was carried out is not known. */
        UNKNOWN,
        /** It was not sent, because an earlier call failed or the work was cancelled. */
        NOT_SENT
    }

    /** Copies. */
    public AddedLooks {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        answers = List.copyOf(answers);
    }

    /**
     * The keys that are not known to be in the group: what a repetition has to send.
     *
     * @return in the order of sending (not null, empty if all is well)
     */
    public List<String> missing() {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue() != Outcome.ADDED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Tells whether every key is in the group.
     *
     * @return true if nothing is missing
     */
    public boolean isComplete() {
        return missing().isEmpty();
    }
}
