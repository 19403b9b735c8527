package dev.likeness.speech.audio;

/**
 * A stretch of frames with one shape.
 *
 * @param shape ordinal of the viseme
 * @param start first frame
 * @param end frame after the last
 */
record ShapeSegment(int shape, int start, int end) {

    int length() {
        return end - start;
    }
}
