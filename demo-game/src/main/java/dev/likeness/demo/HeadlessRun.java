package dev.likeness.demo;

import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import dev.likeness.AvatarAppState;
import dev.likeness.demo.scene.PictureTaker;
import dev.likeness.demo.scene.StudioApp;
import dev.likeness.demo.tour.FrameTimes;
import dev.likeness.demo.tour.Tour;
import dev.likeness.demo.tour.TourClock;
import dev.likeness.demo.tour.TourReport;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs the tour in a game without a window. */
final class HeadlessRun {

    private static final Duration QUEUE = Duration.ofMillis(200);
    private static final Duration COMPUTING = Duration.ofMillis(600);

    private final DemoOptions options;
    private final int width;
    private final int height;

    /**
     * Prepares a run.
     *
     * @param options what was asked for (not null)
     * @param width of the pictures (in pixels, &gt;0)
     * @param height of the pictures (in pixels, &gt;0)
     */
    HeadlessRun(DemoOptions options, int width, int height) {
        this.options = options;
        this.width = width;
        this.height = height;
    }

    /**
     * Runs the tour and waits for its end.
     *
     * @param photo what to make avatars of; may be anything (not null)
     * @param folder where pictures and report go; made if need be (not null)
     * @return what was found (not null)
     * @throws IOException if the folder cannot be written to
     * @throws dev.likeness.job.AvatarException if an avatar cannot be made
     * @throws IllegalStateException if the game crashes
     */
    TourReport run(Path photo, Path folder) throws IOException {
        Files.createDirectories(folder);
        Tour.Plan plan =
                new Tour.Plan(
                        photo,
                        options.sex().orElse(Sex.FEMALE),
                        options.service().folder(),
                        options.pipeline(),
                        folder,
                        options.seed());
        SandboxOptions brisk =
                SandboxOptions.lifelike().withQueueTime(QUEUE).withComputingTime(COMPUTING);
        try (DemoService service = DemoService.open(options, brisk)) {
            return play(service, plan);
        }
    }

    private TourReport play(DemoService service, Tour.Plan plan) throws IOException {
        CompletableFuture<LikenessDemo> started = new CompletableFuture<>();
        CompletableFuture<Object> crash = new CompletableFuture<>();
        FrameTimes frames = new FrameTimes();
        PictureTaker camera = new PictureTaker();
        TourClock clock = new TourClock();
        LikenessDemo game =
                new LikenessDemo(
                        new AvatarAppState(service.service(), service.cache()),
                        running -> {
                            running.setTimer(clock);
                            running.getStateManager().attachAll(frames, camera);
                            started.complete(running);
                        },
                        cause -> crash.completeExceptionally(cause));
        AppSettings settings = StudioApp.settings(width, height);
        settings.setAudioRenderer(null);
        game.setSettings(settings);

        CompletableFuture<TourReport> report = new CompletableFuture<>();
        Thread script =
                new Thread(
                        () -> {
                            try {
                                CompletableFuture.anyOf(started, crash).join();
                                report.complete(
                                        new Tour(
                                                        game,
                                                        plan,
                                                        frames,
                                                        clock,
                                                        camera,
                                                        service.shelf(),
                                                        crash)
                                                .run());
                            } catch (IOException | RuntimeException e) {
                                report.completeExceptionally(e);
                            } finally {
                                game.stop(true);
                            }
                        },
                        "tour");
        script.start();
        game.start(JmeContext.Type.OffscreenSurface, false);
        try {
            return outcome(report);
        } finally {
            awaitEnd(script);
        }
    }

    /**
     * The script ends when the game's window is gone. Until then no other may be opened: the engine
     * shuts down the window system of the whole process when it closes one.
     */
    private static void awaitEnd(Thread script) {
        try {
            script.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static TourReport outcome(CompletableFuture<TourReport> report) throws IOException {
        try {
            return report.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof CompletionException crash) {
                throw new IllegalStateException(
                        "The game cannot draw: " + crash.getCause().getMessage(), crash.getCause());
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
