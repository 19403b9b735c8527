package dev.likeness.konpro;

import com.squareup.moshi.Json;

/**
 * A generation that has begun. Every part may be null, but one of the two identifiers is there.
 *
 * @param generationJobId identifies the generation of a look
 * @param generationId identifies the generation of a photo
 * @param groupId the group whose look it is
 * @param status how far it is
 * @param message a sentence
 * @param estimatedCompletion ISO 8601, or a time in words
 */
public record GenerationJob(
        @Json(name = "generation_job_id") String generationJobId,
        @Json(name = "generation_id") String generationId,
        @Json(name = "group_id") String groupId,
        JobState status,
        String message,
        @Json(name = "estimated_completion") String estimatedCompletion) {

    /**
     * What to ask for its progress with.
     *
     * @return the identifier (not null in what the client gives)
     */
    public String id() {
        return generationId == null ? generationJobId : generationId;
    }
}
