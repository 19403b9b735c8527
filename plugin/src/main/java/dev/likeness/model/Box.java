package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;

/**
 * The box around some vertices, in metres.
 *
 * @param minX least x; the others alike
 */
record Box(float minX, float minY, float minZ, float maxX, float maxY, float maxZ) {

    /**
     * Measures vertices; a value that is no number is passed over.
     *
     * @param positions length = 3 × vertexCount, xyz (not null)
     */
    static Box around(float[] positions) {
        float minX = Float.POSITIVE_INFINITY;
        float minY = minX;
        float minZ = minX;
        float maxX = Float.NEGATIVE_INFINITY;
        float maxY = maxX;
        float maxZ = maxX;
        for (int i = 0; i < positions.length; i += 3) {
            float x = positions[i];
            float y = positions[i + 1];
            float z = positions[i + 2];
            minX = x < minX ? x : minX;
            minY = y < minY ? y : minY;
            minZ = z < minZ ? z : minZ;
            maxX = x > maxX ? x : maxX;
            maxY = y > maxY ? y : maxY;
            maxZ = z > maxZ ? z : maxZ;
        }
        return new Box(minX, minY, minZ, maxX, maxY, maxZ);
    }

    Vector3f centre() {
        return new Vector3f((minX + maxX) / 2, (minY + maxY) / 2, (minZ + maxZ) / 2);
    }

    /** Half of each side. */
    Vector3f extent() {
        return new Vector3f((maxX - minX) / 2, (maxY - minY) / 2, (maxZ - minZ) / 2);
    }

    float diagonal() {
        return 2 * extent().length();
    }

    /** As a bound with room on every side. */
    BoundingBox withRoom(Vector3f room) {
        Vector3f extent = extent().addLocal(room);
        return new BoundingBox(centre(), extent.x, extent.y, extent.z);
    }
}
