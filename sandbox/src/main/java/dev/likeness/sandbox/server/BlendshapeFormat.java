package dev.likeness.sandbox.server;

/** How blendshapes of a PLY mesh are written. */
enum BlendshapeFormat {
    /** Raw deltas. */
    BIN,
    /** Moved vertices. */
    PLY,
    /** One file with the mesh and all its shapes. */
    FBX;

    /** Parses the query parameter; PLY if it is absent, 400 if there is none such. */
    static BlendshapeFormat of(String fmt) {
        if (fmt == null) {
            return PLY;
        }
        return switch (fmt) {
            case "ply" -> PLY;
            case "bin" -> BIN;
            case "fbx" -> FBX;
            default ->
                    throw ApiException.badField(
                            "fmt", "\"" + fmt + "\" is not one of ply, bin, fbx.");
        };
    }
}
