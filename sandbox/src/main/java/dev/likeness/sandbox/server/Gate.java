package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.util.Optional;

/** Lets requests with a good token pass, and knows for whom they are made. */
final class Gate {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Players players;
    private final Throttle throttle;

    Gate(Tokens tokens, Players players, Throttle throttle) {
        this.tokens = tokens;
        this.players = players;
        this.throttle = throttle;
    }

    /** Needs a token, of either kind of app. */
    Handler forApps(AppHandler handler) {
        return ctx -> handler.handle(ctx, admit(ctx));
    }

    /** Needs a token, and with client access a registered player too. */
    Handler forCallers(CallerHandler handler) {
        return ctx -> handler.handle(ctx, caller(ctx, admit(ctx)));
    }

    private AppKind admit(Context ctx) {
        AppKind app = tokens.appOf(token(ctx));
        throttle.pass(ctx, app);
        return app;
    }

    private static String token(Context ctx) {
        String header = ctx.header(Header.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            return header.substring(BEARER.length());
        }
        String inQuery = ctx.queryParam("access_token");
        if (inQuery != null) {
            return inQuery;
        }
        ctx.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"api\"");
        throw ApiException.unauthorized("Authentication credentials were not provided.");
    }

    private Caller caller(Context ctx, AppKind app) {
        if (app == AppKind.DEVELOPER_ACCESS) {
            return new Caller(Optional.empty());
        }
        String code = ctx.header("X-PlayerUID");
        if (code == null) {
            throw ApiException.forbidden("X-PlayerUID header is required in client access mode.");
        }
        if (players.find(code).isEmpty()) {
            throw ApiException.forbidden("There is no player with this X-PlayerUID.");
        }
        return new Caller(Optional.of(code));
    }

    /** Answers a request of an app. */
    @FunctionalInterface
    interface AppHandler {
        void handle(Context ctx, AppKind app) throws Exception;
    }

    /** Answers a request made for a player or a developer. */
    @FunctionalInterface
    interface CallerHandler {
        void handle(Context ctx, Caller caller) throws Exception;
    }
}
