package dev.likeness.sandbox.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file.
 *
 * @param first index of the first byte
 * @param last index of the last byte, not before the first
 */
record ByteRange(int first, int last) {

    /** One range; the digits are few enough for a long. */
    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Parses a Range header.
     *
     * @param header as it came
     * @param length of the whole file
     * @return the range, or empty if the header is none that is understood (then the whole file is
     *     to be sent)
     * @throws ApiException 416 if the range lies outside the file
     */
    static Optional<ByteRange> of(String header, int length) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        long first;
        long last = length - 1L;
        if (matcher.group(1).isEmpty()) {
            first = Math.max(0, length - Long.parseLong(matcher.group(2)));
        } else {
            first = Long.parseLong(matcher.group(1));
            if (!matcher.group(2).isEmpty()) {
                last = Math.min(last, Long.parseLong(matcher.group(2)));
            }
        }
        if (first > last) {
            throw ApiException.withDetail(416, "The file has " + length + " bytes.");
        }
        return Optional.of(new ByteRange((int) first, (int) last));
    }

    int length() {
        return last - first + 1;
    }
}
