package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceSource;
import dev.likeness.job.Cancellation;
import dev.likeness.job.Progress;
import dev.likeness.job.Stage;
import dev.likeness.sandbox.format.PlyWriter;
import dev.likeness.sandbox.format.Zips;
import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a photo to an avatar in a running game. */
final class AvatarAppStateTest extends AvatarGameTest {

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
    void aVoiceComesFromTheFaceAndNotFromTheFeet(Pipeline pipeline) {
        attach(pipeline);
        Avatar avatar = await(request(photo(Color.PINK)));

        game.run(
                () -> {
                    avatar.node().updateGeometricState();
                    Spatial voice = avatar.instance().headAttachment().getChild("voice");
                    Geometry head = avatar.instance().morphed().get(0).geometry();
                    assertThat(head.getWorldBound().contains(voice.getWorldTranslation())).isTrue();
                    assertThat(voice.getWorldTranslation().y).isGreaterThan(1);
                });
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
    void aKeptFileThatCannotBeReadIsFetchedAnew() {
        byte[] rubbish = "no zip at all".getBytes(StandardCharsets.UTF_8);
        keepInCache("animated_face/haircuts/bob/mesh", rubbish);
        keepInCache("animated_face/haircuts/bob/texture", rubbish);
        attach(Pipeline.ANIMATED_FACE);

        Avatar avatar = await(request(photo(Color.PINK), "bob"));

        assertThat(avatar.hair().worn()).contains("bob");
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
}
