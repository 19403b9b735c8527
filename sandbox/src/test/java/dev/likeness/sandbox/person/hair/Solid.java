package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Surface;

/** The inside of a surface, told by counting how often a ray leaves it; slow and independent. */
final class Solid {

    private final Surface surface;

    Solid(Surface surface) {
        this.surface = surface;
    }

    /** True if a ray from the point meets the surface an odd number of times. */
    boolean contains(Vec point, Vec direction) {
        int meetings = 0;
        for (int corner = 0; corner < surface.triangles().length; corner += 3) {
            if (meets(point, direction, corner)) {
                meetings++;
            }
        }
        return meetings % 2 == 1;
    }

    private boolean meets(Vec point, Vec direction, int corner) {
        Vec a = corner(corner);
        Vec ab = corner(corner + 1).minus(a);
        Vec ac = corner(corner + 2).minus(a);
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

    private Vec corner(int index) {
        return Vec.at(surface.positions(), surface.triangles()[index]);
    }
}
