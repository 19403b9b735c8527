package dev.likeness.avaturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avaturn.Customization.Asset;
import dev.likeness.avaturn.Customization.Assets;
import dev.likeness.avaturn.Customization.ColoredAsset;
import dev.likeness.http.UploadListener;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What the service says no to, and how that is told apart. */
class AvaturnRefusalsTest extends WithAvaturn {

    @Test
    void anAssetInTheWrongSlotIsAKindOfItsOwn() {
        String avatar = ready(user());

        assertThatThrownBy(() -> wear(avatar, new Assets(new Asset("boots"), null, null, null)))
                .isInstanceOf(WrongSlotException.class)
                .hasMessageContaining("Asset boots added to wrong placement - clothing");
    }

    @Test
    void anAssetThatIsGoneIsAKindOfItsOwn() {
        String avatar = ready(user());
        sandbox.turnAvaturn(now -> now.withGone("boots"));

        assertThatThrownBy(() -> wear(avatar, new Assets(null, null, null, new Asset("boots"))))
                .isInstanceOf(AssetGoneException.class)
                .hasMessageContaining("boots");
    }

    @Test
    void wrongFieldsAreNamed() {
        String avatar = ready(user());
        Assets wrong = new Assets(null, new ColoredAsset("bob", "brown"), null, null);

        assertThatThrownBy(() -> wear(avatar, wrong))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> {
                            assertThat(e.httpStatus()).isEqualTo(422);
                            assertThat(e.errors())
                                    .containsExactly(
                                            new FieldError(
                                                    "body.assets.hair_and_headwear.color",
                                                    "string does not match regex",
                                                    "value_error"));
                        })
                .hasMessageContaining("answered 422: body.assets.hair_and_headwear.color: string");
    }

    @Test
    void errorsAreReadWhateverTheirPlacesAreMadeOf() {
        assertThat(
                        Refusals.errors(
                                "{\"detail\":[{\"loc\":[\"body\",\"items\",3],\"msg\":\"m\","
                                        + "\"type\":\"t\"},{\"msg\":null}]}"))
                .containsExactly(
                        new FieldError("body.items.3", "m", "t"), new FieldError("", "", ""));
        assertThat(Refusals.errors("{\"detail\":\"plain\"}")).isEmpty();
        assertThat(Refusals.errors("<html>")).isEmpty();
    }

    @Test
    void aRefusalOfAnotherFormIsStillARefusal() {
        sandbox.turn(now -> now.withErrors("POST", "/api/v1/users/new", 422, 1));

        assertThatThrownBy(() -> client().createUser(cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .isNotInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("told to fail");
    }

    @Test
    void whatCreatesIsNeverSentAgain() {
        String user = user();
        String avatar = dressed(user);
        sandbox.turn(now -> now.withErrors("POST", "*", 503, 1));
        sandbox.journal().clear();

        for (Runnable call :
                new Runnable[] {
                    () -> client().createUser(cancellation),
                    () -> client().newSession(user, Optional.empty(), cancellation),
                    () -> client().newAvatar(user, cancellation),
                    () -> client().render(avatar, "common/preview", Optional.empty(), cancellation),
                    () -> client().export(avatar, cancellation)
                }) {
            assertThatThrownBy(call::run).isInstanceOf(ServiceUnavailableException.class);
        }
        assertThat(sandbox.journal().requests()).hasSize(5);
    }

    @Test
    void anUploadIsNeverSentAgain() {
        ProvisionalAvatar avatar = client().newAvatar(user(), cancellation);
        sandbox.turn(now -> now.withErrors("POST", "*", 503, 1));
        sandbox.journal().clear();

        assertThatThrownBy(() -> upload(avatar)).isInstanceOf(ServiceUnavailableException.class);

        assertThat(sandbox.journal().requests()).hasSize(1);
    }

    @Test
    void whatAsksAndWhatSetsIsSentAgain() {
        String user = user();
        String avatar = dressed(user);
        sandbox.turn(now -> now.withErrors("*", "/api/v1/*", 503, 0.5));

        for (int i = 0; i < 4; i++) {
            client().listAvatars(user, false, cancellation);
            client().customize(avatar, Customization.EMPTY, cancellation);
        }

        assertThat(received("PUT", ".*customization").size()).isGreaterThan(5);
    }

    @Test
    void tooManyRequestsAreWaitedFor() {
        String user = user();
        sandbox.turn(now -> now.withErrors("GET", "*", 429, 0.5));

        for (int i = 0; i < 4; i++) {
            assertThat(client().listAvatars(user, false, cancellation)).isEmpty();
        }
    }

    @Test
    void aPhotoThatIsNoJpegIsRefusedWithItsField() {
        ProvisionalAvatar avatar = client().newAvatar(user(), cancellation);

        assertThatThrownBy(
                        () ->
                                client().upload(
                                                avatar,
                                                PhotoSet.of(photo("png", 64), Sex.FEMALE),
                                                UploadListener.NONE,
                                                cancellation))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.errors().get(0).field()).isEqualTo("body.image-frontal"));
    }

    @Test
    void anExportBeforeAnyCustomizationIsRefusedByTheSandbox() {
        String avatar = ready(user());

        assertThatThrownBy(() -> client().export(avatar, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("undefined");
    }

    @Test
    void aTokenAtAnOpenLinkIsComplainedOf() {
        ProvisionalAvatar avatar = client().newAvatar(user(), cancellation);
        OkHttpClient http = new OkHttpClient();
        Request request =
                new Request.Builder()
                        .url(avatar.uploadUrl())
                        .header("Authorization", "Bearer " + sandbox.avaturnToken())
                        .post(RequestBody.create(new byte[0], null))
                        .build();

        try (Response response = http.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(400);
            assertThat(response.body().string()).contains("token");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void wear(String avatar, Assets assets) {
        client().customize(avatar, Customization.EMPTY.withAssets(assets), cancellation);
    }
}
