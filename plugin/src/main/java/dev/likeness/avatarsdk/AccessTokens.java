package dev.likeness.avatarsdk;

import dev.likeness.http.HttpAnswer;
import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.SingleFlight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.FormBody;

/**
 * The bearer token of an app: fetched by one thread for all, kept until shortly before it expires.
 */
final class AccessTokens {

    private static final long ASSUMED_LIFE_SECONDS = 600;
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);

    private final HttpSession session;
    private final Json json;
    private final InstantSource clock;
    private final SingleFlight<Object, Token> fetching = new SingleFlight<>();
    private volatile Token current;

    /**
     * @param session proves the app with its id and secret
     */
    AccessTokens(HttpSession session, Json json, InstantSource clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    private record Token(String header, Instant freshUntil) {}

    /** The Authorization header. */
    String header(Cancellation cancellation) {
        Token token = freshToken();
        return token != null
                ? token.header
                : fetching.run(this, cancellation, () -> freshOrFetched(cancellation)).header;
    }

    /** Forgets a token that the service refused. */
    void reject(String header) {
        Token token = current;
        if (token != null && token.header.equals(header)) {
            current = null;
        }
    }

    private Token freshToken() {
        Token token = current;
        return token != null && clock.instant().isBefore(token.freshUntil) ? token : null;
    }

    private Token freshOrFetched(Cancellation cancellation) {
        Token token = freshToken();
        if (token == null) {
            token = fetch(cancellation);
            current = token;
        }
        return token;
    }

    private Token fetch(Cancellation cancellation) {
        SdkToken answer = json.read(SdkToken.class, ask(cancellation));
        if (answer.accessToken() == null || answer.accessToken().isBlank()) {
            throw new ServiceUnavailableException(
                    "The token endpoint answered without token", null);
        }
        long life = answer.expiresIn() == null ? ASSUMED_LIFE_SECONDS : answer.expiresIn();
        Duration tenth = Duration.ofSeconds(life).dividedBy(10);
        Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
        Instant freshUntil = clock.instant().plusSeconds(life).minus(margin);
        return new Token("Bearer " + answer.accessToken(), freshUntil);
    }

    private HttpAnswer ask(Cancellation cancellation) {
        FormBody form = new FormBody.Builder().add("grant_type", "client_credentials").build();
        try {
            return session.postRepeatable(
                    session.url().addPathSegments("o/token/").build(), form, cancellation);
        } catch (ServiceRefusedException e) {
            if (e.httpStatus() == 400) {
                throw new AccessDeniedException(e.getMessage(), e);
            }
            throw e;
        }
    }
}
