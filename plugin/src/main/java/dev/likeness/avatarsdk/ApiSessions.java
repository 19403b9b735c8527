package dev.likeness.avatarsdk;

import dev.likeness.http.HostCredentials;
import dev.likeness.http.HttpConnections;
import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.job.Cancellation;
import dev.likeness.service.PlayerStore;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The three ways of proving who we are: app by secret, app by token, app and player by token. */
final class ApiSessions implements AutoCloseable {

    private static final String AUTHORIZATION = "Authorization";
    private static final String PLAYER = "X-PlayerUID";

    private final HttpConnections connections;
    private final TokenSource source;
    private final AccessTokens tokens;
    private final PlayerIdentity identity;
    private final HttpSession api;

    /** Makes the source of tokens on the connections that all share. */
    @FunctionalInterface
    interface TokenSources {
        TokenSource on(HttpConnections connections);
    }

    ApiSessions(TokenSources sources, AvatarSdkOptions options, Json json, InstantSource clock) {
        connections = new HttpConnections(options.http());
        source = sources.on(connections);
        tokens = new AccessTokens(source, clock);
        HttpSession appOnly = connections.session(options.baseUrl(), new Proof(Optional.empty()));
        PlayerStore store = options.players().orElseGet(PlayerStore::inMemory);
        identity = new PlayerIdentity(appOnly, json, store);
        Optional<PlayerIdentity> player =
                options.developerAccess() ? Optional.empty() : Optional.of(identity);
        api = connections.session(options.baseUrl(), new Proof(player));
    }

    HttpSession api() {
        return api;
    }

    PlayerIdentity identity() {
        return identity;
    }

    @Override
    public void close() {
        source.close();
        connections.close();
    }

    private final class Proof implements HostCredentials {
        private final Optional<PlayerIdentity> player;

        private Proof(Optional<PlayerIdentity> player) {
            this.player = player;
        }

        @Override
        public Map<String, String> headers(Cancellation cancellation) {
            Map<String, String> headers = new HashMap<>();
            player.ifPresent(known -> headers.put(PLAYER, known.uid(cancellation)));
            headers.put(AUTHORIZATION, tokens.header(cancellation));
            return headers;
        }

        @Override
        public boolean renew(Map<String, String> rejected) {
            tokens.reject(rejected.get(AUTHORIZATION));
            return rejected.containsKey(AUTHORIZATION);
        }
    }
}
