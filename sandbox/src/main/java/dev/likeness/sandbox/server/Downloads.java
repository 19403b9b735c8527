package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;

/** Sends files: with their length, an ETag, and parts of them where a client resumes. */
final class Downloads {

    static final String ZIP = "application/zip";
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    private final long bytesPerSecond;

    Downloads(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    void send(Context ctx, byte[] file, String contentType) {
        String tag = tag(file);
        ctx.header(Header.ETAG, tag);
        if (tag.equals(ctx.header(Header.IF_NONE_MATCH))) {
            ctx.status(304);
            return;
        }
        ctx.header(Header.ACCEPT_RANGES, "bytes");
        ctx.contentType(contentType);
        Optional<ByteRange> part = part(ctx, file.length, tag);
        ByteRange range = part.orElse(new ByteRange(0, file.length - 1));
        if (part.isPresent()) {
            ctx.status(206);
            ctx.header(
                    Header.CONTENT_RANGE,
                    "bytes " + range.first() + "-" + range.last() + "/" + file.length);
        }
        ctx.result(
                new PacedStream(
                        new ByteArrayInputStream(file, range.first(), range.length()),
                        Traffic.entry(ctx),
                        bytesPerSecond));
        ctx.res().setContentLengthLong(range.length());
    }

    static String imageType(String fileName) {
        return fileName.endsWith(".png") ? PNG : JPEG;
    }

    /** A client that resumes says which file it has begun with; another one starts anew. */
    private static Optional<ByteRange> part(Context ctx, int length, String tag) {
        String range = ctx.header(Header.RANGE);
        String condition = ctx.header(Header.IF_RANGE);
        if (range == null || condition != null && !condition.equals(tag)) {
            return Optional.empty();
        }
        return ByteRange.of(range, length);
    }

    private static String tag(byte[] file) {
        return "\"" + UUID.nameUUIDFromBytes(file) + "\"";
    }
}
