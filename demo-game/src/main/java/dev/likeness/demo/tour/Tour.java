package dev.likeness.demo.tour;

import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import dev.likeness.Avatar;
import dev.likeness.AvatarReport;
import dev.likeness.AvatarRequest;
import dev.likeness.AvatarTask;
import dev.likeness.demo.LikenessDemo;
import dev.likeness.demo.booth.LookBookShelf;
import dev.likeness.demo.scene.PictureTaker;
import dev.likeness.demo.scene.Sitters;
import dev.likeness.demo.scene.StudioState;
import dev.likeness.demo.ui.HairColor;
import dev.likeness.demo.voice.Voice;
import dev.likeness.face.Expression;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * The script: make an avatar of a photo, change its hair, let it speak and smile, fill its look
 * book, make a second one beside it, and take a picture at every stage. Runs on a thread of its
 * own, not the render thread.
 */
public final class Tour {

    private static final Vector3f PORTRAIT = new Vector3f(0, StudioState.EYE_LEVEL - 0.07f, 0.02f);
    private static final float PORTRAIT_DISTANCE = 1.02f;
    private static final float PAIR_DISTANCE = 1.8f;
    private static final float PAIR_APART = 0.3f;
    private static final float QUARTER_VIEW = 0.24f;
    private static final double TIME_TO_SETTLE = 0.4;
    private static final float SMILE_SECONDS = 0.3f;
    private static final double TIME_TO_SMILE = 0.9;

    /**
     * What a tour needs.
     *
     * @param photo the file to make avatars of; may be anything
     * @param sex the template of the first avatar; the second has the other one
     * @param service what to call the service in the report
     * @param pipeline what to call the pipeline in the report
     * @param folder where pictures and report go; must exist
     * @param seed picks haircuts and hair colours
     */
    public record Plan(
            Path photo, Sex sex, String service, String pipeline, Path folder, long seed) {}

    private final LikenessDemo game;
    private final Plan plan;
    private final FrameTimes frames;
    private final TourClock clock;
    private final Optional<LookBookShelf> shelf;
    private final Crew crew;
    private final Random taste;
    private final Deque<HairColor> colors;
    private final List<AvatarTask> tasks = new ArrayList<>();
    private final List<TourReport.AvatarLine> lines = new ArrayList<>();

    /**
     * Prepares a tour.
     *
     * @param game is running, with the states below attached (not null)
     * @param plan what to do (not null)
     * @param frames measures (not null)
     * @param clock the game's timer (not null)
     * @param camera takes the pictures (not null)
     * @param shelf where the look book is, or empty to do without (not null)
     * @param crash fails when the game crashes (not null)
     */
    public Tour(
            LikenessDemo game,
            Plan plan,
            FrameTimes frames,
            TourClock clock,
            PictureTaker camera,
            Optional<LookBookShelf> shelf,
            CompletableFuture<Object> crash) {
        this.game = game;
        this.plan = plan;
        this.frames = frames;
        this.clock = clock;
        this.shelf = shelf;
        this.crew = new Crew(game, crash, camera, plan.folder());
        this.taste = new Random(plan.seed());
        List<HairColor> shuffled = new ArrayList<>(List.of(HairColor.values()));
        Collections.shuffle(shuffled, taste);
        this.colors = new ArrayDeque<>(shuffled);
    }

    /**
     * Does it all.
     *
     * @return what was found; it is already written (not null)
     * @throws IOException if a picture or the report cannot be written
     * @throws dev.likeness.job.AvatarException if an avatar cannot be made
     * @throws IllegalStateException if the game crashes
     */
    public TourReport run() throws IOException {
        long begin = System.nanoTime();
        crew.onStage(() -> frame(PORTRAIT, PORTRAIT_DISTANCE));
        frames.restart();
        Avatar first = make("first", plan.sex(), 0);
        picture("created", "the first avatar as it was made");
        changeHair(first);
        List<TourReport.SpokenLine> spoken = speak(first);
        smile(first);
        LookBookStage looks = new LookBookStage(crew, game.portraits(), plan.folder());
        Optional<TourReport.LookBookLine> lookBook = looks.play(first, shelf);
        accompany(first);
        TourReport report = report((System.nanoTime() - begin) / 1e9, spoken, lookBook);
        report.write(plan.folder());
        return report;
    }

    private Avatar make(String name, Sex sex, float x) {
        AvatarRequest request = AvatarRequest.fromPhoto(plan.photo()).name(name).sex(sex).dressed();
        Avatar avatar = crew.make(() -> order(request), appearing -> seat(appearing, x));
        AvatarTask task = tasks.get(tasks.size() - 1);
        lines.add(crew.onStage(() -> line(name, avatar, task.report())));
        return avatar;
    }

    private AvatarTask order(AvatarRequest request) {
        AvatarTask task = game.avatars().request(request);
        tasks.add(task);
        return task;
    }

    private void seat(Avatar avatar, float x) {
        Sitters.place(avatar.node(), x);
        avatar.face().lookAt(game.getCamera());
        game.getRootNode().attachChild(avatar.node());
    }

    /** Services whose avatars come in one file offer no hair by itself. */
    private static boolean hasHaircuts(Avatar avatar) {
        return !avatar.hair().available().isEmpty();
    }

    private void changeHair(Avatar avatar) throws IOException {
        if (!hasHaircuts(avatar)) {
            return;
        }
        String other = crew.onStage(() -> otherHaircut(avatar));
        crew.later(() -> avatar.hair().wear(other));
        picture("hair-swapped", "haircut " + other);
        HairColor color = crew.onStage(() -> recolor(avatar));
        picture("hair-recoloured", "the same haircut, " + color.title().toLowerCase(Locale.ROOT));
    }

    private List<TourReport.SpokenLine> speak(Avatar avatar) throws IOException {
        SpeakingStage stage = new SpeakingStage(crew, game, clock);
        List<TourReport.SpokenLine> spoken = stage.play(avatar, Voice.of(plan.sex()));
        crew.onStage(() -> frame(PORTRAIT, PORTRAIT_DISTANCE));
        return spoken;
    }

    private void smile(Avatar avatar) throws IOException {
        crew.onStage(
                () -> {
                    avatar.face().fadeTo(Expression.SMILE, SMILE_SECONDS);
                    return null;
                });
        crew.pause(TIME_TO_SMILE);
        picture("smiling", "smiling");
    }

    private void accompany(Avatar first) throws IOException {
        Sex other = plan.sex() == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
        crew.onStage(
                () -> {
                    Sitters.move(first.node(), -PAIR_APART);
                    return frame(PORTRAIT, PAIR_DISTANCE);
                });
        Avatar second = make("second", other, PAIR_APART);
        if (hasHaircuts(second)) {
            String haircut = crew.onStage(() -> otherHaircut(second));
            crew.later(() -> second.hair().wear(haircut));
            crew.onStage(() -> recolor(second));
        }
        picture("second-avatar", "a second avatar beside the first");
    }

    private void picture(String name, String shows) throws IOException {
        crew.onStage(() -> blinking(false));
        crew.pause(TIME_TO_SETTLE);
        crew.keep(crew.shoot(), name, shows, TourReport.Picture.NOT_SPEAKING);
        crew.onStage(() -> blinking(true));
    }

    /** A photographer waits for open eyes. */
    private Void blinking(boolean on) {
        game.avatars().living().forEach(avatar -> avatar.face().setBlinking(on));
        return null;
    }

    private Void frame(Vector3f where, float distance) {
        game.camera().frame(where, distance, QUARTER_VIEW, 0);
        game.camera().arrive();
        return null;
    }

    private HairColor recolor(Avatar avatar) {
        HairColor color = colors.pop();
        avatar.hair().color(color.color());
        return color;
    }

    /** Any haircut but the one that is worn. */
    private String otherHaircut(Avatar avatar) {
        List<String> others = new ArrayList<>(avatar.hair().available());
        avatar.hair().worn().ifPresent(others::remove);
        if (others.isEmpty()) {
            throw new IllegalStateException("The service offers no other haircut for this avatar");
        }
        return others.get(taste.nextInt(others.size()));
    }

    private static TourReport.AvatarLine line(String name, Avatar avatar, AvatarReport cost) {
        Map<String, Long> millis = new LinkedHashMap<>();
        cost.millisPerStage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(stage -> millis.put(stage.getKey().name(), stage.getValue()));
        List<Geometry> parts = avatar.node().descendantMatches(Geometry.class);
        return new TourReport.AvatarLine(
                name,
                millis,
                cost.bytesDownloaded(),
                cost.ownBytes(),
                cost.sharedBytes(),
                cost.cacheHits(),
                cost.cacheMisses(),
                parts.size(),
                parts.stream().mapToInt(Geometry::getTriangleCount).sum(),
                avatar.hair().available());
    }

    private TourReport report(
            double seconds,
            List<TourReport.SpokenLine> spoken,
            Optional<TourReport.LookBookLine> lookBook) {
        return new TourReport(
                plan.photo().getFileName().toString(),
                plan.service(),
                plan.pipeline(),
                Math.round(100 * seconds) / 100.0,
                List.copyOf(lines),
                crew.pictures(),
                spoken,
                lookBook.orElse(null),
                lines.stream().mapToInt(TourReport.AvatarLine::cacheHits).sum(),
                lines.stream().mapToInt(TourReport.AvatarLine::cacheMisses).sum(),
                frames.summary());
    }
}
