package dev.likeness.cache;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source says about the bytes that it sends.
 *
 * @param kind what it is
 * @param start where in the file its bytes begin
 * @param total length of the whole file, or -1 if unknown
 * @param version of the file (not null)
 * @param freshMillis how long the file need not be asked for again (in milliseconds, >=0)
 */
record Answer(Kind kind, long start, long total, Version version, long freshMillis) {

    enum Kind {
        BYTES,
        UNCHANGED,
        NO_SUCH_PART
    }

    static final long FOREVER = Long.MAX_VALUE;

    private static final int PART = 206;
    private static final int UNCHANGED = 304;
    private static final int NO_SUCH_PART = 416;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");
    private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?(\\d{1,9})\"?");

    /** Reads the header fields. */
    static Answer of(ResourceSource.Content content) throws IOException {
        Version version = Version.of(content);
        long fresh = freshMillis(content.header("Cache-Control"));
        return switch (content.status()) {
            case UNCHANGED -> new Answer(Kind.UNCHANGED, 0, -1, version, fresh);
            case NO_SUCH_PART -> new Answer(Kind.NO_SUCH_PART, 0, -1, version, 0);
            case PART -> part(content, version, fresh);
            default -> new Answer(Kind.BYTES, 0, content.fileLength(), version, fresh);
        };
    }

    private static Answer part(ResourceSource.Content content, Version version, long fresh)
            throws IOException {
        Matcher range = RANGE.matcher(content.header("Content-Range"));
        if (!range.matches()) {
            throw new IOException(
                    "expected a range of bytes, found '" + content.header("Content-Range") + "'");
        }
        long start = Long.parseLong(range.group(1));
        return new Answer(Kind.BYTES, start, Long.parseLong(range.group(2)), version, fresh);
    }

    private static long freshMillis(String cacheControl) {
        if (cacheControl.contains("immutable")) {
            return FOREVER;
        }
        Matcher age = MAX_AGE.matcher(cacheControl);
        return age.find() ? Long.parseLong(age.group(1)) * 1000 : 0;
    }
}
