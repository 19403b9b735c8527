package dev.likeness.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that break off, lie and change their minds: what is kept is the file or nothing. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DownloadFaultsTest {

    private static final int LENGTH = 1_000_000;

    private final Cancellation cancellation = new Cancellation();

    @TempDir Path folder;
    private FaultyServer server;
    private HttpSource source;
    private ResourceCache cache;

    @BeforeEach
    void open() throws IOException {
        server = new FaultyServer(LENGTH);
        source = new HttpSource(server.uri("/file"));
        cache = new ResourceCache(folder);
    }

    @AfterEach
    void close() {
        cache.close();
        source.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aConnectionCutAtAnyTenthIsGoneOnWithAndNoByteComesTwice(int tenths) {
        server.cut(LENGTH / 10 * tenths, 1);

        assertThat(fetch()).hasBinaryContent(server.content());

        assertThat(server.bytesSent()).isEqualTo(LENGTH);
        assertThat(server.requests().get(1).headers())
                .containsEntry("Range", "bytes=" + LENGTH / 10 * tenths + "-")
                .containsEntry("If-Range", "\"1\"");
        assertThat(cache.report())
                .isEqualTo(new CacheReport(0, 1, LENGTH, LENGTH / 10L * tenths, 0, 1));
    }

    @Test
    void aServerThatBreaksOffAfterEveryTenthStillGetsItAcross() {
        server.cut(LENGTH / 10, Integer.MAX_VALUE);

        assertThat(fetch()).hasBinaryContent(server.content());

        assertThat(server.requests()).hasSize(10);
        assertThat(server.bytesSent()).isEqualTo(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9})
    void aFileWithoutAVersionBeginsAnewWhenItIsCut(int tenths) {
        server.tag("");
        server.cut(LENGTH / 10 * tenths, 1);

        assertThat(fetch()).hasBinaryContent(server.content());

        assertThat(server.requests().get(1).headers()).doesNotContainKey("Range");
        assertThat(cache.report().resumed()).isZero();
    }

    @Test
    void aWeakVersionPromisesTooLittleForJoiningHalves() {
        server.tag("W/\"1\"");
        server.cut(LENGTH / 2, 1);

        assertThat(fetch()).hasBinaryContent(server.content());

        assertThat(server.requests().get(1).headers()).doesNotContainKey("Range");
    }

    @Test
    void aDateLongAgoIsAVersionTooButADateOfJustNowIsNot() {
        server.tag("");
        server.header("Last-Modified", "Wed, 01 Jan 2025 10:00:00 GMT");
        server.header("Date", "Wed, 01 Jan 2025 10:00:30 GMT");
        server.cut(LENGTH / 2, 1);
        fetch();
        assertThat(server.requests().get(1).headers()).doesNotContainKey("Range");

        cache.forget("file");
        server.header("Date", "Wed, 01 Jan 2025 10:01:00 GMT");
        server.cut(LENGTH / 2, 1);
        assertThat(fetch()).hasBinaryContent(server.content());
        assertThat(server.requests().get(3).headers())
                .containsEntry("If-Range", "Wed, 01 Jan 2025 10:00:00 GMT");
    }

    @Test
    void halvesOfTwoVersionsAreNeverJoined() {
        ResourceSource changing =
                changingAfterFirst(source, () -> server.change("\"2\""), server, LENGTH / 2);

        assertThat(cache.get("file", changing, cancellation)).hasBinaryContent(server.content());
        assertThat(cache.report().resumed()).isZero();
    }

    @Test
    void aPartThatBeginsElsewhereIsNotJoined() {
        server.cut(LENGTH / 2, 1);
        server.startPartsAt(LENGTH / 2 + 1);

        assertThat(fetch()).hasBinaryContent(server.content());
        assertThat(cache.report().resumed()).isZero();
    }

    @Test
    void aServerThatPromisesMoreThanItSendsIsNotTrusted() {
        server.claim(LENGTH + 1000);

        assertThatThrownBy(this::fetch).isInstanceOf(ServiceUnavailableException.class);

        assertThat(cache.holds("file")).isFalse();
        assertThat(server.bytesSent()).as("some attempts, not many").isLessThan(5L * LENGTH);
    }

    @Test
    void aServerThatPromisesLessThanTheFileHasIsFoundOutByTheChecksum() throws Exception {
        server.claim(LENGTH / 2);
        server.header("Repr-Digest", "sha-256=:" + digest("SHA-256") + ":");

        assertThatThrownBy(this::fetch)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("the checksum is another than the promised one");

        assertThat(cache.holds("file")).isFalse();
    }

    @Test
    void aGoodChecksumIsAcceptedInAllItsForms() throws Exception {
        Map<String, String> forms =
                Map.of(
                        "Repr-Digest", "sha-256=:" + digest("SHA-256") + ":",
                        "Digest", "SHA-256=" + digest("SHA-256"),
                        "Content-MD5", digest("MD5"));
        for (Map.Entry<String, String> form : forms.entrySet()) {
            try (FaultyServer other = new FaultyServer(LENGTH);
                    HttpSource from = new HttpSource(other.uri("/"))) {
                other.header(form.getKey(), form.getValue());
                assertThat(cache.get(form.getKey(), from, cancellation))
                        .hasBinaryContent(other.content());
            }
        }
    }

    @Test
    void aWrongChecksumOfAnOldKindIsFoundOutToo() {
        server.header("Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA==");

        assertThatThrownBy(this::fetch).isInstanceOf(ServiceUnavailableException.class);
        assertThat(cache.holds("file")).isFalse();
    }

    @Test
    void aRedirectElsewhereNeverCarriesCredentialsNotEvenWithARange() throws IOException {
        try (FaultyServer elsewhere = new FaultyServer(LENGTH)) {
            server.header("Location", elsewhere.uri("/there").toString());
            server.fail(302);
            elsewhere.cut(LENGTH / 2, 1);

            assertThat(fetch()).hasBinaryContent(elsewhere.content());

            assertThat(server.requests())
                    .allSatisfy(
                            request ->
                                    assertThat(request.headers())
                                            .containsEntry("Authorization", HttpSource.SECRET));
            assertThat(elsewhere.requests())
                    .hasSize(2)
                    .allSatisfy(
                            request ->
                                    assertThat(request.headers())
                                            .doesNotContainKeys("Authorization", "X-PlayerUID"));
        }
    }

    @Test
    void anAbsoluteLinkElsewhereGetsNoCredentials() throws IOException {
        try (FaultyServer elsewhere = new FaultyServer(LENGTH)) {
            URI link = elsewhere.uri("/there");
            ResourceSource other =
                    new ResourceSource() {
                        @Override
                        public Content open(Cancellation life) {
                            return source.openLink(link, life);
                        }
                    };

            cache.get("other", other, cancellation);

            assertThat(elsewhere.requests().get(0).headers())
                    .doesNotContainKeys("Authorization", "X-PlayerUID");
        }
    }

    private Path fetch() {
        return cache.get("file", source, cancellation);
    }

    private String digest(String algorithm) throws Exception {
        byte[] digest = MessageDigest.getInstance(algorithm).digest(server.content());
        return Base64.getEncoder().encodeToString(digest);
    }

    /** The file becomes another one after the first answer was cut. */
    private static ResourceSource changingAfterFirst(
            ResourceSource source, Runnable change, FaultyServer server, int cut) {
        server.cut(cut, 1);
        return new ResourceSource() {
            private boolean wasOpened;

            @Override
            public Content open(Cancellation life) throws IOException {
                return open(Map.of(), life);
            }

            @Override
            public Content open(Map<String, String> conditions, Cancellation life)
                    throws IOException {
                if (wasOpened) {
                    change.run();
                }
                wasOpened = true;
                return source.open(conditions, life);
            }
        };
    }
}
