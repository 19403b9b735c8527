package dev.likeness.konpro;

import com.squareup.moshi.Json;
import java.util.List;

/**
 * A generation and its pictures. Every part may be null.
 *
 * @param generationId identifies it
 * @param status how far it is, as the service wrote it
 * @param progress as the service counts it, usually in percent
 * @param createdAt ISO 8601
 * @param completedAt ISO 8601
 * @param images what was generated
 */
public record Generation(
        @Json(name = "generation_id") String generationId,
        JobState status,
        Double progress,
        @Json(name = "created_at") String createdAt,
        @Json(name = "completed_at") String completedAt,
        List<Picture> images) {

    /**
     * One picture.
     *
     * @param url where it can be fetched
     * @param type as the service calls it
     * @param imageKey what looks are made of; not documented, null where the service does not say
     */
    public record Picture(String url, String type, @Json(name = "image_key") String imageKey) {}

    /**
     * How far it is.
     *
     * @return never null: an answer without state counts as "still working"
     */
    public JobState state() {
        return status == null ? new JobState("") : status;
    }

    /**
     * The pictures.
     *
     * @return never null, empty until there are any
     */
    public List<Picture> pictures() {
        return images == null ? List.of() : images;
    }
}
