package dev.likeness.avatarsdk;

import com.squareup.moshi.Json;

/**
 * The answer of the token endpoint. Every part may be null.
 *
 * @param accessToken a secret
 * @param tokenType "Bearer"
 * @param expiresIn how long it is good (in seconds)
 * @param scope what it is good for
 */
public record SdkToken(
        @Json(name = "access_token") String accessToken,
        @Json(name = "token_type") String tokenType,
        @Json(name = "expires_in") Long expiresIn,
        String scope) {

    /** Hides the token. */
    @Override
    public String toString() {
        return "SdkToken[tokenType=" + tokenType + ", expiresIn=" + expiresIn + "]";
    }
}
