package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.Ground;
import dev.likeness.sandbox.server.SandboxService;
import io.javalin.router.JavalinDefaultRouting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Speaks the protocol of Avaturn. Any thread. */
public final class AvaturnService implements SandboxService {

    private final AtomicReference<AvaturnDials> dials = new AtomicReference<>(AvaturnDials.DEFAULT);
    private final Webhooks webhooks = new Webhooks(dials::get);
    private final ApiRoutes api;
    private final OpenRoutes open;
    private final EditorRoutes editor;

    /**
     * Starts without users.
     *
     * @param ground what it stands on (not null)
     * @param token of the only project (not null)
     */
    public AvaturnService(Ground ground, String token) {
        Addresses addresses = new Addresses();
        TokenGate gate = new TokenGate(token, ground.throttle(), addresses);
        Catalogue catalogue = new Catalogue(ground.people());
        Customizations customizations = new Customizations(catalogue, dials::get);
        Scans scans = new Scans(ground, webhooks);
        Exports exports = new Exports(ground, catalogue, webhooks, dials::get, addresses);
        Renders renders = new Renders(ground, catalogue, webhooks, dials::get, addresses);
        Users users = new Users();
        Uploads uploads = new Uploads(scans);
        Sessions sessions = new Sessions(ground.clock(), () -> dials.get().urlLifetime());
        api =
                new ApiRoutes(
                        gate,
                        new UserRoutes(users, scans, exports, ground.clock()),
                        new AvatarRoutes(
                                users,
                                scans,
                                uploads,
                                catalogue,
                                customizations,
                                exports,
                                renders,
                                sessions,
                                addresses,
                                ground.clock()));
        open = new OpenRoutes(uploads, exports, renders, ground.downloads());
        editor = new EditorRoutes(sessions, scans, catalogue, customizations);
    }

    /**
     * Behaves differently from now on.
     *
     * @param change makes the new dials of those that hold now (not null)
     */
    public void turn(UnaryOperator<AvaturnDials> change) {
        dials.updateAndGet(change);
    }

    @Override
    public void addTo(JavalinDefaultRouting routing) {
        api.addTo(routing);
        open.addTo(routing);
        editor.addTo(routing);
    }

    @Override
    public String name() {
        return "Avaturn";
    }

    @Override
    public Map<String, String> served() {
        Map<String, String> served = new LinkedHashMap<>();
        served.put("POST /api/v1/users/new", "a new user");
        served.put("DELETE /api/v1/users/{user}", "a user and all avatars of theirs");
        served.put("POST /api/v1/sessions/new", "a link to the editor");
        served.put(
                "GET /api/v1/users/{user}/avatars", "the user's avatars; ?include_not_ready=true");
        served.put("POST /api/v1/avatars/new", "an avatar to be, and where its photos go");
        served.put("GET /api/v1/avatars/{avatar}/customization", "how it looks; PUT sets that");
        served.put("DELETE /api/v1/users/{user}/avatars/{avatar}", "an avatar");
        served.put("POST /api/v1/renders/new?avatar_id=&amp;scene=&amp;format=", "a picture of it");
        served.put("POST /api/v1/exports/new?avatar_id=", "its GLB: pending, then a link");
        served.put("POST /avaturn/uploads/{secret}", "takes photos, without token");
        served.put("GET /avaturn/exports/{secret}.glb", "a GLB, for a while, without token");
        served.put("GET /avaturn/renders/{file}", "a picture, without token");
        served.put("GET /avaturn/editor/{session}", "the editor, for a browser");
        return served;
    }

    @Override
    public void close() {
        webhooks.close();
    }
}
