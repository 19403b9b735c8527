package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Surface;
import java.util.List;

/**
 * Something to wear, cut for the body of one sex. Immutable.
 *
 * @param identity for example "hoodie"
 * @param category "outfits", "outfits_top", "outfits_bottom" or "outfits_shoes"
 * @param pieces those above come first
 */
public record Garment(String identity, String category, List<Piece> pieces) {

    /** Copies the list. */
    public Garment {
        pieces = List.copyOf(pieces);
    }

    /**
     * Sews it for a person.
     *
     * @param template AvatarBody of the unshaped template
     * @param body the same of the person
     * @param eyeHeight above the floor (mm)
     * @return a new surface, UV those of the body, carried by the same joints
     */
    public Surface sew(Surface template, Surface body, double eyeHeight) {
        return new Tailor(template, body, eyeHeight).sew(pieces);
    }
}
