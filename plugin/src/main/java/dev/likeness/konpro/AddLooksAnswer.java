package dev.likeness.konpro;

import com.squareup.moshi.Json;
import java.util.List;

/**
 * What the service answers to one call that adds looks. Every part may be null.
 *
 * @param groupId the group
 * @param addedImages each picture, and what became of it
 * @param name of the looks
 * @param generationId the generation that made the pictures
 * @param status like "success"
 * @param message a sentence
 */
public record AddLooksAnswer(
        @Json(name = "group_id") String groupId,
        @Json(name = "added_images") List<AddedImage> addedImages,
        String name,
        @Json(name = "generation_id") String generationId,
        String status,
        String message) {

    /**
     * One picture.
     *
     * @param imageKey which
     * @param status like "added"
     */
    public record AddedImage(@Json(name = "image_key") String imageKey, String status) {}
}
