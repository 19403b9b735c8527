package dev.likeness.konpro;

import com.squareup.moshi.Json;

/**
 * An avatar in the list. Every part may be null.
 *
 * @param id identifies it
 * @param name what it is called
 * @param thumbnailUrl a small picture
 * @param videoUrl a film
 * @param createdAt ISO 8601
 * @param scope "public" or "private"
 */
public record KonProAvatar(
        String id,
        String name,
        @Json(name = "thumbnail_url") String thumbnailUrl,
        @Json(name = "video_url") String videoUrl,
        @Json(name = "created_at") String createdAt,
        String scope) {}
