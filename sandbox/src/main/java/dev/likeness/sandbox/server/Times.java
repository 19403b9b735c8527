package dev.likeness.sandbox.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as the service writes them. */
public final class Times {

    private static final DateTimeFormatter ISO_MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Times() {}

    /**
     * Writes a moment.
     *
     * @param instant when (not null)
     * @return ISO 8601 in UTC with microseconds
     */
    public static String text(Instant instant) {
        return ISO_MICROS.format(instant);
    }
}
