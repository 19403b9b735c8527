package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.ApiException;
import dev.likeness.sandbox.server.Throttle;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;

/** Lets requests with the project's token pass, and others only where no token belongs. */
final class TokenGate {

    private static final String BEARER = "Bearer ";

    private final String token;
    private final Throttle throttle;
    private final Addresses addresses;

    TokenGate(String token, Throttle throttle, Addresses addresses) {
        this.token = token;
        this.throttle = throttle;
        this.addresses = addresses;
    }

    Handler closed(Handler handler) {
        return ctx -> {
            String header = ctx.header(Header.AUTHORIZATION);
            if (header == null || !header.startsWith(BEARER)) {
                throw ApiException.unauthorized("Not authenticated");
            }
            if (!header.substring(BEARER.length()).equals(token)) {
                throw ApiException.unauthorized("Invalid API token");
            }
            throttle.pass(ctx, token);
            addresses.note(ctx);
            handler.handle(ctx);
        };
    }

    /** Whoever gets a link to another place must not get the token with it. */
    static Handler open(Handler handler) {
        return ctx -> {
            requireNoToken(ctx);
            handler.handle(ctx);
        };
    }

    private static void requireNoToken(Context ctx) {
        if (ctx.header(Header.AUTHORIZATION) != null) {
            throw ApiException.withDetail(
                    400, "A token came where none belongs: it is no secret any more.");
        }
    }
}
