package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Meshes of haircuts that were held when the avatar was ordered, and of which only the positions
 * were therefore exported. Should such a mesh be needed after all (somebody emptied the cache in
 * between), it is exported when it is opened.
 */
final class LateHaircuts {

    private static final String AVATAR = "likeness-avatar";
    private static final String HAIRCUT = "likeness-haircut";

    private final AvatarSdkClient client;
    private final AvatarWaiting waiting;
    private final MetaPersonParameters parameters;

    LateHaircuts(AvatarSdkClient client, AvatarWaiting waiting, MetaPersonParameters parameters) {
        this.client = client;
        this.waiting = waiting;
        this.parameters = parameters;
    }

    /** A URL that only {@link #redeem} understands. */
    static URI promise(HttpUrl exports, String avatarCode, String haircut) {
        return exports.newBuilder()
                .setQueryParameter(AVATAR, avatarCode)
                .setQueryParameter(HAIRCUT, haircut)
                .build()
                .uri();
    }

    /** Exports the mesh if this is a promise; empty for every other URL. */
    Optional<String> redeem(URI uri, Cancellation cancellation) {
        HttpUrl url = HttpUrl.get(uri);
        String haircut = url == null ? null : url.queryParameter(HAIRCUT);
        String avatarCode = url == null ? null : url.queryParameter(AVATAR);
        if (haircut == null || avatarCode == null) {
            return Optional.empty();
        }
        SdkExport export =
                client.createExport(
                        avatarCode, parameters.haircutMeshes(List.of(haircut)), "", cancellation);
        SdkExport completed = waiting.forExport(avatarCode, export.code(), cancellation);
        return completed.files().stream()
                .filter(file -> haircut.equals(file.identity()))
                .map(SdkExportFile::file)
                .findFirst()
                .or(
                        () -> {
                            throw new ServiceUnavailableException(
                                    "An export of haircut '" + haircut + "' came without it", null);
                        });
    }
}
