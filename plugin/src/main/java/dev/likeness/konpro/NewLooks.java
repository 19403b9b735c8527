package dev.likeness.konpro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Pictures to be added to a group as looks.
 *
 * @param groupId the group (not null, not blank)
 * @param imageKeys any number of pictures; sent in calls of at most {@value #MOST_PER_CALL} (not
 *     null, not empty, no key twice)
 * @param name what to call the looks (not null, not blank)
 * @param generationId the generation that made the pictures; empty if they were uploaded (not null)
 */
public record NewLooks(
        String groupId, List<String> imageKeys, String name, Optional<String> generationId) {

    /** The service takes no more pictures in one call. */
    public static final int MOST_PER_CALL = 4;

    /** Checks and copies. */
    public NewLooks {
        Objects.requireNonNull(generationId, "generationId");
        imageKeys = List.copyOf(imageKeys);
        if (groupId.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("Expected a group and a name");
        }
        if (imageKeys.isEmpty() || imageKeys.stream().distinct().count() < imageKeys.size()) {
            throw new IllegalArgumentException(
                    "Expected at least one key and no key twice, found " + imageKeys);
        }
    }

    /**
     * Uploaded pictures.
     *
     * @param groupId the group (not null, not blank)
     * @param name what to call the looks (not null, not blank)
     * @param imageKeys the pictures (not null, not empty, no key twice)
     * @return what to add (not null)
     */
    public static NewLooks of(String groupId, String name, List<String> imageKeys) {
        return new NewLooks(groupId, imageKeys, name, Optional.empty());
    }

    /**
     * These looks, whose pictures a generation made.
     *
     * @param generation which (not null)
     * @return a copy (not null)
     */
    public NewLooks generatedBy(String generation) {
        return new NewLooks(groupId, imageKeys, name, Optional.of(generation));
    }

    /**
     * What is still to be added after these looks were sent.
     *
     * @param result of the sending (not null)
     * @return the same with the keys that are not in the group, or empty if all are
     */
    public Optional<NewLooks> missingFrom(AddedLooks result) {
        List<String> missing = result.missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewLooks(groupId, missing, name, generationId));
    }

    /** The body of the call for some of the keys. */
    Map<String, Object> body(List<String> some) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("group_id", groupId);
        fields.put("image_keys", some);
        fields.put("name", name);
        generationId.ifPresent(generation -> fields.put("generation_id", generation));
        return fields;
    }
}
