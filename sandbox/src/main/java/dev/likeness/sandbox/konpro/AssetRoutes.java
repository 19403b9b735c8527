package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Answers;
import dev.likeness.sandbox.server.Dials;
import dev.likeness.sandbox.server.Traffic;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;

/** {@code POST /v1/asset}: takes a file as it is, no faster than allowed, and measures it. */
final class AssetRoutes {

    private static final int LARGEST = 64 << 20;
    private static final int PIECE = 8 << 10;

    private final KeyGate gate;
    private final Assets assets;
    private final Supplier<Dials> dials;

    AssetRoutes(KeyGate gate, Assets assets, Supplier<Dials> dials) {
        this.gate = gate;
        this.assets = assets;
        this.dials = dials;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.exception(CutOnPurpose.class, (e, ctx) -> {});
        routing.post("/v1/asset", gate.guard(this::upload));
    }

    private void upload(Context ctx) throws IOException {
        MediaType type =
                Optional.ofNullable(ctx.contentType())
                        .flatMap(MediaType::ofContentType)
                        .orElseThrow(
                                () ->
                                        KonProRefusal.invalid(
                                                "Content-Type",
                                                "expected image/jpeg, image/png, video/mp4,"
                                                        + " video/webm or audio/mpeg"));
        byte[] file = read(ctx);
        if (!type.fits(file)) {
            throw KonProRefusal.invalid("body", "this is no " + type.contentType());
        }
        Optional<PictureSize> size = PictureSize.of(type, file);
        if (type.isImage() && size.isEmpty()) {
            throw KonProRefusal.invalid("body", "this picture is damaged");
        }
        Answers.json(ctx, 200, assets.keep(type, file, size).json());
    }

    private byte[] read(Context ctx) throws IOException {
        InputStream in = ctx.req().getInputStream();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        long cutAfter = dials.get().faults().cutAfter();
        while (true) {
            long left = cutAfter == 0 ? Long.MAX_VALUE : cutAfter - file.size();
            if (left <= 0) {
                cut(ctx);
            }
            int count = in.read(piece, 0, (int) Math.min(PIECE, left));
            if (count < 0) {
                return file.toByteArray();
            }
            Traffic.entry(ctx).received(count);
            file.write(piece, 0, count);
            if (file.size() > LARGEST) {
                throw KonProRefusal.invalid("body", "expected at most " + LARGEST + " bytes");
            }
            rest(count);
        }
    }

    private void rest(int bytes) throws IOException {
        long perSecond = dials.get().limits().bytesPerSecond();
        if (perSecond == 0) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) * bytes / perSecond);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The sandbox is stopping");
        }
    }

    /** Closes the connection without a word, as a network does that breaks. */
    private static void cut(Context ctx) throws CutOnPurpose {
        CutOnPurpose cut = new CutOnPurpose();
        Request.getBaseRequest(ctx.req()).getHttpChannel().abort(cut);
        throw cut;
    }

    /** The sandbox was told to cut uploads. */
    private static final class CutOnPurpose extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
