package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;

/**
 * Bends the normals of hair outwards. Hair is made of flat cards seen from both sides: lit by their
 * own slopes they look like paper, with one side dark; lit like the round shape that they cover
 * they look like one head of hair.
 */
final class HairNormals {

    private static final float SHARE_OF_ROUND_SHAPE = 0.72f;

    /** Hair that hangs is lit from the side, not from below. */
    private static final float LOWEST = -0.15f;

    private static final float THINNEST = 1e-3f;

    private HairNormals() {}

    /**
     * Bends the normals of a mesh that is not drawn yet.
     *
     * @param mesh with positions and normals (not null, modified)
     */
    static void bend(Mesh mesh) {
        float[] normals = BufferUtils.getFloatArray(mesh.getFloatBuffer(Type.Normal));
        bend(BufferUtils.getFloatArray(mesh.getFloatBuffer(Type.Position)), normals);
        mesh.clearBuffer(Type.Normal);
        mesh.setBuffer(MeshBuilder.vertexBuffer(Type.Normal, 3, normals));
    }

    /**
     * Bends normals.
     *
     * @param positions length = 3 × vertexCount, xyz, metres, +Y upwards (not null)
     * @param normals unit, length as positions (not null, modified)
     */
    static void bend(float[] positions, float[] normals) {
        BoundingBox box = MeshBuilder.boxOf(positions);
        Vector3f centre = box.getCenter();
        Vector3f extent = box.getExtent(null);
        extent.maxLocal(new Vector3f(THINNEST, THINNEST, THINNEST));
        Vector3f outward = new Vector3f();
        Vector3f normal = new Vector3f();
        for (int i = 0; i < positions.length; i += 3) {
            outward.set(positions[i], positions[i + 1], positions[i + 2]).subtractLocal(centre);
            // The slope of the ellipsoid in the box.
            outward.divideLocal(extent).divideLocal(extent).normalizeLocal();
            outward.y = Math.max(LOWEST, outward.y);
            normal.set(normals[i], normals[i + 1], normals[i + 2]);
            if (normal.dot(outward) < 0) {
                normal.negateLocal();
            }
            normal.interpolateLocal(outward.normalizeLocal(), SHARE_OF_ROUND_SHAPE);
            normal.normalizeLocal();
            normals[i] = normal.x;
            normals[i + 1] = normal.y;
            normals[i + 2] = normal.z;
        }
    }
}
