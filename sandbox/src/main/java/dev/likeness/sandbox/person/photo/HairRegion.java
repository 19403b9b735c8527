package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.pixels.Lab;
import java.awt.Color;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * The hair of a face: its colour, and which places around the face are connected to the head and
 * have that colour.
 */
final class HairRegion {

    /** Places per pupil distance. */
    private static final int GRID = 20;

    private static final int COLUMNS = 64;
    private static final int ROWS = 92;
    private static final float LEFT = -1.6f;
    private static final float TOP = -1.8f;

    /** Colour distance up to which a place belongs to the hair; hair has lights and shadows. */
    private static final float SIMILAR = 26;

    private static final int FEWEST_SAMPLES = 25;

    private final FaceView face;
    private final float hairline;
    private final Optional<Color> color;
    private final boolean[] hair = new boolean[COLUMNS * ROWS];

    HairRegion(FaceView face, float hairline) {
        this.face = face;
        this.hairline = hairline;
        color = sampleColor();
        color.ifPresent(found -> grow(Lab.of(found)));
    }

    Optional<Color> color() {
        return color;
    }

    /**
     * How much of a rectangle is hair.
     *
     * @return 0 to 1
     */
    float share(float fromU, float toU, float fromV, float toV) {
        int inside = 0;
        int all = 0;
        for (int cell = 0; cell < hair.length; cell++) {
            float u = u(cell);
            float v = v(cell);
            if (u >= fromU && u <= toU && v >= fromV && v <= toV && face.inPhoto(u, v)) {
                all++;
                inside += hair[cell] ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (float) inside / all;
    }

    private static float u(int cell) {
        return LEFT + (float) (cell % COLUMNS) / GRID;
    }

    private static float v(int cell) {
        return TOP + (float) (cell / COLUMNS) / GRID;
    }

    private Optional<Color> sampleColor() {
        ColorSample sample = new ColorSample();
        int all = 0;
        for (float u = -0.55f; u <= 0.55f; u += 0.05f) {
            for (float up = 0.1f; up <= 0.4f; up += 0.04f) {
                // A head is round: beside the middle its hair begins lower.
                float v = hairline - up + 0.3f * u * u;
                if (!face.inPhoto(u, v)) {
                    continue;
                }
                all++;
                if (unlikeSkin(u, v)) {
                    sample.add(face, u, v);
                }
            }
        }
        boolean enough = sample.size() >= FEWEST_SAMPLES && sample.size() > all * 0.45f;
        return enough ? Optional.of(sample.middle(0.25f, 0.2f, Color.GRAY)) : Optional.empty();
    }

    private boolean unlikeSkin(float u, float v) {
        float darker = (face.skin()[0] - face.lightness(u, v)) / 14;
        return face.notSkin(u, v) + Math.max(0, darker) > 2.2f;
    }

    private void grow(float[] seed) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int cell = 0; cell < hair.length; cell++) {
            float off = Math.abs(v(cell) - (hairline - 0.15f));
            if (Math.abs(u(cell)) < 0.5f && off < 0.12f && similar(cell, seed)) {
                hair[cell] = true;
                open.add(cell);
            }
        }
        int[] steps = {-1, 1, -COLUMNS, COLUMNS};
        while (!open.isEmpty()) {
            int cell = open.remove();
            for (int step : steps) {
                int next = cell + step;
                boolean sameRow = Math.abs(step) != 1 || next / COLUMNS == cell / COLUMNS;
                if (next >= 0
                        && next < hair.length
                        && sameRow
                        && !hair[next]
                        && similar(next, seed)) {
                    hair[next] = true;
                    open.add(next);
                }
            }
        }
    }

    private boolean similar(int cell, float[] seed) {
        float u = u(cell);
        float v = v(cell);
        if (!face.inPhoto(u, v) || inFace(u, v)) {
            return false;
        }
        float l = (face.color(u, v, 0) - seed[0]) * 0.6f;
        float a = (face.color(u, v, 1) - seed[1]) * 1.4f;
        float b = (face.color(u, v, 2) - seed[2]) * 1.1f;
        return Math.sqrt(l * l + a * a + b * b) < SIMILAR && face.notSkin(u, v) > 1.2f;
    }

    private boolean inFace(float u, float v) {
        float dv = (v - 0.45f) / 1.15f;
        float du = u / 0.82f;
        return v > hairline && du * du + dv * dv < 1;
    }
}
