package dev.likeness.konpro;

import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;

/** Files for other calls. Any thread; every call blocks. */
public final class AssetsApi {

    private final Calls upload;

    AssetsApi(Calls upload) {
        this.upload = upload;
    }

    /**
     * Uploads a file as it is. Never repeated by itself: each upload is an asset of its own.
     *
     * @param file what to send (not null)
     * @param listener hears how much of it is sent (not null)
     * @param cancellation aborts it, also in the middle of the file (not null)
     * @return the asset; its image key is there for pictures (not null)
     */
    public KonProAsset upload(AssetFile file, UploadListener listener, Cancellation cancellation) {
        KonProAsset asset =
                upload.post(
                        KonProAsset.class,
                        upload.url("v1/asset"),
                        file.body(),
                        listener,
                        cancellation);
        return Calls.named(asset, "id", KonProAsset::id);
    }
}
