package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Surface;

/** How far points are from a surface, by looking at every triangle; slow and independent. */
final class Closeness {

    private final Surface surface;

    private final float longestEdge;

    Closeness(Surface surface) {
        this.surface = surface;
        float longest = 0;
        for (int i = 0; i < surface.triangles().length; i += 3) {
            for (int k = 0; k < 3; k++) {
                Vec edge = corner(i + k).minus(corner(i + (k + 1) % 3));
                longest = Math.max(longest, edge.length());
            }
        }
        longestEdge = longest;
    }

    /** Metres from the nearest point of the surface, negative behind it. */
    float signedDistance(Vec point) {
        int[] triangles = surface.triangles();
        float nearest = Float.MAX_VALUE;
        float sign = 1;
        for (int i = 0; i < triangles.length; i += 3) {
            if (point.minus(corner(i)).length() - longestEdge > nearest) {
                continue;
            }
            float[] weights = nearestWeights(point, i);
            Vec away = point.minus(mixed(surface.positions(), i, weights));
            float distance = away.length();
            if (distance < nearest) {
                nearest = distance;
                sign = away.dot(mixed(surface.normals(), i, weights)) < 0 ? -1 : 1;
            }
        }
        return sign * nearest;
    }

    private Vec corner(int index) {
        return Vec.at(surface.positions(), surface.triangles()[index]);
    }

    private Vec mixed(float[] values, int corner, float[] weights) {
        Vec sum = new Vec(0, 0, 0);
        for (int k = 0; k < 3; k++) {
            sum = sum.plus(Vec.at(values, surface.triangles()[corner + k]).times(weights[k]));
        }
        return sum;
    }

    private float[] nearestWeights(Vec point, int corner) {
        Vec a = corner(corner);
        Vec b = corner(corner + 1);
        Vec c = corner(corner + 2);
        Vec normal = b.minus(a).cross(c.minus(a));
        float area = normal.dot(normal);
        if (area > 0) {
            float u = normal.dot(c.minus(b).cross(point.minus(b))) / area;
            float v = normal.dot(a.minus(c).cross(point.minus(c))) / area;
            float w = 1 - u - v;
            if (u >= 0 && v >= 0 && w >= 0) {
                return new float[] {u, v, w};
            }
        }
        float ab = along(point, a, b);
        float bc = along(point, b, c);
        float ca = along(point, c, a);
        float toAb = point.minus(a.towards(b, ab)).length();
        float toBc = point.minus(b.towards(c, bc)).length();
        float toCa = point.minus(c.towards(a, ca)).length();
        if (toAb <= toBc && toAb <= toCa) {
            return new float[] {1 - ab, ab, 0};
        }
        return toBc <= toCa ? new float[] {0, 1 - bc, bc} : new float[] {ca, 0, 1 - ca};
    }

    private static float along(Vec point, Vec from, Vec to) {
        Vec edge = to.minus(from);
        float square = edge.dot(edge);
        return square == 0 ? 0 : Blend.clamp(point.minus(from).dot(edge) / square, 0, 1);
    }
}
