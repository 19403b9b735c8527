package dev.likeness.avatarsdk;

import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Patience;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import java.util.List;
import java.util.Optional;

/** Waits for avatars and exports, and tells how far they are. */
final class AvatarWaiting {

    private final AvatarSdkClient client;
    private final Patience patience;

    AvatarWaiting(AvatarSdkClient client, Patience patience) {
        this.client = client;
        this.patience = patience;
    }

    /** Returns the completed avatar. */
    SdkAvatar forAvatar(String code, StageListener listener, Cancellation cancellation) {
        return patience.await(
                "Avatar " + code,
                () -> {
                    SdkAvatar avatar = client.avatars().get(code, cancellation);
                    requireAlive(code, avatar);
                    tell(avatar, listener);
                    return Optional.of(avatar).filter(AvatarWaiting::isCompleted);
                },
                cancellation);
    }

    /** Returns all exports of an avatar once at least so many are there and completed. */
    List<SdkExport> forExports(
            String code, int count, StageListener listener, Cancellation cancellation) {
        listener.onStage(Stage.EXPORTING, 0);
        return patience.await(
                "The export of avatar " + code,
                () -> {
                    List<SdkExport> exports = client.exports().list(code, cancellation);
                    exports.forEach(export -> requireAlive(code, export));
                    long done = exports.stream().filter(AvatarWaiting::isCompleted).count();
                    listener.onStage(Stage.EXPORTING, Math.min(1, (double) done / count));
                    boolean all = exports.size() >= count && done == exports.size();
                    return Optional.of(exports).filter(any -> all);
                },
                cancellation);
    }

    /** Returns one export once it is completed. */
    SdkExport forExport(String avatarCode, String exportCode, Cancellation cancellation) {
        return patience.await(
                "Export " + exportCode,
                () -> {
                    SdkExport export = client.exports().get(avatarCode, exportCode, cancellation);
                    requireAlive(avatarCode, export);
                    return Optional.of(export).filter(AvatarWaiting::isCompleted);
                },
                cancellation);
    }

    private static boolean isCompleted(SdkAvatar avatar) {
        return avatar.status() != null && avatar.status().isCompleted();
    }

    private static boolean isCompleted(SdkExport export) {
        return export.status() != null && export.status().isCompleted();
    }

    private static void tell(SdkAvatar avatar, StageListener listener) {
        if (avatar.status() == null) {
            return;
        }
        switch (avatar.status().meaning()) {
            case UPLOADING -> listener.onStage(Stage.UPLOADING, 1);
            case QUEUED, PENDING -> listener.onStage(Stage.QUEUED, 0);
            case COMPUTING -> listener.onStage(Stage.COMPUTING, avatar.fraction());
            case COMPLETED -> listener.onStage(Stage.COMPUTING, 1);
            case FAILED, TIMED_OUT, UNKNOWN -> {
                // The first two end the waiting; of the last nobody knows how far it is.
            }
        }
    }

    private static void requireAlive(String code, SdkExport export) {
        if (export.status() != null && export.status().isGivenUp()) {
            throw new ServiceRefusedException(
                    "An export of avatar " + code + " ended as " + export.status().text(), null, 0);
        }
    }

    private static void requireAlive(String code, SdkAvatar avatar) {
        if (avatar.status() != null && avatar.status().isGivenUp()) {
            throw failureOf(code, avatar);
        }
    }

    private static AvatarException failureOf(String code, SdkAvatar avatar) {
        StatusDetail detail = avatar.statusDetail();
        String why = detail == null || detail.message() == null ? "" : detail.message();
        String message =
                "Avatar "
                        + code
                        + " ended as "
                        + avatar.status().text()
                        + (why.isEmpty() ? " without a reason" : ": " + why);
        return PhotoComplaint.isAboutPhoto(why)
                ? new PhotoRejectedException(message, null, PhotoComplaint.adviceFor(why))
                : new ServiceRefusedException(message, null, 0);
    }
}
