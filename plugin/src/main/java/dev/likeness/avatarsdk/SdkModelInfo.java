package dev.likeness.avatarsdk;

import com.squareup.moshi.Json;
import dev.likeness.service.AvatarTraits;
import dev.likeness.service.AvatarTraits.Rgb;
import dev.likeness.service.Sex;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the service read from the photo. Every part may be null; only what was asked for is there.
 *
 * @param age for example "not_child"
 * @param ageConfidence 0 to 1
 * @param gender "male", "female", or something else
 * @param genderConfidence 0 to 1
 * @param skinColor colour of the skin
 * @param hairColor colour of the hair
 * @param irisColor colour of the iris
 * @param scleraColor colour of the white of the eye
 * @param lipsColor colour of the lips
 * @param eyebrowsColor colour of the brows
 * @param haircutName the haircut that fits best; "absolutely_bald" means none
 * @param haircutWeights how well each haircut fits, 0 to 1
 * @param race the most probable one
 * @param raceConfidence 0 to 1
 * @param races all with their confidences, 0 to 1
 * @param landmarks points of the face (flag "facial_landmarks_68")
 * @param bodyShapeCoefficients coefficients of the SMPL model (flag "body_shape_coeffs_10"); using
 *     them needs a license of that model
 * @param removedSmile whether a smile was removed, if that was asked for
 * @param removedStubble whether a stubble was removed, if that was asked for
 * @param removedGlasses whether glasses were removed, if that was asked for
 * @param pipeline name of the pipeline
 * @param pipelineSubtype subtype of the pipeline
 */
public record SdkModelInfo(
        String age,
        @Json(name = "age_confidence") Double ageConfidence,
        String gender,
        @Json(name = "gender_confidence") Double genderConfidence,
        @Json(name = "skin_color") SdkColor skinColor,
        @Json(name = "hair_color") SdkColor hairColor,
        @Json(name = "eye_iris_color") SdkColor irisColor,
        @Json(name = "eye_sclera_color") SdkColor scleraColor,
        @Json(name = "lips_color") SdkColor lipsColor,
        @Json(name = "eyebrows_color") SdkColor eyebrowsColor,
        @Json(name = "haircut_name") String haircutName,
        @Json(name = "haircut_full_info") Map<String, Double> haircutWeights,
        String race,
        @Json(name = "race_confidence") Double raceConfidence,
        Map<String, Double> races,
        @Json(name = "facial_landmarks_68") SdkLandmarks landmarks,
        @Json(name = "body_shape_coeffs_10") List<Double> bodyShapeCoefficients,
        @Json(name = "remove_smile") Boolean removedSmile,
        @Json(name = "remove_stubble") Boolean removedStubble,
        @Json(name = "remove_glasses") Boolean removedGlasses,
        String pipeline,
        @Json(name = "pipeline_subtype") String pipelineSubtype) {

    /** What the service calls a head without hair. */
    public static final String BALD = "absolutely_bald";

    /**
     * The haircuts of {@link #haircutWeights}, the best first.
     *
     * @return identities (not null, may be empty)
     */
    public List<String> haircutsByWeight() {
        return haircutWeights == null
                ? List.of()
                : haircutWeights.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /**
     * The part of it that every service may know.
     *
     * @return the traits (not null)
     */
    public AvatarTraits toTraits() {
        return new AvatarTraits(
                rgb(skinColor),
                rgb(hairColor),
                rgb(irisColor),
                rgb(lipsColor),
                sex(),
                Optional.ofNullable(haircutName));
    }

    private static Optional<Rgb> rgb(SdkColor color) {
        return Optional.ofNullable(color).flatMap(SdkColor::toRgb);
    }

    private Optional<Sex> sex() {
        if ("female".equalsIgnoreCase(gender)) {
            return Optional.of(Sex.FEMALE);
        }
        return "male".equalsIgnoreCase(gender) ? Optional.of(Sex.MALE) : Optional.empty();
    }
}
