package dev.likeness.sandbox.person.hair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class TiedTest {

    private static final long SEED = 62;
    private static final HeadShaper SHAPER = new HumanTemplate();

    @Test
    void looseStrandsBesideTheFaceTurnTheirBreadthToWhoLooksFromTheFrontAndFromTheSide() {
        ShapedHead head = SHAPER.shape(Sex.FEMALE, Proportions.TEMPLATE);
        Scalp scalp = new Scalp(head);
        float brows = head.landmarks().get(Landmark.LEFT_BROW)[1];
        Salon salon = new Salon(scalp, new Hairline(head, scalp), brows, TileSheet.LONG, SEED);

        Tied.looseStrands(salon);

        float[] cards = salon.finish().fit(scalp);
        assertThat(cards).isNotEmpty();
        assertThat(breadth(cards, across -> Math.abs(across.x()))).isGreaterThan(0.5);
        assertThat(breadth(cards, across -> Math.abs(across.z()))).isGreaterThan(0.5);
    }

    /** The share of their width that is seen of flat cards, on average. */
    private static double breadth(float[] cards, ToDoubleFunction<Vec> seen) {
        double sum = 0;
        int rows = cards.length / 6;
        for (int row = 0; row < rows; row++) {
            Vec across = Vec.at(cards, 2 * row + 1).minus(Vec.at(cards, 2 * row));
            sum += seen.applyAsDouble(across) / across.length();
        }
        return sum / rows;
    }
}
