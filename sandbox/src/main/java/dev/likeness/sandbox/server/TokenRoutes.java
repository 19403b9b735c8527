package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import io.javalin.security.BasicAuthCredentials;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /o/token/}: credentials against bearer tokens. */
final class TokenRoutes {

    private final Account account;
    private final Tokens tokens;

    TokenRoutes(Account account, Tokens tokens) {
        this.account = account;
        this.tokens = tokens;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post("/o/token/", this::issue);
    }

    private void issue(Context ctx) {
        Form form = Form.of(ctx);
        AppKind app = account.authenticate(credentials(ctx, form));
        switch (form.text("grant_type").orElse("")) {
            case "client_credentials" -> {}
            case "password" -> account.requireLogin(login(form));
            default -> throw ApiException.badTokenRequest("unsupported_grant_type");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", tokens.issue(app));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", tokens.lifetimeSeconds());
        answer.put("scope", "read write");
        Answers.json(ctx, 200, answer);
    }

    private static AppCredentials login(Form form) {
        return new AppCredentials(
                form.text("username").orElse(""), form.text("password").orElse(""));
    }

    private static AppCredentials credentials(Context ctx, Form form) {
        BasicAuthCredentials basic = ctx.basicAuthCredentials();
        if (basic != null) {
            return new AppCredentials(basic.getUsername(), basic.getPassword());
        }
        return new AppCredentials(
                form.text("client_id").orElse(""), form.text("client_secret").orElse(""));
    }
}
