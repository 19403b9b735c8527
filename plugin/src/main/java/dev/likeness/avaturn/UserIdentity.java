package dev.likeness.avaturn;

import dev.likeness.job.Cancellation;
import dev.likeness.service.PlayerStore;

/** The user for whom avatars are made: created once, then remembered. */
final class UserIdentity {

    private final AvaturnClient client;
    private final PlayerStore store;

    UserIdentity(AvaturnClient client, PlayerStore store) {
        this.client = client;
        this.store = store;
    }

    /** One thread creates, the others find. */
    synchronized String id(Cancellation cancellation) {
        return store.load()
                .orElseGet(
                        () -> {
                            String id = client.createUser(cancellation).id();
                            store.save(id);
                            return id;
                        });
    }
}
