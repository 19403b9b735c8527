package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.Photo;
import dev.likeness.service.PlayerStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Orders that fail, take long, or are made by somebody else. */
class OrderTroubleTest extends WithSandbox {

    @Test
    void aWrongKeyIsReportedAsAccessDenied() {
        AvatarSdkCredentials wrong = new AvatarSdkCredentials(sandbox.clientId(), "wrong-secret");
        try (AvatarSdk stranger = AvatarSdk.connect(wrong, Orders.options(sandbox.uri()))) {
            assertThatThrownBy(() -> create(stranger, NOTHING_HELD))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("invalid_client")
                    .hasMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void aStoppedServiceIsReportedAsUnavailable() {
        sandbox.close();

        assertThatThrownBy(() -> create(service, NOTHING_HELD))
                .isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void aHaircutThatIsNotOfferedIsRefusedBeforeAnythingIsOrdered() {
        assertThatThrownBy(() -> create(service, NOTHING_HELD, "mohawk"))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("'mohawk' is not offered; there are [bob, afro]");
        assertThat(ordersReceived()).isZero();
    }

    @Test
    void aTextFileIsRejectedBeforeAnythingIsOrdered() {
        Photo text = new Photo("me.jpg", "just text".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(
                        () ->
                                service.create(
                                        Orders.withPhoto(text),
                                        NOTHING_HELD,
                                        StageListener.NONE,
                                        cancellation))
                .isInstanceOf(PhotoRejectedException.class);
        assertThat(ordersReceived()).isZero();
    }

    @Test
    void aPictureWithoutFaceIsRejectedInThePlayersWords() {
        PhotoRejectedException failure =
                catchThrowableOfType(
                        PhotoRejectedException.class,
                        () ->
                                service.create(
                                        Orders.withPhoto(Orders.photo(1)),
                                        NOTHING_HELD,
                                        StageListener.NONE,
                                        cancellation));

        assertThat(failure).hasMessageContaining("There is no face in the photo");
        assertThat(failure.forPlayer()).startsWith("No face was found in this photo.");
    }

    @Test
    void cancellingEndsTheWaitingForAnAvatar() {
        restart(SandboxOptions.immediate().withComputingTime(Duration.ofHours(1)));

        assertThatThrownBy(
                        () ->
                                service.create(
                                        Orders.order(),
                                        NOTHING_HELD,
                                        (stage, fraction) -> {
                                            if (stage == Stage.COMPUTING) {
                                                cancellation.cancel();
                                            }
                                        },
                                        cancellation))
                .isInstanceOf(AvatarCancelledException.class);
    }

    @Test
    void anAvatarThatTakesTooLongIsGivenUp() {
        restart(SandboxOptions.immediate().withComputingTime(Duration.ofHours(1)));
        AvatarSdkOptions hasty = Orders.options(sandbox.uri()).withTimeout(Duration.ofMillis(50));
        try (AvatarSdk impatient = AvatarSdk.connect(clientKey(), hasty)) {
            assertThatThrownBy(() -> create(impatient, NOTHING_HELD))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageContaining("was not ready after");
        }
    }

    @Test
    void tokensThatExpireWhileWaitingAreReplaced() {
        restart(
                SandboxOptions.immediate()
                        .withTokenLifetime(Duration.ofSeconds(1))
                        .withComputingTime(Duration.ofSeconds(2)));

        assertThat(create(service, NOTHING_HELD).avatarCode()).isNotEmpty();
        assertThat(received("POST", "/o/token/")).isGreaterThan(1);
        assertThat(ordersReceived()).isEqualTo(1);
    }

    @Test
    void thePlayerIsRegisteredOnceAndCanBeRememberedForTheNextRun() {
        Path file = folder.resolve("deeper/player");
        AvatarSdkOptions options =
                Orders.options(sandbox.uri()).withPlayers(PlayerStore.inFile(file));
        String first;
        try (AvatarSdk run = AvatarSdk.connect(clientKey(), options)) {
            first = create(run, NOTHING_HELD).avatarCode();
        }
        AvatarSdkOptions later =
                Orders.options(sandbox.uri()).withPlayers(PlayerStore.inFile(file));
        try (AvatarSdkClient run = AvatarSdkClient.open(clientKey(), later)) {
            assertThat(run.avatars().list(Filters.NONE, cancellation).map(SdkAvatar::code))
                    .containsExactly(first);
        }
        assertThat(received("POST", "/players/")).isEqualTo(1);
    }

    @Test
    void aDeveloperNeedsNoPlayer() {
        AvatarSdkCredentials key =
                new AvatarSdkCredentials(sandbox.developerId(), sandbox.developerSecret());
        try (AvatarSdk developer =
                AvatarSdk.connect(key, Orders.options(sandbox.uri()).withDeveloperAccess())) {
            assertThat(create(developer, NOTHING_HELD).avatarCode()).isNotEmpty();
        }
        assertThat(received("POST", "/players/")).isZero();
    }

    @Test
    void aServiceThatWantsALongPauseIsReportedAsBusy() {
        restart(SandboxOptions.immediate().withRequestsPerMinute(1));

        ServiceRefusedException failure =
                catchThrowableOfType(
                        ServiceRefusedException.class, () -> create(service, NOTHING_HELD));

        assertThat(failure.httpStatus()).isEqualTo(429);
        assertThat(failure.forPlayer()).contains("very busy");
    }
}
