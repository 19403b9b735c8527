package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceSource;
import dev.likeness.http.HttpDownload;
import dev.likeness.http.UploadListener;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Patience;
import dev.likeness.job.StageListener;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.AvatarService;
import dev.likeness.service.RemoteFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A service whose other end is a sandbox of triangle people; started anew for each test. */
abstract class WithSandbox {

    static final Predicate<String> NOTHING_HELD = key -> false;

    final Cancellation cancellation = new Cancellation();
    Sandbox sandbox = Sandbox.start(SandboxOptions.immediate(), new TrianglePeople());
    AvatarSdk service = connect(Pipeline.ANIMATED_FACE);

    @TempDir Path folder;

    @AfterEach
    void stop() {
        service.close();
        sandbox.close();
    }

    void useMetaPerson() {
        service.close();
        service = connect(Pipeline.METAPERSON_FEMALE);
    }

    void restart(SandboxOptions options) {
        stop();
        sandbox = Sandbox.start(options, new TrianglePeople());
        service = connect(Pipeline.ANIMATED_FACE);
    }

    AvatarSdk connect(Pipeline pipeline) {
        return AvatarSdk.connect(clientKey(), Orders.options(sandbox.uri()).withPipeline(pipeline));
    }

    AvatarSdkClient client() {
        return service.client();
    }

    AvatarSdkClient developer() {
        return AvatarSdkClient.open(
                new AvatarSdkCredentials(sandbox.developerId(), sandbox.developerSecret()),
                Orders.options(sandbox.uri()).withDeveloperAccess());
    }

    /** Orders an avatar and waits for it. */
    SdkAvatar completed(NewAvatar order) {
        SdkAvatar ordered = client().avatars().create(order, UploadListener.NONE, cancellation);
        return completed(ordered.code());
    }

    SdkAvatar completed(String code) {
        return new AvatarWaiting(
                        client(), new Patience(Duration.ofMillis(20), Duration.ofSeconds(30)))
                .forAvatar(code, StageListener.NONE, cancellation);
    }

    byte[] download(String link) throws IOException {
        try (HttpDownload download = client().open(link, cancellation)) {
            return download.stream().readAllBytes();
        }
    }

    static Set<String> namesIn(byte[] zip) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    AvatarSdkCredentials clientKey() {
        return new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret());
    }

    AvatarFiles create(AvatarService from, Predicate<String> held, String... haircuts) {
        return from.create(Orders.order(haircuts), held, StageListener.NONE, cancellation);
    }

    List<SdkExport> exportsOfTheOnlyAvatar() {
        AvatarSdkClient client = service.client();
        String code =
                client.avatars().list(Filters.NONE, cancellation).findFirst().orElseThrow().code();
        return client.exports().list(code, cancellation);
    }

    void fetchShared(ResourceCache cache, AvatarFiles files) {
        for (HaircutFiles haircut : files.haircuts()) {
            Stream.concat(Stream.of(haircut.meshZip()), haircut.textures().stream())
                    .forEach(
                            file ->
                                    cache.get(
                                            file.cacheKey().orElseThrow(),
                                            source(file),
                                            cancellation));
        }
    }

    ResourceSource source(RemoteFile file) {
        return cancelling -> {
            AvatarService.Download download = service.open(file, cancelling);
            return new ResourceSource.Content(download.body(), download.length());
        };
    }

    int[] read(RemoteFile file) throws IOException {
        try (AvatarService.Download download = service.open(file, cancellation)) {
            byte[] bytes = download.body().readAllBytes();
            assertThat(download.length()).isEqualTo(bytes.length);
            int[] unsigned = new int[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                unsigned[i] = bytes[i] & 0xFF;
            }
            return unsigned;
        }
    }

    List<String> entries(RemoteFile file) throws IOException {
        List<String> names = new ArrayList<>();
        try (AvatarService.Download download = service.open(file, cancellation);
                ZipInputStream zip =
                        new ZipInputStream(
                                new ByteArrayInputStream(download.body().readAllBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    int ordersReceived() {
        return received("POST", "/avatars/");
    }

    int received(String method, String path) {
        return (int)
                sandbox.journal().requests().stream()
                        .filter(each -> each.method().equals(method) && each.path().equals(path))
                        .count();
    }

    static RemoteFile own(URI uri) {
        return new RemoteFile(uri, "file", Optional.empty());
    }
}
