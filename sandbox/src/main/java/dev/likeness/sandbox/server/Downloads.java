package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Sends files: with their length, an ETag, and parts of them where a client resumes. */
public final class Downloads {

    /** A zip. */
    public static final String ZIP = "application/zip";

    /** A JPEG. */
    public static final String JPEG = "image/jpeg";

    /** A PNG. */
    public static final String PNG = "image/png";

    private final Pace pace;
    private final Supplier<Faults> faults;

    Downloads(Pace pace, Supplier<Faults> faults) {
        this.pace = pace;
        this.faults = faults;
    }

    /**
     * Sends a file, or the part that was asked for.
     *
     * @param ctx the request (not null)
     * @param file all of it (not modified)
     * @param contentType its media type (not null)
     * @throws IOException if the client is gone
     */
    public void send(Context ctx, byte[] file, String contentType) throws IOException {
        String tag = tag(file);
        ctx.header(Header.ETAG, tag);
        if (tag.equals(ctx.header(Header.IF_NONE_MATCH))) {
            ctx.status(304);
            return;
        }
        ctx.header(Header.ACCEPT_RANGES, "bytes");
        ctx.contentType(contentType);
        if (ctx.method() == HandlerType.HEAD) {
            ctx.res().setContentLengthLong(file.length);
            return;
        }
        Optional<ByteRange> part = part(ctx, file.length, tag);
        ByteRange range = part.orElse(new ByteRange(0, file.length - 1));
        if (part.isPresent()) {
            ctx.status(206);
            ctx.header(
                    Header.CONTENT_RANGE,
                    "bytes " + range.first() + "-" + range.last() + "/" + file.length);
        }
        Faults wrong = faults.get();
        long promised = Math.max(0, range.length() + wrong.lengthOff());
        ctx.res().setContentLengthLong(promised);
        long sent = Math.min(promised, range.length());
        if (wrong.cutAfter() > 0) {
            sent = Math.min(sent, wrong.cutAfter());
        }
        ByteRange whatIsSent = new ByteRange(range.first(), range.first() + (int) sent - 1);
        OutputStream out = ctx.res().getOutputStream();
        pace.send(file, whatIsSent, out, Traffic.entry(ctx));
        // What falls short of the promise is cut by the server, once the answer is on its way.
        out.flush();
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
