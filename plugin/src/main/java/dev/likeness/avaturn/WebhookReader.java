package dev.likeness.avaturn;

import com.squareup.moshi.JsonReader;
import dev.likeness.avaturn.AvaturnEvent.AvatarReady;
import dev.likeness.avaturn.AvaturnEvent.ExportReady;
import dev.likeness.avaturn.AvaturnEvent.RenderReady;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;

/** Reads the body of a webhook. */
final class WebhookReader {

    /** A body that says nothing that we understand. */
    static final class BadWebhookException extends Exception {
        private static final long serialVersionUID = 1L;

        BadWebhookException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private WebhookReader() {}

    /**
     * Reads an event.
     *
     * @return the event, or empty if it is of a kind that nobody knew when this was written
     */
    static Optional<AvaturnEvent> read(byte[] body) throws BadWebhookException {
        Map<?, ?> fields = fields(body);
        String avatar = text(fields, "avatar_id");
        if (avatar == null || avatar.isBlank()) {
            throw new BadWebhookException("Expected an avatar_id", null);
        }
        String user = text(fields, "user_id");
        String said = text(fields, "status");
        AvaturnStatus status = said == null ? null : new AvaturnStatus(said);
        // That avatar.ready says its name too is inferred.
        String event = fields.get("event") instanceof String name ? name : "avatar.ready";
        return switch (event) {
            case "avatar.ready" -> Optional.of(new AvatarReady(avatar, user, status));
            case "export.ready" -> Optional.of(new ExportReady(avatar, user, status));
            case "render.ready" -> Optional.of(new RenderReady(avatar, user, id(fields), status));
            default -> Optional.empty();
        };
    }

    private static String id(Map<?, ?> fields) throws BadWebhookException {
        String id = text(fields, "id");
        if (id == null) {
            throw new BadWebhookException("Expected the id of the render", null);
        }
        return id;
    }

    private static Map<?, ?> fields(byte[] body) throws BadWebhookException {
        try (JsonReader reader = JsonReader.of(new Buffer().write(body))) {
            if (reader.readJsonValue() instanceof Map<?, ?> fields) {
                return fields;
            }
            throw new BadWebhookException("Expected a JSON object", null);
        } catch (IOException | RuntimeException e) {
            throw new BadWebhookException("Expected JSON: " + e.getMessage(), e);
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : null;
    }
}
