package dev.likeness.sandbox.person;

import java.util.Map;

/**
 * How a face differs from the template: factors of lengths, 1 is the template, and where single
 * landmarks lie. Factors are usable between about 0.8 and 1.25; whoever applies them clamps.
 *
 * @param faceWidth width of the head at eye level
 * @param jawWidth width of the jaw at the level of the lips, relative to the face's width
 * @param faceHeight from the eye line to the chin
 * @param eyeDistance between the pupils, relative to the face's width
 * @param eyeSize opening of the eyes
 * @param browHeight from the pupils to the brows
 * @param noseLength from the eye line to the nose base, relative to the face's height
 * @param noseWidth between the nostril wings, relative to the face's width
 * @param mouthWidth between the corners, relative to the face's width
 * @param mouthHeight from the eye line to the lip line, relative to the face's height
 * @param moves how far landmarks of the person's left side and of the middle lie from where the
 *     factors leave them; the right side mirrors them
 */
public record Proportions(
        float faceWidth,
        float jawWidth,
        float faceHeight,
        float eyeDistance,
        float eyeSize,
        float browHeight,
        float noseLength,
        float noseWidth,
        float mouthWidth,
        float mouthHeight,
        Map<Landmark, Move> moves) {

    /** The template itself. */
    public static final Proportions TEMPLATE = new Proportions(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    /**
     * A shift seen from the front.
     *
     * @param out away from the middle of the face (millimetres)
     * @param up (millimetres)
     */
    public record Move(float out, float up) {}

    /** Copies the map. */
    public Proportions {
        moves = Map.copyOf(moves);
    }

    /**
     * Factors alone.
     *
     * @param faceWidth width of the head at eye level
     * @param jawWidth width of the jaw at the level of the lips
     * @param faceHeight from the eye line to the chin
     * @param eyeDistance between the pupils
     * @param eyeSize opening of the eyes
     * @param browHeight from the pupils to the brows
     * @param noseLength from the eye line to the nose base
     * @param noseWidth between the nostril wings
     * @param mouthWidth between the corners
     * @param mouthHeight from the eye line to the lip line
     */
    public Proportions(
            float faceWidth,
            float jawWidth,
            float faceHeight,
            float eyeDistance,
            float eyeSize,
            float browHeight,
            float noseLength,
            float noseWidth,
            float mouthWidth,
            float mouthHeight) {
        this(
                faceWidth,
                jawWidth,
                faceHeight,
                eyeDistance,
                eyeSize,
                browHeight,
                noseLength,
                noseWidth,
                mouthWidth,
                mouthHeight,
                Map.of());
    }

    /**
     * The template with an opening of the eyes and landmarks moved.
     *
     * @param eyeSize opening of the eyes, a factor
     * @param moves landmark of the left side or the middle → its shift
     * @return the proportions
     */
    public static Proportions moved(float eyeSize, Map<Landmark, Move> moves) {
        return new Proportions(1, 1, 1, 1, eyeSize, 1, 1, 1, 1, 1, moves);
    }
}
