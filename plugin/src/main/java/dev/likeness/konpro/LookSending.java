package dev.likeness.konpro;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.konpro.AddLooksAnswer.AddedImage;
import dev.likeness.konpro.AddedLooks.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends looks, a few in each call, and keeps account of every key. One thread, used once. */
final class LookSending {

    /** What is documented of one that was taken, and what means the same. */
    private static final Set<String> TAKEN =
            Set.of("added", "already_added", "already_exists", "duplicate", "success");

    private final Calls calls;
    private final NewLooks looks;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final List<AddLooksAnswer> answers = new ArrayList<>();

    LookSending(Calls calls, NewLooks looks) {
        this.calls = calls;
        this.looks = looks;
        looks.imageKeys().forEach(key -> outcomes.put(key, Outcome.NOT_SENT));
    }

    AddedLooks send(Cancellation cancellation) {
        List<String> keys = looks.imageKeys();
        for (int from = 0; from < keys.size(); from += NewLooks.MOST_PER_CALL) {
            int to = Math.min(keys.size(), from + NewLooks.MOST_PER_CALL);
            Optional<AvatarException> failure = call(keys.subList(from, to), cancellation);
            if (failure.isPresent()) {
                return new AddedLooks(outcomes, answers, failure);
            }
        }
        return new AddedLooks(outcomes, answers, Optional.empty());
    }

    private Optional<AvatarException> call(List<String> keys, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return Optional.of(new AvatarCancelledException("Cancelled on request", null));
        }
        try {
            AddLooksAnswer answer =
                    calls.post(
                            AddLooksAnswer.class,
                            GroupsApi.PATH + "add",
                            looks.body(keys),
                            cancellation);
            answers.add(answer);
            keys.forEach(key -> outcomes.put(key, outcome(key, answer)));
            return Optional.empty();
        } catch (AvatarException e) {
            Outcome outcome = wasAnswered(e) ? Outcome.REFUSED : Outcome.UNKNOWN;
            keys.forEach(key -> outcomes.put(key, outcome));
            return Optional.of(e);
        }
    }

    /** Even 503 is an answer: the service says that it did not do it. */
    private static boolean wasAnswered(AvatarException failure) {
        return !(failure instanceof ServiceUnavailableException
                        || failure instanceof AvatarCancelledException)
                || KonProError.of(failure).isPresent();
    }

    /** An answer without a list means all; with one, those that are named as taken. */
    private static Outcome outcome(String key, AddLooksAnswer answer) {
        if (answer.addedImages() == null) {
            return Outcome.ADDED;
        }
        boolean taken =
                answer.addedImages().stream()
                        .filter(image -> image != null && key.equals(image.imageKey()))
                        .anyMatch(LookSending::isTaken);
        return taken ? Outcome.ADDED : Outcome.NOT_TAKEN;
    }

    private static boolean isTaken(AddedImage image) {
        return image.status() == null || TAKEN.contains(image.status().toLowerCase(Locale.ROOT));
    }
}
