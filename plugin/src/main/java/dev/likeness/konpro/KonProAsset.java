package dev.likeness.konpro;

import com.squareup.moshi.Json;

/**
 * A file that was uploaded. Every part but the identifier may be null.
 *
 * @param id identifies it
 * @param name the service's name for it
 * @param fileType "image", "video" or "audio"
 * @param folderId where it is stored
 * @param meta what the service measured
 * @param imageKey what photo avatars are made of; for images only
 */
public record KonProAsset(
        String id,
        String name,
        @Json(name = "file_type") String fileType,
        @Json(name = "folder_id") String folderId,
        Meta meta,
        @Json(name = "image_key") String imageKey) {

    /**
     * What the service measured. Every part may be null.
     *
     * @param size in bytes
     * @param width in pixels
     * @param height in pixels
     * @param format like "JPEG"
     */
    public record Meta(Long size, Integer width, Integer height, String format) {}
}
