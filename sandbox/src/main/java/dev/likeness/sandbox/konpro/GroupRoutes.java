package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Answers;
import dev.likeness.sandbox.server.Times;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /v1/photo_avatar/avatar_group/}: new groups, and looks for them. */
final class GroupRoutes {

    private static final String PATH = "/v1/photo_avatar/avatar_group/";
    private static final int MOST_KEYS = 4;
    private static final String GENERATION = "generation_id";

    private final KeyGate gate;
    private final Assets assets;
    private final Groups groups;
    private final InstantSource clock;

    GroupRoutes(KeyGate gate, Assets assets, Groups groups, InstantSource clock) {
        this.gate = gate;
        this.assets = assets;
        this.groups = groups;
        this.clock = clock;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.post(PATH + "create", gate.guard(this::create));
        routing.post(PATH + "add", gate.guard(this::add));
    }

    private void create(Context ctx) {
        JsonRequest request = JsonRequest.of(ctx, Set.of("name", "image_key", GENERATION));
        String name = request.text("name");
        Asset picture = assets.requireImage("image_key", request.text("image_key"));
        Optional<String> generation = request.optionalText(GENERATION);
        requireGeneration(picture, generation);
        Group group = groups.create(name, clock.instant(), picture);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group_id", group.id());
        json.put("name", name);
        json.put("image_key", picture.imageKey().orElseThrow());
        json.put(GENERATION, generation.orElse(null));
        json.put("status", "created");
        json.put("created_at", Times.text(group.created()));
        Answers.json(ctx, 201, json);
    }

    private void add(Context ctx) {
        JsonRequest request =
                JsonRequest.of(ctx, Set.of("group_id", "image_keys", "name", GENERATION));
        Group group = groups.require(request.text("group_id"));
        String name = request.text("name");
        Optional<String> generation = request.optionalText(GENERATION);
        List<Asset> pictures = new ArrayList<>();
        for (String key : request.texts("image_keys", MOST_KEYS)) {
            Asset picture = assets.requireImage("image_keys", key);
            requireGeneration(picture, generation);
            pictures.add(picture);
        }
        List<Object> added = new ArrayList<>();
        for (Asset picture : pictures) {
            boolean isNew = group.add(new Group.Look(name, picture));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("image_key", picture.imageKey().orElseThrow());
            line.put("status", isNew ? "added" : "already_added");
            added.add(line);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group_id", group.id());
        json.put("added_images", added);
        json.put("name", name);
        json.put(GENERATION, generation.orElse(null));
        json.put("status", "success");
        json.put("message", "Looks added to the avatar group.");
        Answers.json(ctx, 200, json);
    }

    /** Pictures that were generated need the generation's name; others may have one. */
    private static void requireGeneration(Asset picture, Optional<String> named) {
        if (picture.generation().isPresent() && !picture.generation().equals(named)) {
            throw KonProRefusal.invalid(
                    GENERATION,
                    "expected " + picture.generation().get() + ", which made the image");
        }
    }
}
