package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.UnusablePhotoException;

/** Why a photo is refused, with what is said to the player. */
enum Refusal {
    NOT_A_PICTURE(
            1, "This file is not a picture that can be read. Please choose a JPEG or PNG photo."),
    TOO_SMALL(
            2,
            "This picture is too small. Please choose a photo of at least "
                    + PhotoDecoder.SMALLEST_SIDE
                    + " by "
                    + PhotoDecoder.SMALLEST_SIDE
                    + " pixels."),
    TOO_LARGE(
            3,
            "This picture is too large. Please choose a photo of at most "
                    + PhotoDecoder.MOST_PIXELS / 1_000_000
                    + " megapixels."),
    NO_FACE(
            4,
            "No face was found in this picture. Please choose a photo that shows one face from the"
                    + " front, in good light."),
    TOO_DARK(
            5,
            "This picture is too dark to find a face in it. Please choose a photo taken in good"
                    + " light."),
    FROM_THE_SIDE(
            6,
            "This picture shows a face from the side. Please choose a photo that shows the face from"
                    + " the front."),
    SEVERAL_FACES(
            7,
            "Several faces of the same size were found in this picture. Please choose a photo of one"
                    + " person."),
    FACE_TOO_SMALL(
            8,
            "The face in this picture is too small. Please choose a photo that was taken from"
                    + " nearer.");

    private final int code;
    private final String sentence;

    Refusal(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    UnusablePhotoException exception() {
        return new UnusablePhotoException(code, sentence);
    }
}
