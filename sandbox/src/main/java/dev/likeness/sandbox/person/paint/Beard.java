package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.spot;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Landmark;

/** Where beards grow: chin, jaw, upper lip. */
final class Beard {

    private Beard() {}

    /** How densely it grows at a place (mm), 0 to 1. */
    static float at(FaceMarks marks, float x, float y, float z) {
        float side = Math.abs(x);
        float line = marks.y(Landmark.LIP_LINE);
        float corner = marks.x(Landmark.MOUTH_LEFT);
        float edge = line + 4 + 0.55f * Math.max(0, side - corner) + 3 * Noise.at(x / 6, y / 6, 2);
        float jaw = step(edge + 8, edge - 8, y) * step(8, corner + 4, side);
        float chin = step(line - 12, line - 20, y) * step(corner + 10, corner - 4, side);
        float lip = 0.85f * spot(y - line - 12, side * 0.2f, 6, 5) * step(corner + 8, corner, side);
        float throat = step(line - 78, line - 52, y);
        float front = step(-78, -50, z);
        return front * throat * Math.min(1, Math.max(jaw, Math.max(chin, lip)));
    }
}
