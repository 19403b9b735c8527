package dev.likeness.cache;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a cached file, kept beside it.
 *
 * @param key what the file is (not null)
 * @param length in bytes
 * @param checksum CRC-32C of its bytes
 * @param version in its server's words (not null)
 * @param checkedMillis when the server last said that this is the file (milliseconds since 1970)
 * @param freshMillis for how long the server said so (in milliseconds, >=0)
 */
record EntryHeader(
        String key,
        long length,
        long checksum,
        Version version,
        long checkedMillis,
        long freshMillis) {

    /** Clocks of one machine do not differ by more unless one was set (in milliseconds). */
    private static final long CLOCK_TOLERANCE = 60_000;

    private static final Pattern TEXT =
            Pattern.compile(
                    """
                    likeness-cache 2
                    length (\\d{1,18})
                    crc32c ([0-9a-f]{1,8})
                    etag ([^\\n]*)
                    modified ([^\\n]*)
                    checked (-?\\d{1,18})
                    fresh (\\d{1,19})
                    key (.*)
                    """,
                    Pattern.DOTALL);

    String toText() {
        return """
        likeness-cache 2
        length %d
        crc32c %x
        etag %s
        modified %s
        checked %d
        fresh %d
        key %s
        """
                .formatted(
                        length,
                        checksum,
                        version.etag(),
                        version.modified(),
                        checkedMillis,
                        freshMillis,
                        key);
    }

    /** Empty if the text is torn or something else. */
    static Optional<EntryHeader> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new EntryHeader(
                                parts.group(7),
                                Long.parseLong(parts.group(1)),
                                Long.parseLong(parts.group(2), 16),
                                new Version(parts.group(3), parts.group(4), ""),
                                Long.parseLong(parts.group(5)),
                                fresh(parts.group(6))))
                : Optional.empty();
    }

    private static long fresh(String digits) {
        return digits.length() > 18 ? Answer.FOREVER : Long.parseLong(digits);
    }

    /** The same file, confirmed by its server. */
    EntryHeader confirmed(long nowMillis, long newFreshMillis) {
        return new EntryHeader(key, length, checksum, version, nowMillis, newFreshMillis);
    }

    /**
     * Tells whether the server need not be asked. What was confirmed in the future was confirmed by
     * a clock that was wrong.
     */
    boolean isFresh(long nowMillis, long trustedMillis) {
        long age = nowMillis - checkedMillis;
        return age >= -CLOCK_TOLERANCE && age < Math.max(freshMillis, trustedMillis);
    }
}
