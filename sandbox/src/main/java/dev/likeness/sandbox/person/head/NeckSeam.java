package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.body.Body;
import dev.likeness.sandbox.person.sculpt.Normals;
import java.util.Map;

/** Shades head and body as one skin, so that the edge between them cannot be seen. */
final class NeckSeam {

    private final Body body;

    NeckSeam(Body body) {
        this.body = body;
    }

    /** Gives AvatarHead and AvatarBody the normals that they have together. */
    void weld(Map<String, Surface> surfaces) {
        Surface head = surfaces.get("AvatarHead");
        Surface trunk = surfaces.get("AvatarBody");
        int[] place = places(head, trunk);
        float[] positions = new float[3 * (head.vertexCount() + trunk.vertexCount())];
        System.arraycopy(head.positions(), 0, positions, 0, head.positions().length);
        System.arraycopy(
                trunk.positions(), 0, positions, head.positions().length, trunk.positions().length);
        int corners = head.triangles().length;
        int[] triangles = new int[corners + trunk.triangles().length];
        System.arraycopy(head.triangles(), 0, triangles, 0, corners);
        for (int i = 0; i < trunk.triangles().length; i++) {
            triangles[corners + i] = place[trunk.triangles()[i]];
        }
        float[] normals = Normals.smooth(positions, triangles);
        System.arraycopy(normals, 0, head.normals(), 0, head.normals().length);
        for (int vertex = 0; vertex < place.length; vertex++) {
            System.arraycopy(normals, 3 * place[vertex], trunk.normals(), 3 * vertex, 3);
        }
    }

    /** Where each vertex of the body stands behind those of the head; the edge is the head's. */
    private int[] places(Surface head, Surface trunk) {
        int[] place = new int[trunk.vertexCount()];
        for (int vertex = 0; vertex < place.length; vertex++) {
            place[vertex] = head.vertexCount() + vertex;
        }
        for (int column = 1 - HeadGrid.HALF; column <= HeadGrid.HALF; column++) {
            place[body.neckEdge(column)] = HeadGrid.vertex(HeadGrid.ROWS - 1, column);
        }
        return place;
    }
}
