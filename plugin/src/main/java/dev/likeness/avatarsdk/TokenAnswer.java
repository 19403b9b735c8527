package dev.likeness.avatarsdk;

import dev.likeness.http.HttpAnswer;
import dev.likeness.job.ServiceUnavailableException;
import java.time.Duration;

/** Reads the answer of a token endpoint. */
final class TokenAnswer {

    private static final long ASSUMED_LIFE_SECONDS = 600;

    private TokenAnswer() {}

    static AccessToken read(HttpAnswer answer) {
        SdkToken token = SdkJson.create().read(SdkToken.class, answer);
        if (token.accessToken() == null || token.accessToken().isBlank()) {
            throw new ServiceUnavailableException(
                    "The token endpoint answered without token", null);
        }
        long life = token.expiresIn() == null ? ASSUMED_LIFE_SECONDS : token.expiresIn();
        return new AccessToken(token.accessToken(), Duration.ofSeconds(life));
    }
}
