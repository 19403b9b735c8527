package dev.likeness.avatarsdk;

import dev.likeness.avatarsdk.parameters.ExportParameters;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** Exports: the files of avatars of most pipelines. Any thread; every call blocks. */
public final class ExportsApi {

    private final Calls calls;

    ExportsApi(Calls calls) {
        this.calls = calls;
    }

    /**
     * The exports of an avatar, in the order of their parameters.
     *
     * @param avatarCode the avatar (not null)
     * @param cancellation aborts it (not null)
     * @return the exports (not null, may be empty)
     */
    public List<SdkExport> list(String avatarCode, Cancellation cancellation) {
        return calls.list(SdkExport.class, url(avatarCode), cancellation).toList();
    }

    /**
     * Asks how far an export is.
     *
     * @param avatarCode the avatar (not null)
     * @param exportCode the export (not null)
     * @param cancellation aborts it (not null)
     * @return the export (not null)
     */
    public SdkExport get(String avatarCode, String exportCode, Cancellation cancellation) {
        return calls.get(
                SdkExport.class,
                calls.paths().path("avatars", avatarCode, "exports", exportCode),
                cancellation);
    }

    /**
     * Orders one more export of a completed avatar. Never repeated by itself.
     *
     * @param avatarCode the avatar (not null)
     * @param parameters what it shall consist of (not null)
     * @param comment free text (not null, may be empty)
     * @param cancellation aborts it (not null)
     * @return the export with its code, mostly without files yet (not null)
     */
    public SdkExport create(
            String avatarCode,
            ExportParameters parameters,
            String comment,
            Cancellation cancellation) {
        return create(avatarCode, parameters.toMap(), comment, cancellation);
    }

    /** The names of the fields are inferred: the service's documentation has only their meaning. */
    SdkExport create(
            String avatarCode,
            Map<String, Object> parameters,
            String comment,
            Cancellation cancellation) {
        return calls.postNamed(
                SdkExport.class,
                url(avatarCode),
                Calls.form()
                        .addFormDataPart("parameters", calls.write(parameters))
                        .addFormDataPart("comment", comment)
                        .build(),
                UploadListener.NONE,
                SdkExport::code,
                cancellation);
    }

    HttpUrl url(String avatarCode) {
        return calls.paths().path("avatars", avatarCode, "exports");
    }
}
