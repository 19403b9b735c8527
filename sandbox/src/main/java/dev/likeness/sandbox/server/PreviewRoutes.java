package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.io.IOException;

/** {@code /avatars/{code}/preview/}: a picture of the avatar, which is its face's texture here. */
final class PreviewRoutes {

    private static final int SIZE = 512;

    private final Gate gate;
    private final AvatarAccess access;
    private final Downloads downloads;

    PreviewRoutes(Gate gate, AvatarAccess access, Downloads downloads) {
        this.gate = gate;
        this.access = access;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get("/avatars/{code}/preview/", gate.forCallers(this::preview));
    }

    private void preview(Context ctx, Caller caller) throws IOException {
        AvatarAccess.Completed avatar = access.completed(ctx, caller);
        downloads.send(
                ctx,
                Images.jpeg(Images.fitted(avatar.person().legacyTexture(), SIZE, SIZE)),
                Downloads.JPEG);
    }
}
