package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.PhotoTraits;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelInfoTest {

    private static final PhotoTraits BALD =
            new PhotoTraits(Color.PINK, Optional.empty(), Color.BLUE, Color.RED, Map.of("bob", 1f));

    @Test
    void ageAndRaceAreSaidToBeUnknown() {
        Map<String, Object> info = info("age", "race");

        assertThat(info)
                .containsEntry("age", null)
                .containsEntry("age_confidence", null)
                .containsEntry("race", null)
                .containsEntry("race_confidence", null)
                .containsEntry("races", null);
    }

    @Test
    void thoseWithoutHairHaveNoHairColourAndAreCalledBald() {
        Map<String, Object> info = info("hair_color", "predict_haircut");

        assertThat(info)
                .containsEntry("hair_color", null)
                .containsEntry("haircut_name", "absolutely_bald");
    }

    @Test
    void theWhiteOfEyesThatWasNotSeenIsUnknown() {
        assertThat(info("eye_sclera_color")).containsEntry("eye_sclera_color", null);
    }

    @Test
    void theColourOfIrisesThatWereNotSeenIsUnknown() {
        PhotoTraits seen = BALD;
        PhotoTraits unseen =
                new PhotoTraits(
                        seen.skin(),
                        seen.hair(),
                        seen.iris(),
                        seen.lips(),
                        seen.sclera(),
                        seen.haircutWeights(),
                        false);

        assertThat(info(unseen, "eye_iris_color")).containsEntry("eye_iris_color", null);
        assertThat(info(seen, "eye_iris_color").get("eye_iris_color")).isNotNull();
    }

    @Test
    void thereAreSixtyEightLandmarksAndTheUnknownOnesAreNotNumbers() {
        List<?> flat = (List<?>) info("facial_landmarks_68").get("facial_landmarks_68");

        assertThat(flat).hasSize(3 * 68);
        assertThat(flat.subList(24, 27)).isEqualTo(List.of(0f, 1.5f, 0.1f));
        assertThat(flat.subList(0, 24)).allMatch(Float.valueOf(Float.NaN)::equals);
        assertThat(JsonText.write(flat)).startsWith("[NaN,NaN");
    }

    @Test
    void wholePeopleHaveNoLandmarks() {
        assertThat(ModelInfo.names(Pipeline.METAPERSON)).doesNotContain("facial_landmarks_68");
        assertThat(ModelInfo.names(Pipeline.ANIMATED_FACE)).contains("facial_landmarks_68");
    }

    private static Map<String, Object> info(String... names) {
        return info(BALD, names);
    }

    private static Map<String, Object> info(PhotoTraits traits, String... names) {
        ComputationParameters wanted =
                new ComputationParameters(List.of(), List.of(), List.of(names));
        AvatarOrder order =
                new AvatarOrder(
                        "name",
                        "",
                        Pipeline.ANIMATED_FACE,
                        "base/legacy",
                        wanted,
                        List.of(),
                        new byte[0]);
        return ModelInfo.of(order, person(traits));
    }

    private static Person person(PhotoTraits traits) {
        Surface empty =
                new Surface(
                        new float[0],
                        new float[0],
                        new int[0],
                        new float[0],
                        new int[0],
                        new float[0],
                        List.of());
        BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Map<Landmark, float[]> landmarks = Map.of(Landmark.CHIN, new float[] {0, 1.5f, 0.1f});
        return new Person(
                Sex.FEMALE, traits, List.of(), List.of(), empty, () -> dot, Map.of(), landmarks);
    }
}
