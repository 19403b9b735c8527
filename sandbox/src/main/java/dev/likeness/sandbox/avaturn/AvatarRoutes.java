package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.Answers;
import dev.likeness.sandbox.server.ApiException;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Avatars: beginning them, their looks, pictures and files, and the editor's link. */
final class AvatarRoutes {

    private static final String SCENE = "^[a-zA-Z0-9_/]+$";

    private final Users users;
    private final Scans scans;
    private final Uploads uploads;
    private final Catalogue catalogue;
    private final Customizations customizations;
    private final Exports exports;
    private final Renders renders;
    private final Sessions sessions;
    private final Addresses addresses;
    private final InstantSource clock;

    AvatarRoutes(
            Users users,
            Scans scans,
            Uploads uploads,
            Catalogue catalogue,
            Customizations customizations,
            Exports exports,
            Renders renders,
            Sessions sessions,
            Addresses addresses,
            InstantSource clock) {
        this.users = users;
        this.scans = scans;
        this.uploads = uploads;
        this.catalogue = catalogue;
        this.customizations = customizations;
        this.exports = exports;
        this.renders = renders;
        this.sessions = sessions;
        this.addresses = addresses;
        this.clock = clock;
    }

    void create(Context ctx) {
        String user = users.require(Input.of(ctx).requiredText("user_id"));
        Scan scan = scans.create(user);
        Answers.json(
                ctx,
                200,
                Map.of(
                        "avatar_id", scan.id(),
                        "upload_url", addresses.upload(uploads.placeFor(scan))));
    }

    void openSession(Context ctx) {
        Input input = Input.of(ctx);
        String user = users.require(input.requiredText("user_id"));
        Optional<String> avatar = input.object("config").flatMap(config -> edited(user, config));
        Sessions.Session session = sessions.open(user, avatar);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", session.id());
        json.put("url", addresses.editor(session.id()));
        json.put("custom_upload_url", null);
        Answers.json(ctx, 200, json);
    }

    private Optional<String> edited(String user, Input config) {
        String type = config.requiredText("type");
        return switch (type) {
            case "create" -> Optional.empty();
            case "create_or_edit_existing" ->
                    scans.of(user).stream().filter(this::isReady).map(Scan::id).findFirst();
            case "edit_existing" ->
                    Optional.of(
                            ready(
                                            scans.find(config.requiredText("avatar_id"))
                                                    .filter(scan -> scan.user().equals(user)))
                                    .id());
            default -> throw config.bad("type", "no match for discriminator 'type'");
        };
    }

    void customization(Context ctx) {
        Scan scan = ready(scans.find(ctx.pathParam("avatar")));
        Answers.json(
                ctx,
                200,
                scan.customization().orElseGet(() -> catalogue.atFirst(scan.person())).json());
    }

    void customize(Context ctx) {
        Scan scan = ready(scans.find(ctx.pathParam("avatar")));
        scan.customize(customizations.read(Input.of(ctx)));
        Answers.json(ctx, 202, null);
    }

    void render(Context ctx) {
        Scan scan = ready(scans.find(query(ctx, "avatar_id")));
        String name = query(ctx, "scene");
        if (!name.matches(SCENE)) {
            throw Refusals.invalid(
                    "query", "scene", "string does not match regex", "value_error.str.regex");
        }
        Scene scene = Scene.of(name).orElseThrow(() -> Refusals.notFound("Scene"));
        String format = Optional.ofNullable(ctx.queryParam("format")).orElse("jpg");
        if (!format.matches("jpg|png")) {
            String reason =
                    format.equals("webp")
                            ? "the sandbox has no encoder for webp"
                            : "value is not a valid enumeration member";
            throw Refusals.invalid("query", "format", reason, "type_error.enum");
        }
        String id = renders.begin(scan, scene, format);
        Answers.json(
                ctx,
                200,
                Map.of(
                        "id",
                        id,
                        "status",
                        "pending",
                        "render_url",
                        addresses.render(id + "." + format)));
    }

    void export(Context ctx) {
        Scan scan = ready(scans.find(query(ctx, "avatar_id")));
        if (scan.customization().isEmpty()) {
            throw ApiException.withDetail(
                    400,
                    "Without a customization the service calls this undefined; the sandbox refuses"
                            + " it");
        }
        Optional<String> secret = exports.ask(scan);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", secret.isPresent() ? "ready" : "pending");
        json.put("url", secret.map(addresses::export).orElse(null));
        Answers.json(ctx, 200, json);
    }

    private static String query(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value == null) {
            throw Refusals.missing("query", name);
        }
        return value;
    }

    private Scan ready(Optional<Scan> scan) {
        Scan found = scan.orElseThrow(() -> Refusals.notFound("Avatar"));
        if (!isReady(found)) {
            throw ApiException.withDetail(400, "Avatar is not ready");
        }
        return found;
    }

    private boolean isReady(Scan scan) {
        return scan.status(clock.instant()) == Scan.Status.READY;
    }
}
