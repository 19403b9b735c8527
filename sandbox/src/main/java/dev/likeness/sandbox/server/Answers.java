package dev.likeness.sandbox.server;

import io.javalin.http.ContentType;
import io.javalin.http.Context;

/** JSON answers. */
final class Answers {

    private Answers() {}

    static void json(Context ctx, int status, Object body) {
        ctx.status(status).contentType(ContentType.APPLICATION_JSON).result(JsonText.write(body));
    }
}
