package dev.likeness.demo;

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
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.Photo;
import dev.likeness.service.PlayerStore;
import dev.likeness.service.Sex;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Makes the sample photos of the demo: pictures of {@link InventedPerson}s, so that no real
 * person's photo has to be shipped. Needs a display, like the demo:
 *
 * <pre>
 * {@code java -cp ... dev.likeness.demo.SamplePhotoMaker assets/src/main/resources/likeness/photos}
 * </pre>
 */
public final class SamplePhotoMaker {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 750;
    private static final float DISTANCE = 1.0f;
    private static final float SETTLE_SECONDS = 1.5f;
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    private final Path folder;
    private final AvatarAppState avatars;
    private final PictureTaker camera = new PictureTaker();
    private final CompletableFuture<LikenessDemo> started = new CompletableFuture<>();

    private SamplePhotoMaker(Path folder, AvatarAppState avatars) {
        this.folder = folder;
        this.avatars = avatars;
    }

    /**
     * Makes them all.
     *
     * @param args the folder to write to
     * @throws Exception if anything fails
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.immediate(), new InventedPeople())) {
            AvatarSdkOptions options =
                    AvatarSdkOptions.DEFAULT
                            .withBaseUrl(sandbox.uri())
                            .withPlayers(PlayerStore.inMemory())
                            .withPipeline(Pipeline.METAPERSON_FEMALE);
            AvatarSdk service =
                    AvatarSdk.connect(
                            new AvatarSdkCredentials(sandbox.clientId(), sandbox.clientSecret()),
                            options);
            Path cache = Files.createTempDirectory("sample-photos");
            new SamplePhotoMaker(folder, new AvatarAppState(service, cache)).run();
        }
    }

    private void run() throws Exception {
        LikenessDemo game =
                new LikenessDemo(
                        avatars,
                        running -> {
                            running.getStateManager().attach(camera);
                            started.complete(running);
                        },
                        started::completeExceptionally);
        AppSettings settings = StudioApp.settings(WIDTH, HEIGHT);
        settings.setAudioRenderer(null);
        game.setSettings(settings);
        game.start(JmeContext.Type.OffscreenSurface, false);
        started.get();
        try {
            for (InventedPerson person : InventedPerson.values()) {
                write(person, photograph(game, person));
            }
        } finally {
            game.stop(true);
        }
    }

    private BufferedImage photograph(LikenessDemo game, InventedPerson person) throws Exception {
        CompletableFuture<Avatar> ready = new CompletableFuture<>();
        byte[] who = PNG_HEAD.clone();
        who[who.length - 1] = (byte) person.ordinal();
        game.enqueue(
                () ->
                        avatars.request(
                                        AvatarRequest.fromPhoto(new Photo("invented.png", who))
                                                .sex(Sex.valueOf(person.sex().name())))
                                .onAppearing(avatar -> Sitters.place(avatar.node(), 0))
                                .onReady(ready::complete)
                                .onFailure(ready::completeExceptionally));
        Avatar avatar = ready.get();
        game.enqueue(() -> sit(game, avatar)).get();
        TimeUnit.MILLISECONDS.sleep(Math.round(1000 * SETTLE_SECONDS));
        BufferedImage picture = camera.next().get();
        game.enqueue(avatar::remove);
        return picture;
    }

    private static Void sit(LikenessDemo game, Avatar avatar) {
        avatar.face().setBlinking(false);
        avatar.face().lookAt(game.getCamera());
        game.getRootNode().attachChild(avatar.node());
        Vector3f eyes = new Vector3f(0, StudioState.EYE_LEVEL - 0.04f, 0);
        game.camera().frame(eyes, DISTANCE, 0, 0);
        game.camera().arrive();
        return null;
    }

    private void write(InventedPerson person, BufferedImage picture) throws IOException {
        String name = (person.name() + "." + person.sex() + ".jpg").toLowerCase(Locale.ROOT);
        ImageIO.write(picture, "jpg", folder.resolve(name).toFile());
    }
}
