package dev.likeness.cache;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Which version of a file this is, in the words of its server (RFC 9110, 8.8).
 *
 * @param etag with its quotes, or empty
 * @param modified date of the last change, or empty
 * @param proof what promises the very same bytes, so that halves may be joined; or empty
 */
record Version(String etag, String modified, String proof) {

    static final Version UNKNOWN = new Version("", "", "");

    /** A date promises the same bytes only if nothing changed in the minute after it. */
    private static final Duration RESOLUTION_OF_DATES = Duration.ofSeconds(60);

    static Version of(ResourceSource.Content content) {
        String etag = oneLine(content.header("ETag"));
        String modified = oneLine(content.header("Last-Modified"));
        return new Version(etag, modified, proof(etag, modified, content));
    }

    private static String proof(String etag, String modified, ResourceSource.Content content) {
        if (content.length() < 0) {
            return ""; // perhaps unpacked on the way: positions would not be the server's
        }
        if (etag.startsWith("\"")) {
            return etag;
        }
        return etag.isEmpty() && isOld(modified, content.header("Date")) ? modified : "";
    }

    private static boolean isOld(String modified, String now) {
        try {
            ZonedDateTime then = date(modified);
            return !then.plus(RESOLUTION_OF_DATES).isAfter(date(now));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static ZonedDateTime date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** These texts are kept in files of lines. */
    private static String oneLine(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? "" : text;
    }

    /** True if the server can be asked whether the file has changed. */
    boolean isKnown() {
        return !etag.isEmpty() || !modified.isEmpty();
    }

    boolean provesSameBytes() {
        return !proof.isEmpty();
    }

    /** Asks for the file only if it is another version. */
    Map<String, String> ifChanged() {
        Map<String, String> conditions = new HashMap<>();
        if (!etag.isEmpty()) {
            conditions.put("If-None-Match", etag);
        }
        if (!modified.isEmpty()) {
            conditions.put("If-Modified-Since", modified);
        }
        return conditions;
    }

    /** Asks for what comes behind so many bytes, or for all if it is another version now. */
    Map<String, String> restFrom(long position) {
        return Map.of("Range", "bytes=" + position + "-", "If-Range", proof);
    }
}
