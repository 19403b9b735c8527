package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.http.TestHttp;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.service.Photo;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class SelfiesApiTest extends WithSandbox {

    private final Photo photo = Orders.photo(64);

    @Test
    void aSelfieLeadsToAPageByAddressAndByQrCode() throws IOException {
        SdkSelfie selfie = client().selfies().create(cancellation);

        assertThat(selfie.uploadPageVisited()).isFalse();
        assertThat(selfie.expiry().orElseThrow())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)),
                        Instant.now().plus(Duration.ofHours(25)));
        assertThat(client().selfies().qr(selfie)).isEqualTo(URI.create(selfie.uploadPageQr()));
        assertThat(download(selfie.uploadPageQr())).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void theVisitOfThePageIsSeen() throws IOException {
        SdkSelfie selfie = client().selfies().create(cancellation);

        send(new Request.Builder().url(selfie.uploadPageUrl()).build());

        assertThat(client().selfies().get(selfie.code(), cancellation).uploadPageVisited())
                .isTrue();
    }

    @Test
    void thePhotoIsThereOnceItIsUploaded() throws IOException {
        SelfiesApi selfies = client().selfies();
        SdkSelfie selfie = selfies.create(cancellation);

        assertThat(selfies.hasPhoto(selfie, cancellation)).isFalse();
        assertThatThrownBy(() -> selfies.photo(selfie, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessage("Selfie " + selfie.code() + " has no photo yet");

        upload(selfie);

        assertThat(selfies.hasPhoto(selfie, cancellation)).isTrue();
        try (var download = selfies.photo(selfie, cancellation)) {
            assertThat(download.stream().readAllBytes()).isEqualTo(photo.bytes());
        }
    }

    @Test
    void waitingEndsWhenThePhotoComes() throws Exception {
        SdkSelfie selfie = client().selfies().create(cancellation);
        CompletableFuture<Boolean> arrival =
                client().async(
                                stop -> {
                                    client().selfies().awaitPhoto(selfie, stop);
                                    return true;
                                });

        upload(selfie);

        assertThat(arrival.get()).isTrue();
    }

    @Test
    void waitingEndsWhenTheSelfieExpires() {
        Instant[] now = {Instant.now()};
        try (AvatarSdkClient late =
                AvatarSdkClient.open(clientKey(), Orders.options(sandbox.uri()), () -> now[0])) {
            SdkSelfie selfie = late.selfies().create(cancellation);
            now[0] = selfie.expiry().orElseThrow();

            assertThatThrownBy(() -> late.selfies().awaitPhoto(selfie, cancellation))
                    .isInstanceOf(ServiceRefusedException.class)
                    .hasMessage("Selfie " + selfie.code() + " expired at " + selfie.expires());
        }
    }

    @Test
    void waitingEndsWhenTimeIsUp() {
        AvatarSdkOptions hasty =
                Orders.options(sandbox.uri())
                        .withTimeout(Duration.ofMillis(50))
                        .withHttp(TestHttp.IMPATIENT);
        try (AvatarSdkClient impatient = AvatarSdkClient.open(clientKey(), hasty)) {
            SdkSelfie selfie = impatient.selfies().create(cancellation);

            assertThatThrownBy(() -> impatient.selfies().awaitPhoto(selfie, cancellation))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageStartingWith(
                            "The photo of selfie " + selfie.code() + " was not ready after");
        }
    }

    @Test
    void anAvatarIsMadeOfASelfieWithoutThePhotoPassingThroughTheGame() throws IOException {
        SdkSelfie selfie = client().selfies().create(cancellation);
        upload(selfie);

        SdkAvatar avatar = completed(NewAvatar.ofSelfie(selfie.code()).name("Leo").build());

        assertThat(avatar.name()).isEqualTo("Leo");
    }

    @Test
    void aSelfieWithoutPhotoMakesNoAvatar() {
        SdkSelfie selfie = client().selfies().create(cancellation);

        assertThatThrownBy(() -> completed(NewAvatar.ofSelfie(selfie.code()).build()))
                .hasMessageContaining("selfie: The selfie file has not been uploaded yet.");
    }

    private void upload(SdkSelfie selfie) throws IOException {
        RequestBody form =
                new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart("photo", "me.png", RequestBody.create(photo.bytes()))
                        .build();
        send(new Request.Builder().url(selfie.uploadPageUrl()).post(form).build());
    }

    /** What the browser of a phone does. */
    private static void send(Request request) throws IOException {
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            assertThat(response.isSuccessful()).isTrue();
        }
    }
}
