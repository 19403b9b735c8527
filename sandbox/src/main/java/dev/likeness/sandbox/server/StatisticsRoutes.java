package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * {@code /statistics/}: how many avatars were made. The service's documentation does not tell the
 * path; this one is the sandbox's own.
 */
final class StatisticsRoutes {

    private final Gate gate;
    private final Statistics statistics;

    StatisticsRoutes(Gate gate, Statistics statistics) {
        this.gate = gate;
        this.statistics = statistics;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get("/statistics/", gate.forApps(this::show));
    }

    private void show(Context ctx, AppKind app) {
        Answers.json(ctx, 200, statistics.json(moment(ctx, "since"), moment(ctx, "until")));
    }

    /** A date, or a date with time and offset. */
    private static Optional<Instant> moment(Context ctx, String name) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            throw ApiException.badField(name, "Enter a valid date/time.");
        }
    }
}
