package dev.likeness.avatarsdk;

import com.squareup.moshi.Json;

/**
 * A registered player. Every part may be null.
 *
 * @param url this record's own URL
 * @param code the PlayerUID
 * @param createdOn ISO 8601
 * @param comment free text of the app
 */
public record SdkPlayer(
        String url, String code, @Json(name = "created_on") String createdOn, String comment) {}
