package dev.likeness.sandbox.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Bearer tokens: handed out, and good until they expire. Thread-safe. */
final class Tokens {

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Supplier<Duration> lifetime;

    Tokens(InstantSource clock, Supplier<Duration> lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    String issue(AppKind app) {
        Instant now = clock.instant();
        grants.values().removeIf(grant -> !now.isBefore(grant.expires()));
        String token = UUID.randomUUID().toString().replace("-", "");
        grants.put(token, new Grant(app, now.plus(lifetime.get())));
        return token;
    }

    /** The app that a token was issued to; 401 if it was none of ours or is too old. */
    AppKind appOf(String token) {
        Grant grant = grants.get(token);
        if (grant == null || !clock.instant().isBefore(grant.expires())) {
            throw ApiException.unauthorized("Invalid or expired token.");
        }
        return grant.app();
    }

    long lifetimeSeconds() {
        return lifetime.get().toSeconds();
    }

    private record Grant(AppKind app, Instant expires) {}
}
