package dev.likeness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Vector3f;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import dev.likeness.Avatar;
import dev.likeness.AvatarAppState;
import dev.likeness.AvatarRequest;
import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.AvatarSdkOptions;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.demo.scene.PictureTaker;
import dev.likeness.demo.scene.Sitters;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.demo.scene.StudioState;
import dev.likeness.demo.ui.SamplePhoto;
import dev.likeness.face.ArKit;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.PlayerStore;
import dev.likeness.service.Sex;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a player sees of a real person of the sandbox: looks at the pixels around mouth and eyes.
 */
class LivingFaceTest {

    private static final int SIZE = 400;
    private static final float DISTANCE = 0.75f;
    private static final long PATIENCE_SECONDS = 300;

    private static final Rectangle MOUTH = new Rectangle(150, 255, 100, 90);
    private static final Rectangle EYES = new Rectangle(100, 170, 200, 60);

    /** The bob hangs down there, the ponytail does not. */
    private static final Rectangle CHEEKS = new Rectangle(20, 200, 360, 120);

    private static final Rectangle CROWN = new Rectangle(100, 0, 200, 90);

    private static final long EASE_MILLIS = 400;
    private static final int SKIN_CHANGES_BY_LESS = 40;

    private static Sandbox sandbox;
    private static LikenessDemo game;
    private static PictureTaker camera;
    private static Avatar avatar;

    @BeforeAll
    static void makeAnAvatar(@TempDir Path cache) throws Exception {
        sandbox = Sandbox.start(SandboxOptions.immediate());
        AvatarSdk service =
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret()),
                        AvatarSdkOptions.DEFAULT
                                .withBaseUrl(sandbox.uri())
                                .withPlayers(PlayerStore.inMemory())
                                .withPipeline(Pipeline.METAPERSON_FEMALE));
        CompletableFuture<Avatar> ready = new CompletableFuture<>();
        camera = new PictureTaker();
        AvatarAppState avatars = new AvatarAppState(service, cache);
        game =
                new LikenessDemo(
                        avatars,
                        running -> {
                            running.getStateManager().attach(camera);
                            order(avatars, ready);
                        },
                        ready::completeExceptionally);
        AppSettings settings = StudioApp.settings(SIZE, SIZE);
        settings.setAudioRenderer(null);
        game.setSettings(settings);
        game.start(JmeContext.Type.OffscreenSurface, false);
        avatar = ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void order(AvatarAppState avatars, CompletableFuture<Avatar> ready) {
        SamplePhoto photo =
                SamplePhoto.all().stream()
                        .filter(sample -> sample.title().equals("Lina"))
                        .findFirst()
                        .orElseThrow();
        avatars.request(
                        AvatarRequest.fromPhoto(photo.read())
                                .sex(Sex.FEMALE)
                                .haircuts("bob", "ponytail"))
                .onAppearing(LivingFaceTest::seat)
                .onReady(ready::complete)
                .onFailure(ready::completeExceptionally);
    }

    private static void seat(Avatar appearing) {
        Sitters.place(appearing.node(), 0);
        appearing.face().setBlinking(false);
        appearing.face().life().setBreathing(false);
        appearing.face().life().setLiveliness(0);
        appearing.face().lookAt(game.getCamera());
        game.getRootNode().attachChild(appearing.node());
        game.camera().frame(new Vector3f(0, StudioState.EYE_LEVEL, 0), DISTANCE, 0, 0);
        game.camera().arrive();
    }

    @AfterAll
    static void end() {
        game.stop(true);
        sandbox.close();
    }

    @BeforeEach
    void rest() throws Exception {
        onRenderThread(
                () -> {
                    for (ArKit shape : ArKit.values()) {
                        avatar.face().set(shape, 0);
                    }
                });
    }

    @Test
    void anOpenJawShowsADarkMouth() throws Exception {
        BufferedImage closed = picture();
        set(ArKit.JAW_OPEN, 1);
        BufferedImage open = picture();

        assertThat(darkest(open)).isLessThan(darkest(closed));
        assertThat(changed(closed, open, MOUTH)).isGreaterThan(MOUTH.width * MOUTH.height / 10);
        assertThat(changed(closed, open, CROWN)).isZero();
    }

    @Test
    void closedLidsHideTheWhitesOfTheEyes() throws Exception {
        BufferedImage open = picture();
        set(ArKit.EYE_BLINK_LEFT, 1);
        set(ArKit.EYE_BLINK_RIGHT, 1);
        BufferedImage closed = picture();

        assertThat(changed(open, closed, EYES)).isGreaterThan(EYES.width * EYES.height / 50);
        assertThat(changed(open, closed, MOUTH)).isZero();
    }

    @Test
    void anotherHaircutChangesWhatHangsBesideTheCheekAndLeavesTheMouth() throws Exception {
        onRenderThread(() -> avatar.hair().wear("bob"));
        BufferedImage bob = picture();
        onRenderThread(() -> avatar.hair().wear("ponytail"));
        BufferedImage ponytail = picture();

        assertThat(changed(bob, ponytail, CHEEKS)).isGreaterThan(CHEEKS.width * CHEEKS.height / 20);
        assertThat(changed(bob, ponytail, MOUTH)).isLessThan(MOUTH.width * MOUTH.height / 50);
    }

    private static void set(ArKit shape, float weight) throws Exception {
        onRenderThread(() -> avatar.face().set(shape, weight));
    }

    private static void onRenderThread(Runnable work) throws Exception {
        game.enqueue(Executors.callable(work)).get();
    }

    /** Everything eases into place: a picture of a moment later shows a change whole. */
    private static BufferedImage picture() throws ExecutionException, InterruptedException {
        camera.next().get();
        TimeUnit.MILLISECONDS.sleep(EASE_MILLIS);
        return camera.next().get();
    }

    private static int darkest(BufferedImage picture) {
        int darkest = Integer.MAX_VALUE;
        for (int y = MOUTH.y; y < MOUTH.y + MOUTH.height; y++) {
            for (int x = MOUTH.x; x < MOUTH.x + MOUTH.width; x++) {
                darkest = Math.min(darkest, brightness(picture.getRGB(x, y)));
            }
        }
        return darkest;
    }

    private static int changed(BufferedImage before, BufferedImage after, Rectangle where) {
        int count = 0;
        for (int y = where.y; y < where.y + where.height; y++) {
            for (int x = where.x; x < where.x + where.width; x++) {
                int difference = brightness(before.getRGB(x, y)) - brightness(after.getRGB(x, y));
                if (Math.abs(difference) > SKIN_CHANGES_BY_LESS) {
                    count++;
                }
            }
        }
        return count;
    }

    private static int brightness(int rgb) {
        return (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
    }
}
