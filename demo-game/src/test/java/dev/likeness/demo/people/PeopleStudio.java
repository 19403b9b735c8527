package dev.likeness.demo.people;

import com.jme3.anim.SkinningControl;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import com.jme3.system.Timer;
import dev.likeness.Avatar;
import dev.likeness.AvatarAppState;
import dev.likeness.AvatarRequest;
import dev.likeness.avatarsdk.AvatarSdk;
import dev.likeness.avatarsdk.AvatarSdkCredentials;
import dev.likeness.avatarsdk.AvatarSdkOptions;
import dev.likeness.avatarsdk.Pipeline;
import dev.likeness.demo.scene.OrbitState;
import dev.likeness.demo.scene.PictureTaker;
import dev.likeness.demo.scene.Sitters;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.service.PlayerStore;
import dev.likeness.service.Sex;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The demo's studio without a window, beside a sandbox: avatars come by photo, are posed and
 * photographed one at a time. Any one thread.
 */
final class PeopleStudio implements AutoCloseable {

    private static final long SETTLE_MILLIS = 350;
    private static final int FRAMES = 3;
    private static final int FRAMES_PER_SECOND = 60;

    private final Sandbox sandbox;
    private final Sex sex;
    private final Studio app;
    private Avatar sitter;

    /**
     * Opens it.
     *
     * @param sandbox stays open (alias)
     * @param sex of all who come
     * @param lod of their meshes, for example "LOD1"
     * @param size of the pictures (in pixels, square)
     */
    PeopleStudio(Sandbox sandbox, Sex sex, String lod, int size) throws Exception {
        this.sandbox = sandbox;
        this.sex = sex;
        AvatarSdk service =
                AvatarSdk.connect(
                        new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret()),
                        AvatarSdkOptions.DEFAULT
                                .withBaseUrl(sandbox.uri())
                                .withPlayers(PlayerStore.inMemory())
                                .withPollInterval(Duration.ofMillis(50))
                                .withLod(lod)
                                .withPipeline(Pipeline.METAPERSON_FEMALE));
        app = new Studio(new AvatarAppState(service, Files.createTempDirectory("people")));
        AppSettings settings = StudioApp.settings(size, size);
        settings.setAudioRenderer(null);
        // Drawn at full speed, an empty studio would take the time of the sandbox.
        settings.setFrameRate(FRAMES_PER_SECOND);
        app.setSettings(settings);
        app.start(JmeContext.Type.OffscreenSurface, false);
        app.started.get();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Lets somebody sit down; whoever sat there leaves. */
    Avatar invite(Guest guest) throws Exception {
        if (guest.sex() != sex) {
            throw new IllegalArgumentException("Expected " + sex + ", found " + guest.sex());
        }
        leave();
        CompletableFuture<Avatar> ready = new CompletableFuture<>();
        AvatarRequest request =
                AvatarRequest.fromPhoto(guest.photo())
                        .sex(guest.sex())
                        .haircuts(
                                guest.hair().isEmpty()
                                        ? new String[] {"buzz_cut"}
                                        : guest.hair().toArray(String[]::new))
                        .outfits(guest.outfits().toArray(String[]::new));
        app.enqueue(
                () ->
                        app.avatars
                                .request(request)
                                .onAppearing(this::seat)
                                .onReady(ready::complete)
                                .onFailure(ready::completeExceptionally));
        sitter = ready.get();
        // Not before: drawing a half-made avatar would slow the making down.
        onRenderThread(() -> app.getRootNode().attachChild(sitter.node()));
        if (guest.hair().isEmpty()) {
            onRenderThread(() -> sitter.hair().remove());
        }
        return sitter;
    }

    private void seat(Avatar avatar) {
        Sitters.place(avatar.node(), 0);
        avatar.face().setBlinking(false);
    }

    void pose(Stance stance) throws Exception {
        onRenderThread(
                () -> stance.take(sitter.node().getControl(SkinningControl.class).getArmature()));
    }

    /** From now on time goes as a clock says (render thread). */
    void runBy(Timer clock) {
        app.setTimer(clock);
    }

    /** Sets blendshapes, and all others to 0. */
    void face(Map<String, Float> weights) throws Exception {
        onRenderThread(
                () ->
                        sitter.face()
                                .names()
                                .forEach(
                                        name ->
                                                sitter.face()
                                                        .set(
                                                                name,
                                                                weights.getOrDefault(name, 0f))));
    }

    BufferedImage picture(StudioView view) throws Exception {
        onRenderThread(() -> view.frame(app.camera()));
        TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
        for (int i = 0; i < FRAMES; i++) {
            app.pictures.next().get();
        }
        return app.pictures.next().get();
    }

    /** Does something with the sitter on the render thread and waits. */
    void onRenderThread(Runnable work) throws ExecutionException, InterruptedException {
        app.enqueue(
                        () -> {
                            work.run();
                            return null;
                        })
                .get();
    }

    private void leave() throws ExecutionException, InterruptedException {
        if (sitter != null) {
            onRenderThread(sitter::remove);
        }
    }

    @Override
    public void close() throws IOException {
        app.stop(true);
        awaitTheEndOfTheWindow();
    }

    /**
     * The engine says that it has stopped before it lets go of the display, and the next needs it.
     */
    private static void awaitTheEndOfTheWindow() {
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("jME3 Main"))) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static final class Studio extends StudioApp {

        private static final float NEAREST = 0.2f;
        private static final float FARTHEST = 6;

        private final AvatarAppState avatars;
        private final PictureTaker pictures = new PictureTaker();
        private final CompletableFuture<Void> started;

        Studio(AvatarAppState avatars) {
            this(avatars, new CompletableFuture<>());
        }

        private Studio(AvatarAppState avatars, CompletableFuture<Void> started) {
            super(new OrbitState(NEAREST, FARTHEST, false), started::completeExceptionally);
            this.avatars = avatars;
            this.started = started;
        }

        @Override
        protected void open() {
            stateManager.attachAll(avatars, pictures);
            started.complete(null);
        }
    }
}
