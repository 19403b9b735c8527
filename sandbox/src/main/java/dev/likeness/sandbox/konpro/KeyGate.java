package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Throttle;
import io.javalin.http.Handler;

/** Lets requests with the key pass, so many a minute. */
final class KeyGate {

    private static final String HEADER = "x-api-key";

    private final String key;
    private final Throttle throttle;

    KeyGate(String key, Throttle throttle) {
        this.key = key;
        this.throttle = throttle;
    }

    Handler guard(Handler handler) {
        return ctx -> {
            String offered = ctx.header(HEADER);
            if (offered == null) {
                throw KonProRefusal.of(401, "The header x-api-key is missing.");
            }
            if (!offered.equals(key)) {
                throw KonProRefusal.of(401, "The API key is not valid.");
            }
            throttle.pass(ctx, key);
            handler.handle(ctx);
        };
    }
}
