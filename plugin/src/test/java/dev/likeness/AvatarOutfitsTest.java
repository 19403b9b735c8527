package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.Geometry;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.job.AvatarException;
import dev.likeness.model.Wardrobe.Garment;
import dev.likeness.sandbox.DressedPeople;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import java.awt.Color;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an avatar wears from the beginning. */
final class AvatarOutfitsTest extends AvatarGameTest {

    @Override
    void startSandbox(SandboxOptions options) {
        sandbox = Sandbox.start(options, new DressedPeople());
    }

    @Test
    void anAvatarAppearsInTheOutfitsAskedFor() {
        attach(Pipeline.METAPERSON_FEMALE);

        Appearance seen = appearance(request -> request.outfits("suit", "boots"));

        assertThat(seen.garments()).extracting(Garment::name).containsExactly("suit", "boots");
        assertThat(seen.parts()).contains("outfit_suit", "outfit_shoes_boots");
    }

    @Test
    void whoDoesNotCareGetsAnOutfitThatTheServiceHas() {
        attach(Pipeline.METAPERSON_FEMALE);

        Appearance seen = appearance(AvatarRequest::dressed);

        assertThat(seen.garments()).extracting(Garment::name).containsExactly("suit");
    }

    @Test
    void withoutAWishTheBodyIsAsTheServiceComputesIt() {
        attach(Pipeline.METAPERSON_FEMALE);

        assertThat(appearance(UnaryOperator.identity()).garments()).isEmpty();
    }

    @Test
    void clothesCanBeTakenOff() {
        attach(Pipeline.METAPERSON_FEMALE);
        Avatar avatar = make(AvatarRequest.fromPhoto(photo(Color.PINK)).outfits("suit"));

        game.run(() -> avatar.clothes().takeOff("suit"));

        assertThat(game.call(() -> parts(avatar))).doesNotContain("outfit_suit");
    }

    @Test
    void anOutfitThatIsNotOfferedIsRefusedBeforeAnythingIsPaidFor() {
        attach(Pipeline.METAPERSON_FEMALE);

        AvatarException failure =
                failureOf(AvatarRequest.fromPhoto(photo(Color.PINK)).outfits("armour"));

        assertThat(failure).hasMessage("Outfit 'armour' is not offered; there are [suit, boots]");
        assertThat(sandbox.journal().requests()).noneMatch(each -> each.path().equals("/avatars/"));
    }

    @Test
    void headsAloneHaveNoClothes() {
        attach(Pipeline.ANIMATED_FACE);

        AvatarException failure =
                failureOf(AvatarRequest.fromPhoto(photo(Color.PINK)).outfits("suit"));

        assertThat(failure).hasMessage("animated_face has heads without clothes, asked for [suit]");
    }

    private record Appearance(List<Garment> garments, List<String> parts) {}

    private Appearance appearance(UnaryOperator<AvatarRequest> wish) {
        CompletableFuture<Appearance> seen = new CompletableFuture<>();
        game.run(
                () ->
                        avatars.request(wish.apply(AvatarRequest.fromPhoto(photo(Color.PINK))))
                                .onAppearing(
                                        avatar ->
                                                seen.complete(
                                                        new Appearance(
                                                                avatar.clothes().garments(),
                                                                parts(avatar))))
                                .onFailure(seen::completeExceptionally));
        return await(seen);
    }

    private Avatar make(AvatarRequest request) {
        CompletableFuture<Avatar> done = new CompletableFuture<>();
        game.run(
                () ->
                        avatars.request(request)
                                .onReady(done::complete)
                                .onFailure(done::completeExceptionally));
        return await(done);
    }

    private static List<String> parts(Avatar avatar) {
        return avatar.node().descendantMatches(Geometry.class).stream()
                .map(Geometry::getName)
                .toList();
    }
}
