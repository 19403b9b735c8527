package dev.likeness.avatarsdk;

import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.service.Photo;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** Avatars: ordering, polling, listing, renaming, deleting. Any thread; every call blocks. */
public final class AvatarsApi {

    private static final String AVATARS = "avatars";

    private final Calls calls;

    AvatarsApi(Calls calls) {
        this.calls = calls;
    }

    /**
     * Orders an avatar. This costs money and is never repeated by itself.
     *
     * @param order what to compute (not null)
     * @param listener hears how much of the photo is sent (not null)
     * @param cancellation aborts it (not null)
     * @return the avatar with its code, without links yet (not null)
     * @throws PhotoRejectedException if the service finds fault with the photo
     */
    public SdkAvatar create(NewAvatar order, UploadListener listener, Cancellation cancellation) {
        try {
            return calls.postNamed(
                    SdkAvatar.class,
                    calls.paths().path(AVATARS),
                    form(order),
                    listener,
                    SdkAvatar::code,
                    cancellation);
        } catch (ServiceRefusedException e) {
            throw PhotoComplaint.find(e).<RuntimeException>map(found -> found).orElse(e);
        }
    }

    /**
     * Asks how far an avatar is.
     *
     * @param code the avatar (not null)
     * @param cancellation aborts it (not null)
     * @return the avatar (not null)
     */
    public SdkAvatar get(String code, Cancellation cancellation) {
        return calls.getNamed(SdkAvatar.class, url(code), SdkAvatar::code, cancellation);
    }

    /**
     * Lists avatars, page by page as the stream is read; reading it throws what a call throws.
     *
     * @param filters which ones (not null)
     * @param cancellation aborts it (not null)
     * @return a lazy stream (not null)
     */
    public Stream<SdkAvatar> list(Filters filters, Cancellation cancellation) {
        return calls.list(
                SdkAvatar.class, filters.addTo(calls.paths().path(AVATARS)), cancellation);
    }

    /**
     * Changes an avatar's name or description.
     *
     * @param code the avatar (not null)
     * @param name its new name, or empty to keep it (not null)
     * @param description its new description, or empty to keep it (not null)
     * @param cancellation aborts it (not null)
     * @return the avatar as it is now (not null)
     * @throws IllegalArgumentException if neither is given
     */
    public SdkAvatar update(
            String code,
            Optional<String> name,
            Optional<String> description,
            Cancellation cancellation) {
        if (name.isEmpty() && description.isEmpty()) {
            throw new IllegalArgumentException("Expected a new name or a new description");
        }
        MultipartBody.Builder form = Calls.form();
        name.ifPresent(text -> form.addFormDataPart("name", text));
        description.ifPresent(text -> form.addFormDataPart("description", text));
        return calls.patch(SdkAvatar.class, url(code), form.build(), cancellation);
    }

    /**
     * Deletes an avatar with all its files.
     *
     * @param code the avatar (not null)
     * @param cancellation aborts it (not null)
     */
    public void delete(String code, Cancellation cancellation) {
        calls.session().delete(url(code), cancellation);
    }

    /**
     * How many avatars the account made in the current billing period, or, with {@link
     * Filters#since} or {@link Filters#until}, in a time of choice. The service documents the
     * answer and not the path.
     *
     * @param path from the service's root, as told by its support (not null)
     * @param filters the time (not null)
     * @param cancellation aborts it (not null)
     * @return the numbers (not null)
     */
    public SdkUsage usage(String path, Filters filters, Cancellation cancellation) {
        HttpUrl url = filters.addTo(calls.session().resolve(path));
        return calls.get(SdkUsage.class, url, cancellation);
    }

    private HttpUrl url(String code) {
        return calls.paths().path(AVATARS, code);
    }

    private MultipartBody form(NewAvatar order) {
        MultipartBody.Builder form =
                Calls.form()
                        .addFormDataPart("name", order.name())
                        .addFormDataPart("description", order.description())
                        .addFormDataPart("pipeline", order.pipeline().name())
                        .addFormDataPart("pipeline_subtype", order.pipeline().subtype());
        order.parameters()
                .ifPresent(chosen -> form.addFormDataPart("parameters", calls.write(chosen)));
        if (!order.exports().isEmpty()) {
            form.addFormDataPart("export_parameters", calls.write(order.exports()));
        }
        if (!order.exportComment().isEmpty()) {
            form.addFormDataPart("export_comment", order.exportComment());
        }
        if (order.source() instanceof AvatarSource.OfPhoto photo) {
            addPhoto(form, photo.photo());
        } else if (order.source() instanceof AvatarSource.OfSelfie selfie) {
            form.addFormDataPart("selfie", selfie.code());
        }
        return form.build();
    }

    private static void addPhoto(MultipartBody.Builder form, Photo photo) {
        MediaType type = MediaType.parse(photo.mediaType());
        form.addFormDataPart("photo", photo.fileName(), RequestBody.create(photo.bytes(), type));
    }
}
