package dev.likeness.inspect;

/**
 * The whole avatar in numbers; bytes are those on the graphics card and are held once, however many
 * avatars are made from the asset.
 *
 * @param parts how many meshes (>=0)
 * @param triangles of all parts (>=0)
 * @param vertices of all parts (>=0)
 * @param textureBytes all textures, mipmaps included (>=0)
 * @param geometryBytes vertices and indices (>=0)
 * @param blendshapeBytes textures of blendshape deltas (>=0)
 * @param bytes the sum of the three (>=0)
 */
public record TotalsReport(
        int parts,
        long triangles,
        long vertices,
        long textureBytes,
        long geometryBytes,
        long blendshapeBytes,
        long bytes) {}
