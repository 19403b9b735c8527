package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avatarsdk.parameters.ComputationParameters;
import dev.likeness.http.HttpOptions;
import dev.likeness.http.RetryPolicy;
import dev.likeness.http.UploadListener;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.AvatarFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on the way, turned on by the sandbox's dials. */
class StormTest extends WithSandbox {

    private static final int AVATARS = 20;

    /** Chance alone will not make one request of many fail so often in a row. */
    private static final HttpOptions STUBBORN =
            new HttpOptions(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    new RetryPolicy(
                            20, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(2)));

    @Test
    void twentyAvatarsSurviveAStormOf429() {
        sandbox.turn(
                now ->
                        now.withErrors("GET", "/avatars/*", 429, 0.3)
                                .withErrors("HEAD", "*", 429, 0.3)
                                .withErrors("POST", "/o/token/", 429, 0.5));

        List<AvatarFiles> all = twentyAtOnce();

        assertThat(all).extracting(AvatarFiles::avatarCode).doesNotHaveDuplicates();
        assertThat(ordersReceived()).isEqualTo(AVATARS);
        assertThat(received("POST", "/players/")).isEqualTo(1);
    }

    @Test
    void twentyAvatarsSurviveAServiceThatIsAwayNowAndThen() {
        service.close();
        service = AvatarSdk.connect(clientKey(), Orders.options(sandbox.uri()).withHttp(STUBBORN));
        sandbox.turn(now -> now.withErrors("GET", "*", 503, 0.3).withErrors("HEAD", "*", 502, 0.3));

        assertThat(twentyAtOnce()).hasSize(AVATARS);
        assertThat(ordersReceived()).isEqualTo(AVATARS);
    }

    @Test
    void anOrderIsSentOnceWhateverIsAnswered() {
        for (int status : new int[] {429, 500, 502, 503, 504}) {
            sandbox.turn(now -> now.withoutFaults().withErrors("POST", "/avatars/", status, 1));
            sandbox.journal().clear();
            NewAvatar order = NewAvatar.of(Orders.photo(64)).build();

            assertThatThrownBy(
                            () ->
                                    client().avatars()
                                            .create(order, UploadListener.NONE, cancellation))
                    .hasMessageEndingWith(
                            "/avatars/ answered "
                                    + status
                                    + ": The sandbox was told to fail here.");
            assertThat(ordersReceived()).isEqualTo(1);
        }
    }

    @Test
    void otherChangesAreRepeatedOnlyIfTheServiceDidNotLookAtThem() {
        String code = create(service, NOTHING_HELD).avatarCode();
        sandbox.turn(now -> now.withErrors("DELETE", "*", 503, 1));
        sandbox.journal().clear();

        assertThatThrownBy(() -> client().avatars().delete(code, cancellation))
                .hasMessageContaining("answered 503");
        assertThat(received("DELETE", "/avatars/" + code + "/")).isEqualTo(1);

        sandbox.turn(now -> now.withoutFaults().withErrors("DELETE", "*", 429, 0.5));
        client().avatars().delete(code, cancellation);
        assertThat(received("DELETE", "/avatars/" + code + "/")).isBetween(2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aDownloadCutAtAnyTenthIsWholeInTheEnd(int tenth) throws IOException {
        String link = texture();
        byte[] whole = download(link);
        sandbox.turn(now -> now.withFilesCutAfter(Math.max(1, whole.length * tenth / 10)));

        assertThat(download(link)).isEqualTo(whole);
    }

    @Test
    void aDownloadThatStandsStillIsGivenUp() {
        String link = texture();
        sandbox.turn(now -> now.withErrors("GET", "/avatars/*", 503, 1));

        assertThatThrownBy(() -> download(link)).hasMessageContaining("answered 503");
    }

    @Test
    void aPromisedLengthThatIsNotKeptIsNoFile() {
        String link = texture();
        sandbox.turn(now -> now.withLengthsOffBy(100));

        assertThatThrownBy(() -> download(link)).isInstanceOf(IOException.class);
    }

    @Test
    void aPromisedLengthThatIsTooSmallIsKeptAndTheZipIsSeenToBeBroken() {
        SdkAvatar avatar = completedByName();
        String link = client().parts().links().mesh(avatar).toString();
        sandbox.turn(now -> now.withLengthsOffBy(-100));

        assertThatThrownBy(() -> namesIn(download(link))).isInstanceOf(IOException.class);
    }

    @Test
    void aTokenThatExpiresInTheMiddleOfEverythingIsReplaced() {
        sandbox.turn(now -> now.withTokenLifetime(Duration.ofSeconds(1)));

        assertThat(twentyAtOnce()).hasSize(AVATARS);
        assertThat(ordersReceived()).isEqualTo(AVATARS);
    }

    @Test
    void aClockThatJumpsCostsATokenAtMost() {
        Instant[] now = {Instant.now()};
        try (AvatarSdkClient client =
                AvatarSdkClient.open(clientKey(), Orders.options(sandbox.uri()), () -> now[0])) {
            client.avatars().list(Filters.NONE, cancellation).toList();
            now[0] = now[0].plus(Duration.ofDays(365));
            client.avatars().list(Filters.NONE, cancellation).toList();
            now[0] = now[0].minus(Duration.ofDays(730));
            client.avatars().list(Filters.NONE, cancellation).toList();
        }
        assertThat(received("POST", "/o/token/")).isEqualTo(2);
    }

    @Test
    void aTokenThatOutlivedItsTimeWhileTheClockStoodBackIsReplaced() {
        restart(SandboxOptions.immediate().withTokenLifetime(Duration.ZERO));

        assertThatThrownBy(() -> client().avatars().list(Filters.NONE, cancellation).toList())
                .hasMessageEndingWith("answered 401: Invalid or expired token.");
        assertThat(received("POST", "/o/token/")).isGreaterThanOrEqualTo(2);

        sandbox.turn(now -> now.withTokenLifetime(Duration.ofHours(1)));
        assertThat(client().avatars().list(Filters.NONE, cancellation)).isEmpty();
    }

    private List<AvatarFiles> twentyAtOnce() {
        return IntStream.range(0, AVATARS)
                .mapToObj(i -> client().async(stop -> create(service, NOTHING_HELD, "bob")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private SdkAvatar completedByName() {
        return completed(
                NewAvatar.of(Orders.photo(64)).parameters(ComputationParameters.NONE).build());
    }

    private String texture() {
        return client().parts().links().texture(completedByName()).toString();
    }
}
