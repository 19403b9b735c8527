package dev.likeness.demo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.bounding.BoundingBox;
import com.jme3.scene.Node;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import dev.likeness.demo.scene.OrbitState;
import dev.likeness.demo.scene.PictureTaker;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.face.Expression;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Menus in a small window: nothing of them may lie outside. */
class MenusFitTest {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final long PATIENCE_SECONDS = 120;

    private static final List<String> HAIRCUTS =
            List.of(
                    "shaven",
                    "buzz_cut",
                    "short_crop",
                    "side_part",
                    "quiff",
                    "curly",
                    "afro",
                    "bob",
                    "wavy_lob",
                    "fringe",
                    "long_straight",
                    "long_wavy",
                    "ponytail",
                    "bun",
                    "braids");

    private static Window window;

    @BeforeAll
    static void openTheWindow() throws Exception {
        window = new Window();
        AppSettings settings = StudioApp.settings(WIDTH, HEIGHT);
        settings.setAudioRenderer(null);
        window.setSettings(settings);
        window.start(JmeContext.Type.OffscreenSurface, false);
        window.started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @AfterAll
    static void closeTheWindow() {
        window.stop(true);
        window.awaitEnd();
    }

    @Test
    void aWardrobeFullOfHaircutsFitsIntoTheWindow() throws Exception {
        WardrobeScreen screen =
                new WardrobeScreen(
                        List.of("smile", "surprised", "sad", "angry", "wink"),
                        List.of("baked", "live", "text"),
                        new NothingHappens());

        assertFits(screen, () -> screen.showHaircuts(HAIRCUTS, "bob"));
    }

    @Test
    void thePhotoBoothFitsWithAPictureThatWasTaken() throws Exception {
        BoothScreen screen =
                new BoothScreen(
                        List.of(
                                Expression.NEUTRAL,
                                Expression.SMILE,
                                Expression.SURPRISED,
                                Expression.SAD,
                                Expression.ANGRY,
                                Expression.WINK),
                        new NothingHappens());

        assertFits(
                screen,
                () -> {
                    screen.showPicture(portrait());
                    screen.showCount(3);
                    screen.beginSending();
                    screen.say("Smile!");
                });
    }

    private static void assertFits(Screen screen, Runnable fill) throws Exception {
        onRenderThread(() -> window.getStateManager().attach(screen));
        nextFrame();
        onRenderThread(fill);
        nextFrame();
        nextFrame();
        CompletableFuture<BoundingBox> found = new CompletableFuture<>();
        onRenderThread(() -> found.complete((BoundingBox) menus().getWorldBound().clone()));
        BoundingBox box = found.get();

        assertThat(box.getCenter().y + box.getYExtent()).isBetween(HEIGHT / 2f, (float) HEIGHT);
        assertThat(box.getCenter().y - box.getYExtent()).isBetween(0f, HEIGHT / 2f);
        assertThat(box.getCenter().x + box.getXExtent()).isLessThan(WIDTH);
        onRenderThread(() -> window.getStateManager().detach(screen));
        nextFrame();
    }

    private static Node menus() {
        return window.getGuiNode();
    }

    private static void nextFrame() throws Exception {
        window.pictures.next().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void onRenderThread(Runnable work) throws Exception {
        window.enqueue(
                        () -> {
                            work.run();
                            return null;
                        })
                .get();
    }

    private static byte[] portrait() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static final class Window extends StudioApp {

        private final PictureTaker pictures = new PictureTaker();
        private final CompletableFuture<Void> started;

        Window() {
            this(new CompletableFuture<>());
        }

        private Window(CompletableFuture<Void> started) {
            super(new OrbitState(), started::completeExceptionally);
            this.started = started;
        }

        @Override
        protected void open() {
            StudioStyle.install(this);
            stateManager.attach(pictures);
            started.complete(null);
        }
    }
}
