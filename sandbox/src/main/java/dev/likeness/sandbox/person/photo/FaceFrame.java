package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.pixels.FloatImage;

/**
 * A face moved into a standard place: eyes level, the point between the pupils at {@link
 * #CENTER_X}, {@link #EYE_Y}, pupils {@link #PUPILS} pixels apart. Searches for features happen
 * there, with lengths in pupil distances.
 */
final class FaceFrame {

    static final int WIDTH = 480;
    static final int HEIGHT = 680;

    /** Pixels between the pupils. */
    static final float PUPILS = 140;

    static final float CENTER_X = WIDTH / 2f;
    static final float EYE_Y = 270;

    private final float originX;
    private final float originY;
    private final float alongX;
    private final float alongY;

    /**
     * Places the frame.
     *
     * @param onPictureLeft the pupil on the left of the picture (the person's right)
     * @param onPictureRight the other one
     */
    FaceFrame(float[] onPictureLeft, float[] onPictureRight) {
        originX = (onPictureLeft[0] + onPictureRight[0]) / 2;
        originY = (onPictureLeft[1] + onPictureRight[1]) / 2;
        alongX = (onPictureRight[0] - onPictureLeft[0]) / PUPILS;
        alongY = (onPictureRight[1] - onPictureLeft[1]) / PUPILS;
    }

    /** Pixels of the photo for one of the frame. */
    float scale() {
        return (float) Math.hypot(alongX, alongY);
    }

    float[] toPhoto(float x, float y) {
        float dx = x - CENTER_X;
        float dy = y - EYE_Y;
        return new float[] {
            originX + dx * alongX - dy * alongY, originY + dx * alongY + dy * alongX
        };
    }

    /**
     * The photo seen through the frame; the photo's edges are continued outside.
     *
     * @param photo three channels
     * @return a picture of {@link #WIDTH} by {@link #HEIGHT}
     */
    FloatImage cut(FloatImage photo) {
        float scale = scale();
        FloatImage source = scale > 1.5f ? photo.blurred(scale * 0.45f) : photo;
        FloatImage result = new FloatImage(WIDTH, HEIGHT, 3);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                float[] at = toPhoto(x, y);
                for (int channel = 0; channel < 3; channel++) {
                    result.set(x, y, channel, source.linear(at[0], at[1], channel));
                }
            }
        }
        return result;
    }

    /**
     * Marks which pixels of the frame lie inside the photo.
     *
     * @param photo the photo
     * @return length = {@link #WIDTH} × {@link #HEIGHT}
     */
    boolean[] inside(FloatImage photo) {
        boolean[] result = new boolean[WIDTH * HEIGHT];
        for (int i = 0; i < result.length; i++) {
            float[] at = toPhoto(i % WIDTH, i / WIDTH);
            result[i] = photo.contains(at[0], at[1]);
        }
        return result;
    }
}
