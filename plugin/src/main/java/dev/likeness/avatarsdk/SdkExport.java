package dev.likeness.avatarsdk;

import com.squareup.moshi.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A set of files made of an avatar. Every part but the list may be null.
 *
 * @param url this record's own URL
 * @param code identifies the export
 * @param avatarCode identifies the avatar
 * @param comment given when ordered
 * @param createdOn ISO 8601
 * @param status how far it is
 * @param publicFile URL that needs no credentials, if such a one was ordered
 * @param files what it consists of (not null)
 */
public record SdkExport(
        String url,
        String code,
        @Json(name = "avatar_code") String avatarCode,
        String comment,
        @Json(name = "created_on") String createdOn,
        JobStatus status,
        @Json(name = "public_file") String publicFile,
        List<SdkExportFile> files) {

    private static final List<String> PRIORITY =
            List.of(SdkExportFile.AVATAR, SdkExportFile.HAIRCUTS);

    /** Takes a missing list for an empty one. */
    public SdkExport {
        files = files == null ? List.of() : files.stream().filter(Objects::nonNull).toList();
    }

    /**
     * The files in the order in which a player would like to have them: the avatar itself, then its
     * haircuts, then everything else.
     *
     * @return all files (not null, may be empty)
     */
    public List<SdkExportFile> filesByPriority() {
        return files.stream().sorted(Comparator.comparingInt(SdkExport::rank)).toList();
    }

    private static int rank(SdkExportFile file) {
        int rank = PRIORITY.indexOf(file.category());
        return rank < 0 ? PRIORITY.size() : rank;
    }
}
