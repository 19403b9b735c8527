package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.pixels.FloatImage;
import dev.likeness.sandbox.person.pixels.ThinPlate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The photo laid over the template's face: moved so that the landmarks meet. */
final class PhotoOnFace {

    /** Hair hides the hairline's true place, and the tip of the nose moves with every turn. */
    private static final List<Landmark> NOT_FITTED = List.of(Landmark.HAIRLINE, Landmark.NOSE_TIP);

    /** Places that are nearly always bare skin (mm). */
    private static final float[][] BARE = {
        {-33, -28}, {33, -28}, {-36, -36}, {36, -36}, {-28, -34}, {28, -34}, {0, -14}
    };

    /** Rows and columns between places where the map is evaluated; between them it is linear. */
    private static final int GRID = 8;

    private final FloatImage photo;
    private final FloatImage where;
    private final FloatImage colors = new FloatImage(FacePlane.WIDTH, FacePlane.HEIGHT, 3);
    private final float[] eyes;
    private final float[] down;

    PhotoOnFace(PhotoReading reading, FaceMarks marks) {
        photo = FloatImage.ofRgb(reading.image());
        ThinPlate map = fit(reading.points(), marks);
        where = evaluate(map);
        eyes = middle(reading.points());
        down = unitDown(reading.points());
        FloatImage source = softened(map);
        IntStream.range(0, FacePlane.HEIGHT).parallel().forEach(row -> copyRow(source, row));
    }

    /** The photo's colours on the {@link FacePlane}; its edges are continued outside. */
    FloatImage colors() {
        return colors;
    }

    /** Colour of the cheeks and the bridge of the nose as the photo has it. */
    float[] skin() {
        float[] sum = new float[3];
        FloatImage soft = colors.blurred(3 * FacePlane.PER_MILLIMETRE);
        for (float[] place : BARE) {
            int column = Math.round(FacePlane.column(place[0]));
            int row = Math.round(FacePlane.row(place[1]));
            for (int channel = 0; channel < 3; channel++) {
                sum[channel] += soft.get(column, row, channel) / BARE.length;
            }
        }
        return sum;
    }

    boolean inPhoto(int column, int row) {
        float[] at = at(column, row);
        return photo.contains(at[0], at[1]);
    }

    /** How far below the eyes a place lies in the photo, in pupil distances of the photo. */
    float below(int column, int row) {
        float[] at = at(column, row);
        return (at[0] - eyes[0]) * down[0] + (at[1] - eyes[1]) * down[1];
    }

    static float below(PhotoReading reading, Landmark landmark) {
        float[] from = middle(reading.points());
        float[] unit = unitDown(reading.points());
        float[] at = reading.points().get(landmark);
        return (at[0] - from[0]) * unit[0] + (at[1] - from[1]) * unit[1];
    }

    private static ThinPlate fit(Map<Landmark, float[]> points, FaceMarks marks) {
        List<Landmark> fitted =
                points.keySet().stream()
                        .filter(mark -> !NOT_FITTED.contains(mark) && marks.knows(mark))
                        .toList();
        float[][] from = new float[fitted.size()][];
        float[][] to = new float[fitted.size()][];
        for (int i = 0; i < from.length; i++) {
            from[i] = new float[] {marks.x(fitted.get(i)), marks.y(fitted.get(i))};
            to[i] = points.get(fitted.get(i));
        }
        return new ThinPlate(from, to, 0.15);
    }

    private static FloatImage evaluate(ThinPlate map) {
        FloatImage grid =
                new FloatImage(FacePlane.WIDTH / GRID + 2, FacePlane.HEIGHT / GRID + 2, 2);
        for (int row = 0; row < grid.height(); row++) {
            for (int column = 0; column < grid.width(); column++) {
                float[] at = map.map(FacePlane.x(column * GRID), FacePlane.y(row * GRID));
                grid.set(column, row, 0, at[0]);
                grid.set(column, row, 1, at[1]);
            }
        }
        return grid;
    }

    private float[] at(int column, int row) {
        float x = (float) column / GRID;
        float y = (float) row / GRID;
        return new float[] {where.linear(x, y, 0), where.linear(x, y, 1)};
    }

    /** A photo finer than the plane is softened first so that it does not shimmer. */
    private FloatImage softened(ThinPlate map) {
        float[] left = map.map(-10, -20);
        float[] right = map.map(10, -20);
        double pixels =
                Math.hypot(right[0] - left[0], right[1] - left[1]) / 20 / FacePlane.PER_MILLIMETRE;
        return pixels > 1.3 ? photo.blurred((float) (0.45 * pixels)) : photo;
    }

    private void copyRow(FloatImage source, int row) {
        float[] color = new float[3];
        for (int column = 0; column < FacePlane.WIDTH; column++) {
            float[] at = at(column, row);
            source.cubic(at[0], at[1], color);
            for (int channel = 0; channel < 3; channel++) {
                colors.set(column, row, channel, Blend.clamp(color[channel], 0, 255));
            }
        }
    }

    private static float[] middle(Map<Landmark, float[]> points) {
        float[] left = points.get(Landmark.LEFT_PUPIL);
        float[] right = points.get(Landmark.RIGHT_PUPIL);
        return new float[] {(left[0] + right[0]) / 2, (left[1] + right[1]) / 2};
    }

    private static float[] unitDown(Map<Landmark, float[]> points) {
        float[] left = points.get(Landmark.LEFT_PUPIL);
        float[] right = points.get(Landmark.RIGHT_PUPIL);
        float dx = left[0] - right[0];
        float dy = left[1] - right[1];
        float square = Math.max(1, dx * dx + dy * dy);
        return new float[] {-dy / square, dx / square};
    }
}
