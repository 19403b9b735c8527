package dev.likeness.sandbox.server;

/** File formats of exported models. */
enum ModelFormat {
    /** JSON and numbers in two files, textures beside them. */
    GLTF,
    /** One file, textures inside if wanted. */
    GLB,
    /** One file per mesh, textures beside them. */
    PLY
}
