package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import dev.likeness.avaturn.AssetGoneException;
import dev.likeness.avaturn.Avaturn;
import dev.likeness.avaturn.AvaturnOptions;
import dev.likeness.avaturn.AvaturnToken;
import dev.likeness.avaturn.ClothedPeople;
import dev.likeness.avaturn.Customization;
import dev.likeness.job.Cancellation;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.sandbox.avaturn.AvatarKind;
import dev.likeness.service.PlayerStore;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The requests that games make of the Avatar SDK, made of Avaturn, with real OpenGL. */
class AvaturnGameTest extends AvatarGameTest {

    private Avaturn service;

    @Override
    void startSandbox(SandboxOptions options) {
        sandbox = Sandbox.start(options, new ClothedPeople());
        service =
                Avaturn.connect(
                        new AvaturnToken(sandbox.avaturnToken()),
                        AvaturnOptions.DEFAULT
                                .withBaseUrl(sandbox.uri())
                                .withUsers(PlayerStore.inMemory())
                                .withPollInterval(Duration.ofMillis(20)));
        avatars = new AvatarAppState(service, cacheFolder);
        game.run(() -> game.app().getStateManager().attach(avatars));
    }

    @Test
    void aT2AvatarStandsInTheSceneAndMovesItsFace() {
        Avatar avatar = standing(AvatarRequest.fromPhoto(photo(Color.PINK)).haircuts("bob"));

        assertThat(partsOf(avatar))
                .contains("Head_Mesh", "Body_Mesh", "Tongue_Mesh", "avaturn_hair_0")
                .contains("avaturn_look_0", "avaturn_shoes_0");
        assertThat(avatar.face().names()).contains("jawOpen", "tongueOut");
        game.run(() -> avatar.face().set("jawOpen", 1));
        game.frames(2);
        assertThat(game.<Boolean>call(() -> avatar.node().getParent() != null)).isTrue();
    }

    @Test
    void aT1AvatarStandsInTheSceneWithoutBlendshapes() {
        sandbox.turnAvaturn(now -> now.withKind(AvatarKind.T1));

        Avatar avatar =
                standing(
                        AvatarRequest.fromPhoto(photo(Color.PINK))
                                .outfits("hoodie_jeans", "eyewear:round_metal"));

        assertThat(partsOf(avatar)).contains("avaturn_body", "avaturn_look_0", "avaturn_glasses_0");
        game.frames(2);
    }

    @Test
    void anAvatarThatThereIsComesBackInAnotherLook() {
        Avatar first = standing(AvatarRequest.fromPhoto(photo(Color.PINK)));
        assertThat(partsOf(first)).doesNotContain("avaturn_glasses_0");

        service.customize(
                first.code(),
                Customization.EMPTY.withAssets(
                        new Customization.Assets(
                                null,
                                null,
                                new Customization.ColoredAsset("round_metal", null),
                                null)),
                new Cancellation());
        Avatar second = standing(AvatarRequest.existing(first.code()));

        assertThat(partsOf(second)).contains("avaturn_glasses_0");
    }

    @Test
    void aGoneAssetIsToldTheGame() {
        sandbox.turnAvaturn(now -> now.withGone("afro"));

        assertThat(failureOf(AvatarRequest.fromPhoto(photo(Color.PINK)).haircuts("afro")))
                .isInstanceOf(AssetGoneException.class);
    }

    @Test
    void noLinkIsWrittenToTheDisk() throws Exception {
        standing(AvatarRequest.fromPhoto(photo(Color.PINK)));

        try (Stream<Path> files = Files.walk(cacheFolder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("/avaturn/exports/", sandbox.avaturnToken());
            }
        }
    }

    private Avatar standing(AvatarRequest request) {
        CompletableFuture<Avatar> done = new CompletableFuture<>();
        game.run(
                () ->
                        avatars.request(request)
                                .onReady(
                                        avatar -> {
                                            game.app().getRootNode().attachChild(avatar.node());
                                            done.complete(avatar);
                                        })
                                .onFailure(done::completeExceptionally));
        return await(done);
    }

    private static List<String> partsOf(Avatar avatar) {
        return game.call(() -> names(avatar.node()));
    }

    private static List<String> names(Node node) {
        List<String> names = new ArrayList<>();
        node.depthFirstTraversal(
                spatial -> {
                    if (spatial instanceof Geometry) {
                        names.add(spatial.getName());
                    }
                });
        return names;
    }
}
