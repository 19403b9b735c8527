package dev.likeness.sandbox.person.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyShapesTest {

    private static final ShapedHead PERSON =
            new HumanTemplate().shape(Sex.FEMALE, Proportions.TEMPLATE);
    private static final Surface HEAD = PERSON.surfaces().get("AvatarHead");
    private static final Surface BODY = PERSON.surfaces().get("AvatarBody");

    @ParameterizedTest
    @ValueSource(strings = {"Neck", "Chest", "Body"})
    void headAndBodyStayTogetherAtTheNeck(String part) {
        Map<String, Integer> head = byPlace(HEAD);
        float[] above = deltas(HEAD, part + "Plus");
        float[] below = deltas(BODY, part + "Plus");
        int seam = 0;
        for (Map.Entry<String, Integer> vertex : byPlace(BODY).entrySet()) {
            Integer twin = head.get(vertex.getKey());
            if (twin != null) {
                seam++;
                for (int k = 0; k < 3; k++) {
                    float apart = above[3 * twin + k] - below[3 * vertex.getValue() + k];
                    assertThat(Math.abs(apart)).isLessThan(2e-4f);
                }
            }
        }
        assertThat(seam).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Body", "Neck", "Shoulders", "Chest", "Forearms", "Waist", "Hips", "Legs"})
    void thePairsOfAPartGoOppositeWays(String part) {
        float[] plus = deltas(BODY, part + "Plus");
        float[] minus = deltas(BODY, part + "Minus");
        double most = 0;
        double along = 0;
        for (int i = 0; i < plus.length; i++) {
            most = Math.max(most, Math.abs(plus[i]));
            along += plus[i] * minus[i];
        }
        assertThat(most).isBetween(0.003, 0.03);
        assertThat(along).isNegative();
    }

    @Test
    void aPartIsLeftAloneByTheOthers() {
        float[] legs = deltas(BODY, "LegsPlus");
        float[] forearms = deltas(BODY, "ForearmsPlus");
        for (int i = 0; i < BODY.vertexCount(); i++) {
            float height = BODY.positions()[3 * i + 1];
            float aside = Math.abs(BODY.positions()[3 * i]);
            assertThat(height > 1.15f && legs[3 * i] != 0).isFalse();
            assertThat(aside < 0.25f && forearms[3 * i + 1] != 0).isFalse();
        }
    }

    private static float[] deltas(Surface surface, String name) {
        List<Shape> shapes = ShapeSet.BODY_SHAPE.shapesOf(surface);
        return shapes.stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow()
                .deltas();
    }

    /** Vertices by where they are, to a hundredth of a millimetre. */
    private static Map<String, Integer> byPlace(Surface surface) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < surface.vertexCount(); i++) {
            StringBuilder place = new StringBuilder();
            for (int k = 0; k < 3; k++) {
                place.append(Math.round(1e5 * surface.positions()[3 * i + k])).append(' ');
            }
            places.put(place.toString(), i);
        }
        return places;
    }
}
