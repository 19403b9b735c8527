package dev.likeness.avaturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.http.UploadListener;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.Stage;
import dev.likeness.job.StageListener;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.GltfBody;
import dev.likeness.service.AvatarOrder;
import dev.likeness.service.AvatarService.Download;
import dev.likeness.service.OutfitWish;
import dev.likeness.service.Photo;
import dev.likeness.service.PlayerStore;
import dev.likeness.service.RemoteFile;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An order that knows nothing of Avaturn becomes an avatar there; and what may go wrong. */
class AvaturnServiceTest extends WithAvaturn {

    @Test
    void anOrderIsUploadedComputedCustomizedAndExported() throws IOException {
        Set<Stage> stages = new LinkedHashSet<>();

        AvatarFiles files =
                service.create(
                        order(),
                        key -> false,
                        (stage, fraction) -> stages.add(stage),
                        cancellation);

        assertThat(stages)
                .contains(Stage.PREPARING, Stage.UPLOADING, Stage.EXPORTING)
                .isSubsetOf(Arrays.asList(Stage.values()));
        assertThat(fetched(files)).startsWith('g', 'l', 'T', 'F');
        assertThat(firstOf("PUT", ".*customization"))
                .isLessThan(firstOf("POST", "/api/v1/exports/new"));
    }

    @Test
    void anyPictureIsSentAsJpegWithTheBodyThatTheOrderNames() {
        create(
                new AvatarOrder(
                        photo("png", 64),
                        "Kim",
                        Optional.of(Sex.MALE),
                        List.of(),
                        OutfitWish.NONE));

        assertThat(received("POST", "/avaturn/uploads/.*").get(0).body())
                .contains("image-frontal: me.jpg, image/jpeg", "body-type=male");
    }

    @Test
    void photosFromTheSidesGoAlong() {
        create(
                new AvatarOrder(
                        PHOTO,
                        List.of(photo("png", 64), PHOTO),
                        "",
                        Optional.empty(),
                        List.of(),
                        OutfitWish.NONE));

        assertThat(received("POST", "/avaturn/uploads/.*").get(0).body())
                .contains("image-side-1: ", "image-side-2: ");
    }

    @Test
    void hairAndClothesOfTheOrderAreWorn() {
        AvatarFiles files =
                create(
                        new AvatarOrder(
                                PHOTO,
                                "",
                                Optional.empty(),
                                List.of("afro", "bob"),
                                OutfitWish.of("hoodie_jeans", "eyewear:round_metal")));

        Customization look = client().customization(files.avatarCode(), cancellation);
        assertThat(look.assets().hairAndHeadwear().id()).isEqualTo("afro");
        assertThat(look.assets().clothing().id()).isEqualTo("hoodie_jeans");
        assertThat(look.assets().eyewear().id()).isEqualTo("round_metal");
        assertThat(look.assets().footwear().id()).as("the service's own").isEqualTo("boots");
    }

    @Test
    void bodyBonesAndSkinComeFromTheUsualLook() {
        Customization usual =
                Customization.EMPTY
                        .withBody("body_2")
                        .withBoneScale(new Customization.BoneScale(1.25, null, null))
                        .withSkinTone(0.5);
        try (Avaturn styled =
                Avaturn.connect(
                        new AvaturnToken(sandbox.avaturnToken()), options.withLook(usual))) {
            AvatarFiles files =
                    styled.create(order(), key -> false, StageListener.NONE, cancellation);

            Customization look = client().customization(files.avatarCode(), cancellation);
            assertThat(look.body()).isEqualTo("body_2");
            assertThat(look.boneScale().head()).isEqualTo(1.25);
            assertThat(look.skinToneCorrection()).isEqualTo(0.5);
        }
    }

    @Test
    void oneUserIsCreatedAndRemembered() {
        PlayerStore store = PlayerStore.inMemory();
        for (int run = 0; run < 2; run++) {
            try (Avaturn again =
                    Avaturn.connect(
                            new AvaturnToken(sandbox.avaturnToken()), options.withUsers(store))) {
                again.create(order(), key -> false, StageListener.NONE, cancellation);
            }
        }

        assertThat(received("POST", "/api/v1/users/new")).hasSize(1);
    }

    @Test
    void anAvatarThatThereIsIsFetchedInItsPresentLook() throws IOException {
        String code = create(order()).avatarCode();
        byte[] first = fetched(service.fetch(code, StageListener.NONE, cancellation));
        sandbox.journal().clear();

        service.customize(code, Customization.EMPTY.withSkinTone(1), cancellation);
        byte[] second = fetched(service.fetch(code, StageListener.NONE, cancellation));

        assertThat(second).isNotEqualTo(first);
        assertThat(received("POST", "/api/v1/avatars/new")).isEmpty();
    }

    @Test
    void aPhotoThatTheServiceCannotUseIsThePlayersMatter() {
        AvatarOrder tiny =
                new AvatarOrder(photo("jpg", 8), "", Optional.empty(), List.of(), OutfitWish.NONE);

        assertThatThrownBy(() -> create(tiny))
                .isInstanceOf(PhotoRejectedException.class)
                .hasMessageContaining("no usable photo");
    }

    @Test
    void aGoneAssetNamesTheAvatarThatIsPaidFor() {
        sandbox.turnAvaturn(now -> now.withGone("afro"));

        assertThatThrownBy(
                        () ->
                                create(
                                        new AvatarOrder(
                                                PHOTO,
                                                "",
                                                Optional.empty(),
                                                List.of("afro"),
                                                OutfitWish.NONE)))
                .isInstanceOf(AssetGoneException.class)
                .hasMessageMatching(".*/api/v1/avatars/[-0-9a-f]{36}/customization .*");
    }

    @Test
    void noLinkIsKeptAndNoneIsTheSameTwice() {
        AvatarFiles files = create(order());
        RemoteFile first = file(files);
        RemoteFile second =
                file(service.fetch(files.avatarCode(), StageListener.NONE, cancellation));

        assertThat(first.uri().toString()).doesNotContain("http", "/exports/");
        assertThat(first.uri()).isNotEqualTo(second.uri());
        assertThat(first.cacheKey()).isEmpty();
    }

    @Test
    void aLinkThatExpiredBeforeItWasUsedIsAskedForAnew() throws IOException {
        RemoteFile file = file(create(order()));
        sandbox.turn(now -> now.withErrors("GET", "/avaturn/exports/*", 403, 0.5));
        sandbox.journal().clear();

        for (int i = 0; i < 2; i++) {
            try (Download download = service.open(file, cancellation)) {
                assertThat(download.body().readAllBytes()).startsWith('g', 'l', 'T', 'F');
            }
        }

        assertThat(received("GET", "/avaturn/exports/.*")).hasSize(3);
        assertThat(received("POST", "/api/v1/exports/new")).hasSize(3);
    }

    @Test
    void linksThatAreNeverGoodAreGivenUp() {
        RemoteFile file = file(create(order()));
        sandbox.turnAvaturn(now -> now.withUrlLifetime(Duration.ZERO));

        assertThatThrownBy(() -> service.open(file, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("expired each time");
    }

    @Test
    void aFileThatIsCutIsResumed() throws IOException {
        RemoteFile file = file(create(order()));
        byte[] whole;
        try (Download download = service.open(file, cancellation)) {
            whole = download.body().readAllBytes();
        }
        sandbox.turn(now -> now.withFilesCutAfter(whole.length / 2 + 1));

        try (var download =
                client().open(
                                new Waiting(client(), options)
                                        .forExport(file.uri().getAuthority(), cancellation),
                                (received, total) -> {},
                                cancellation)) {
            assertThat(download.stream().readAllBytes()).isEqualTo(whole);
        }
    }

    @Test
    void theRestOfAFileComesByAFreshLink() throws IOException {
        RemoteFile file = file(create(order()));
        String tag;
        byte[] whole;
        try (Download download = service.open(file, cancellation)) {
            tag = download.headers().get("ETag");
            whole = download.body().readAllBytes();
        }

        try (Download rest =
                service.open(file, Map.of("Range", "bytes=100-", "If-Range", tag), cancellation)) {
            assertThat(rest.status()).isEqualTo(206);
            assertThat(rest.body().readAllBytes())
                    .isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        }
    }

    @Test
    void anUploadThatIsCutAnywhereIsReportedAndCanBeSentAgainByHand() throws IOException {
        Photo large = new Photo("me.jpg", Arrays.copyOf(PHOTO.bytes(), 20_000));
        for (long cut : new long[] {1, 100, 300, 400, 600, 5_000, 15_000, 20_000}) {
            String user = user();
            ProvisionalAvatar avatar = client().newAvatar(user, cancellation);
            try (CuttingProxy proxy = new CuttingProxy(sandbox.uri(), cut)) {
                ProvisionalAvatar cutOff =
                        new ProvisionalAvatar(avatar.avatarId(), proxy.way(avatar.uploadUrl()));
                assertThatThrownBy(() -> upload(cutOff, large))
                        .as("cut after " + cut)
                        .isInstanceOf(ServiceUnavailableException.class)
                        .satisfies(e -> assertThat(((AvatarException) e).worthRetrying()).isTrue());
            }
            upload(avatar, PHOTO);
            assertThat(client().listAvatars(user, true, cancellation)).hasSize(1);
        }
    }

    private void upload(ProvisionalAvatar avatar, Photo photo) {
        client().upload(avatar, PhotoSet.of(photo, Sex.FEMALE), UploadListener.NONE, cancellation);
    }

    @Test
    void cancellingEndsTheWaitingAtOnce() {
        sandbox.turn(now -> now.withComputingTime(Duration.ofHours(1)));
        Cancellation stop = new Cancellation();

        assertThatThrownBy(
                        () ->
                                service.create(
                                        order(),
                                        key -> false,
                                        (stage, fraction) -> {
                                            if (stage == Stage.COMPUTING) {
                                                stop.cancel();
                                            }
                                        },
                                        stop))
                .isInstanceOf(AvatarCancelledException.class);
    }

    @Test
    void cancellingAbortsAnUploadInTheMiddle() {
        ProvisionalAvatar avatar = client().newAvatar(user(), cancellation);
        Cancellation stop = new Cancellation();
        Photo large = new Photo("me.jpg", Arrays.copyOf(PHOTO.bytes(), 8 << 20));

        assertThatThrownBy(
                        () ->
                                client().upload(
                                                avatar,
                                                PhotoSet.of(large, Sex.FEMALE),
                                                (sent, total) -> stop.cancel(),
                                                stop))
                .isInstanceOf(AvatarCancelledException.class);
    }

    private AvatarFiles create(AvatarOrder order) {
        return service.create(order, key -> false, StageListener.NONE, cancellation);
    }

    private static AvatarOrder order() {
        return new AvatarOrder(PHOTO, "Kim", Optional.empty(), List.of(), OutfitWish.NONE);
    }

    private static RemoteFile file(AvatarFiles files) {
        return ((GltfBody) files.body()).modelZip();
    }

    private byte[] fetched(AvatarFiles files) throws IOException {
        try (Download download = service.open(file(files), cancellation)) {
            return download.body().readAllBytes();
        }
    }

    private int firstOf(String method, String path) {
        return sandbox.journal().requests().indexOf(received(method, path).get(0));
    }
}
