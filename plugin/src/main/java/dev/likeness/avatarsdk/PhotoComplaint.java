package dev.likeness.avatarsdk;

import dev.likeness.http.HttpErrorAnswer;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.ServiceRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out whether the service's words are about the photo, and says so in the player's words. */
final class PhotoComplaint {

    private static final Pattern ABOUT_PHOTO =
            words("photo|image|picture|selfie|face|faces|blurry|blurred|dark|resolution");
    private static final String GENERAL_ADVICE =
            "The service could not use this photo. Please try another one.";
    private static final List<Advice> ADVICE =
            List.of(
                    new Advice(
                            words("several faces|multiple faces|more than one face|many faces"),
                            "There is more than one face in this photo. Please choose one of you"
                                    + " alone."),
                    new Advice(
                            words("dark|light|lighting|bright"),
                            "The light in this photo is not good. Please choose a brighter one."),
                    new Advice(
                            words("blurry|blurred|sharp"),
                            "This photo is blurred. Please choose a sharper one."),
                    new Advice(
                            words("small|resolution|size|tiny"),
                            "This photo is too small. Please choose a larger one."),
                    new Advice(
                            words("face|faces"),
                            "No face was found in this photo. Please choose one that shows your"
                                    + " face from the front."),
                    new Advice(
                            words("invalid|corrupt|corrupted|upload a valid|decode|read"),
                            "This file could not be read as a picture. Please choose a JPEG or PNG"
                                    + " photo."));

    private record Advice(Pattern words, String sentence) {}

    private PhotoComplaint() {}

    /** A refused order as a rejected photo, if that was the reason. */
    static Optional<PhotoRejectedException> find(ServiceRefusedException refusal) {
        if (refusal.httpStatus() == 400
                && refusal.getCause() instanceof HttpErrorAnswer answer
                && isAboutPhoto(answer.detail())) {
            return Optional.of(
                    new PhotoRejectedException(
                            refusal.getMessage(), refusal, adviceFor(answer.detail())));
        }
        return Optional.empty();
    }

    static boolean isAboutPhoto(String words) {
        return ABOUT_PHOTO.matcher(words).find();
    }

    static String adviceFor(String words) {
        return ADVICE.stream()
                .filter(advice -> advice.words.matcher(words).find())
                .map(Advice::sentence)
                .findFirst()
                .orElse(GENERAL_ADVICE);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
