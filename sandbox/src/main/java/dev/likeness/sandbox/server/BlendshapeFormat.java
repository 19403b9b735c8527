package dev.likeness.sandbox.server;

/** How blendshapes of a PLY mesh are written. */
enum BlendshapeFormat {
    /** Raw deltas. */
    BIN,
    /** Moved vertices. */
    PLY;

    /** Parses the query parameter; PLY if it is absent, 400 if there is none such. */
    static BlendshapeFormat of(String fmt) {
        if (fmt == null || fmt.equals("ply")) {
            return PLY;
        }
        if (fmt.equals("bin")) {
            return BIN;
        }
        throw ApiException.badField("fmt", "\"" + fmt + "\" is not one of ply, bin.");
    }
}
