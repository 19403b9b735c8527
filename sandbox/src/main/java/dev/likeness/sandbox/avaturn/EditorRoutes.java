package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.avaturn.Customization.Slot;
import dev.likeness.sandbox.server.ApiException;
import dev.likeness.sandbox.server.Form;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /avaturn/editor/}: a plain page where a player chooses what Avaturn's editor offers. */
final class EditorRoutes {

    private static final String PAGE = Addresses.OPEN + "editor/{session}";

    private final Sessions sessions;
    private final Scans scans;
    private final Catalogue catalogue;
    private final Customizations customizations;

    EditorRoutes(
            Sessions sessions, Scans scans, Catalogue catalogue, Customizations customizations) {
        this.sessions = sessions;
        this.scans = scans;
        this.catalogue = catalogue;
        this.customizations = customizations;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get(PAGE, TokenGate.open(this::show));
        routing.post(PAGE, TokenGate.open(this::done));
    }

    private void show(Context ctx) {
        Sessions.Session session = session(ctx);
        StringBuilder fields = new StringBuilder();
        if (session.avatar().isEmpty()) {
            fields.append(
                            "<p>Photo (JPEG): <input type=\"file\" name=\"image-frontal\" required>\n")
                    .append(choice("body-type", List.of("female", "male"), false));
        }
        for (Slot slot : Slot.values()) {
            fields.append(choice(slot.id(), catalogue.ids(slot), true));
        }
        fields.append(choice("body", Catalogue.BODIES, false));
        ctx.contentType(ContentType.TEXT_HTML)
                .result(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <meta charset="utf-8">
                        <title>Avatar editor of the sandbox</title>
                        <h1>Your avatar</h1>
                        <form method="post" enctype="multipart/form-data">
                        %s<p><button>Done</button>
                        </form>
                        """
                                .formatted(fields));
    }

    private static String choice(String name, List<String> options, boolean mayBeNone) {
        StringBuilder html = new StringBuilder("<p>" + name + ": <select name=\"" + name + "\">\n");
        if (mayBeNone) {
            html.append("<option value=\"\">none</option>\n");
        }
        options.forEach(option -> html.append("<option>").append(option).append("</option>\n"));
        return html.append("</select>\n").toString();
    }

    private void done(Context ctx) {
        Sessions.Session session = session(ctx);
        Form form = Form.of(ctx);
        Customization look = look(form);
        Scan scan = session.avatar().flatMap(scans::find).orElseGet(() -> begun(session, form));
        scan.customize(look);
        sessions.close(session);
        ctx.contentType(ContentType.TEXT_HTML)
                .result("<!DOCTYPE html><title>Done</title><p>You may go back to the game.");
    }

    private Scan begun(Sessions.Session session, Form form) {
        Scan.Photos photos = Uploads.photos(form);
        Scan scan = scans.create(session.user());
        scans.begin(scan, photos);
        return scan;
    }

    private Customization look(Form form) {
        Map<Slot, Customization.Worn> worn = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            form.text(slot.id())
                    .filter(id -> !id.isEmpty())
                    .ifPresent(
                            id -> worn.put(slot, customizations.worn(slot, id, Optional.empty())));
        }
        return new Customization(
                worn,
                form.text("body").filter(Catalogue.BODIES::contains).orElse("body_0"),
                "adult",
                Map.of(),
                BoneScale.NONE,
                0);
    }

    private Sessions.Session session(Context ctx) {
        return sessions.find(ctx.pathParam("session"))
                .orElseThrow(
                        () ->
                                ApiException.withDetail(
                                        410, "This link has expired, or was used already"));
    }
}
