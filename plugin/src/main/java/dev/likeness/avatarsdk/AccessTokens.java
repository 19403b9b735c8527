package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import dev.likeness.job.SingleFlight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The bearer token in use: fetched by one thread for all, kept until shortly before it expires. */
final class AccessTokens {

    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);

    private final TokenSource source;
    private final InstantSource clock;
    private final SingleFlight<Object, Token> fetching = new SingleFlight<>();
    private volatile Token current;

    AccessTokens(TokenSource source, InstantSource clock) {
        this.source = source;
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
        AccessToken fetched = source.fetch(cancellation);
        Duration tenth = fetched.life().dividedBy(10);
        Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
        Instant freshUntil = clock.instant().plus(fetched.life()).minus(margin);
        return new Token("Bearer " + fetched.value(), freshUntil);
    }
}
