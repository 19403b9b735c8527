package dev.likeness.sandbox.avaturn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Visits to the editor. Thread-safe. */
final class Sessions {

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Supplier<Duration> lifetime;

    /**
     * A visit.
     *
     * @param id names it
     * @param user whose avatars are edited
     * @param avatar the one that is edited, or empty for a new one
     * @param until when the link ends
     */
    record Session(String id, String user, Optional<String> avatar, Instant until) {}

    Sessions(InstantSource clock, Supplier<Duration> lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    Session open(String user, Optional<String> avatar) {
        Session session =
                new Session(
                        UUID.randomUUID().toString(),
                        user,
                        avatar,
                        clock.instant().plus(lifetime.get()));
        sessions.put(session.id(), session);
        return session;
    }

    Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> clock.instant().isBefore(session.until()));
    }

    void close(Session session) {
        sessions.remove(session.id());
    }
}
