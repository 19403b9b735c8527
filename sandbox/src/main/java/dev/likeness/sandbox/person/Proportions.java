package dev.likeness.sandbox.person;

/**
 * How a face differs from the template: factors of lengths, 1 is the template. Usable between about
 * 0.8 and 1.25; whoever applies them clamps.
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
        float mouthHeight) {

    /** The template itself. */
    public static final Proportions TEMPLATE = new Proportions(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
}
