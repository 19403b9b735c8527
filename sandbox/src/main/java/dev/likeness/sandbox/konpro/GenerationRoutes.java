package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Answers;
import dev.likeness.sandbox.server.Times;
import dev.likeness.sandbox.server.Timing;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Looks of trained groups, photos of invented people, and how far both are. */
final class GenerationRoutes {

    private static final String PATH = "/v1/photo_avatar/";
    private static final List<String> ORIENTATIONS = List.of("square", "horizontal", "vertical");
    private static final List<String> POSES = List.of("half_body", "close_up", "full_body");
    private static final List<String> STYLES =
            List.of(
                    "Realistic",
                    "Pixar",
                    "Cinematic",
                    "Vintage",
                    "Noir",
                    "Cyberpunk",
                    "Unspecified");
    private static final List<String> GENDERS = List.of("Woman", "Man", "Unspecified");
    private static final int LONGEST_APPEARANCE = 1000;

    private final KeyGate gate;
    private final Assets assets;
    private final Groups groups;
    private final InstantSource clock;
    private final Supplier<Timing> timing;
    private final Map<String, Generation> byId = new ConcurrentHashMap<>();

    GenerationRoutes(
            KeyGate gate,
            Assets assets,
            Groups groups,
            InstantSource clock,
            Supplier<Timing> timing) {
        this.gate = gate;
        this.assets = assets;
        this.groups = groups;
        this.clock = clock;
        this.timing = timing;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post(PATH + "look/generate", gate.guard(this::look));
        routing.post(PATH + "photo/generate", gate.guard(this::photo));
        routing.get(PATH + "generation/{generation_id}", gate.guard(this::status));
    }

    private void look(Context ctx) {
        JsonRequest request =
                JsonRequest.of(ctx, Set.of("group_id", "prompt", "orientation", "pose", "style"));
        Group group = groups.require(request.text("group_id"));
        Wish wish =
                new Wish(
                        group.id(),
                        request.text("prompt"),
                        request.choice("orientation", ORIENTATIONS),
                        request.choice("pose", POSES),
                        request.choice("style", STYLES),
                        Optional.of(group.looks().get(0).picture()));
        if (!group.isTrained(clock.instant())) {
            throw KonProRefusal.notNow("The group " + group.id() + " has not been trained.");
        }
        Generation generation = begin(wish);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("generation_job_id", generation.id());
        json.put("group_id", group.id());
        json.put("status", "processing");
        json.put("message", "The look is being generated.");
        json.put("estimated_completion", Times.text(generation.course().end()));
        Answers.json(ctx, 200, json);
    }

    private void photo(Context ctx) {
        JsonRequest request =
                JsonRequest.of(
                        ctx,
                        Set.of(
                                "name",
                                "age",
                                "gender",
                                "ethnicity",
                                "orientation",
                                "pose",
                                "style",
                                "appearance",
                                "callback_url",
                                "callback_id"));
        request.text("age");
        request.text("ethnicity");
        request.choice("gender", GENDERS);
        request.optionalText("callback_url");
        request.optionalText("callback_id");
        String appearance = request.text("appearance");
        if (appearance.length() > LONGEST_APPEARANCE) {
            throw KonProRefusal.invalid(
                    "appearance", "expected at most " + LONGEST_APPEARANCE + " characters");
        }
        Generation generation =
                begin(
                        new Wish(
                                request.text("name"),
                                appearance,
                                request.choice("orientation", ORIENTATIONS),
                                request.choice("pose", POSES),
                                request.choice("style", STYLES),
                                Optional.empty()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("generation_id", generation.id());
        json.put("status", "processing");
        Answers.json(ctx, 200, json);
    }

    private Generation begin(Wish wish) {
        String id = "generation_" + (byId.size() + 1);
        Generation generation =
                new Generation(id, wish, Course.from(clock.instant(), timing.get()));
        byId.put(id, generation);
        return generation;
    }

    private void status(Context ctx) {
        String id = ctx.pathParam("generation_id");
        Generation generation =
                Optional.ofNullable(byId.get(id))
                        .orElseThrow(
                                () -> KonProRefusal.unknown("generation_id", "generation " + id));
        Instant now = clock.instant();
        boolean isOver = generation.course().isOver(now);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("generation_id", id);
        json.put("status", generation.status(now));
        json.put("progress", generation.course().percent(now));
        json.put("created_at", Times.text(generation.course().ordered()));
        json.put("completed_at", isOver ? Times.text(generation.course().end()) : null);
        json.put(
                "images",
                generation.pictures(now, assets).stream()
                        .map(picture -> image(ctx, picture))
                        .toList());
        Answers.json(ctx, 200, json);
    }

    private static Map<String, Object> image(Context ctx, Asset picture) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", PictureRoutes.url(ctx, picture));
        json.put("type", picture.type().contentType());
        json.put("image_key", picture.imageKey().orElseThrow());
        return json;
    }
}
