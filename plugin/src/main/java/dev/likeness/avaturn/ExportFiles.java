package dev.likeness.avaturn;

import dev.likeness.http.HttpDownload;
import dev.likeness.http.HttpErrorAnswer;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.service.RemoteFile;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Files whose links are asked for at the moment of fetching. Links of exports are temporary: none
 * is kept, on disk or anywhere, and one that expires before it is used is asked for anew.
 */
final class ExportFiles {

    private static final String SCHEME = "avaturn-export";

    /** What hosts of temporary links answer once the time is up. */
    private static final Set<Integer> EXPIRED = Set.of(401, 403, 404, 410);

    private static final int ATTEMPTS = 3;

    private final AvaturnClient client;
    private final Waiting waiting;

    ExportFiles(AvaturnClient client, Waiting waiting) {
        this.client = client;
        this.waiting = waiting;
    }

    /**
     * Stands for the export of an avatar as it is now; each one is another, for the avatar may look
     * different the next time.
     */
    static RemoteFile of(String avatarId) {
        URI uri = URI.create(SCHEME + "://" + avatarId + "/" + UUID.randomUUID());
        return new RemoteFile(uri, avatarId + ".glb", Optional.empty());
    }

    HttpDownload open(RemoteFile file, Map<String, String> conditions, Cancellation cancellation) {
        if (!SCHEME.equals(file.uri().getScheme())) {
            return client.open(file.uri().toString(), conditions, cancellation);
        }
        String avatarId = file.uri().getAuthority();
        for (int attempt = 1; ; attempt++) {
            String link = waiting.forExport(avatarId, cancellation);
            try {
                return client.open(link, conditions, cancellation);
            } catch (AvatarException e) {
                if (!isExpired(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new ServiceRefusedException(
                            "The link of the export of avatar "
                                    + avatarId
                                    + " had expired each time it was used",
                            e,
                            0);
                }
            }
        }
    }

    private static boolean isExpired(AvatarException e) {
        return e.getCause() instanceof HttpErrorAnswer answer && EXPIRED.contains(answer.status());
    }
}
