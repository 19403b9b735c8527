package dev.likeness.sandbox.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Pages for one photo each, for as long as they are good. Thread-safe. */
final class Selfies {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Map<String, Selfie> selfies = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Selfies(InstantSource clock) {
        this.clock = clock;
    }

    Selfie create() {
        Instant now = clock.instant();
        selfies.values().removeIf(selfie -> selfie.isOver(now));
        Selfie selfie = new Selfie(UUID.randomUUID().toString(), now.plus(LIFE));
        selfies.put(selfie.code(), selfie);
        return selfie;
    }

    /** The selfie, unless it has expired. */
    Optional<Selfie> find(String code) {
        return Optional.ofNullable(selfies.get(code))
                .filter(selfie -> !selfie.isOver(clock.instant()));
    }

    /** One page and, in time, its photo. Thread-safe. */
    static final class Selfie {
        private final String code;
        private final Instant expires;
        private boolean visited;
        private Optional<byte[]> photo = Optional.empty();

        private Selfie(String code, Instant expires) {
            this.code = code;
            this.expires = expires;
        }

        String code() {
            return code;
        }

        Instant expires() {
            return expires;
        }

        private boolean isOver(Instant now) {
            return !now.isBefore(expires);
        }

        synchronized void visit() {
            visited = true;
        }

        synchronized boolean visited() {
            return visited;
        }

        synchronized Optional<byte[]> photo() {
            return photo;
        }

        /** Takes the first photo and no other. */
        synchronized boolean take(byte[] bytes) {
            if (photo.isPresent()) {
                return false;
            }
            photo = Optional.of(bytes);
            return true;
        }
    }
}
