package dev.likeness.avatarsdk;

import com.squareup.moshi.Json;
import java.util.List;
import java.util.Objects;

/**
 * One file of an export.
 *
 * @param category "avatar", "haircuts", "blendshapes", or something newer (not null)
 * @param file URL of a zip (may be null)
 * @param identity unique within the export, the same for all avatars (may be null)
 * @param staticFiles URLs of files that belong to it and never change (not null)
 */
public record SdkExportFile(
        String category,
        String file,
        String identity,
        @Json(name = "static_files") List<String> staticFiles) {

    /** Category of the avatar itself; the service may leave it out. */
    public static final String AVATAR = "avatar";

    /** Category of haircuts. */
    public static final String HAIRCUTS = "haircuts";

    /** Takes a missing category for the avatar's, and a missing list for an empty one. */
    public SdkExportFile {
        category = category == null ? AVATAR : category;
        staticFiles =
                staticFiles == null
                        ? List.of()
                        : staticFiles.stream().filter(Objects::nonNull).toList();
    }

    /**
     * The key under which a static file is the same for all avatars.
     *
     * @param pipeline of the avatar (not null)
     * @param link one of {@link #staticFiles} (not null)
     * @return the full URL for metaperson pipelines, category/identity/file name for all others
     *     (not null)
     */
    public String staticFileKey(Pipeline pipeline, String link) {
        String path = link.replaceFirst("[?#].*", "");
        return pipeline.isMetaPerson()
                ? link
                : category + "/" + identity + path.substring(path.lastIndexOf('/'));
    }
}
