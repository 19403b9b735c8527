package dev.likeness.avatarsdk;

import dev.likeness.http.HttpDownload;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Patience;
import dev.likeness.job.ServiceRefusedException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;

/**
 * Selfies: photos that come from another device, by way of a page of the service. Any thread; every
 * call blocks.
 */
public final class SelfiesApi {

    private static final String SELFIES = "selfies";
    private static final int NO_PHOTO_YET = 204;

    private final Calls calls;
    private final Patience patience;
    private final InstantSource clock;

    SelfiesApi(Calls calls, Patience patience, InstantSource clock) {
        this.calls = calls;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Makes a page for one photo. Never repeated by itself.
     *
     * @param cancellation aborts it (not null)
     * @return the selfie with the page's address (not null)
     */
    public SdkSelfie create(Cancellation cancellation) {
        return calls.postNamed(
                SdkSelfie.class,
                calls.paths().path(SELFIES),
                new FormBody.Builder().build(),
                UploadListener.NONE,
                SdkSelfie::code,
                cancellation);
    }

    /**
     * Asks whether the page was visited.
     *
     * @param code the selfie (not null)
     * @param cancellation aborts it (not null)
     * @return the selfie (not null)
     */
    public SdkSelfie get(String code, Cancellation cancellation) {
        return calls.getNamed(
                SdkSelfie.class, calls.paths().path(SELFIES, code), SdkSelfie::code, cancellation);
    }

    /**
     * Where the QR code is that leads to the page.
     *
     * @param selfie with a code (not null)
     * @return URL of a picture, asks nobody (not null)
     */
    public URI qr(SdkSelfie selfie) {
        return calls.paths().linkOr(selfie.uploadPageQr(), SELFIES, selfie.code(), "qr").uri();
    }

    /**
     * Asks whether the photo is there.
     *
     * @param selfie with a code (not null)
     * @param cancellation aborts it (not null)
     * @return true if so
     */
    public boolean hasPhoto(SdkSelfie selfie, Cancellation cancellation) {
        return calls.session().head(file(selfie), cancellation).status() != NO_PHOTO_YET;
    }

    /**
     * Waits until the photo is there.
     *
     * @param selfie with a code (not null)
     * @param cancellation ends the waiting (not null)
     * @throws ServiceRefusedException if the selfie expires first
     * @throws dev.likeness.job.ServiceUnavailableException if it takes longer than the client's
     *     timeout
     */
    public void awaitPhoto(SdkSelfie selfie, Cancellation cancellation) {
        patience.await(
                "The photo of selfie " + selfie.code(),
                () -> {
                    boolean there = hasPhoto(selfie, cancellation);
                    if (!there && isOver(selfie)) {
                        throw new ServiceRefusedException(
                                "Selfie " + selfie.code() + " expired at " + selfie.expires(),
                                null,
                                0);
                    }
                    return Optional.of(selfie).filter(any -> there);
                },
                cancellation);
    }

    /**
     * Opens the photo.
     *
     * @param selfie whose photo is there (not null)
     * @param cancellation aborts it, also while the photo is read (not null)
     * @return the file, to be closed (not null)
     * @throws ServiceRefusedException if there is no photo yet
     */
    public HttpDownload photo(SdkSelfie selfie, Cancellation cancellation) {
        HttpDownload download = calls.session().open(file(selfie), cancellation);
        if (download.status() == NO_PHOTO_YET) {
            download.close();
            throw new ServiceRefusedException(
                    "Selfie " + selfie.code() + " has no photo yet", null, NO_PHOTO_YET);
        }
        return download;
    }

    private boolean isOver(SdkSelfie selfie) {
        return selfie.expiry().filter(end -> !clock.instant().isBefore(end)).isPresent();
    }

    private HttpUrl file(SdkSelfie selfie) {
        return calls.paths().linkOr(selfie.fileUrl(), SELFIES, selfie.code(), "file");
    }
}
