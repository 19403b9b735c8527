package dev.likeness;

import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.AvatarSdkOptions;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.job.AvatarException;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.sandbox.SpherePeople;
import dev.likeness.service.Photo;
import dev.likeness.service.PlayerStore;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A game beside a sandbox with spherical people, over real HTTP and with real OpenGL. */
abstract class AvatarGameTest {

    static TestGame game;

    @TempDir Path cacheFolder;
    Sandbox sandbox;
    AvatarAppState avatars;

    @BeforeAll
    static void startGame() {
        game = new TestGame();
    }

    @AfterAll
    static void endGame() {
        game.close();
    }

    @BeforeEach
    void startSandbox() {
        startSandbox(SandboxOptions.immediate());
    }

    void startSandbox(SandboxOptions options) {
        sandbox = Sandbox.start(options, new SpherePeople());
    }

    @AfterEach
    void endSandbox() {
        detach();
        sandbox.close();
    }

    AvatarReport report;

    CompletableFuture<Avatar> request(Photo photo, String... haircuts) {
        CompletableFuture<Avatar> done = new CompletableFuture<>();
        game.run(
                () -> {
                    AvatarTask task =
                            avatars.request(AvatarRequest.fromPhoto(photo).haircuts(haircuts));
                    task.onReady(
                                    avatar -> {
                                        report = task.report();
                                        done.complete(avatar);
                                    })
                            .onFailure(done::completeExceptionally);
                });
        return done;
    }

    AvatarException failureOf(AvatarRequest request) {
        CompletableFuture<AvatarException> failure = new CompletableFuture<>();
        game.run(
                () ->
                        avatars.request(request)
                                .onReady(
                                        avatar ->
                                                failure.completeExceptionally(
                                                        new AssertionError("It succeeded")))
                                .onFailure(failure::complete));
        return TestGame.await(failure);
    }

    static <T> T await(CompletableFuture<T> result) {
        return TestGame.await(result);
    }

    void attach(Pipeline pipeline) {
        attach(
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret()),
                        options(pipeline)));
    }

    void attach(AvatarSdk service) {
        avatars = new AvatarAppState(service, cacheFolder);
        game.run(() -> game.app().getStateManager().attach(avatars));
    }

    void detach() {
        game.run(() -> game.app().getStateManager().detach(avatars));
        game.frames(2);
    }

    AvatarSdkOptions options(Pipeline pipeline) {
        URI uri = sandbox.uri();
        return AvatarSdkOptions.DEFAULT
                .withBaseUrl(uri)
                .withPipeline(pipeline)
                .withPlayers(PlayerStore.inMemory())
                .withPollInterval(Duration.ofMillis(20));
    }

    static Photo photo(Color color) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 64, 64);
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return new Photo("me.png", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
