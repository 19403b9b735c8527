package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceSource;
import dev.likeness.http.TestHttp;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarService;
import dev.likeness.service.RemoteFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that misbehaves in ways in which the sandbox does not. */
class AvatarSdkFaultsTest {

    private static final AvatarSdkCredentials KEY = new AvatarSdkCredentials("id", "hush");

    private final MockWebServer server = new MockWebServer();
    private final Script script = new Script();
    private final Cancellation cancellation = new Cancellation();
    @TempDir Path folder;
    private AvatarSdk service;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(script);
        server.start();
        service = AvatarSdk.connect(KEY, Orders.options(server.url("/").uri()));
    }

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

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
    void aFileThatIsNotThereIsRefused() {
        script.on("GET /nothing/", answer(204, ""));
        RemoteFile file =
                new RemoteFile(server.url("/nothing/").uri(), "nothing.zip", Optional.empty());

        assertThatThrownBy(() -> service.open(file, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("nothing.zip");
    }

    @Test
    void aUrlOfAnotherKindIsRefused() {
        RemoteFile file =
                new RemoteFile(URI.create("file:///etc/hosts"), "hosts", Optional.empty());

        assertThatThrownBy(() -> service.open(file, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("http or https");
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

        assertThat(service.client().avatars(Map.of(), cancellation)).hasSize(1);
    }

    @Test
    void aCodeCannotLeaveItsPlaceInAPath() {
        AvatarSdkClient client = service.client();

        assertThatThrownBy(() -> client.deleteAvatar("..", cancellation))
                .isInstanceOf(IllegalArgumentException.class);
        client.deleteAvatar("../players/x", cancellation);
        assertThat(script.count("DELETE /avatars/..%2Fplayers%2Fx/")).isEqualTo(1);
    }

    @Test
    void twentyThreadsFetchOneTokenAndRegisterOnePlayer() {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<SdkAvatar>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(
                        CompletableFuture.supplyAsync(
                                () -> service.client().avatar("a", cancellation), threads));
            }
            assertThat(answers).allMatch(answer -> answer.join().code().equals("a"));
        } finally {
            threads.shutdown();
        }

        assertThat(script.count("POST /o/token/")).isEqualTo(1);
        assertThat(script.count("POST /players/")).isEqualTo(1);
    }

    @Test
    void aTokenIsReplacedShortlyBeforeItExpires() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Instant[] now = {start};
        AvatarSdkOptions options = Orders.options(server.url("/").uri());
        try (AvatarSdkClient client = AvatarSdkClient.open(KEY, options, () -> now[0])) {
            client.avatar("a", cancellation);
            now[0] = start.plusSeconds(36000 - 61);
            client.avatar("a", cancellation);
            assertThat(script.count("POST /o/token/")).isEqualTo(1);

            now[0] = start.plusSeconds(36000 - 60);
            client.avatar("a", cancellation);
            assertThat(script.count("POST /o/token/")).isEqualTo(2);
        }
    }

    @Test
    void aTokenRevokedWhileWaitingIsReplacedWithoutOrderingAgain() {
        script.on("GET /avatars/a/", status("Computing"), answer(401, ""), status("Completed"));

        assertThat(create().avatarCode()).isEqualTo("a");
        assertThat(script.count("POST /o/token/")).isEqualTo(2);
        assertThat(script.count("POST /avatars/")).isEqualTo(1);
    }

    @Test
    void theTokenEndpointIsAskedAgainWhenItIsAway() {
        script.on("POST /o/token/", answer(503, ""), Script.TOKEN);

        assertThat(create().avatarCode()).isEqualTo("a");
    }

    @Test
    void anAppOfAnotherGrantTypeIsReportedAsAccessDenied() {
        script.on("POST /o/token/", answer(400, "{\"error\":\"unauthorized_client\"}"));

        assertThatThrownBy(this::create)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("unauthorized_client");
    }

    @Test
    void theSecretStandsInNoFailure() {
        script.on("POST /o/token/", answer(401, "Basic aWQ6aHVzaA== is wrong, id:hush"));

        assertThatThrownBy(this::create).hasMessageNotContaining("aWQ6aHVzaA==");
        assertThat(KEY.toString()).contains("id").doesNotContain("hush");
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
    void cancellingDuringADownloadEndsIt() throws IOException {
        script.on(
                "GET /slow/",
                new MockResponse.Builder()
                        .body("x".repeat(1 << 20))
                        .throttleBody(1024, 5, TimeUnit.MINUTES)
                        .build());
        RemoteFile file = new RemoteFile(server.url("/slow/").uri(), "slow", Optional.empty());
        try (var download = service.open(file, cancellation)) {
            assertThat(download.body().read()).isEqualTo('x');

            cancellation.cancel();

            assertThatThrownBy(() -> download.body().readAllBytes())
                    .isInstanceOf(AvatarCancelledException.class);
        }
    }

    @Test
    void aDownloadThatIsCutIsReadAgain() {
        script.on("GET /file/", cut(), answer(200, "whole"));

        assertThat(fetch(source("/file/"))).hasContent("whole");
    }

    @Test
    void aServiceThatIsKilledInTheMiddleOfADownloadIsReportedAsUnavailable() {
        script.on("GET /file/", cut());
        ResourceSource dying =
                cancelling -> {
                    ResourceSource.Content content = source("/file/").open(cancelling);
                    server.close();
                    return content;
                };

        assertThatThrownBy(() -> fetch(dying)).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void anUnknownPipelineIsRefusedAtOnce() {
        AvatarSdkOptions other =
                AvatarSdkOptions.DEFAULT.withPipeline(new Pipeline("body_0.3", "mobile"));

        assertThatThrownBy(() -> AvatarSdk.connect(KEY, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("body_0.3");
    }

    @Test
    void theEnvironmentIsAskedForTheKey() {
        assertThat(
                        AvatarSdkCredentials.from(
                                Map.of(
                                        AvatarSdkCredentials.ID_VARIABLE, "id",
                                        AvatarSdkCredentials.SECRET_VARIABLE, "hush")))
                .isEqualTo(KEY);
        assertThatThrownBy(
                        () ->
                                AvatarSdkCredentials.from(
                                        Map.of(AvatarSdkCredentials.ID_VARIABLE, "id")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("LIKENESS_AVATARSDK_CLIENT_SECRET is not set");
    }

    private AvatarFiles create() {
        return service.create(Orders.order(), key -> false, StageListener.NONE, cancellation);
    }

    private static MockResponse status(String status) {
        return answer(200, "{\"code\":\"a\",\"status\":\"" + status + "\"}");
    }

    private static MockResponse cut() {
        return TestHttp.cutInTheMiddle(new MockResponse.Builder().body("x".repeat(1 << 20)))
                .build();
    }

    private ResourceSource source(String path) {
        RemoteFile file = new RemoteFile(server.url(path).uri(), "file", Optional.empty());
        return cancelling -> {
            AvatarService.Download download = service.open(file, cancelling);
            return new ResourceSource.Content(download.body(), download.length());
        };
    }

    private Path fetch(ResourceSource source) {
        try (ResourceCache cache = new ResourceCache(folder)) {
            return cache.get("file", source, cancellation);
        }
    }
}
