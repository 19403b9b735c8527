package dev.likeness.sandbox.person.hair;

import java.util.Arrays;

/** A radius for every azimuth and level of a head, on a grid with straight lines between. */
final class RadiusMap {

    static final int AZIMUTHS = 180;
    static final int ROWS_ABOVE = 60;
    private static final int ROWS_NEAR_POLE = 4;
    private static final int ROWS_PER_UNIT_BELOW = 30;
    private static final float DEEPEST_LEVEL = 4.5f;
    static final int ROWS = ROWS_ABOVE + (int) ((DEEPEST_LEVEL - 1) * ROWS_PER_UNIT_BELOW) + 1;

    private final float[] cells;

    RadiusMap() {
        this(new float[AZIMUTHS * ROWS]);
    }

    private RadiusMap(float[] cells) {
        this.cells = cells;
    }

    static boolean covers(float level) {
        return level < DEEPEST_LEVEL;
    }

    static float row(float level) {
        float row = level < 1 ? level * ROWS_ABOVE : ROWS_ABOVE + (level - 1) * ROWS_PER_UNIT_BELOW;
        return Blend.clamp(row, 0, ROWS - 1);
    }

    static float column(float azimuth) {
        float turns = azimuth / (2 * (float) Math.PI);
        return (turns - (float) Math.floor(turns)) * AZIMUTHS;
    }

    float cell(int column, int row) {
        return cells[row * AZIMUTHS + Math.floorMod(column, AZIMUTHS)];
    }

    void put(int column, int row, float radius) {
        cells[row * AZIMUTHS + Math.floorMod(column, AZIMUTHS)] = radius;
    }

    void raise(ScalpPoint point) {
        int column = Math.round(column(point.azimuth()));
        int row = Math.round(row(point.level()));
        put(column, row, Math.max(cell(column, row), point.radius()));
    }

    /** Straight up there is one radius, whatever the azimuth. */
    void closePole() {
        float most = 0;
        for (int column = 0; column < AZIMUTHS; column++) {
            most = Math.max(most, Math.max(cell(column, 0), cell(column, 1)));
        }
        for (int column = 0; column < AZIMUTHS; column++) {
            put(column, 0, most);
            for (int row = 1; row < ROWS_NEAR_POLE; row++) {
                put(column, row, Math.max(cell(column, row), 0.99f * most));
            }
        }
    }

    float at(float azimuth, float level) {
        float column = column(azimuth);
        float row = row(level);
        int left = (int) column;
        int upper = Math.min((int) row, ROWS - 2);
        float across = column - left;
        float down = row - upper;
        return Blend.mix(
                Blend.mix(cell(left, upper), cell(left + 1, upper), across),
                Blend.mix(cell(left, upper + 1), cell(left + 1, upper + 1), across),
                down);
    }

    /** Each cell becomes the largest of those at most {@code reach} cells away. */
    RadiusMap widened(int reach) {
        return alongRows(reach, true).alongColumns(reach, true);
    }

    /** Without what sticks out and is at most {@code 2 × reach} cells wide, such as ears. */
    RadiusMap trimmed(int reach) {
        return negated().alongRows(reach, true).negated().alongRows(reach, true);
    }

    /** Each cell becomes the average of those at most {@code reach} cells away. */
    RadiusMap blurred(int reach) {
        return alongRows(reach, false).alongColumns(reach, false);
    }

    RadiusMap copy() {
        return new RadiusMap(Arrays.copyOf(cells, cells.length));
    }

    private RadiusMap negated() {
        RadiusMap result = copy();
        for (int i = 0; i < cells.length; i++) {
            result.cells[i] = -cells[i];
        }
        return result;
    }

    private RadiusMap alongRows(int reach, boolean largest) {
        RadiusMap result = new RadiusMap();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < AZIMUTHS; column++) {
                float sum = 0;
                float most = Float.NEGATIVE_INFINITY;
                for (int i = -reach; i <= reach; i++) {
                    float value = cell(column + i, row);
                    sum += value;
                    most = Math.max(most, value);
                }
                result.put(column, row, largest ? most : sum / (2 * reach + 1));
            }
        }
        return result;
    }

    private RadiusMap alongColumns(int reach, boolean largest) {
        RadiusMap result = new RadiusMap();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < AZIMUTHS; column++) {
                float sum = 0;
                float most = Float.NEGATIVE_INFINITY;
                for (int i = -reach; i <= reach; i++) {
                    float value = beyondPole(column, row + i);
                    sum += value;
                    most = Math.max(most, value);
                }
                result.put(column, row, largest ? most : sum / (2 * reach + 1));
            }
        }
        return result;
    }

    /** Rows above the pole continue on the other side of the head. */
    private float beyondPole(int column, int row) {
        return row < 0 ? cell(column + AZIMUTHS / 2, -row) : cell(column, Math.min(row, ROWS - 1));
    }
}
