package dev.likeness.sandbox.person.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the landmarks of a photo to those of the finished head. Millimetres. */
class LikenessTest {

    private static final HumanTemplate SHAPER = new HumanTemplate();

    private static Map<Landmark, float[]> usual;
    private static Map<Landmark, float[]> strong;
    private static Map<Landmark, float[]> delicate;

    @BeforeAll
    static void shape() {
        usual = SHAPER.shape(Sex.FEMALE, Proportions.TEMPLATE).landmarks();
        strong = head(1);
        delicate = head(-1);
    }

    /** The avatar of a face whose features all differ by some millimetres in a direction. */
    private static Map<Landmark, float[]> head(int direction) {
        Map<Landmark, float[]> face = new EnumMap<>(Landmark.class);
        usual.forEach((landmark, at) -> face.put(landmark, at.clone()));
        shift(face, Landmark.LEFT_NOSTRIL, Landmark.RIGHT_NOSTRIL, 3 * direction, -3 * direction);
        shift(face, Landmark.LEFT_EYE_OUTER, Landmark.RIGHT_EYE_OUTER, 1.5f * direction, 0);
        shift(face, Landmark.LEFT_EYE_INNER, Landmark.RIGHT_EYE_INNER, -1.5f * direction, 0);
        shift(face, Landmark.LEFT_BROW, Landmark.RIGHT_BROW, 0, 4 * direction);
        shift(face, Landmark.LEFT_BROW_INNER, Landmark.RIGHT_BROW_INNER, 0, 2 * direction);
        face.get(Landmark.NOSE_BASE)[1] -= 0.003f * direction;
        face.get(Landmark.NOSE_TIP)[1] -= 0.003f * direction;
        face.get(Landmark.LIP_TOP)[1] += 0.002f * direction;
        Map<Landmark, float[]> photo = TestPhotos.onPhoto(face);
        return SHAPER.shape(Sex.FEMALE, ProportionsReader.read(photo, usual)).landmarks();
    }

    private static void shift(
            Map<Landmark, float[]> face, Landmark left, Landmark right, float out, float up) {
        TestPhotos.shift(face, left, right, out, up);
    }

    @Test
    void theNoseIsAsWideAndAsLongAsInThePhoto() {
        assertThat(out(strong, Landmark.LEFT_NOSTRIL)).isCloseTo(3, within(1.1f));
        assertThat(out(delicate, Landmark.LEFT_NOSTRIL)).isCloseTo(-3, within(1.1f));
        assertThat(up(strong, Landmark.NOSE_BASE)).isCloseTo(-3, within(1f));
        assertThat(up(delicate, Landmark.NOSE_BASE)).isCloseTo(3, within(1f));
    }

    @Test
    void theEyesAreCutAsWideAsInThePhoto() {
        assertThat(cut(strong) - cut(usual)).isBetween(1f, 3.2f);
        assertThat(cut(delicate) - cut(usual)).isBetween(-3.2f, -1f);
    }

    @Test
    void theBrowsStandAsHighAndAreArchedAsInThePhoto() {
        assertThat(up(strong, Landmark.LEFT_BROW)).isBetween(2.2f, 4.2f);
        assertThat(up(delicate, Landmark.LEFT_BROW)).isBetween(-4.2f, -2.2f);
        assertThat(up(strong, Landmark.LEFT_BROW_INNER)).isBetween(0.8f, 2.4f);
    }

    @Test
    void theUpperLipIsAsFullAsInThePhoto() {
        assertThat(up(strong, Landmark.LIP_TOP)).isBetween(0.8f, 2.2f);
        assertThat(up(delicate, Landmark.LIP_TOP)).isBetween(-2.2f, -0.8f);
    }

    private static float cut(Map<Landmark, float[]> head) {
        return 1000 * (head.get(Landmark.LEFT_EYE_OUTER)[0] - head.get(Landmark.LEFT_EYE_INNER)[0]);
    }

    private static float out(Map<Landmark, float[]> head, Landmark landmark) {
        return 1000 * (head.get(landmark)[0] - usual.get(landmark)[0]);
    }

    private static float up(Map<Landmark, float[]> head, Landmark landmark) {
        return 1000 * (head.get(landmark)[1] - usual.get(landmark)[1]);
    }
}
