package dev.likeness.avatarsdk;

import com.squareup.moshi.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A page on which a photo can be uploaded once, for example from a phone. Every part may be null.
 * Who knows the code can use the photo.
 *
 * @param code identifies the selfie
 * @param expires ISO 8601, after which it is gone
 * @param fileUrl URL of the photo
 * @param uploadPageQr URL of a picture with the page's address as QR code
 * @param uploadPageUrl the page
 * @param uploadPageVisited true once somebody opened the page
 * @param url this record's own URL
 */
public record SdkSelfie(
        String code,
        String expires,
        @Json(name = "file_url") String fileUrl,
        @Json(name = "upload_page_qr") String uploadPageQr,
        @Json(name = "upload_page_url") String uploadPageUrl,
        @Json(name = "upload_page_visited") Boolean uploadPageVisited,
        String url) {

    /**
     * When it will be gone.
     *
     * @return the moment, or empty if the service did not say
     */
    public Optional<Instant> expiry() {
        try {
            return Optional.ofNullable(expires).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
