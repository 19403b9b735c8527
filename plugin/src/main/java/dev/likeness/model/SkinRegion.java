package dev.likeness.model;

import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.TextureKind;
import java.util.Locale;
import java.util.Optional;

/** The two meshes of skin that garments have masks for. */
enum SkinRegion {
    BODY(TextureKind.BODY_VISIBILITY),
    HEAD(TextureKind.HEAD_VISIBILITY);

    private final TextureKind mask;

    SkinRegion(TextureKind mask) {
        this.mask = mask;
    }

    /** The picture that says what of it stays visible. */
    TextureKind mask() {
        return mask;
    }

    /** The region that a part of an avatar is, or empty for everything that is not skin. */
    static Optional<SkinRegion> of(String partName) {
        if (SurfaceRole.of(partName) != SurfaceRole.SKIN) {
            return Optional.empty();
        }
        boolean head = partName.toLowerCase(Locale.ROOT).contains("head");
        return Optional.of(head ? HEAD : BODY);
    }
}
