package dev.likeness.avaturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avaturn.Customization.Asset;
import dev.likeness.avaturn.Customization.Assets;
import dev.likeness.avaturn.Customization.BoneScale;
import dev.likeness.avaturn.Customization.ColoredAsset;
import dev.likeness.http.UploadListener;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.service.Photo;
import dev.likeness.service.Sex;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The ten calls, and what comes between them. */
class AvaturnCallsTest extends WithAvaturn {

    private static final Customization ALL =
            new Customization(
                    new Assets(
                            new Asset("hoodie_jeans"),
                            new ColoredAsset("bob", "#aabbcc"),
                            new ColoredAsset("round_metal", "#aabbccaa"),
                            new Asset("boots")),
                    "body_0",
                    "adult",
                    Map.of("k", "v"),
                    new BoneScale(1.5, 1.0, 0.75),
                    -0.5);

    @Test
    void aUserIsCreatedAndDeleted() {
        String id = user();

        assertThat(id).hasSize(32);
        client().deleteUser(id, cancellation);
        assertThatThrownBy(() -> client().listAvatars(id, true, cancellation))
                .isInstanceOfSatisfying(
                        ServiceRefusedException.class,
                        e -> assertThat(e.httpStatus()).isEqualTo(404));
    }

    @Test
    void aSessionHasALinkForTheBrowserThatNoLogShows() {
        AvaturnSession session =
                client().newSession(user(), Optional.of(SessionConfig.CREATE), cancellation);

        assertThat(new String(download(session.url()))).contains("<form");
        assertThat(session.customUploadUrl()).isNull();
        assertThat(session.toString()).doesNotContain(session.url());
    }

    @Test
    void theEditorIsOpenedInThreeWays() {
        String user = user();
        String avatar = ready(user);

        for (SessionConfig config :
                List.of(
                        SessionConfig.CREATE,
                        SessionConfig.CREATE_OR_EDIT_EXISTING,
                        SessionConfig.editExisting(avatar))) {
            client().newSession(user, Optional.of(config), cancellation);
            assertThat(last().body()).contains("\"type\":\"" + config.type() + "\"");
        }
        assertThat(last().body()).contains("\"avatar_id\":\"" + avatar + "\"");
    }

    @Test
    void avatarsThatAreNotReadyAreListedOnlyIfAskedFor() {
        String user = user();
        String waiting = client().newAvatar(user, cancellation).avatarId();
        String ready = ready(user);

        assertThat(client().listAvatars(user, false, cancellation))
                .extracting(ListedAvatar::id)
                .containsExactly(ready);
        assertThat(client().listAvatars(user, true, cancellation))
                .extracting(ListedAvatar::id)
                .containsExactlyInAnyOrder(waiting, ready);
        assertThat(last().query()).isEqualTo("include_not_ready=true");
    }

    @Test
    void aListedAvatarKeepsEveryFieldThatTheServiceSent() {
        String user = user();
        ready(user);

        ListedAvatar avatar = client().listAvatars(user, false, cancellation).get(0);

        assertThat(avatar.fields()).containsKeys("id", "created_at", "scan_status");
        assertThat(avatar.status()).contains(new AvaturnStatus("ready"));
    }

    @Test
    void onePhotoIsSentAsAForm() {
        ProvisionalAvatar avatar = client().newAvatar(user(), cancellation);

        client().upload(avatar, PhotoSet.of(PHOTO, Sex.MALE), UploadListener.NONE, cancellation);

        assertThat(last().body().lines())
                .containsExactly(
                        "body-type=male",
                        "image-frontal: me.jpg, image/jpeg, " + PHOTO.bytes().length + " bytes",
                        "telephoto=false");
    }

    @Test
    void threePhotosAreSentByTheirSides() {
        ProvisionalAvatar avatar = client().newAvatar(user(), cancellation);

        client().upload(
                        avatar,
                        new PhotoSet(PHOTO, List.of(PHOTO, PHOTO), Sex.FEMALE, true),
                        UploadListener.NONE,
                        cancellation);

        assertThat(last().body())
                .contains("image-side-1: ", "image-side-2: ", "body-type=female", "telephoto=true");
    }

    @Test
    void twoPhotosAreNoSet() {
        assertThatThrownBy(() -> new PhotoSet(PHOTO, List.of(PHOTO), Sex.MALE, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no or two");
    }

    @Test
    void theUploadGoesWithoutTokenAndTellsHowFarItIs() {
        ProvisionalAvatar avatar = client().newAvatar(user(), cancellation);
        Photo large = new Photo("me.jpg", Arrays.copyOf(PHOTO.bytes(), 300_000));
        List<Long> heard = new ArrayList<>();

        client().upload(
                        avatar,
                        PhotoSet.of(large, Sex.FEMALE),
                        (sent, total) -> heard.add(sent),
                        cancellation);

        assertThat(last().headers()).doesNotContainKey("Authorization");
        assertThat(heard).isSorted().hasSizeGreaterThan(10);
        assertThat(avatar.toString()).doesNotContain(avatar.uploadUrl());
    }

    @Test
    void aCustomizationComesBackAsItWasSet() {
        String avatar = ready(user());

        client().customize(avatar, ALL, cancellation);

        assertThat(client().customization(avatar, cancellation)).isEqualTo(ALL);
    }

    @Test
    void whatIsNotSaidIsNotSent() {
        String avatar = ready(user());

        client().customize(avatar, Customization.EMPTY.withBody("body_1"), cancellation);

        assertThat(last().body()).isEqualTo("{\"body\":\"body_1\"}");
        assertThat(last().method()).isEqualTo("PUT");
    }

    @Test
    void anAvatarIsDeleted() {
        String user = user();
        String avatar = ready(user);

        client().deleteAvatar(user, avatar, cancellation);

        assertThat(client().listAvatars(user, true, cancellation)).isEmpty();
        assertThat(received("DELETE", "/api/v1/users/" + user + "/avatars/" + avatar)).hasSize(1);
    }

    @Test
    void aPictureIsOrderedAndDrawn() throws Exception {
        String avatar = ready(user());

        AvaturnRender render =
                client().render(avatar, "common/preview", Optional.of("png"), cancellation);

        assertThat(render.status()).isEqualTo(new AvaturnStatus("pending"));
        byte[] picture = null;
        while (picture == null) {
            picture = ifThere(render.renderUrl());
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(512);
        assertThat(last().headers()).doesNotContainKey("Authorization");
    }

    private byte[] ifThere(String link) {
        try {
            return download(link);
        } catch (ServiceRefusedException e) {
            assertThat(e.httpStatus()).isEqualTo(404);
            return null;
        }
    }

    @Test
    void aSceneOfOtherCharactersIsNotAskedFor() {
        assertThatThrownBy(() -> client().render("a", "no/../way?", Optional.empty(), cancellation))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExportIsPendingThenReadyAndFetchedWithoutToken() {
        String avatar = dressed(user());

        AvaturnExport first = client().export(avatar, cancellation);
        String link = new Waiting(client(), options).forExport(avatar, cancellation);

        assertThat(first.status()).isEqualTo(new AvaturnStatus("pending"));
        assertThat(first.url()).isNull();
        assertThat(new String(download(link), 0, 4)).isEqualTo("glTF");
        assertThat(last().headers()).doesNotContainKey("Authorization");
        assertThat(new AvaturnExport(new AvaturnStatus("ready"), link).toString())
                .doesNotContain(link);
    }

    @Test
    void anotherLookIsAnotherExport() {
        String avatar = dressed(user());
        new Waiting(client(), options).forExport(avatar, cancellation);

        client().customize(avatar, ALL, cancellation);

        assertThat(client().export(avatar, cancellation).status())
                .isEqualTo(new AvaturnStatus("pending"));
    }

    @Test
    void statusesOfTheFutureAreKept() {
        AvaturnStatus status = new AvaturnStatus("on_a_holiday");

        assertThat(status.meaning()).isEqualTo(AvaturnStatus.Meaning.UNKNOWN);
        assertThat(status.isReady() || status.isFailed()).isFalse();
    }

    @Test
    void anyCallCanGoOnElsewhere() {
        CompletableFuture<AvaturnUser> later = client().async(stop -> client().createUser(stop));

        assertThat(later.join().id()).hasSize(32);
    }

    @Test
    void theTokenComesFromTheEnvironmentAndStandsNowhereElse() {
        AvaturnToken token = AvaturnToken.from(Map.of(AvaturnToken.VARIABLE, " hush "));

        assertThat(token.text()).isEqualTo("hush");
        assertThat(token.toString()).doesNotContain("hush");
        assertThatThrownBy(() -> AvaturnToken.from(Map.of()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining(AvaturnToken.VARIABLE);
    }

    @Test
    void aTokenThatIsRejectedIsSaidToBe() {
        try (AvaturnClient stranger =
                AvaturnClient.open(new AvaturnToken("wrong-token"), options)) {
            assertThatThrownBy(() -> stranger.createUser(cancellation))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("401")
                    .hasMessageNotContaining("wrong-token");
        }
        assertThat(received("POST", "/api/v1/users/new")).hasSize(1);
    }
}
