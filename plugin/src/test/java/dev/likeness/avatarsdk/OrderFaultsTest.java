package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.Stage;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

/** Orders answered in strange ways. */
class OrderFaultsTest extends WithScript {

    @Test
    void statusesNobodyKnowsMeanThatItIsStillWorking() {
        script.on("GET /avatars/a/", status("Dreaming"), status("Pending"), status("Completed"));

        assertThat(create().avatarCode()).isEqualTo("a");
    }

    @Test
    void aFailedAvatarIsTheServicesRefusalUnlessItIsAboutThePhoto() {
        script.on(
                "GET /avatars/a/",
                answer(
                        200,
                        "{\"code\":\"a\",\"status\":\"Failed\","
                                + "\"status_verbose\":{\"code\":7,\"message\":\"Out of disk.\"}}"));

        assertThatThrownBy(this::create)
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessage("Avatar a ended as Failed: Out of disk.");
    }

    @Test
    void aDarkPhotoIsRejectedWithAdvice() {
        script.on(
                "GET /avatars/a/",
                answer(
                        200,
                        "{\"code\":\"a\",\"status\":\"Failed\","
                                + "\"status_verbose\":{\"message\":\"The photo is too dark\"}}"));

        PhotoRejectedException failure =
                catchThrowableOfType(PhotoRejectedException.class, this::create);

        assertThat(failure.forPlayer()).contains("light");
    }

    @Test
    void aPhotoRefusedAtTheDoorIsRejectedToo() {
        script.on("POST /avatars/", answer(400, "{\"photo\":[\"Upload a valid image.\"]}"));

        PhotoRejectedException failure =
                catchThrowableOfType(PhotoRejectedException.class, this::create);

        assertThat(failure.forPlayer()).contains("JPEG or PNG");
    }

    @Test
    void anOrderRefusedForOtherReasonsIsNotBlamedOnThePhoto() {
        script.on("POST /avatars/", answer(402, "{\"detail\":\"Payment required.\"}"));

        assertThatThrownBy(this::create)
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("402: Payment required.");
    }

    @Test
    void theOrderIsNeverRepeated() {
        script.on(
                "POST /avatars/",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                        .build());

        assertThatThrownBy(this::create).isInstanceOf(ServiceUnavailableException.class);
        assertThat(script.count("POST /avatars/")).isEqualTo(1);
    }

    @Test
    void aShortOutageWhileWaitingDoesNotLoseThePaidAvatar() {
        script.on("GET /avatars/a/", answer(500, "oops"), answer(500, "oops"), status("Completed"));

        assertThat(create().avatarCode()).isEqualTo("a");
    }

    @Test
    void aLastingOutageWhileWaitingIsReported() {
        script.on("GET /avatars/a/", answer(500, "oops"));

        assertThatThrownBy(this::create)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("500: oops");
        assertThat(script.count("GET /avatars/a/")).isEqualTo(3);
    }

    @Test
    void anAvatarWithoutBlendshapesIsComplete() {
        script.on("HEAD /avatars/a/blendshapes/", answer(204, ""));

        assertThat(create().body()).hasFieldOrPropertyWithValue("blendshapesZip", Optional.empty());
    }

    @Test
    void anAvatarOfWhichNothingIsKnownIsComplete() {
        script.on("GET /avatars/a/model_info/", answer(404, ""));

        assertThat(create().traits().skin()).isEmpty();
    }

    @Test
    void anAnswerThatIsNoJsonIsReportedWithWhatWasExpected() {
        script.on("GET /avatars/a/", answer(200, "<html>login</html>"));

        assertThatThrownBy(this::create)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("something else than SdkAvatar");
    }

    @Test
    void anOrderAnsweredWithoutCodeIsReported() {
        script.on("POST /avatars/", answer(201, "{}"));

        assertThatThrownBy(this::create)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("/avatars/ answered without code");
    }

    @Test
    void pagesThatLeadInACircleEnd() {
        script.on(
                "GET /avatars/",
                new MockResponse.Builder()
                        .body("[{\"code\":\"a\"}]")
                        .addHeader("Link", "</avatars/>; rel=\"next\"")
                        .build());

        assertThat(service.client().avatars().list(Filters.NONE, cancellation)).hasSize(1);
    }

    @Test
    void aCodeCannotLeaveItsPlaceInAPath() {
        AvatarSdkClient client = service.client();

        assertThatThrownBy(() -> client.avatars().delete("..", cancellation))
                .isInstanceOf(IllegalArgumentException.class);
        client.avatars().delete("../players/x", cancellation);
        assertThat(script.count("DELETE /avatars/..%2Fplayers%2Fx/")).isEqualTo(1);
    }

    @Test
    void cancellingDuringTheUploadEndsIt() {
        AvatarException failure =
                catchThrowableOfType(
                        AvatarException.class,
                        () ->
                                service.create(
                                        Orders.order(),
                                        key -> false,
                                        (stage, fraction) -> {
                                            if (stage == Stage.UPLOADING) {
                                                cancellation.cancel();
                                            }
                                        },
                                        cancellation));

        assertThat(failure).isInstanceOf(AvatarCancelledException.class);
        assertThat(script.count("GET /avatars/a/")).isZero();
    }

    @Test
    void anUnknownPipelineIsRefusedAtOnce() {
        AvatarSdkOptions other =
                AvatarSdkOptions.DEFAULT.withPipeline(new Pipeline("body_0.3", "mobile"));

        assertThatThrownBy(() -> AvatarSdk.connect(KEY, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("body_0.3");
    }
}
