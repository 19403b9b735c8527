package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.likeness.cache.CacheReport;
import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceSource;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.GltfBody;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.AvatarFiles.PlyBody;
import dev.likeness.service.AvatarService;
import dev.likeness.service.AvatarTraits.Rgb;
import dev.likeness.service.Photo;
import dev.likeness.service.RemoteFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an order over real HTTP, with the sandbox at the other end. */
class AvatarSdkWithSandboxTest {

    private static final Predicate<String> NOTHING_HELD = key -> false;

    private final Cancellation cancellation = new Cancellation();
    private Sandbox sandbox = Sandbox.start(SandboxOptions.immediate(), new TrianglePeople());
    private AvatarSdk service = connect(Pipeline.ANIMATED_FACE);

    @TempDir Path folder;

    @AfterEach
    void stop() {
        service.close();
        sandbox.close();
    }

    @Test
    void anAnimatedFaceComesAsMeshTextureAndBlendshapes() throws IOException {
        AvatarFiles files = create(service, NOTHING_HELD);

        PlyBody body = (PlyBody) files.body();
        assertThat(entries(body.meshZip())).containsExactly("model.ply");
        assertThat(read(body.texture())).startsWith(0xFF, 0xD8);
        assertThat(entries(body.blendshapesZip().orElseThrow()))
                .anyMatch(name -> name.endsWith("jawOpen.bin"));
        assertThat(body.meshZip().cacheKey()).isEmpty();
    }

    @Test
    void haircutsOfAnAnimatedFaceShareMeshAndTextureButNotPositions() throws IOException {
        AvatarFiles files = create(service, NOTHING_HELD, "afro", "bob");

        assertThat(files.haircuts())
                .extracting(HaircutFiles::identity)
                .containsExactly("afro", "bob");
        HaircutFiles bob = files.haircuts().get(1);
        assertThat(entries(bob.meshZip())).containsExactly("bob.ply");
        assertThat(bob.meshZip().cacheKey()).contains("animated_face/haircuts/bob/mesh");
        RemoteFile cloud = bob.pointcloudZip().orElseThrow();
        assertThat(entries(cloud)).containsExactly("cloud_bob.ply");
        assertThat(cloud.cacheKey()).isEmpty();
        assertThat(bob.textures())
                .extracting(RemoteFile::cacheKey)
                .containsExactly(Optional.of("animated_face/haircuts/bob/texture"));
    }

    @Test
    void withoutNamesEveryHaircutIsFitted() {
        AvatarFiles files = create(service, NOTHING_HELD);

        assertThat(files.haircuts())
                .extracting(HaircutFiles::identity)
                .containsExactly("bob", "afro");
    }

    @Test
    void theTraitsOfThePhotoAreTold() {
        AvatarFiles files = create(service, NOTHING_HELD);

        assertThat(files.traits().skin()).contains(new Rgb(200, 150, 120));
        assertThat(files.traits().hair()).isEmpty();
        assertThat(files.traits().haircut()).contains("bob");
    }

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
        HaircutFiles bob = create(service, NOTHING_HELD, "bob").haircuts().get(0);

        assertThat(early).containsExactlyElementsOf(bob.textures());
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

    @Test
    void aWrongKeyIsReportedAsAccessDenied() {
        AvatarSdkCredentials wrong = new AvatarSdkCredentials(sandbox.clientId(), "wrong-secret");
        try (AvatarSdk stranger = AvatarSdk.connect(wrong, Orders.options(sandbox.uri()))) {
            assertThatThrownBy(() -> create(stranger, NOTHING_HELD))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("invalid_client")
                    .hasMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void aStoppedServiceIsReportedAsUnavailable() {
        sandbox.close();

        assertThatThrownBy(() -> create(service, NOTHING_HELD))
                .isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void aHaircutThatIsNotOfferedIsRefusedBeforeAnythingIsOrdered() {
        assertThatThrownBy(() -> create(service, NOTHING_HELD, "mohawk"))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("'mohawk' is not offered; there are [bob, afro]");
        assertThat(ordersReceived()).isZero();
    }

    @Test
    void aTextFileIsRejectedBeforeAnythingIsOrdered() {
        Photo text = new Photo("me.jpg", "just text".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(
                        () ->
                                service.create(
                                        Orders.withPhoto(text),
                                        NOTHING_HELD,
                                        StageListener.NONE,
                                        cancellation))
                .isInstanceOf(PhotoRejectedException.class);
        assertThat(ordersReceived()).isZero();
    }

    @Test
    void aPictureWithoutFaceIsRejectedInThePlayersWords() {
        PhotoRejectedException failure =
                catchThrowableOfType(
                        PhotoRejectedException.class,
                        () ->
                                service.create(
                                        Orders.withPhoto(Orders.photo(1)),
                                        NOTHING_HELD,
                                        StageListener.NONE,
                                        cancellation));

        assertThat(failure).hasMessageContaining("There is no face in the photo");
        assertThat(failure.forPlayer()).startsWith("No face was found in this photo.");
    }

    @Test
    void cancellingEndsTheWaitingForAnAvatar() {
        restart(SandboxOptions.immediate().withComputingTime(Duration.ofHours(1)));

        assertThatThrownBy(
                        () ->
                                service.create(
                                        Orders.order(),
                                        NOTHING_HELD,
                                        (stage, fraction) -> {
                                            if (stage == Stage.COMPUTING) {
                                                cancellation.cancel();
                                            }
                                        },
                                        cancellation))
                .isInstanceOf(AvatarCancelledException.class);
    }

    @Test
    void anAvatarThatTakesTooLongIsGivenUp() {
        restart(SandboxOptions.immediate().withComputingTime(Duration.ofHours(1)));
        AvatarSdkOptions hasty = Orders.options(sandbox.uri()).withTimeout(Duration.ofMillis(50));
        try (AvatarSdk impatient = AvatarSdk.connect(clientKey(), hasty)) {
            assertThatThrownBy(() -> create(impatient, NOTHING_HELD))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageContaining("was not ready after");
        }
    }

    @Test
    void tokensThatExpireWhileWaitingAreReplaced() {
        restart(
                SandboxOptions.immediate()
                        .withTokenLifetime(Duration.ofSeconds(1))
                        .withComputingTime(Duration.ofSeconds(2)));

        assertThat(create(service, NOTHING_HELD).avatarCode()).isNotEmpty();
        assertThat(received("POST", "/o/token/")).isGreaterThan(1);
        assertThat(ordersReceived()).isEqualTo(1);
    }

    @Test
    void thePlayerIsRegisteredOnceAndCanBeRememberedForTheNextRun() {
        Path file = folder.resolve("deeper/player");
        AvatarSdkOptions options =
                Orders.options(sandbox.uri()).withPlayers(PlayerStore.inFile(file));
        String first;
        try (AvatarSdk run = AvatarSdk.connect(clientKey(), options)) {
            first = create(run, NOTHING_HELD).avatarCode();
        }
        AvatarSdkOptions later =
                Orders.options(sandbox.uri()).withPlayers(PlayerStore.inFile(file));
        try (AvatarSdkClient run = AvatarSdkClient.open(clientKey(), later)) {
            assertThat(run.avatars(Map.of(), cancellation).map(SdkAvatar::code))
                    .containsExactly(first);
        }
        assertThat(received("POST", "/players/")).isEqualTo(1);
    }

    @Test
    void aDeveloperNeedsNoPlayer() {
        AvatarSdkCredentials key =
                new AvatarSdkCredentials(sandbox.developerId(), sandbox.developerSecret());
        try (AvatarSdk developer =
                AvatarSdk.connect(key, Orders.options(sandbox.uri()).withDeveloperAccess())) {
            assertThat(create(developer, NOTHING_HELD).avatarCode()).isNotEmpty();
        }
        assertThat(received("POST", "/players/")).isZero();
    }

    @Test
    void avatarsAreListedPageByPageAndDeleted() {
        restart(SandboxOptions.immediate().withPageSize(2));
        List<String> codes =
                Stream.generate(() -> create(service, NOTHING_HELD).avatarCode()).limit(5).toList();
        AvatarSdkClient client = service.client();

        List<SdkAvatar> listed = client.avatars(Map.of(), cancellation).toList();
        assertThat(listed).extracting(SdkAvatar::code).containsExactlyInAnyOrderElementsOf(codes);

        client.deleteAvatar(codes.get(0), cancellation);

        assertThatThrownBy(() -> client.avatar(codes.get(0), cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("404");
    }

    @Test
    void pagesAreFetchedOnlyWhenReached() {
        restart(SandboxOptions.immediate().withPageSize(1));
        create(service, NOTHING_HELD);
        create(service, NOTHING_HELD);
        int before = received("GET", "/avatars/");

        service.client().avatars(Map.of(), cancellation).findFirst().orElseThrow();

        assertThat(received("GET", "/avatars/") - before).isEqualTo(1);
    }

    @Test
    void theOtherFilesOfAnAnimatedFaceCanBeFetchedByHand() throws IOException {
        String code = create(service, NOTHING_HELD).avatarCode();
        AvatarSdkClient client = service.client();
        SdkAvatar avatar = client.avatar(code, cancellation);

        assertThat(entries(own(client.links().pointcloud(avatar)))).hasSize(1);
        assertThat(read(own(client.links().thumbnail(avatar, 16, 16)))).isNotEmpty();
        assertThat(client.textures(code, cancellation)).extracting(SdkTexture::file).isNotEmpty();
    }

    private static RemoteFile own(URI uri) {
        return new RemoteFile(uri, "file", Optional.empty());
    }

    @Test
    void aServiceThatWantsALongPauseIsReportedAsBusy() {
        restart(SandboxOptions.immediate().withRequestsPerMinute(1));

        ServiceRefusedException failure =
                catchThrowableOfType(
                        ServiceRefusedException.class, () -> create(service, NOTHING_HELD));

        assertThat(failure.httpStatus()).isEqualTo(429);
        assertThat(failure.forPlayer()).contains("very busy");
    }

    private void useMetaPerson() {
        service.close();
        service = connect(Pipeline.METAPERSON_FEMALE);
    }

    private void restart(SandboxOptions options) {
        stop();
        sandbox = Sandbox.start(options, new TrianglePeople());
        service = connect(Pipeline.ANIMATED_FACE);
    }

    private AvatarSdk connect(Pipeline pipeline) {
        return AvatarSdk.connect(clientKey(), Orders.options(sandbox.uri()).withPipeline(pipeline));
    }

    private AvatarSdkCredentials clientKey() {
        return new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret());
    }

    private AvatarFiles create(AvatarService from, Predicate<String> held, String... haircuts) {
        return from.create(Orders.order(haircuts), held, StageListener.NONE, cancellation);
    }

    private List<SdkExport> exportsOfTheOnlyAvatar() {
        AvatarSdkClient client = service.client();
        String code = client.avatars(Map.of(), cancellation).findFirst().orElseThrow().code();
        return client.exports(code, cancellation);
    }

    private void fetchShared(ResourceCache cache, AvatarFiles files) {
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

    private ResourceSource source(RemoteFile file) {
        return cancelling -> {
            AvatarService.Download download = service.open(file, cancelling);
            return new ResourceSource.Content(download.body(), download.length());
        };
    }

    private int[] read(RemoteFile file) throws IOException {
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

    private List<String> entries(RemoteFile file) throws IOException {
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

    private int ordersReceived() {
        return received("POST", "/avatars/");
    }

    private int received(String method, String path) {
        return (int)
                sandbox.journal().requests().stream()
                        .filter(each -> each.method().equals(method) && each.path().equals(path))
                        .count();
    }
}
