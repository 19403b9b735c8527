package dev.likeness.konpro;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.likeness.http.UploadListener;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.sandbox.konpro.MediaFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong between a game and KonPro. */
class KonProFaultsTest extends WithKonPro {

    private static final byte[] PICTURE = MediaFiles.png(120, 90);

    @Test
    void aKeyThatIsNotGoodIsReported() {
        try (KonPro stranger = connect(new KonProKey("wrong-key"))) {
            Throwable failure =
                    catchThrowable(() -> stranger.avatars().list(Scope.ALL, cancellation).toList());

            assertThat(failure)
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("INVALID_API_KEY")
                    .hasMessageNotContaining("wrong-key");
            assertThat(KonProError.of(failure).orElseThrow().status()).isEqualTo(401);
            assertThat(catchThrowable(() -> stranger.groups().train("g", cancellation)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(
                            catchThrowable(
                                    () ->
                                            stranger.assets()
                                                    .upload(
                                                            AssetFile.of(PICTURE),
                                                            UploadListener.NONE,
                                                            cancellation)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    static LongStream pointsOfThePicture() {
        return LongStream.of(
                1, 64, PICTURE.length / 4, PICTURE.length / 2, PICTURE.length - 1, PICTURE.length);
    }

    @ParameterizedTest
    @MethodSource("pointsOfThePicture")
    void anUploadThatIsCutIsReportedAndLeavesNothing(long point) {
        sandbox.turn(now -> now.withFilesCutAfter(point));

        assertThatThrownBy(() -> upload(PICTURE)).isInstanceOf(ServiceUnavailableException.class);

        assertThat(received("POST", "/v1/asset")).as("not repeated by itself").hasSize(1);
        sandbox.turn(now -> now.withoutFaults());
        assertThat(upload(PICTURE).id()).as("the first asset").isEqualTo("asset_1");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void whatCreatesSomethingIsSentOnceWhateverIsAnswered(int status) {
        String group = group().groupId();
        sandbox.turn(now -> now.withErrors("POST", "/v1/*", status, 1));
        sandbox.journal().clear();

        List<Throwable> failures =
                List.of(
                        catchThrowable(() -> upload(PICTURE)),
                        catchThrowable(() -> konPro.groups().create("n", "k", cancellation)),
                        catchThrowable(() -> konPro.groups().train(group, cancellation)),
                        catchThrowable(
                                () ->
                                        konPro.generations()
                                                .look(
                                                        GenerationsApiTest.wish(group),
                                                        cancellation)));

        assertThat(failures)
                .allSatisfy(
                        failure ->
                                assertThat(KonProError.of(failure).orElseThrow().status())
                                        .isEqualTo(status));
        assertThat(sandbox.journal().requests()).hasSize(failures.size());
    }

    @Test
    void whatOnlyAsksIsRepeatedWhenTheServiceIsBusy() {
        sandbox.turn(now -> now.withErrors("GET", "/v1/*", 429, 0.5));

        for (int i = 0; i < 4; i++) {
            assertThat(konPro.avatars().page(Scope.ALL, 1, 20, cancellation).items()).hasSize(3);
        }
        assertThat(received("GET", "/v1/avatars")).hasSizeGreaterThan(4);
    }

    @Test
    void tooManyRequestsAreRefusedWithACode() {
        sandbox.turn(now -> now.withRequestsPerMinute(1));
        upload(PICTURE);

        Throwable failure = catchThrowable(() -> upload(PICTURE));

        assertThat(failure).isInstanceOf(ServiceRefusedException.class);
        assertThat(((AvatarException) failure).worthRetrying()).isTrue();
        assertThat(KonProError.of(failure).orElseThrow().code()).isEqualTo("RATE_LIMIT_EXCEEDED");
    }

    @Test
    void cancellingAbortsAnUploadInTheMiddle() throws Exception {
        byte[] large = MediaFiles.png(900, 900);
        sandbox.turn(now -> now.withBandwidth(200_000));
        CompletableFuture<Void> underWay = new CompletableFuture<>();
        CompletableFuture<KonProAsset> asset =
                konPro.async(
                        stop ->
                                konPro.assets()
                                        .upload(
                                                AssetFile.of(large),
                                                (sent, total) -> underWay.complete(null),
                                                stop));
        underWay.get();

        asset.cancel(true);

        assertThatThrownBy(asset::get).isInstanceOf(CancellationException.class);
        konPro.close();
        assertThat(received("POST", "/v1/asset"))
                .allSatisfy(
                        request -> assertThat(request.bytesReceived()).isLessThan(large.length));
    }

    @Test
    void aCallThatIsCancelledSaysSo() {
        cancellation.cancel();

        assertThatThrownBy(() -> upload(PICTURE)).isInstanceOf(AvatarCancelledException.class);
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    @Test
    void theKeyGoesToTheTwoHostsOfTheServiceAndToNoOther() throws Exception {
        try (MockWebServer api = started();
                MockWebServer uploads = started();
                MockWebServer stranger = started();
                KonPro client =
                        KonPro.open(
                                new KonProKey("only-for-konpro"),
                                options(api.url("/").uri(), uploads.url("/").uri()))) {
            String elsewhere = stranger.url("/picture").toString();
            uploads.enqueue(answer(200, "{\"id\":\"a\"}"));
            api.enqueue(moved(elsewhere));
            stranger.enqueue(answer(200, "{\"generation_id\":\"g\"}"));
            stranger.enqueue(answer(200, "pixels"));
            api.enqueue(moved(elsewhere));

            client.assets().upload(AssetFile.of(PICTURE), UploadListener.NONE, cancellation);
            client.generations().get("g", cancellation);
            client.generations()
                    .open(new Generation.Picture(elsewhere, "image", null), cancellation)
                    .close();
            Throwable notFollowed = catchThrowable(() -> client.groups().train("g", cancellation));

            assertThat(uploads.takeRequest().getHeaders().get("x-api-key"))
                    .isEqualTo("only-for-konpro");
            assertThat(api.takeRequest().getHeaders().get("x-api-key"))
                    .isEqualTo("only-for-konpro");
            assertThat(stranger.getRequestCount()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                assertThat(stranger.takeRequest().getHeaders().names()).doesNotContain("x-api-key");
            }
            assertThat(notFollowed).isInstanceOf(ServiceRefusedException.class);
        }
    }

    @Test
    void theKeyStandsInNoLogNoTextAndNoFailure() throws IOException {
        String secret = "very-secret-key";
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Handler listener = listener(lines);
        Logger root = Logger.getLogger("dev.likeness");
        Level before = root.getLevel();
        root.setLevel(Level.ALL);
        root.addHandler(listener);
        try (MockWebServer chatty = started();
                KonPro client =
                        KonPro.open(
                                new KonProKey(secret),
                                options(chatty.url("/").uri(), chatty.url("/").uri()))) {
            chatty.enqueue(
                    answer(
                            400,
                            "{\"error\":{\"code\":\"X\",\"message\":\"key "
                                    + secret
                                    + "\"},\"request_id\":\"r\"}"));
            Throwable failure = catchThrowable(() -> client.groups().train("g", cancellation));

            for (Throwable each = failure; each != null; each = each.getCause()) {
                assertThat(each.toString()).doesNotContain(secret);
            }
            assertThat(KonProError.of(failure).orElseThrow().reason()).isEqualTo("key [hidden]");
        } finally {
            root.removeHandler(listener);
            root.setLevel(before);
        }
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(secret));
        assertThat(new KonProKey(secret).toString()).doesNotContain(secret);
    }

    @Test
    void anAnswerThatIsNoneIsReported() throws IOException {
        try (MockWebServer odd = started();
                KonPro client =
                        KonPro.open(
                                new KonProKey("key-of-the-test"),
                                options(odd.url("/").uri(), odd.url("/").uri()))) {
            odd.enqueue(answer(200, "<html>hello</html>"));
            odd.enqueue(answer(200, "{}"));

            assertThatThrownBy(() -> client.groups().create("n", "k", cancellation))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageContaining("something else than PhotoGroup");
            assertThatThrownBy(() -> client.groups().create("n", "k", cancellation))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageContaining("group_id");
        }
    }

    @Test
    void theKeyComesFromTheEnvironment() {
        assertThat(KonProKey.from(Map.of(KonProKey.VARIABLE, " k "))).isEqualTo(new KonProKey("k"));
        assertThatThrownBy(() -> KonProKey.from(Map.of()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("LIKENESS_KONPRO_API_KEY");
        assertThatThrownBy(() -> new KonProKey(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static MockWebServer started() throws IOException {
        MockWebServer server = new MockWebServer();
        server.start();
        return server;
    }

    private static MockResponse moved(String target) {
        return new MockResponse.Builder().code(307).addHeader("Location", target).build();
    }

    private static Handler listener(List<String> lines) {
        SimpleFormatter formatter = new SimpleFormatter();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        lines.add(formatter.format(line));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        handler.setLevel(Level.ALL);
        return handler;
    }
}
