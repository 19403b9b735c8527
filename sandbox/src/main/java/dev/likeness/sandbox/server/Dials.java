package dev.likeness.sandbox.server;

import java.util.Objects;

/**
 * Everything about a server that can be turned while it runs.
 *
 * @param timing how long things take (not null)
 * @param limits what holds clients back (not null)
 * @param faults what goes wrong on purpose (not null)
 */
public record Dials(Timing timing, Limits limits, Faults faults) {

    /** Checks for null. */
    public Dials {
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(faults, "faults");
    }
}
