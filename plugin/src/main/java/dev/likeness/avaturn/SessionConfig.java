package dev.likeness.avaturn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the editor shall do.
 *
 * @param type "create", "create_or_edit_existing" or "edit_existing" (not null)
 * @param avatarId the avatar to edit, if the type wants one; inferred
 */
public record SessionConfig(String type, Optional<String> avatarId) {

    /** A new avatar. */
    public static final SessionConfig CREATE = new SessionConfig("create", Optional.empty());

    /** The user's avatar if there is one, else a new one. */
    public static final SessionConfig CREATE_OR_EDIT_EXISTING =
            new SessionConfig("create_or_edit_existing", Optional.empty());

    /** Checks for null. */
    public SessionConfig {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(avatarId, "avatarId");
    }

    /**
     * An avatar that there is.
     *
     * @param avatarId which one (not null)
     * @return the config (not null)
     */
    public static SessionConfig editExisting(String avatarId) {
        return new SessionConfig("edit_existing", Optional.of(avatarId));
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", type);
        avatarId.ifPresent(id -> map.put("avatar_id", id));
        return map;
    }
}
