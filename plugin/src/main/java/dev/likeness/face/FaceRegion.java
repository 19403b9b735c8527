package dev.likeness.face;

import java.util.Arrays;
import java.util.Locale;

/** The regions of a face that can have different owners. Engine-free. */
public enum FaceRegion {
    /** Jaw, lips and tongue, and every viseme. */
    MOUTH,
    /** Lids and the direction of the eyes. */
    EYES,
    /** Brows. */
    BROWS,
    /** Cheeks, nose, the turn of the head, and whatever else a file has. */
    REST;

    /**
     * Where a shape belongs.
     *
     * @param shape which (not null)
     * @return its region (not null)
     */
    public static FaceRegion of(ArKit shape) {
        return OfArKit.REGIONS[shape.ordinal()];
    }

    /** Looked up once, for it is asked for in every frame. */
    private static final class OfArKit {
        private static final FaceRegion[] REGIONS =
                Arrays.stream(ArKit.values())
                        .map(shape -> byName(shape.shapeName()))
                        .toArray(FaceRegion[]::new);
    }

    /**
     * Where a shape belongs by name.
     *
     * @param name any spelling that {@link BlendshapeNames} knows, or another (not null)
     * @return its region; {@link #REST} for a name that tells nothing (not null)
     */
    public static FaceRegion of(String name) {
        String canonical = BlendshapeNames.canonical(name);
        for (Viseme viseme : Viseme.values()) {
            if (viseme.shapeName().equals(canonical)) {
                return MOUTH;
            }
        }
        return byName(canonical);
    }

    private static FaceRegion byName(String canonical) {
        String name = canonical.toLowerCase(Locale.ROOT);
        if (name.startsWith("mouth")
                || name.startsWith("jaw")
                || name.startsWith("tongue")
                || name.startsWith("lips")
                || name.startsWith("chin")
                || name.equals("smile")
                || name.equals("frown")) {
            return MOUTH;
        }
        if (name.startsWith("eye") || name.startsWith("blink")) {
            return EYES;
        }
        return name.startsWith("brow") ? BROWS : REST;
    }
}
