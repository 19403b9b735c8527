package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.avaturn.Customization.Slot;
import dev.likeness.sandbox.avaturn.Customization.Worn;
import dev.likeness.sandbox.server.ApiException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads customizations and compares them with what there is. */
final class Customizations {

    private static final float LEAST_SCALE = 0.5f;
    private static final float MOST_SCALE = 2;
    private static final String ADULT = "adult";
    private static final String RGB = "#[0-9a-fA-F]{6}";
    private static final String RGBA = "#[0-9a-fA-F]{8}";

    private final Catalogue catalogue;
    private final Supplier<AvaturnDials> dials;

    Customizations(Catalogue catalogue, Supplier<AvaturnDials> dials) {
        this.catalogue = catalogue;
        this.dials = dials;
    }

    Customization read(Input input) {
        Map<Slot, Worn> worn = new EnumMap<>(Slot.class);
        input.object("assets").ifPresent(assets -> readSlots(assets, worn));
        String body = input.text("body").orElse(Catalogue.BODIES.get(0));
        if (!Catalogue.BODIES.contains(body)) {
            throw input.bad("body", "expected one of " + Catalogue.BODIES);
        }
        String age = input.text("age").orElse(ADULT);
        if (!age.equals(ADULT)) {
            throw input.bad("age", "the sandbox has adults alone");
        }
        Map<String, Object> metadata = input.object("metadata").map(Input::values).orElse(Map.of());
        return new Customization(
                worn,
                body,
                age,
                metadata,
                input.object("bone_scale").map(Customizations::bones).orElse(BoneScale.NONE),
                input.number("skin_tone_correction", -1, 1, 0));
    }

    private static BoneScale bones(Input scale) {
        return new BoneScale(
                scale.number("head", LEAST_SCALE, MOST_SCALE, 1),
                scale.number("arms", LEAST_SCALE, MOST_SCALE, 1),
                scale.number("chest", LEAST_SCALE, MOST_SCALE, 1));
    }

    private void readSlots(Input assets, Map<Slot, Worn> worn) {
        for (Slot slot : Slot.values()) {
            Optional<Input> wanted = assets.object(slot.id());
            if (wanted.isPresent()) {
                worn.put(slot, worn(slot, wanted.get()));
            }
        }
    }

    private Worn worn(Slot slot, Input wanted) {
        String id = wanted.requiredText("id");
        return worn(slot, id, slot.hasColor() ? color(slot, wanted) : Optional.empty());
    }

    /** Something in a slot; 410 if it is gone, 409 if it belongs elsewhere. */
    Worn worn(Slot slot, String id, Optional<String> color) {
        if (dials.get().gone().contains(id)) {
            throw ApiException.withDetail(410, "Asset(s) " + id + " are no longer available");
        }
        Slot home = catalogue.slotOf(id).orElseThrow(() -> Refusals.notFound("Asset " + id));
        if (home != slot) {
            throw ApiException.withDetail(
                    409, "Asset " + id + " added to wrong placement - " + slot.id());
        }
        return new Worn(id, color);
    }

    private static Optional<String> color(Slot slot, Input wanted) {
        Optional<String> color = wanted.text("color");
        String form = slot == Slot.EYEWEAR ? RGB + "|" + RGBA : RGB;
        if (color.filter(text -> !text.matches(form)).isPresent()) {
            throw wanted.bad("color", "string does not match regex");
        }
        return color;
    }
}
