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
 */
record EntryHeader(String key, long length, long checksum) {

    private static final Pattern TEXT =
            Pattern.compile(
                    "likeness-cache 1\nlength (\\d{1,18})\ncrc32c ([0-9a-f]{1,8})\nkey (.*)\n",
                    Pattern.DOTALL);

    String toText() {
        return "likeness-cache 1\nlength %d\ncrc32c %x\nkey %s\n".formatted(length, checksum, key);
    }

    /** Empty if the text is torn or something else. */
    static Optional<EntryHeader> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new EntryHeader(
                                parts.group(3),
                                Long.parseLong(parts.group(1)),
                                Long.parseLong(parts.group(2), 16)))
                : Optional.empty();
    }
}
