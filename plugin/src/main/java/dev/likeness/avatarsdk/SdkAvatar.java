package dev.likeness.avatarsdk;

import com.squareup.moshi.Json;

/**
 * An avatar at the service. Every part may be null: the answer to an order has no links yet, and
 * pipelines with exports never have some of them.
 *
 * @param url this record's own URL
 * @param code identifies the avatar
 * @param status how far it is
 * @param statusDetail why it failed
 * @param progress of this status, 0 to 100
 * @param name given when ordered
 * @param pipeline name of the pipeline
 * @param pipelineSubtype subtype of the pipeline
 * @param description given when ordered
 * @param createdOn ISO 8601
 * @param changedOn ISO 8601, null if unchanged since
 * @param mesh URL of a zip
 * @param texture URL of a JPEG
 * @param thumbnail URL of a small copy of the photo
 * @param preview URL of a picture
 * @param haircuts URL of the list of haircuts
 * @param blendshapes URL of a zip
 * @param modelInfo URL of {@link SdkModelInfo}
 * @param exports URL of the list of exports
 */
public record SdkAvatar(
        String url,
        String code,
        JobStatus status,
        @Json(name = "status_verbose") StatusDetail statusDetail,
        Double progress,
        String name,
        String pipeline,
        @Json(name = "pipeline_subtype") String pipelineSubtype,
        String description,
        @Json(name = "created_on") String createdOn,
        @Json(name = "ctime") String changedOn,
        String mesh,
        String texture,
        String thumbnail,
        String preview,
        String haircuts,
        String blendshapes,
        @Json(name = "model_info") String modelInfo,
        String exports) {

    /**
     * The progress of this status.
     *
     * @return 0 to 1; 0 if the service did not say
     */
    public double fraction() {
        return progress == null || progress.isNaN() ? 0 : Math.max(0, Math.min(1, progress / 100));
    }
}
