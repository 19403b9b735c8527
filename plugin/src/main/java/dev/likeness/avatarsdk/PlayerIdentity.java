package dev.likeness.avatarsdk;

import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.SingleFlight;
import dev.likeness.service.PlayerStore;
import java.util.Optional;
import okhttp3.FormBody;

/** Who the player is at the service: remembered, or registered by one thread for all. */
final class PlayerIdentity {

    private final HttpSession session;
    private final Json json;
    private final PlayerStore store;
    private final SingleFlight<Object, String> registering = new SingleFlight<>();
    private volatile String known;

    /**
     * @param session proves the app, knows no player
     */
    PlayerIdentity(HttpSession session, Json json, PlayerStore store) {
        this.session = session;
        this.json = json;
        this.store = store;
    }

    String uid(Cancellation cancellation) {
        String uid = known;
        return uid != null
                ? uid
                : registering.run(this, cancellation, () -> rememberedOrRegistered(cancellation));
    }

    Optional<String> knownUid() {
        return known != null ? Optional.of(known) : store.load();
    }

    SdkPlayer register(String comment, Cancellation cancellation) {
        FormBody form = new FormBody.Builder().add("comment", comment).build();
        return json.read(
                SdkPlayer.class,
                session.post(
                        session.url().addPathSegments("players/").build(),
                        form,
                        UploadListener.NONE,
                        cancellation));
    }

    private String rememberedOrRegistered(Cancellation cancellation) {
        if (known == null) {
            known = store.load().orElseGet(() -> registered(cancellation));
        }
        return known;
    }

    private String registered(Cancellation cancellation) {
        String uid = register("", cancellation).code();
        if (uid == null || uid.isBlank()) {
            throw new ServiceUnavailableException("A player was registered without code", null);
        }
        store.save(uid);
        return uid;
    }
}
