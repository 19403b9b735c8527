package dev.likeness.model;

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
        Box box = Box.around(positions);
        Vector3f centre = box.centre();
        Vector3f extent = box.extent();
        extent.maxLocal(new Vector3f(THINNEST, THINNEST, THINNEST));
        float slopeX = 1 / (extent.x * extent.x);
        float slopeY = 1 / (extent.y * extent.y);
        float slopeZ = 1 / (extent.z * extent.z);
        for (int i = 0; i < positions.length; i += 3) {
            // The slope of the ellipsoid in the box.
            float x = (positions[i] - centre.x) * slopeX;
            float y = (positions[i + 1] - centre.y) * slopeY;
            float z = (positions[i + 2] - centre.z) * slopeZ;
            float scale = perLength(x, y, z);
            bend(normals, i, x * scale, Math.max(LOWEST, y * scale), z * scale);
        }
    }

    private static void bend(float[] normals, int at, float x, float y, float z) {
        float nx = normals[at];
        float ny = normals[at + 1];
        float nz = normals[at + 2];
        float facing = nx * x + ny * y + nz * z < 0 ? -1 : 1;
        float round = SHARE_OF_ROUND_SHAPE * perLength(x, y, z);
        float flat = (1 - SHARE_OF_ROUND_SHAPE) * facing;
        float bentX = flat * nx + round * x;
        float bentY = flat * ny + round * y;
        float bentZ = flat * nz + round * z;
        float scale = perLength(bentX, bentY, bentZ);
        normals[at] = bentX * scale;
        normals[at + 1] = bentY * scale;
        normals[at + 2] = bentZ * scale;
    }

    /** What makes a vector a unit vector; a vector without a length is left as it is. */
    private static float perLength(float x, float y, float z) {
        float square = x * x + y * y + z * z;
        return square > 0 ? (float) (1 / Math.sqrt(square)) : 1;
    }
}
