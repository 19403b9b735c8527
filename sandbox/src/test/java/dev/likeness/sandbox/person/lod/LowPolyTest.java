package dev.likeness.sandbox.person.lod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.head.LegacyAtlas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LowPolyTest {

    private static final HumanTemplate SHAPER = new HumanTemplate();
    private static final ShapedHead TEMPLATE = SHAPER.shape(Sex.FEMALE, Proportions.TEMPLATE);
    private static final Surface HEAD = TEMPLATE.surfaces().get("AvatarHead");
    private static final LowPoly LEVEL = LowPoly.of(HEAD, 0.3);

    @Test
    void aQuarterOfTheTrianglesIsLeftWhenAskedForAQuarter() {
        Surface low = LowPoly.of(HEAD, 0.25).of(HEAD);
        assertThat(low.triangles().length)
                .isBetween(
                        (int) (0.24 * HEAD.triangles().length),
                        (int) (0.26 * HEAD.triangles().length));
    }

    @Test
    void keptVerticesKeepTheirShapes() {
        Surface low = LEVEL.of(HEAD);
        assertThat(low.shapes())
                .extracting(Shape::name)
                .isEqualTo(HEAD.shapes().stream().map(Shape::name).toList());
        assertThat(low.shapes()).allMatch(shape -> shape.deltas().length == low.positions().length);
    }

    @Test
    void otherPeopleGetTheSameTopology() {
        Proportions round = new Proportions(1.1f, 1.1f, 0.95f, 1, 1.1f, 1, 1, 1.1f, 1, 1);
        Surface other = SHAPER.shape(Sex.FEMALE, round).surfaces().get("AvatarHead");
        assertThat(LEVEL.of(other).triangles()).isEqualTo(LEVEL.of(HEAD).triangles());
        assertThat(LEVEL.of(other).positions()).isNotEqualTo(LEVEL.of(HEAD).positions());
    }

    @Test
    void cardsLoseVerticesOfTheirOutlinesAndKeepTheirEnds() {
        Surface card = card();
        Surface low = LowPoly.ofCards(card, 0.25).of(card);
        assertThat(low.triangles().length).isLessThanOrEqualTo(card.triangles().length / 4);
        assertThat(highest(low)).isEqualTo(highest(card));
        assertThat(LowPoly.of(card, 0.25).of(card).triangles()).hasSameSizeAs(card.triangles());
    }

    /** A strip of 16 quads, bent a little. */
    private static Surface card() {
        int rows = 17;
        float[] positions = new float[6 * rows];
        float[] uvs = new float[12 * (rows - 1)];
        int[] triangles = new int[6 * (rows - 1)];
        for (int row = 0; row < rows; row++) {
            for (int side = 0; side < 2; side++) {
                int at = 3 * (2 * row + side);
                positions[at] = 0.01f * side;
                positions[at + 1] = 0.01f * row;
                positions[at + 2] = 0.0001f * row * row;
            }
        }
        int corner = 0;
        for (int row = 0; row + 1 < rows; row++) {
            for (int vertex : new int[] {0, 1, 3, 0, 3, 2}) {
                uvs[2 * corner] = vertex % 2;
                uvs[2 * corner + 1] = (row + vertex / 2) / (rows - 1f);
                triangles[corner++] = 2 * row + vertex;
            }
        }
        return new Surface(
                positions,
                new float[positions.length],
                triangles,
                uvs,
                new int[8 * rows],
                new float[8 * rows],
                List.of());
    }

    private static float highest(Surface surface) {
        float highest = 0;
        for (int i = 1; i < surface.positions().length; i += 3) {
            highest = Math.max(highest, surface.positions()[i]);
        }
        return highest;
    }

    @Test
    void noNewBordersAppear() {
        assertThat(borderEdges(LEVEL.of(HEAD))).isEqualTo(borderEdges(HEAD));
    }

    @Test
    void legacyLevelsHaveAboutTheServicesFacesAndTheLastNoTeeth() {
        Surface legacy = HumanTemplate.legacyHead(TEMPLATE);
        LegacyAtlas atlas = LegacyAtlas.STANDARD;
        LegacyLevels levels =
                new LegacyLevels(legacy, List.of(atlas.upperTeeth(), atlas.lowerTeeth()));
        Surface seventh = levels.lowered(legacy, 7);
        Surface eighth = levels.lowered(legacy, 8);
        assertThat(LegacyLevels.count()).isEqualTo(9);
        assertThat(seventh.triangles().length / 3).isBetween(3900, 4400);
        assertThat(eighth.triangles().length).isLessThan(seventh.triangles().length);
        for (int corner = 0; corner < eighth.triangles().length; corner++) {
            float u = eighth.cornerUvs()[2 * corner];
            float v = eighth.cornerUvs()[2 * corner + 1];
            assertThat(u > atlas.upperTeeth().left() && v < atlas.upperTeeth().top()).isFalse();
        }
    }

    private static long borderEdges(Surface surface) {
        Map<List<Integer>, Integer> uses = new HashMap<>();
        int[] t = surface.triangles();
        for (int i = 0; i < t.length; i++) {
            int next = i % 3 == 2 ? i - 2 : i + 1;
            uses.merge(List.of(Math.min(t[i], t[next]), Math.max(t[i], t[next])), 1, Integer::sum);
        }
        return uses.values().stream().filter(count -> count == 1).count();
    }
}
