package dev.likeness.konpro;

import dev.likeness.avatarsdk.TrianglePeople;
import dev.likeness.http.TestHttp;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.sandbox.konpro.MediaFiles;
import dev.likeness.sandbox.server.Journal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** A client whose other end is a sandbox, started anew for each test. */
abstract class WithKonPro {

    final Cancellation cancellation = new Cancellation();
    Sandbox sandbox = Sandbox.start(SandboxOptions.immediate(), new TrianglePeople());
    KonPro konPro = connect(new KonProKey(sandbox.konProKey()));

    @AfterEach
    void stop() {
        konPro.close();
        sandbox.close();
    }

    KonPro connect(KonProKey key) {
        return KonPro.open(key, options(sandbox.uri(), sandbox.uri()));
    }

    static KonProOptions options(URI base, URI upload) {
        return KonProOptions.DEFAULT
                .withHosts(base, upload)
                .withPatience(Duration.ofMillis(20), Duration.ofSeconds(30))
                .withHttp(TestHttp.IMPATIENT);
    }

    KonProAsset upload(byte[] file) {
        return konPro.assets().upload(AssetFile.of(file), UploadListener.NONE, cancellation);
    }

    /** Keys of so many different pictures. */
    List<String> imageKeys(int count) {
        return IntStream.range(0, count)
                .mapToObj(seed -> upload(MediaFiles.png(64, 64, seed)).imageKey())
                .toList();
    }

    PhotoGroup group() {
        String key = upload(MediaFiles.png(64, 64, -1)).imageKey();
        return konPro.groups().create("Kim", key, cancellation);
    }

    List<Journal.Request> received(String method, String path) {
        return sandbox.journal().requests().stream()
                .filter(each -> each.method().equals(method) && each.path().equals(path))
                .toList();
    }
}
