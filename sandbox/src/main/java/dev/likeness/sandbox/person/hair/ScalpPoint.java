package dev.likeness.sandbox.person.hair;

/**
 * A point in the coordinates of a head.
 *
 * <p>Above the skull's centre these are rays from that centre, below it horizontal rays from the
 * vertical line through it, like a capsule that is open at the bottom.
 *
 * @param azimuth angle around the vertical line, radians, 0 in front, positive towards the left
 *     ear, -π to π
 * @param level 0 straight up, 1 at the height of the skull's centre; below it grows by 1 for each
 *     distance from skull to chin
 * @param radius length of the ray in metres
 */
record ScalpPoint(float azimuth, float level, float radius) {

    ScalpPoint withRadius(float other) {
        return new ScalpPoint(azimuth, level, other);
    }
}
