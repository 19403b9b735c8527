package dev.likeness.cache;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts who has which file in hand in this process. Any thread. */
final class Loans {

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** Notes that a name must stay, from before its file is looked for. */
    void take(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    void giveBack(String name) {
        counts.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
    }

    BorrowedFile hand(String name, Path path) {
        return new BorrowedFile(path, () -> giveBack(name));
    }

    /** Removes a file unless somebody has it in hand; nobody can take it meanwhile. */
    void unlessLent(String name, Runnable removal) {
        counts.compute(
                name,
                (key, count) -> {
                    if (count == null) {
                        removal.run();
                    }
                    return count;
                });
    }
}
