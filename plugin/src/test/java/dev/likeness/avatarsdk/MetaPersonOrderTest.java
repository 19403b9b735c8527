package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.cache.CacheReport;
import dev.likeness.cache.ResourceCache;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.GltfBody;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.RemoteFile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of an order of a MetaPerson over real HTTP. */
class MetaPersonOrderTest extends WithSandbox {

    @Test
    void aMetaPersonComesAsOneModelWithTheFaceBesideIt() throws IOException {
        useMetaPerson();

        AvatarFiles files = create(service, NOTHING_HELD, "bob");

        GltfBody body = (GltfBody) files.body();
        assertThat(entries(body.modelZip())).contains("model.glb", "AvatarHead_Color_2K.png");
    }

    @Test
    void aHaircutOfAMetaPersonComesAsModelPositionsAndStaticTexture() throws IOException {
        useMetaPerson();

        HaircutFiles bob = create(service, NOTHING_HELD, "bob").haircuts().get(0);

        assertThat(entries(bob.meshZip())).contains("model.glb");
        assertThat(bob.meshZip().cacheKey())
                .contains("metaperson_2.0/female/haircuts/bob/LOD1/mesh");
        assertThat(entries(bob.pointcloudZip().orElseThrow())).containsExactly("bob.ply");
        RemoteFile texture = bob.textures().get(0);
        assertThat(texture.cacheKey()).contains(texture.uri().toString());
        assertThat(read(texture)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void ofAHaircutThatIsHeldOnlyThePositionsAreExported() throws IOException {
        useMetaPerson();

        HaircutFiles bob = create(service, key -> key.contains("/bob/"), "bob").haircuts().get(0);

        List<SdkExport> exports = exportsOfTheOnlyAvatar();
        assertThat(exports).hasSize(2);
        assertThat(entries(bob.pointcloudZip().orElseThrow())).containsExactly("bob.ply");
        assertThat(bob.textures()).isNotEmpty();
    }

    @Test
    void aHeldMeshThatIsNeededAfterAllIsExportedThen() throws IOException {
        useMetaPerson();
        HaircutFiles bob = create(service, key -> true, "bob").haircuts().get(0);

        assertThat(entries(bob.meshZip())).contains("model.glb");
    }

    @Test
    void theSexChoosesTheTemplateOfAMetaPerson() {
        useMetaPerson();

        HaircutFiles bob =
                service.create(
                                Orders.male(Orders.order("bob")),
                                NOTHING_HELD,
                                StageListener.NONE,
                                cancellation)
                        .haircuts()
                        .get(0);

        assertThat(bob.meshZip().cacheKey()).contains("metaperson_2.0/male/haircuts/bob/LOD1/mesh");
    }

    @Test
    void staticTexturesOfAMetaPersonAreKnownInAdvance() {
        useMetaPerson();

        List<RemoteFile> early = service.filesKnownInAdvance(Orders.order("bob"), cancellation);
        AvatarFiles files = create(service, NOTHING_HELD, "bob");

        List<RemoteFile> needed = new ArrayList<>(((GltfBody) files.body()).staticFiles());
        assertThat(needed).isNotEmpty();
        needed.addAll(files.haircuts().get(0).textures());
        assertThat(early).containsExactlyElementsOf(needed);
    }

    @Test
    void whatIsStaticIsAskedForOnce() {
        useMetaPerson();

        service.filesKnownInAdvance(Orders.order("bob"), cancellation);
        service.filesKnownInAdvance(Orders.order("afro"), cancellation);

        assertThat(sandbox.journal().requests())
                .filteredOn(request -> request.path().equals("/static_resources/metaperson_2.0/"))
                .hasSize(1);
    }

    @Test
    void theSecondAvatarTakesItsSharedFilesFromTheCache() {
        useMetaPerson();
        try (ResourceCache cache = new ResourceCache(folder)) {
            fetchShared(cache, create(service, cache::holds, "bob", "afro"));
            CacheReport first = cache.report();
            fetchShared(cache, create(service, cache::holds, "bob", "afro"));

            CacheReport second = cache.report().since(first);
            assertThat(first.misses()).isEqualTo(4);
            assertThat(second).isEqualTo(new CacheReport(4, 0, 0, first.bytesDownloaded(), 0, 0));
        }
    }

    @Test
    void progressGoesForwardThroughTheStages() {
        restart(SandboxOptions.immediate().withComputingTime(Duration.ofMillis(300)));
        useMetaPerson();
        List<Stage> stages = new ArrayList<>();
        List<Double> steps = new ArrayList<>();

        service.create(
                Orders.order("bob"),
                NOTHING_HELD,
                (stage, fraction) -> {
                    stages.add(stage);
                    steps.add(stage.ordinal() + fraction);
                },
                cancellation);

        assertThat(stages)
                .contains(Stage.PREPARING, Stage.UPLOADING, Stage.COMPUTING, Stage.EXPORTING);
        assertThat(steps).isSorted();
    }
}
