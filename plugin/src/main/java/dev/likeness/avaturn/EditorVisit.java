package dev.likeness.avaturn;

import dev.likeness.job.Cancellation;
import dev.likeness.job.Patience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A player's visit to the editor. The service documents no way to ask whether the player is done;
 * so it is noticed by what changes: an avatar that was not there before, or another look of one
 * that was. Any thread.
 */
public final class EditorVisit {

    /** Looks of more avatars are not compared: each is a request. */
    private static final int MOST_COMPARED = 5;

    private final AvaturnClient client;
    private final Patience patience;
    private final String userId;
    private final Map<String, Customization> before = new HashMap<>();
    private final AtomicBoolean finished = new AtomicBoolean();

    EditorVisit(AvaturnClient client, Patience patience, String userId) {
        this.client = client;
        this.patience = patience;
        this.userId = userId;
    }

    /** To be called before the player begins. */
    void remember(Cancellation cancellation) {
        for (ListedAvatar avatar : ready(cancellation)) {
            Customization look =
                    before.size() < MOST_COMPARED
                            ? client.customization(avatar.id(), cancellation)
                            : null;
            before.put(avatar.id(), look);
        }
    }

    /**
     * Waits until the player is done. Blocking: any thread but the render thread.
     *
     * @param cancellation ends the waiting (not null)
     * @return id of the avatar that is new or looks different; after {@link #finish()} the newest
     *     one, or empty if there is none (not null)
     * @throws dev.likeness.job.ServiceUnavailableException if nothing happens for as long as the
     *     options' timeout
     */
    public Optional<String> await(Cancellation cancellation) {
        return patience.await("The visit to the editor", () -> look(cancellation), cancellation);
    }

    /** Says that the player is done, for example because the game's own button was clicked. */
    public void finish() {
        finished.set(true);
    }

    /** Empty as long as nothing has changed; otherwise what has. */
    private Optional<Optional<String>> look(Cancellation cancellation) {
        boolean over = finished.get();
        List<ListedAvatar> avatars = ready(cancellation);
        Optional<String> changed =
                avatars.stream()
                        .map(ListedAvatar::id)
                        .filter(id -> isChanged(id, cancellation))
                        .findFirst();
        if (changed.isPresent() || !over) {
            return changed.map(Optional::of);
        }
        return Optional.of(
                avatars.stream().reduce((earlier, later) -> later).map(ListedAvatar::id));
    }

    private boolean isChanged(String id, Cancellation cancellation) {
        if (!before.containsKey(id)) {
            return true;
        }
        Customization then = before.get(id);
        return then != null && !then.equals(client.customization(id, cancellation));
    }

    private List<ListedAvatar> ready(Cancellation cancellation) {
        return client.listAvatars(userId, false, cancellation);
    }
}
