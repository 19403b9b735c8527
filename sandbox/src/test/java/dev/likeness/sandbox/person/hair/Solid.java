package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Surface;
import java.util.List;

/** The inside of a surface, told by counting how often a ray leaves it; slow and independent. */
final class Solid {

    private final List<Surface> surfaces;

    Solid(Surface... surfaces) {
        this.surfaces = List.of(surfaces);
    }

    /** True if a ray from the point meets the surface an odd number of times. */
    boolean contains(Vec point, Vec direction) {
        int meetings = 0;
        for (Surface surface : surfaces) {
            for (int corner = 0; corner < surface.triangles().length; corner += 3) {
                if (meets(surface, point, direction, corner)) {
                    meetings++;
                }
            }
        }
        return meetings % 2 == 1;
    }

    private static boolean meets(Surface surface, Vec point, Vec direction, int corner) {
        Vec a = corner(surface, corner);
        Vec ab = corner(surface, corner + 1).minus(a);
        Vec ac = corner(surface, corner + 2).minus(a);
        Vec side = direction.cross(ac);
        float slope = ab.dot(side);
        if (slope == 0) {
            return false;
        }
        Vec toPoint = point.minus(a);
        float u = toPoint.dot(side) / slope;
        Vec other = toPoint.cross(ab);
        float v = direction.dot(other) / slope;
        return u >= 0 && v >= 0 && u + v <= 1 && ac.dot(other) / slope > 0;
    }

    private static Vec corner(Surface surface, int index) {
        return Vec.at(surface.positions(), surface.triangles()[index]);
    }
}
