package dev.likeness.sandbox.server;

import io.javalin.http.ContentType;
import io.javalin.http.Context;

/** JSON answers. */
public final class Answers {

    private Answers() {}

    /**
     * Answers with JSON.
     *
     * @param ctx the request (not null)
     * @param status of HTTP
     * @param body maps, lists, texts, numbers, booleans and nulls
     */
    public static void json(Context ctx, int status, Object body) {
        ctx.status(status).contentType(ContentType.APPLICATION_JSON).result(JsonText.write(body));
    }
}
