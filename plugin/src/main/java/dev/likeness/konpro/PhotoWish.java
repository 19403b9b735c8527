package dev.likeness.konpro;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A photo of somebody who does not exist.
 *
 * @param name of the person (not null)
 * @param age in the service's words, like "Young Adult" (not null)
 * @param gender whom it shows (not null)
 * @param ethnicity in the service's words (not null)
 * @param orientation how the picture lies (not null)
 * @param pose how much of the person it shows (not null)
 * @param style what it looks like (not null)
 * @param appearance in words (not null, at most {@value #LONGEST_APPEARANCE} characters)
 * @param callback where the service shall tell that it is done, or empty (not null)
 */
public record PhotoWish(
        String name,
        String age,
        Gender gender,
        String ethnicity,
        Orientation orientation,
        Pose pose,
        Style style,
        String appearance,
        Optional<Callback> callback) {

    /** The longest description that the service takes (in characters). */
    public static final int LONGEST_APPEARANCE = 1000;

    /**
     * Where the service shall tell.
     *
     * @param url of the game's own backend (not null)
     * @param id comes back with the call (not null)
     */
    public record Callback(String url, String id) {

        /** Checks for null. */
        public Callback {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(id, "id");
        }
    }

    /** Checks for null, and the length. */
    public PhotoWish {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(ethnicity, "ethnicity");
        Objects.requireNonNull(orientation, "orientation");
        Objects.requireNonNull(pose, "pose");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(callback, "callback");
        if (appearance.length() > LONGEST_APPEARANCE) {
            throw new IllegalArgumentException(
                    "Expected an appearance of at most "
                            + LONGEST_APPEARANCE
                            + " characters, found "
                            + appearance.length());
        }
    }

    Map<String, Object> body() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("age", age);
        fields.put("gender", gender.word());
        fields.put("ethnicity", ethnicity);
        fields.put("orientation", orientation.word());
        fields.put("pose", pose.word());
        fields.put("style", style.word());
        fields.put("appearance", appearance);
        callback.ifPresent(
                to -> {
                    fields.put("callback_url", to.url());
                    fields.put("callback_id", to.id());
                });
        return fields;
    }
}
