package dev.likeness.speech;

import dev.likeness.face.Viseme;

/** A shape of a mouth that is being articulated; its times may still change. */
final class Shape {

    double start;
    double end;
    final Viseme viseme;
    final float level;

    /**
     * @param start in seconds
     * @param end in seconds
     * @param level how far it goes (0 to 1)
     */
    Shape(double start, double end, Viseme viseme, float level) {
        this.start = start;
        this.end = end;
        this.viseme = viseme;
        this.level = level;
    }

    double duration() {
        return end - start;
    }
}
