package dev.likeness.avatarsdk;

import dev.likeness.http.HostCredentials;
import dev.likeness.http.HttpConnections;
import dev.likeness.http.HttpSession;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import java.net.URI;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.FormBody;

/** Tokens from the service itself, for an app that knows its secret (RFC 6749, 4.3 and 4.4). */
final class GrantedTokens implements TokenSource {

    private final HttpSession session;
    private final FormBody form;

    private GrantedTokens(HttpSession session, FormBody form) {
        this.session = session;
        this.form = form;
    }

    static TokenSource byClientCredentials(
            HttpConnections connections, URI base, AvatarSdkCredentials app) {
        String basic = Credentials.basic(app.clientId(), app.clientSecret());
        HostCredentials secret = cancellation -> Map.of("Authorization", basic);
        return new GrantedTokens(
                connections.session(base, secret),
                new FormBody.Builder().add("grant_type", "client_credentials").build());
    }

    static TokenSource byPassword(HttpConnections connections, URI base, PasswordGrant grant) {
        return new GrantedTokens(
                connections.session(base, HostCredentials.NONE),
                new FormBody.Builder()
                        .add("grant_type", "password")
                        .add("username", grant.username())
                        .add("password", grant.password())
                        .add("client_id", grant.app().clientId())
                        .add("client_secret", grant.app().clientSecret())
                        .build());
    }

    @Override
    public AccessToken fetch(Cancellation cancellation) {
        try {
            return TokenAnswer.read(
                    session.postRepeatable(
                            session.url().addPathSegments("o/token/").build(), form, cancellation));
        } catch (ServiceRefusedException e) {
            if (e.httpStatus() == 400) {
                throw new AccessDeniedException(e.getMessage(), e);
            }
            throw e;
        }
    }
}
