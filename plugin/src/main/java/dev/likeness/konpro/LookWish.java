package dev.likeness.konpro;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A look that a trained group shall be shown in.
 *
 * @param groupId the group (not null)
 * @param prompt what to show, in words (not null)
 * @param orientation how the picture lies (not null)
 * @param pose how much of the person it shows (not null)
 * @param style what it looks like (not null)
 */
public record LookWish(
        String groupId, String prompt, Orientation orientation, Pose pose, Style style) {

    /** Checks for null. */
    public LookWish {
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(orientation, "orientation");
        Objects.requireNonNull(pose, "pose");
        Objects.requireNonNull(style, "style");
    }

    Map<String, Object> body() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("group_id", groupId);
        fields.put("prompt", prompt);
        fields.put("orientation", orientation.word());
        fields.put("pose", pose.word());
        fields.put("style", style.word());
        return fields;
    }
}
