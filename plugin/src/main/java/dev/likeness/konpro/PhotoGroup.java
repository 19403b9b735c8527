package dev.likeness.konpro;

import com.squareup.moshi.Json;

/**
 * A photo avatar group that was created. Every part but the identifier may be null.
 *
 * @param groupId identifies it
 * @param name as it was asked for
 * @param imageKey its first picture
 * @param generationId the generation that made the picture
 * @param status like "created"
 * @param createdAt ISO 8601
 */
public record PhotoGroup(
        @Json(name = "group_id") String groupId,
        String name,
        @Json(name = "image_key") String imageKey,
        @Json(name = "generation_id") String generationId,
        String status,
        @Json(name = "created_at") String createdAt) {}
