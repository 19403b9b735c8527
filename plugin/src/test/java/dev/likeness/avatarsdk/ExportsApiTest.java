package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avatarsdk.parameters.ExportParameters;
import dev.likeness.avatarsdk.parameters.ExportSection;
import dev.likeness.avatarsdk.parameters.ExportTextures;
import dev.likeness.job.Patience;
import dev.likeness.service.AvatarTraits.Rgb;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsApiTest extends WithSandbox {

    private static final ExportParameters WITH_HAIR =
            ExportParameters.metaPerson()
                    .format("glb")
                    .section("haircuts", ExportSection.of("bob").embed(false))
                    .section("blendshapes", ExportSection.of("mobile_51"));

    @Test
    void severalExportsCanBeOrderedAtOnce() {
        SdkAvatar avatar =
                completed(
                        order().export(WITH_HAIR)
                                .export(ExportParameters.metaPerson().lod("LOD2"))
                                .exportComment("two of them")
                                .build());

        List<SdkExport> exports = completedExports(avatar, 2);

        assertThat(exports).extracting(SdkExport::comment).containsOnly("two of them");
        assertThat(exports.get(1).files()).hasSize(1);
    }

    @Test
    void filesComeAvatarFirstThenHairThenTheRest() {
        SdkExport export =
                new SdkExport(
                        null,
                        "e",
                        "a",
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                file("outfits", "suit"),
                                file("haircuts", "bob"),
                                file("blendshapes", "mobile_51"),
                                file(null, "avatar"),
                                file("haircuts", "afro")));

        assertThat(export.filesByPriority())
                .extracting(SdkExportFile::identity)
                .containsExactly("avatar", "bob", "afro", "suit", "mobile_51");
    }

    @Test
    void everyFileAndEveryStaticFileOfAnExportCanBeFetched() throws IOException {
        SdkExport export = completedExports(completed(order().export(WITH_HAIR).build()), 1).get(0);

        for (SdkExportFile file : export.filesByPriority()) {
            assertThat(namesIn(download(file.file()))).contains("model.glb");
            for (String link : file.staticFiles()) {
                assertThat(download(link)).startsWith(0x89, 'P', 'N', 'G');
                assertThat(file.staticFileKey(Pipeline.METAPERSON_FEMALE, link)).isEqualTo(link);
            }
        }
        assertThat(export.files()).extracting(SdkExportFile::category).contains("haircuts");
    }

    @Test
    void aCompletedAvatarCanBeExportedAnotherWay() {
        SdkAvatar avatar = completed(order().export(WITH_HAIR).build());
        ExportParameters red =
                ExportParameters.metaPerson()
                        .finalizeMesh(true)
                        .section(
                                "haircuts",
                                ExportSection.of("bob").color(new Rgb(255, 0, 0)).embed(true));

        SdkExport ordered = client().exports().create(avatar.code(), red, "finalize", cancellation);

        SdkExport done = waiting().forExport(avatar.code(), ordered.code(), cancellation);
        assertThat(done.comment()).isEqualTo("finalize");
        assertThat(client().exports().list(avatar.code(), cancellation)).hasSize(2);
    }

    @Test
    void anExportMadePublicIsFetchedWithoutCredentials() throws IOException {
        ExportParameters open =
                ExportParameters.metaPerson()
                        .format("glb")
                        .makePublic(true)
                        .textures(ExportTextures.INHERITED.embed(true));
        SdkExport export = completedExports(completed(order().export(open).build()), 1).get(0);
        sandbox.journal().clear();

        try (AvatarSdkClient stranger =
                AvatarSdkClient.open(
                        new AvatarSdkCredentials("nobody", "knows"),
                        Orders.options(URI.create("http://other.invalid/")))) {
            try (var download = stranger.open(export.publicFile(), cancellation)) {
                assertThat(namesIn(download.stream().readAllBytes())).contains("model.glb");
            }
        }

        assertThat(sandbox.journal().requests())
                .hasSize(1)
                .flatExtracting(request -> request.headers().keySet())
                .doesNotContain("Authorization", "X-PlayerUID");
    }

    @Test
    void exportsOfAnAvatarThatIsNotThereAreRefused() {
        assertThatThrownBy(() -> client().exports().list("nobody", cancellation))
                .hasMessageEndingWith("/avatars/nobody/exports/ answered 404: Not found.");
    }

    @Test
    void staticResourcesAreNarrowedDownByLevel() {
        StaticResourcesApi resources = client().staticResources();
        Filters filters = Filters.NONE.lods("LOD1", "LOD2").and("texture_profile", "1K.png,2K.png");

        List<StaticResource> some = resources.list("metaperson_2.0", filters, cancellation);

        assertThat(some)
                .isNotEmpty()
                .allMatch(each -> List.of("1K.png", "2K.png").contains(each.profile()));
        assertThat(some).extracting(StaticResource::lod).contains("LOD1", "LOD2");
        assertThat(resources.list("metaperson_2.0", Filters.NONE.lods("lod1"), cancellation))
                .isEmpty();
    }

    private static SdkExportFile file(String category, String identity) {
        return new SdkExportFile(category, null, identity, null);
    }

    private static NewAvatar.Builder order() {
        return NewAvatar.of(Orders.photo(64)).pipeline(Pipeline.METAPERSON_FEMALE);
    }

    private List<SdkExport> completedExports(SdkAvatar avatar, int count) {
        return waiting().forExports(avatar.code(), count, (stage, done) -> {}, cancellation);
    }

    private AvatarWaiting waiting() {
        return new AvatarWaiting(
                client(), new Patience(Duration.ofMillis(20), Duration.ofSeconds(30)));
    }
}
