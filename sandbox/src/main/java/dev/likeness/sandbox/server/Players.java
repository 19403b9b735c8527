package dev.likeness.sandbox.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The registered players, in order of registration. Thread-safe. */
final class Players {

    private final Map<String, Player> players = Collections.synchronizedMap(new LinkedHashMap<>());
    private final InstantSource clock;

    Players(InstantSource clock) {
        this.clock = clock;
    }

    Player register(String comment) {
        Player player = new Player(UUID.randomUUID().toString(), clock.instant(), comment);
        players.put(player.code(), player);
        return player;
    }

    List<Player> all() {
        synchronized (players) {
            return List.copyOf(players.values());
        }
    }

    Optional<Player> find(String code) {
        return Optional.ofNullable(players.get(code));
    }

    void remove(String code) {
        players.remove(code);
    }

    record Player(String code, Instant createdOn, String comment) {}
}
