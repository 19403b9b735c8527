package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import java.util.Optional;
import java.util.stream.Stream;

/** Players: whoever the app speaks for with client access. Any thread; every call blocks. */
public final class PlayersApi {

    private final Calls calls;
    private final PlayerIdentity identity;

    PlayersApi(Calls calls, PlayerIdentity identity) {
        this.calls = calls;
        this.identity = identity;
    }

    /**
     * The code under which this client acts, with the key of an app with client access.
     *
     * @return a PlayerUID, or empty if none was supplied or registered yet
     */
    public Optional<String> own() {
        return identity.knownUid();
    }

    /**
     * Registers one more player.
     *
     * @param comment free text (not null, may be empty)
     * @param cancellation aborts it (not null)
     * @return the player (not null)
     */
    public SdkPlayer create(String comment, Cancellation cancellation) {
        return identity.register(comment, cancellation);
    }

    /**
     * Lists players, page by page as the stream is read. Mostly for developer access: a player's
     * code is as good as a password.
     *
     * @param filters which ones (not null)
     * @param cancellation aborts it (not null)
     * @return a lazy stream (not null)
     */
    public Stream<SdkPlayer> list(Filters filters, Cancellation cancellation) {
        return calls.list(
                SdkPlayer.class, filters.addTo(calls.paths().path("players")), cancellation);
    }

    /**
     * Looks a player up.
     *
     * @param code the PlayerUID (not null)
     * @param cancellation aborts it (not null)
     * @return the player (not null)
     */
    public SdkPlayer get(String code, Cancellation cancellation) {
        return calls.getNamed(
                SdkPlayer.class,
                calls.paths().path("players", code),
                SdkPlayer::code,
                cancellation);
    }

    /**
     * Deletes a player.
     *
     * @param code the PlayerUID (not null)
     * @param cancellation aborts it (not null)
     */
    public void delete(String code, Cancellation cancellation) {
        calls.session().delete(calls.paths().path("players", code), cancellation);
    }
}
