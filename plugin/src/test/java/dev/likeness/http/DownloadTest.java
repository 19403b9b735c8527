package dev.likeness.http;

import static dev.likeness.http.TestHttp.answer;
import static dev.likeness.http.TestHttp.cutInTheMiddle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.util.Random;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadTest {

    private static final byte[] FILE = new byte[200_000];

    static {
        new Random(1).nextBytes(FILE);
    }

    private final MockWebServer server = new MockWebServer();
    private final HttpConnections connections = new HttpConnections(TestHttp.IMPATIENT);
    private final Cancellation cancellation = new Cancellation();
    private HttpSession session;

    @BeforeEach
    void start() throws IOException {
        server.start();
        session = TestHttp.session(connections, server);
    }

    @AfterEach
    void stop() {
        connections.close();
        server.close();
    }

    @Test
    void aFileComesWithItsLength() throws IOException {
        server.enqueue(new MockResponse.Builder().body(new Buffer().write(FILE)).build());

        try (HttpDownload download = session.open(server.url("/"), cancellation)) {
            assertThat(download.length()).isEqualTo(FILE.length);
            assertThat(download.stream().readAllBytes()).isEqualTo(FILE);
        }
    }

    @Test
    void aBrokenDownloadIsResumedWhereItBroke() throws Exception {
        server.setDispatcher(new BreakingFile("\"v1\"", "\"v1\""));

        try (HttpDownload download = session.open(server.url("/"), cancellation)) {
            assertThat(download.stream().readAllBytes()).isEqualTo(FILE);
        }

        server.takeRequest();
        RecordedRequest second = server.takeRequest();
        assertThat(second.getHeaders().get("Range")).matches("bytes=[1-9]\\d*-");
        assertThat(second.getHeaders().get("If-Range")).isEqualTo("\"v1\"");
    }

    @Test
    void halvesOfTwoVersionsAreNeverJoined() throws IOException {
        server.setDispatcher(new BreakingFile("\"v1\"", "\"v2\""));

        try (HttpDownload download = session.open(server.url("/"), cancellation)) {
            assertThatThrownBy(() -> download.stream().readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFileWithoutVersionIsNotResumed() throws IOException {
        server.enqueue(
                cutInTheMiddle(new MockResponse.Builder().body(new Buffer().write(FILE))).build());

        try (HttpDownload download = session.open(server.url("/"), cancellation)) {
            assertThatThrownBy(() -> download.stream().readAllBytes())
                    .isInstanceOf(IOException.class);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theTrueLengthOfACompressedFileIsTakenFromItsHeader() throws IOException {
        server.enqueue(
                new MockResponse.Builder()
                        .chunkedBody("12345", 2)
                        .addHeader("x-file-size", "5")
                        .build());

        try (HttpDownload download = session.open(server.url("/"), cancellation)) {
            assertThat(download.length()).isEqualTo(5);
        }
    }

    @Test
    void noContentIsToldApart() {
        server.enqueue(answer(204, ""));

        try (HttpDownload download = session.open(server.url("/"), cancellation)) {
            assertThat(download.status()).isEqualTo(204);
        }
    }

    /** Breaks the first transfer; then serves the rest of the same or of another version. */
    private static final class BreakingFile extends Dispatcher {
        private final String firstVersion;
        private final String laterVersion;

        BreakingFile(String firstVersion, String laterVersion) {
            this.firstVersion = firstVersion;
            this.laterVersion = laterVersion;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String range = request.getHeaders().get("Range");
            MockResponse.Builder whole = new MockResponse.Builder().body(new Buffer().write(FILE));
            if (range == null) {
                return cutInTheMiddle(whole.addHeader("ETag", firstVersion)).build();
            }
            if (!laterVersion.equals(request.getHeaders().get("If-Range"))) {
                return whole.addHeader("ETag", laterVersion).build();
            }
            int from = Integer.parseInt(range.replaceAll("\\D", ""));
            return new MockResponse.Builder()
                    .code(206)
                    .addHeader("ETag", laterVersion)
                    .addHeader(
                            "Content-Range",
                            "bytes " + from + "-" + (FILE.length - 1) + "/" + FILE.length)
                    .body(new Buffer().write(FILE, from, FILE.length - from))
                    .build();
        }
    }
}
