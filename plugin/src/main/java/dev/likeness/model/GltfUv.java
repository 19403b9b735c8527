package dev.likeness.model;

import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.gltf.GltfExtensions.TextureTransform;

/**
 * Which texture coordinates a texture is looked up with: one of the mesh's sets, moved as
 * KHR_texture_transform says (scaled, then turned, then shifted).
 *
 * @param set n of TEXCOORD_n
 * @param shiftU added to u
 * @param shiftV added to v
 * @param turn counter-clockwise (radians)
 * @param scaleU of u
 * @param scaleV of v
 */
record GltfUv(int set, float shiftU, float shiftV, float turn, float scaleU, float scaleV) {

    /** The first set as it is. */
    static final GltfUv PLAIN = new GltfUv(0, 0, 0, 0, 1, 1);

    static GltfUv of(GltfDocument.TextureUse use) {
        int set = use.texCoord() == null ? 0 : use.texCoord();
        TextureTransform transform = use.extensions() == null ? null : use.extensions().transform();
        if (transform == null) {
            return new GltfUv(set, 0, 0, 0, 1, 1);
        }
        return new GltfUv(
                transform.texCoord() == null ? set : transform.texCoord(),
                component(transform.offset(), 0, 0),
                component(transform.offset(), 1, 0),
                transform.rotation() == null ? 0 : transform.rotation(),
                component(transform.scale(), 0, 1),
                component(transform.scale(), 1, 1));
    }

    private static float component(float[] values, int index, float standard) {
        return values == null || index >= values.length ? standard : values[index];
    }

    /** The name of the mesh's attribute. */
    String attribute() {
        return "TEXCOORD_" + set;
    }

    /** Moves coordinates (length = 2 × vertexCount, uv, modified). */
    void applyTo(float[] uvs) {
        if (equals(new GltfUv(set, 0, 0, 0, 1, 1))) {
            return;
        }
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        for (int i = 0; i + 1 < uvs.length; i += 2) {
            float u = scaleU * uvs[i];
            float v = scaleV * uvs[i + 1];
            uvs[i] = cos * u + sin * v + shiftU;
            uvs[i + 1] = cos * v - sin * u + shiftV;
        }
    }
}
