package dev.likeness.avatarsdk;

import dev.likeness.job.ServiceRefusedException;
import java.util.List;

/** Compares what is wanted with what an account may have. */
final class Wishes {

    private Wishes() {}

    /** The haircuts wanted, or all offered if none are named. */
    static List<String> haircuts(List<String> wanted, List<String> offered) {
        if (wanted.isEmpty()) {
            return offered;
        }
        for (String haircut : wanted) {
            if (!offered.contains(haircut)) {
                throw new ServiceRefusedException(
                        "Haircut '" + haircut + "' is not offered; there are " + offered, null, 0);
            }
        }
        return wanted.stream().distinct().toList();
    }

    /** The first of these sets that is offered, if any. */
    static List<String> firstOffered(List<String> offered, String... candidates) {
        for (String candidate : candidates) {
            if (offered.contains(candidate)) {
                return List.of(candidate);
            }
        }
        return List.of();
    }
}
