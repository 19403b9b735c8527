package dev.likeness.sandbox.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the avatars that were ordered, deleted ones too. Thread-safe. */
final class Statistics {

    /** How many avatars the sandbox's plan includes. */
    private static final int INCLUDED = 100;

    private final List<Instant> created = new ArrayList<>();
    private final InstantSource clock;

    Statistics(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void count() {
        created.add(clock.instant());
    }

    /** What was made and what it costs; only what was made if a time is given. */
    synchronized Map<String, Object> json(Optional<Instant> since, Optional<Instant> until) {
        long count =
                created.stream()
                        .filter(moment -> since.isEmpty() || !moment.isBefore(since.get()))
                        .filter(moment -> until.isEmpty() || moment.isBefore(until.get()))
                        .count();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("created", count);
        if (since.isEmpty() && until.isEmpty()) {
            json.put("prepaid", Math.max(0, INCLUDED - count));
            json.put("to_pay", Math.max(0, count - INCLUDED));
        }
        return json;
    }
}
