package dev.likeness.avaturn;

import dev.likeness.job.Cancellation;
import dev.likeness.job.Patience;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import java.util.List;
import java.util.Optional;

/**
 * Waits by asking. The list of a user's avatars has those that are ready; the service documents no
 * other way to learn of one. An export is asked for again until it is ready.
 */
final class Waiting {

    private static final String ADVICE =
            "The service could not use this photo. Please try another one.";

    private final AvaturnClient client;
    private final Patience patience;

    Waiting(AvaturnClient client, AvaturnOptions options) {
        this.client = client;
        this.patience = new Patience(options.pollInterval(), options.timeout());
    }

    void forAvatar(
            String userId, String avatarId, StageListener listener, Cancellation cancellation) {
        listener.onStage(Stage.QUEUED, 0);
        patience.await(
                "Avatar " + avatarId,
                () -> {
                    Optional<ListedAvatar> ready =
                            find(client.listAvatars(userId, false, cancellation), avatarId);
                    if (ready.isEmpty()) {
                        listener.onStage(Stage.COMPUTING, 0);
                        find(client.listAvatars(userId, true, cancellation), avatarId)
                                .ifPresent(Waiting::requireAlive);
                    }
                    return ready;
                },
                cancellation);
        listener.onStage(Stage.COMPUTING, 1);
    }

    /** Gives the link of the finished export, fresh from the service. */
    String forExport(String avatarId, Cancellation cancellation) {
        return patience.await(
                "The export of avatar " + avatarId,
                () -> {
                    AvaturnExport export = client.export(avatarId, cancellation);
                    if (export.status() != null && export.status().isFailed()) {
                        throw new ServiceRefusedException(
                                "The export of avatar " + avatarId + " failed", null, 0);
                    }
                    return Optional.of(export)
                            .filter(AvaturnExport::isReady)
                            .map(AvaturnExport::url);
                },
                cancellation);
    }

    private static Optional<ListedAvatar> find(List<ListedAvatar> avatars, String id) {
        return avatars.stream().filter(avatar -> avatar.id().equals(id)).findFirst();
    }

    private static void requireAlive(ListedAvatar avatar) {
        if (avatar.status().filter(AvaturnStatus::isFailed).isPresent()) {
            throw new PhotoRejectedException(
                    "Avatar "
                            + avatar.id()
                            + " failed: "
                            + avatar.error().orElse("the service does not say why"),
                    null,
                    ADVICE);
        }
    }
}
