package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;

import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceSource;
import dev.likeness.http.TestHttp;
import dev.likeness.job.Cancellation;
import dev.likeness.job.StageListener;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarService;
import dev.likeness.service.RemoteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A service whose other end misbehaves in ways in which the sandbox does not. */
abstract class WithScript {

    static final AvatarSdkCredentials KEY = new AvatarSdkCredentials("id", "hush");

    final MockWebServer server = new MockWebServer();
    final Script script = new Script();
    final Cancellation cancellation = new Cancellation();
    @TempDir Path folder;
    AvatarSdk service;

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

    AvatarFiles create() {
        return service.create(Orders.order(), key -> false, StageListener.NONE, cancellation);
    }

    static MockResponse status(String status) {
        return answer(200, "{\"code\":\"a\",\"status\":\"" + status + "\"}");
    }

    static MockResponse cut() {
        return TestHttp.cutInTheMiddle(new MockResponse.Builder().body("x".repeat(1 << 20)))
                .build();
    }

    ResourceSource source(String path) {
        RemoteFile file = new RemoteFile(server.url(path).uri(), "file", Optional.empty());
        return cancelling -> {
            AvatarService.Download download = service.open(file, cancelling);
            return new ResourceSource.Content(download.body(), download.length());
        };
    }

    Path fetch(ResourceSource source) {
        try (ResourceCache cache = new ResourceCache(folder)) {
            return cache.get("file", source, cancellation);
        }
    }
}
