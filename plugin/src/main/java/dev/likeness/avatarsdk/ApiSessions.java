package dev.likeness.avatarsdk;

import dev.likeness.http.HostCredentials;
import dev.likeness.http.HttpConnections;
import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.job.Cancellation;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;

/** The three ways of proving who we are: app by secret, app by token, app and player by token. */
final class ApiSessions implements AutoCloseable {

    private static final String AUTHORIZATION = "Authorization";
    private static final String PLAYER = "X-PlayerUID";

    private final HttpConnections connections;
    private final AccessTokens tokens;
    private final PlayerIdentity identity;
    private final HttpSession api;

    ApiSessions(
            AvatarSdkCredentials credentials,
            AvatarSdkOptions options,
            Json json,
            InstantSource clock) {
        connections = new HttpConnections(options.http());
        String basic = Credentials.basic(credentials.clientId(), credentials.clientSecret());
        HostCredentials secret = cancellation -> Map.of(AUTHORIZATION, basic);
        tokens = new AccessTokens(connections.session(options.baseUrl(), secret), json, clock);
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
