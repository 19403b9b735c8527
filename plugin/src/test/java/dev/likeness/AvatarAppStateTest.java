package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer;
import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.AvatarSdkOptions;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.avatarsdk.PlayerStore;
import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceSource;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.Progress;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.Stage;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.sandbox.SpherePeople;
import dev.likeness.sandbox.format.PlyWriter;
import dev.likeness.sandbox.format.Zips;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.service.Photo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a photo to an avatar in a running game, over real HTTP and with real OpenGL. */
final class AvatarAppStateTest {

    private static final int SLOW_BYTES_PER_SECOND = 20_000;

    private static TestGame game;

    @TempDir Path cacheFolder;
    private Sandbox sandbox;
    private AvatarAppState avatars;

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
        sandbox = Sandbox.start(SandboxOptions.immediate(), new SpherePeople());
    }

    @AfterEach
    void endSandbox() {
        detach();
        sandbox.close();
    }

    static List<Pipeline> pipelines() {
        return List.of(Pipeline.ANIMATED_FACE, Pipeline.METAPERSON_FEMALE);
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void aPhotoBecomesAnAvatarThatWearsTheFirstHaircutAskedFor(Pipeline pipeline) {
        attach(pipeline);

        Avatar avatar = await(request(photo(Color.PINK), "long_wavy", "bob"));

        assertThat(avatar.hair().worn()).contains("long_wavy");
        assertThat(avatar.hair().available()).containsExactly("long_wavy", "bob");
        assertThat(avatar.face().has("jawOpen")).isTrue();
        assertThat(game.call(avatars::living)).containsExactly(avatar);
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void progressNeverFallsAndEndsReady(Pipeline pipeline) {
        attach(pipeline);
        List<Progress> heard = new ArrayList<>();

        CompletableFuture<Avatar> done = new CompletableFuture<>();
        game.run(
                () ->
                        avatars.request(AvatarRequest.fromPhoto(photo(Color.PINK)).haircuts("bob"))
                                .onProgress(heard::add)
                                .onReady(done::complete)
                                .onFailure(done::completeExceptionally));
        await(done);

        assertThat(heard).extracting(Progress::fraction).isSorted();
        assertThat(heard).extracting(Progress::stage).isSorted();
        assertThat(heard.get(heard.size() - 1)).isEqualTo(new Progress(Stage.READY, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void theHeadAppearsBeforeTheAvatarIsReady(Pipeline pipeline) {
        attach(pipeline);
        List<String> order = new ArrayList<>();

        CompletableFuture<Avatar> done = new CompletableFuture<>();
        game.run(
                () ->
                        avatars.request(AvatarRequest.fromPhoto(photo(Color.PINK)).haircuts("bob"))
                                .onAppearing(
                                        avatar -> order.add("head, hair " + avatar.hair().worn()))
                                .onReady(
                                        avatar -> {
                                            order.add("ready, hair " + avatar.hair().worn());
                                            done.complete(avatar);
                                        })
                                .onFailure(done::completeExceptionally));
        await(done);

        assertThat(order).containsExactly("head, hair Optional.empty", "ready, hair Optional[bob]");
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void aSecondAvatarDownloadsOnlyPositionsOfAKnownHaircutAndSharesItsMesh(Pipeline pipeline) {
        attach(pipeline);
        Avatar first = await(request(photo(Color.PINK), "bob"));
        AvatarReport firstReport = report;
        Avatar second = await(request(photo(Color.GREEN), "bob"));

        assertThat(firstReport.sharedBytes()).isPositive();
        assertThat(report.sharedBytes()).isZero();
        Geometry one = hairOf(first);
        Geometry two = hairOf(second);
        assertThat(two.getMaterial()).isSameAs(one.getMaterial());
        assertThat(buffer(two, VertexBuffer.Type.Index))
                .isSameAs(buffer(one, VertexBuffer.Type.Index));
        assertThat(buffer(two, VertexBuffer.Type.TexCoord))
                .isSameAs(buffer(one, VertexBuffer.Type.TexCoord));
        assertThat(buffer(two, VertexBuffer.Type.Position))
                .isNotSameAs(buffer(one, VertexBuffer.Type.Position));
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void aSecondRunTakesSharedFilesFromTheDisk(Pipeline pipeline) {
        attach(pipeline);
        await(request(photo(Color.PINK), "bob", "afro"));
        detach();

        attach(pipeline);
        await(request(photo(Color.PINK), "bob", "afro"));

        assertThat(report.sharedBytes()).isZero();
        assertThat(report.cacheHits()).isPositive();
        assertThat(report.cacheMisses()).isZero();
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void aHaircutThatWasNotAskedForIsFetchedWhenItIsFirstWorn(Pipeline pipeline) {
        attach(pipeline);
        Avatar avatar = await(request(photo(Color.PINK)));
        assertThat(avatar.hair().available()).contains("bob", "long_wavy", "crew_cut", "afro");
        assertThat(avatar.hair().worn()).as("the best fit to the photo").contains("bob");

        await(game.call(() -> avatar.hair().wear("afro")));

        assertThat(avatar.hair().worn()).contains("afro");
    }

    @Test
    void aHaircutThatTheServiceHasChangedIsFetchedAnewInsteadOfMixingOldAndNew() {
        keepInCache("animated_face/haircuts/bob/mesh", Zips.of(Map.of("bob.ply", otherMesh())));
        attach(Pipeline.ANIMATED_FACE);

        Avatar avatar = await(request(photo(Color.PINK), "bob"));

        assertThat(avatar.hair().worn()).contains("bob");
        assertThat(report.sharedBytes()).isPositive();
    }

    @Test
    void ofSeveralWishesTheLastHaircutIsWorn() {
        attach(Pipeline.ANIMATED_FACE);
        Avatar avatar = await(request(photo(Color.PINK)));

        List<CompletableFuture<Void>> changes =
                game.call(
                        () ->
                                List.of(
                                        avatar.hair().wear("afro"),
                                        avatar.hair().wear("crew_cut"),
                                        avatar.hair().wear("long_wavy")));
        changes.forEach(TestGame::await);

        assertThat(avatar.hair().worn()).contains("long_wavy");
    }

    @Test
    void colouringOneAvatarsHairLeavesTheOthersAlone() {
        attach(Pipeline.ANIMATED_FACE);
        Avatar first = await(request(photo(Color.PINK), "bob"));
        Avatar second = await(request(photo(Color.GREEN), "bob"));

        Object firstColor = hairColorOf(first);
        Object secondColor = hairColorOf(second);

        game.run(() -> first.hair().color(ColorRGBA.Red));

        assertThat(hairColorOf(first)).isNotEqualTo(firstColor);
        assertThat(hairColorOf(second)).isEqualTo(secondColor);
    }

    @Test
    void anUnknownHaircutIsRefusedByNameWithThoseThereAre() {
        attach(Pipeline.ANIMATED_FACE);
        Avatar avatar = await(request(photo(Color.PINK), "bob"));

        assertThatThrownBy(() -> avatar.hair().wear("mohawk"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown haircut mohawk, available are [bob]");
    }

    @Test
    void aRemovedAvatarLeavesTheScene() {
        attach(Pipeline.ANIMATED_FACE);
        Avatar avatar = await(request(photo(Color.PINK), "bob"));
        game.run(() -> game.app().getRootNode().attachChild(avatar.node()));
        game.frames(3);

        game.run(avatar::remove);
        game.frames(3);

        assertThat(avatar.node().getParent()).isNull();
        assertThat(game.call(avatars::living)).isEmpty();
    }

    @Test
    void aTextFileNamedJpgIsThePlayersAffair(@TempDir Path folder) throws IOException {
        attach(Pipeline.ANIMATED_FACE);
        Path file = Files.writeString(folder.resolve("me.jpg"), "this is no photo");

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(file));

        assertThat(failure).isInstanceOf(PhotoRejectedException.class);
        assertThat(failure.forPlayer())
                .isEqualTo("This file is not a photo. Please choose a JPEG or PNG picture.");
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    @Test
    void aMissingFileIsThePlayersAffair(@TempDir Path folder) {
        attach(Pipeline.ANIMATED_FACE);

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(folder.resolve("no.jpg")));

        assertThat(failure).isInstanceOf(PhotoRejectedException.class);
        assertThat(failure.forPlayer()).isEqualTo("There is no photo file no.jpg.");
    }

    @Test
    void aBrokenPhotoThatTheServiceRefusesIsThePlayersAffairAndTheGameGoesOn() {
        attach(Pipeline.ANIMATED_FACE);
        byte[] broken = "\u00ff\u00d8\u00ff broken".getBytes(StandardCharsets.ISO_8859_1);

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(new Photo("me.jpg", broken)));

        assertThat(failure).isInstanceOf(PhotoRejectedException.class);
        assertThat(await(request(photo(Color.PINK), "bob")).hair().worn()).contains("bob");
    }

    @Test
    void aWrongKeyIsTheDevelopersAffair() {
        attach(
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), "wrong"),
                        options(Pipeline.ANIMATED_FACE)));

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(photo(Color.PINK)));

        assertThat(failure).isInstanceOf(AccessDeniedException.class);
        assertThat(failure.getMessage()).doesNotContain("wrong");
    }

    @Test
    void aServiceThatIsGoneIsTheOperatorsAffair() {
        attach(Pipeline.ANIMATED_FACE);
        sandbox.close();

        AvatarException failure = failureOf(AvatarRequest.fromPhoto(photo(Color.PINK)));

        assertThat(failure).isInstanceOf(ServiceUnavailableException.class);
        assertThat(failure.worthRetrying()).isTrue();
    }

    @Test
    void aServerKilledInTheMiddleOfADownloadLeavesNothingThatALaterRunTrusts() {
        sandbox.close();
        sandbox =
                Sandbox.start(
                        SandboxOptions.immediate().withBandwidth(SLOW_BYTES_PER_SECOND),
                        new SpherePeople());
        attach(Pipeline.ANIMATED_FACE);
        CompletableFuture<AvatarException> failure = new CompletableFuture<>();
        game.run(
                () ->
                        avatars.request(AvatarRequest.fromPhoto(photo(Color.PINK)).haircuts("bob"))
                                .onProgress(
                                        progress -> {
                                            if (progress.stage() == Stage.DOWNLOADING) {
                                                sandbox.close();
                                            }
                                        })
                                .onFailure(failure::complete));
        assertThat(TestGame.await(failure)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(game.call(avatars::living)).isEmpty();
        detach();

        sandbox = Sandbox.start(SandboxOptions.immediate(), new SpherePeople());
        attach(Pipeline.ANIMATED_FACE);
        assertThat(await(request(photo(Color.PINK), "bob")).hair().worn()).contains("bob");
    }

    @Test
    void cancellingWhileTheServiceComputesEndsTheTaskAndLeavesNothing() {
        sandbox.close();
        sandbox =
                Sandbox.start(
                        SandboxOptions.immediate().withComputingTime(Duration.ofMinutes(5)),
                        new SpherePeople());
        attach(Pipeline.ANIMATED_FACE);
        CompletableFuture<AvatarException> failure = new CompletableFuture<>();

        game.run(
                () -> {
                    AvatarTask task = avatars.request(AvatarRequest.fromPhoto(photo(Color.PINK)));
                    task.onFailure(failure::complete)
                            .onProgress(
                                    progress -> {
                                        if (progress.stage() == Stage.COMPUTING) {
                                            task.cancel();
                                        }
                                    });
                });

        assertThat(TestGame.await(failure)).isInstanceOf(AvatarCancelledException.class);
        assertThat(game.call(avatars::living)).isEmpty();
    }

    private AvatarReport report;

    private CompletableFuture<Avatar> request(Photo photo, String... haircuts) {
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

    private AvatarException failureOf(AvatarRequest request) {
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

    private static <T> T await(CompletableFuture<T> result) {
        return TestGame.await(result);
    }

    private void attach(Pipeline pipeline) {
        attach(
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret()),
                        options(pipeline)));
    }

    private void attach(AvatarSdk service) {
        avatars = new AvatarAppState(service, cacheFolder);
        game.run(() -> game.app().getStateManager().attach(avatars));
    }

    private void detach() {
        game.run(() -> game.app().getStateManager().detach(avatars));
        game.frames(2);
    }

    private AvatarSdkOptions options(Pipeline pipeline) {
        URI uri = sandbox.uri();
        return AvatarSdkOptions.DEFAULT
                .withBaseUrl(uri)
                .withPipeline(pipeline)
                .withPlayers(PlayerStore.inMemory())
                .withPollInterval(Duration.ofMillis(20));
    }

    private void keepInCache(String key, byte[] content) {
        try (ResourceCache cache = new ResourceCache(cacheFolder)) {
            cache.get(
                    key,
                    cancellation ->
                            new ResourceSource.Content(
                                    new ByteArrayInputStream(content), content.length),
                    new Cancellation());
        }
    }

    /** One triangle: whatever the service sends for a haircut, it is not this. */
    private static byte[] otherMesh() {
        return PlyWriter.mesh(
                new Surface(
                        new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0},
                        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                        new int[] {0, 1, 2},
                        new float[] {0, 0, 1, 0, 0, 1},
                        new int[12],
                        new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                        List.of()));
    }

    private static Geometry hairOf(Avatar avatar) {
        String worn = avatar.hair().worn().orElseThrow();
        return (Geometry) avatar.node().getChild(worn);
    }

    private static Object hairColorOf(Avatar avatar) {
        return hairOf(avatar).getLocalMatParamOverrides().get(0).getValue();
    }

    private static VertexBuffer buffer(Geometry geometry, VertexBuffer.Type type) {
        return geometry.getMesh().getBuffer(type);
    }

    private static Photo photo(Color color) {
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
