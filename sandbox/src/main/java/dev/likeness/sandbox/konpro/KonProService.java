package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Answers;
import dev.likeness.sandbox.server.Ground;
import dev.likeness.sandbox.server.SandboxService;
import dev.likeness.sandbox.server.Timing;
import io.javalin.router.JavalinDefaultRouting;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Speaks KonPro's protocol below {@code /v1/}; uploads go to the same host as all other calls. */
public final class KonProService implements SandboxService {

    private final AssetRoutes assetRoutes;
    private final GroupRoutes groupRoutes;
    private final TrainingRoutes trainingRoutes;
    private final GenerationRoutes generationRoutes;
    private final AvatarListRoutes avatarListRoutes;
    private final PictureRoutes pictureRoutes;

    /**
     * Creates the service with nothing in it.
     *
     * @param key the one that is good (not null)
     * @param ground what it stands on (not null)
     */
    public KonProService(String key, Ground ground) {
        InstantSource clock = ground.clock();
        Supplier<Timing> timing = () -> ground.dials().get().timing();
        KeyGate gate = new KeyGate(key, ground.throttle());
        Assets assets = new Assets();
        Groups groups = new Groups();
        assetRoutes = new AssetRoutes(gate, assets, ground.dials());
        groupRoutes = new GroupRoutes(gate, assets, groups, clock);
        trainingRoutes = new TrainingRoutes(gate, groups, clock, timing);
        generationRoutes = new GenerationRoutes(gate, assets, groups, clock, timing);
        avatarListRoutes = new AvatarListRoutes(gate, groups);
        pictureRoutes = new PictureRoutes(assets, ground.downloads());
    }

    @Override
    public String name() {
        return "KonPro";
    }

    @Override
    public void addTo(JavalinDefaultRouting routing) {
        routing.exception(KonProRefusal.class, (e, ctx) -> Answers.json(ctx, e.status(), body(e)));
        assetRoutes.addTo(routing);
        groupRoutes.addTo(routing);
        trainingRoutes.addTo(routing);
        generationRoutes.addTo(routing);
        avatarListRoutes.addTo(routing);
        pictureRoutes.addTo(routing);
    }

    @Override
    public Optional<Object> refusal(String path, int status, String message) {
        return path.startsWith("/v1/")
                ? Optional.of(body(KonProRefusal.of(status, message)))
                : Optional.empty();
    }

    private static Object body(KonProRefusal refusal) {
        return refusal.body("req-" + UUID.randomUUID());
    }

    @Override
    public Map<String, String> served() {
        Map<String, String> served = new LinkedHashMap<>();
        served.put("POST /v1/asset", "a picture, film or sound as it is");
        served.put("POST /v1/photo_avatar/avatar_group/create", "a group; …/add adds looks");
        served.put("POST /v1/photo_avatar/train", "a training; GET …/train/status/{group_id}");
        served.put("POST /v1/photo_avatar/look/generate", "a look of a trained group");
        served.put("POST /v1/photo_avatar/photo/generate", "a photo of nobody");
        served.put("GET /v1/photo_avatar/generation/{id}", "how far either is, and its pictures");
        served.put("GET /v1/avatars", "groups of the account, and people for all");
        return served;
    }
}
