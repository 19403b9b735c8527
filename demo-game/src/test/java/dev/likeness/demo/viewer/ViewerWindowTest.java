package dev.likeness.demo.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.asset.AssetManager;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import dev.likeness.demo.PictureSize;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.demo.scene.StudioLight;
import dev.likeness.demo.scene.StudioPaper;
import dev.likeness.sandbox.person.Sex;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The viewer's window with its panels: real OpenGL, somebody who does not exist. */
class ViewerWindowTest {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir private Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test
    void aSliderMovesTheFaceAndABadFileIsNamedBesideTheGoodOne() throws Exception {
        Path lina = new InventedAvatar().write(folder, "lina.glb", 2, Sex.FEMALE, "short_crop");
        Path letter = Files.writeString(folder.resolve("letter.glb"), "Dear reader");
        ExecutorService reading = Executors.newSingleThreadExecutor();
        AssetManager assets = ViewerApp.newAssets();
        ViewerApp app = new WindowRun(options(lina, letter), said::add).newApp(assets, reading);
        app.setSettings(settings());
        app.start(JmeContext.Type.OffscreenSurface, true);
        try {
            assertThat(said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .startsWith("letter.glb: expected ");
            ViewerScreen screen = app.getStateManager().getState(ViewerScreen.class);
            BufferedImage before = picture(app);
            onStage(app, () -> set(screen));
            BufferedImage after = picture(app);

            assertThat(changed(before, after, 0.4, 0.6)).isGreaterThan(500);
            assertThat(changed(before, after, 0.8, 1)).isZero();
        } finally {
            app.stop(true);
            app.awaitEnd();
            reading.shutdownNow();
        }
    }

    private static Object set(ViewerScreen screen) {
        screen.shapes().set("jawOpen", 1);
        return screen;
    }

    private static ViewerOptions options(Path... files) {
        return new ViewerOptions(
                List.of(files),
                new ShapeWeights(Map.of()),
                Look.FACE,
                0,
                new PictureSize(WIDTH, HEIGHT),
                StudioLight.PORTRAIT,
                StudioPaper.GREY,
                Optional.empty(),
                List.of());
    }

    private static AppSettings settings() {
        AppSettings settings = StudioApp.settings(WIDTH, HEIGHT);
        settings.setAudioRenderer(null);
        return settings;
    }

    /** The third frame from now: sliders take one to be heard, shaders one to be ready. */
    private static BufferedImage picture(ViewerApp app) throws Exception {
        app.pictures().next().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        app.pictures().next().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return app.pictures().next().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void onStage(ViewerApp app, Callable<?> work) throws Exception {
        app.enqueue(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Pixels that differ between two shares of the width. */
    private static int changed(BufferedImage one, BufferedImage other, double from, double to) {
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = (int) (from * WIDTH); x < (int) (to * WIDTH); x++) {
                count += one.getRGB(x, y) != other.getRGB(x, y) ? 1 : 0;
            }
        }
        return count;
    }
}
