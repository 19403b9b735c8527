package dev.likeness.sandbox.avaturn;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an avatar looks, as a client set it.
 *
 * @param assets slot → what is in it
 * @param body name of the body
 * @param age name of the age
 * @param metadata whatever the client wants kept
 * @param bones sizes
 * @param skinTone -1 (darker) to 1 (lighter)
 */
record Customization(
        Map<Slot, Worn> assets,
        String body,
        String age,
        Map<String, Object> metadata,
        BoneScale bones,
        float skinTone) {

    /** Where something is worn. */
    enum Slot {
        CLOTHING("clothing"),
        HAIR("hair_and_headwear"),
        EYEWEAR("eyewear"),
        FOOTWEAR("footwear");

        private final String id;

        Slot(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        boolean hasColor() {
            return this == HAIR || this == EYEWEAR;
        }
    }

    /**
     * Something worn.
     *
     * @param id of the asset
     * @param color as the client wrote it, or empty
     */
    record Worn(String id, Optional<String> color) {

        /** Red, green and blue; alpha is left out. */
        Optional<Color> rgb() {
            return color.map(text -> Color.decode(text.substring(0, 7)));
        }
    }

    Optional<Worn> worn(Slot slot) {
        return Optional.ofNullable(assets.get(slot));
    }

    Object json() {
        Map<String, Object> slots = new LinkedHashMap<>();
        for (Slot slot : Slot.values()) {
            slots.put(slot.id(), worn(slot).map(worn -> json(slot, worn)).orElse(null));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("assets", slots);
        json.put("body", body);
        json.put("age", age);
        json.put("metadata", metadata);
        json.put(
                "bone_scale",
                Map.of("head", bones.head(), "arms", bones.arms(), "chest", bones.chest()));
        json.put("skin_tone_correction", skinTone);
        return json;
    }

    private static Object json(Slot slot, Worn worn) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", worn.id());
        if (slot.hasColor()) {
            json.put("color", worn.color().orElse(null));
        }
        return json;
    }
}
