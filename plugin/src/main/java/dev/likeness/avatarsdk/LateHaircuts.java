package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

    private final Workbench bench;

    LateHaircuts(Workbench bench) {
        this.bench = bench;
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
        boolean promised =
                haircut != null
                        && avatarCode != null
                        && uri.equals(
                                promise(
                                        bench.client().exportsUrl(avatarCode),
                                        avatarCode,
                                        haircut));
        return promised
                ? Optional.of(exported(avatarCode, haircut, cancellation))
                : Optional.empty();
    }

    private String exported(String avatarCode, String haircut, Cancellation cancellation) {
        Map<String, Object> mesh =
                MetaPersonParameters.of(bench.options()).haircutMeshes(List.of(haircut));
        SdkExport ordered = bench.client().exports().create(avatarCode, mesh, "", cancellation);
        return bench.waiting().forExport(avatarCode, ordered.code(), cancellation).files().stream()
                .filter(file -> haircut.equals(file.identity()) && file.file() != null)
                .map(SdkExportFile::file)
                .findFirst()
                .orElseThrow(
                        () ->
                                new ServiceUnavailableException(
                                        "An export of haircut '" + haircut + "' came without it",
                                        null));
    }
}
