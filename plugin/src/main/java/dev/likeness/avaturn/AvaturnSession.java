package dev.likeness.avaturn;

import com.squareup.moshi.Json;

/**
 * A visit to the editor. Every part but the link may be null.
 *
 * @param id names it
 * @param url for the browser; good for a short time, and for whoever has it
 * @param customUploadUrl where photos may be sent instead
 */
public record AvaturnSession(
        String id, String url, @Json(name = "custom_upload_url") String customUploadUrl) {

    /** Without the links: who has them may edit. */
    @Override
    public String toString() {
        return "AvaturnSession[id=" + id + ", url=hidden]";
    }
}
