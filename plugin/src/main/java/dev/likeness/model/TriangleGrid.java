package dev.likeness.model;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Triangles by place, to find those that a short line crosses. */
final class TriangleGrid {

    private static final float CELL = 0.04f;

    /** Triangles count as wider by this share, so that no line slips between two of them. */
    private static final float RIM = 1e-4f;

    private record Cell(int x, int y, int z) {}

    private record Triangle(Vector3f a, Vector3f b, Vector3f c) {}

    private final Map<Cell, List<Triangle>> cells = new HashMap<>();

    /** Adds all triangles of a mesh as it is at rest. */
    void add(Mesh mesh) {
        for (int i = 0; i < mesh.getTriangleCount(); i++) {
            Triangle triangle = new Triangle(new Vector3f(), new Vector3f(), new Vector3f());
            mesh.getTriangle(i, triangle.a(), triangle.b(), triangle.c());
            Vector3f least = least(least(triangle.a(), triangle.b()), triangle.c());
            Vector3f most = most(most(triangle.a(), triangle.b()), triangle.c());
            between(least, most)
                    .forEach(
                            cell ->
                                    cells.computeIfAbsent(cell, key -> new ArrayList<>())
                                            .add(triangle));
        }
    }

    /**
     * Tells whether a line goes out through a triangle, that is from its back to its front.
     *
     * @param from start (metres)
     * @param to end
     */
    boolean isLeftBy(Vector3f from, Vector3f to) {
        Vector3f way = to.subtract(from);
        // Cell by cell along the line: what is crossed mostly lies near its start.
        int steps = Math.max(1, (int) Math.ceil(way.length() / CELL));
        Vector3f here = from;
        for (int step = 1; step <= steps; step++) {
            Vector3f next = from.add(way.mult(step / (float) steps));
            for (Cell cell : between(least(here, next), most(here, next))) {
                for (Triangle triangle : cells.getOrDefault(cell, List.of())) {
                    if (leaves(triangle, from, way)) {
                        return true;
                    }
                }
            }
            here = next;
        }
        return false;
    }

    /** Möller and Trumbore's test, with one side of the triangle only. */
    private static boolean leaves(Triangle triangle, Vector3f from, Vector3f way) {
        Vector3f ab = triangle.b().subtract(triangle.a());
        Vector3f ac = triangle.c().subtract(triangle.a());
        Vector3f cross = way.cross(ac);
        float determinant = ab.dot(cross);
        if (determinant >= -FastMath.FLT_EPSILON * ab.length() * ac.length() * way.length()) {
            return false;
        }
        Vector3f start = from.subtract(triangle.a());
        float u = start.dot(cross) / determinant;
        Vector3f other = start.cross(ab);
        float v = way.dot(other) / determinant;
        float t = ac.dot(other) / determinant;
        return u >= -RIM && v >= -RIM && u + v <= 1 + RIM && t >= 0 && t <= 1;
    }

    private static List<Cell> between(Vector3f least, Vector3f most) {
        List<Cell> between = new ArrayList<>();
        for (int x = cell(least.x); x <= cell(most.x); x++) {
            for (int y = cell(least.y); y <= cell(most.y); y++) {
                for (int z = cell(least.z); z <= cell(most.z); z++) {
                    between.add(new Cell(x, y, z));
                }
            }
        }
        return between;
    }

    private static int cell(float coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }

    private static Vector3f least(Vector3f a, Vector3f b) {
        return new Vector3f(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.min(a.z, b.z));
    }

    private static Vector3f most(Vector3f a, Vector3f b) {
        return new Vector3f(Math.max(a.x, b.x), Math.max(a.y, b.y), Math.max(a.z, b.z));
    }
}
