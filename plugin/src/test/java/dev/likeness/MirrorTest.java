package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.AvatarSdkOptions;
import dev.likeness.cache.FaultyServer;
import dev.likeness.cache.Mirror;
import dev.likeness.cache.ResourceCache;
import dev.likeness.job.Cancellation;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.sandbox.SpherePeople;
import dev.likeness.service.PlayerStore;
import dev.likeness.service.RemoteFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shared files come from a studio's own place, and no secret goes there. */
class MirrorTest {

    private static final int LENGTH = 10_000;
    private static final String FILE = "metaperson_2.0/textures/haircuts/bob/bob_Color_1K.png";

    private final Cancellation cancellation = new Cancellation();
    private final AtomicLong bytes = new AtomicLong();

    @TempDir Path folder;
    private FaultyServer studio;
    private Sandbox sandbox;
    private AvatarSdk service;
    private RemoteFile file;
    private Mirror mirror;

    @BeforeEach
    void start() throws IOException {
        studio = new FaultyServer(LENGTH);
        sandbox = Sandbox.start(SandboxOptions.immediate(), new SpherePeople());
        service =
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret()),
                        AvatarSdkOptions.DEFAULT
                                .withBaseUrl(sandbox.uri())
                                .withPlayers(PlayerStore.inMemory()));
        URI original = sandbox.uri().resolve("static_resources/");
        URI uri = original.resolve(FILE);
        file = new RemoteFile(uri, "bob.png", Optional.of(uri.toString()));
        mirror = new Mirror(original, studio.uri("/cdn/"));
    }

    @AfterEach
    void stop() {
        service.close();
        sandbox.close();
        studio.close();
    }

    @Test
    void aSharedFileComesFromTheMirrorUnderItsOldKeyAndNoCredentialsGoThere() throws IOException {
        assertThat(Files.size(fetch(file))).isEqualTo(LENGTH);

        assertThat(studio.requests()).hasSize(1);
        assertThat(studio.requests().get(0).path()).isEqualTo("/cdn/" + FILE);
        assertThat(studio.requests().get(0).headers())
                .doesNotContainKeys("Authorization", "X-PlayerUID");
        assertThat(sandbox.journal().requests()).noneMatch(asked -> asked.path().endsWith(".png"));
        assertThat(bytes).hasValue(LENGTH);
    }

    @Test
    void whatTheMirrorDoesNotHaveComesFromTheService() throws IOException {
        studio.fail(404);

        assertThat(Files.size(fetch(file))).isNotEqualTo(LENGTH);

        assertThat(sandbox.journal().requests()).anyMatch(asked -> asked.path().endsWith(FILE));
    }

    @Test
    void aMirrorThatBreaksOffIsNotAskedTwice() throws IOException {
        studio.header("Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA==");

        assertThat(Files.size(fetch(file))).isNotEqualTo(LENGTH);

        assertThat(studio.requests()).hasSize(1);
    }

    @Test
    void aFileOfOneAvatarAloneIsNeverLookedForAtTheMirror() {
        fetch(new RemoteFile(file.uri(), "own.png", Optional.empty()));

        assertThat(studio.requests()).isEmpty();
    }

    @Test
    void onlyPlainUrlsBelowTheRootAreMirrored() {
        URI root = mirror.original();

        assertThat(mirror.of(root.resolve("a/b.png"))).contains(studio.uri("/cdn/a/b.png"));
        assertThat(mirror.of(root.resolve("a.png?access_token=hush"))).isEmpty();
        assertThat(mirror.of(URI.create(root + "../avatars/1/"))).isEmpty();
        assertThat(mirror.of(URI.create(root + "//elsewhere.example/a")))
                .hasValueSatisfying(uri -> assertThat(uri.getHost()).isEqualTo("127.0.0.1"));
        assertThat(mirror.of(studio.uri("/other.png"))).isEmpty();
    }

    @Test
    void aMirrorMustBeAFolder() {
        assertThatThrownBy(() -> new Mirror(mirror.original(), URI.create("https://cdn.example/a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends with a slash");
    }

    private Path fetch(RemoteFile wanted) {
        RemoteSource source =
                new RemoteSource(service, wanted, Optional.of(mirror), bytes::addAndGet);
        try (ResourceCache cache = new ResourceCache(folder)) {
            return cache.get("key", source, cancellation);
        }
    }
}
