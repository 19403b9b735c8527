package dev.likeness.konpro;

import com.squareup.moshi.Json;

/**
 * A training of a group. Every part may be null.
 *
 * @param trainingJobId identifies it
 * @param groupId which group
 * @param status how far it is, as the service wrote it
 * @param progress as the service counts it, usually in percent
 * @param startedAt ISO 8601
 * @param estimatedCompletion ISO 8601, or a time in words
 * @param message a sentence
 */
public record Training(
        @Json(name = "training_job_id") String trainingJobId,
        @Json(name = "group_id") String groupId,
        JobState status,
        Double progress,
        @Json(name = "started_at") String startedAt,
        @Json(name = "estimated_completion") String estimatedCompletion,
        String message) {

    /**
     * How far it is.
     *
     * @return never null: an answer without state counts as "still working"
     */
    public JobState state() {
        return status == null ? new JobState("") : status;
    }
}
