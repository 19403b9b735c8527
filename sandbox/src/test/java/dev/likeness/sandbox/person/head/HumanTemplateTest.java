package dev.likeness.sandbox.person.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HumanTemplateTest {

    @Test
    void thePartsComeInTheServicesOrder() {
        assertThat(Faces.template(Sex.FEMALE).surfaces().keySet())
                .containsExactly(
                        "AvatarBody",
                        "AvatarEyelashes",
                        "AvatarHead",
                        "AvatarLeftCornea",
                        "AvatarLeftEyeball",
                        "AvatarRightCornea",
                        "AvatarRightEyeball",
                        "AvatarTeethLower",
                        "AvatarTeethUpper");
    }

    @ParameterizedTest
    @CsvSource({
        "AvatarEyelashes, 6300, 4900",
        "AvatarHead, 7419, 14404",
        "AvatarLeftCornea, 457, 830",
        "AvatarRightCornea, 457, 830"
    })
    void partsAreAboutAsFineAsTheServicesUpperLevel(String part, int vertices, int faces) {
        Surface surface = Faces.template(Sex.MALE).surfaces().get(part);
        assertThat(surface.vertexCount()).isCloseTo(vertices, withinPercentage(20));
        assertThat(surface.triangles().length / 3).isCloseTo(faces, withinPercentage(20));
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void allPeopleOfOneSexShareTopologyAndUv(Sex sex) {
        ShapedHead other = new HumanTemplate().shape(sex, Faces.ROUND);
        Faces.template(sex)
                .surfaces()
                .forEach(
                        (name, surface) -> {
                            Surface same = other.surfaces().get(name);
                            assertThat(same.triangles()).isEqualTo(surface.triangles());
                            assertThat(same.cornerUvs()).isEqualTo(surface.cornerUvs());
                            assertThat(same.joints()).isEqualTo(surface.joints());
                        });
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void normalsAreUnitAndWeightsSumToOneAndUvStayInside(Sex sex) {
        for (Surface surface : Faces.template(sex).surfaces().values()) {
            for (int vertex = 0; vertex < surface.vertexCount(); vertex++) {
                double[] normal = Faces.at(surface.normals(), vertex);
                assertThat(Faces.distance(normal, new double[3])).isCloseTo(1000, within(0.1));
                float sum = 0;
                for (int i = 0; i < 4; i++) {
                    sum += surface.weights()[4 * vertex + i];
                }
                assertThat(sum).isCloseTo(1, within(1e-6f));
            }
            for (float uv : surface.cornerUvs()) {
                assertThat(uv).isBetween(0f, 1f);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void everyNumberIsFiniteAndNoTriangleIsAPoint(Sex sex) {
        for (Proportions proportions : List.of(Proportions.TEMPLATE, Faces.ROUND, Faces.NARROW)) {
            ShapedHead head = new HumanTemplate().shape(sex, proportions);
            for (Surface surface : head.surfaces().values()) {
                assertFinite(surface.positions());
                for (Shape shape : surface.shapes()) {
                    assertFinite(shape.deltas());
                }
                assertThat(smallestEdge(surface)).isGreaterThan(0);
            }
        }
    }

    private static void assertFinite(float[] numbers) {
        for (float number : numbers) {
            assertThat(Float.isFinite(number)).isTrue();
        }
    }

    /** The lips' edges and a few others may touch, but no triangle has two equal corners. */
    private static double smallestEdge(Surface surface) {
        double smallest = Double.MAX_VALUE;
        int[] t = surface.triangles();
        for (int i = 0; i < t.length; i += 3) {
            smallest = Math.min(smallest, Faces.distance(surface.positions(), t[i], t[i + 1]));
            smallest = Math.min(smallest, Faces.distance(surface.positions(), t[i + 1], t[i + 2]));
            smallest = Math.min(smallest, Faces.distance(surface.positions(), t[i + 2], t[i]));
        }
        return smallest;
    }

    @Test
    void theSkinsTextureCoordinatesDoNotOverlap() {
        Surface head = Faces.head(Sex.FEMALE);
        int size = 512;
        int[] owner = new int[size * size];
        int overlaps = 0;
        for (int i = 0; i < head.triangles().length; i += 3) {
            overlaps += claim(head.cornerUvs(), i, size, owner);
        }
        assertThat(overlaps).isZero();
    }

    /** Marks the texels whose centre lies well inside a triangle; counts those taken already. */
    private static int claim(float[] uvs, int corner, int size, int[] owner) {
        double[] u = new double[3];
        double[] v = new double[3];
        for (int k = 0; k < 3; k++) {
            u[k] = uvs[2 * (corner + k)] * size;
            v[k] = uvs[2 * (corner + k) + 1] * size;
        }
        double area = (u[1] - u[0]) * (v[2] - v[0]) - (u[2] - u[0]) * (v[1] - v[0]);
        int taken = 0;
        for (int y = (int) min(v); y <= max(v) && area != 0; y++) {
            for (int x = (int) min(u); x <= max(u); x++) {
                double a = side(u, v, 0, 1, x + 0.5, y + 0.5) / area;
                double b = side(u, v, 1, 2, x + 0.5, y + 0.5) / area;
                if (a > 0.01 && b > 0.01 && a + b < 0.99) {
                    taken += owner[y * size + x];
                    owner[y * size + x] = 1;
                }
            }
        }
        return taken;
    }

    private static double side(double[] u, double[] v, int i, int j, double x, double y) {
        return (u[j] - u[i]) * (y - v[i]) - (x - u[i]) * (v[j] - v[i]);
    }

    private static double min(double[] values) {
        return Math.min(values[0], Math.min(values[1], values[2]));
    }

    private static double max(double[] values) {
        return Math.max(values[0], Math.max(values[1], values[2]));
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void theSkeletonHasAllJointsAndTheEyesHangOnTheirs(Sex sex) {
        ShapedHead head = Faces.template(sex);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < head.joints().size(); i++) {
            names.add(head.joints().get(i).name());
            assertThat(head.joints().get(i).parent()).isLessThan(i);
        }
        assertThat(head.joints()).hasSize(73);
        assertThat(names).hasSize(73).contains("Hips", "Neck2", "LeftHandPinky4", "RightToe_End");
        Surface ball = head.surfaces().get("AvatarLeftEyeball");
        assertThat(head.joints().get(ball.joints()[0]).name()).isEqualTo("LeftEye");
    }

    @Test
    void everyLandmarkIsFoundAndSidesMirror() {
        Map<Landmark, float[]> points = Faces.template(Sex.MALE).landmarks();
        assertThat(points).containsOnlyKeys(Landmark.values());
        float[] left = points.get(Landmark.LEFT_NOSTRIL);
        float[] right = points.get(Landmark.RIGHT_NOSTRIL);
        assertThat(left[0]).isPositive().isCloseTo(-right[0], within(1e-6f));
        assertThat(points.get(Landmark.CHIN)[1])
                .isLessThan(points.get(Landmark.LIP_LINE)[1])
                .isLessThan(points.get(Landmark.NOSE_BASE)[1]);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void theBodyBeginsWhereTheHeadEnds(Sex sex) {
        for (Proportions proportions : List.of(Proportions.TEMPLATE, Faces.ROUND)) {
            ShapedHead person = new HumanTemplate().shape(sex, proportions);
            Surface head = person.surfaces().get("AvatarHead");
            Surface body = person.surfaces().get("AvatarBody");
            for (int column = -39; column <= 40; column++) {
                int above = HeadGrid.vertex(HeadGrid.ROWS - 1, column);
                assertThat(verticesLike(head, above, body)).isEqualTo(1);
            }
        }
    }

    /** Counts the vertices of another surface with the same place, normal and weights. */
    private static long verticesLike(Surface surface, int vertex, Surface other) {
        return IntStream.range(0, other.vertexCount())
                .filter(i -> Faces.distance(at(surface, vertex), at(other, i)) < 0.001)
                .filter(
                        i ->
                                Faces.distance(
                                                Faces.at(surface.normals(), vertex),
                                                Faces.at(other.normals(), i))
                                        < 0.1)
                .filter(i -> carriers(surface, vertex).equals(carriers(other, i)))
                .count();
    }

    private static double[] at(Surface surface, int vertex) {
        return Faces.at(surface.positions(), vertex);
    }

    private static Map<Integer, Integer> carriers(Surface surface, int vertex) {
        Map<Integer, Integer> percent = new HashMap<>();
        for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
            int share = Math.round(100 * surface.weights()[i]);
            if (share > 0) {
                percent.merge(surface.joints()[i], share, Integer::sum);
            }
        }
        return percent;
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void theBodyIsClosedButForTheNeckAndMirrored(Sex sex) {
        Surface body = Faces.template(sex).surfaces().get("AvatarBody");
        Map<List<Integer>, Integer> edges = new HashMap<>();
        int[] t = body.triangles();
        for (int i = 0; i < t.length; i++) {
            int next = i % 3 == 2 ? i - 2 : i + 1;
            edges.merge(List.of(Math.min(t[i], t[next]), Math.max(t[i], t[next])), 1, Integer::sum);
        }
        assertThat(edges.values().stream().filter(uses -> uses == 1)).hasSize(HeadGrid.COLUMNS);
        assertThat(edges.values()).allMatch(uses -> uses <= 2);
        double sum = 0;
        for (int vertex = 0; vertex < body.vertexCount(); vertex++) {
            sum += body.positions()[3 * vertex];
        }
        assertThat(sum).isCloseTo(0, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void theBodyStandsOnTheFloorAndHoldsOutHandsOfFiveFingers(Sex sex) {
        ShapedHead person = Faces.template(sex);
        Surface body = person.surfaces().get("AvatarBody");
        float lowest = 1;
        for (int vertex = 0; vertex < body.vertexCount(); vertex++) {
            lowest = Math.min(lowest, body.positions()[3 * vertex + 1]);
        }
        assertThat(lowest).isCloseTo(0, within(0.006f));
        for (String finger : List.of("Thumb", "Index", "Middle", "Ring", "Pinky")) {
            Joint tip =
                    person.joints().stream()
                            .filter(joint -> joint.name().equals("RightHand" + finger + "4"))
                            .findFirst()
                            .orElseThrow();
            double[] place = {1000 * tip.x(), 1000 * tip.y(), 1000 * tip.z()};
            assertThat(
                            IntStream.range(0, body.vertexCount())
                                    .mapToDouble(i -> Faces.distance(at(body, i), place))
                                    .min()
                                    .orElseThrow())
                    .as(finger)
                    .isLessThan(3);
        }
    }

    @Test
    void differentProportionsGiveDifferentFaces() {
        ShapedHead round = new HumanTemplate().shape(Sex.FEMALE, Faces.ROUND);
        ShapedHead narrow = new HumanTemplate().shape(Sex.FEMALE, Faces.NARROW);
        assertThat(millimetres(round, Landmark.LEFT_JAW, narrow)).isGreaterThan(10);
        assertThat(millimetres(round, Landmark.MOUTH_LEFT, narrow)).isGreaterThan(4);
        assertThat(millimetres(round, Landmark.CHIN, narrow)).isGreaterThan(10);
    }

    private static double millimetres(ShapedHead a, Landmark landmark, ShapedHead b) {
        return Faces.distance(
                Faces.at(a.landmarks().get(landmark), 0), Faces.at(b.landmarks().get(landmark), 0));
    }

    @Test
    void proportionsBeyondTheTemplatesReachAreClamped() {
        Proportions absurd = new Proportions(9, 9, 9, 9, 9, 9, 9, 9, 9, Float.NaN);
        Proportions most =
                new Proportions(1.25f, 1.25f, 1.25f, 1.25f, 1.25f, 1.25f, 1.25f, 1.25f, 1.25f, 1);
        Surface clamped = new HumanTemplate().shape(Sex.MALE, absurd).surfaces().get("AvatarHead");
        Surface widest = new HumanTemplate().shape(Sex.MALE, most).surfaces().get("AvatarHead");
        assertThat(clamped.positions()).isEqualTo(widest.positions());
    }

    @Test
    void eyeballsStayRoundInEveryFace() {
        ShapedHead head = new HumanTemplate().shape(Sex.FEMALE, Faces.ROUND);
        Joint eye =
                head.joints().stream().filter(j -> j.name().equals("LeftEye")).findFirst().get();
        double[] centre = {1000.0 * eye.x(), 1000.0 * eye.y(), 1000.0 * eye.z()};
        Surface ball = head.surfaces().get("AvatarLeftEyeball");
        for (int vertex = 0; vertex < ball.vertexCount(); vertex++) {
            assertThat(Faces.distance(Faces.at(ball.positions(), vertex), centre))
                    .isCloseTo(Figures.EYE_RADIUS, within(0.01));
        }
    }

    @Test
    void theLegacyHeadIsBustAndAllOpaquePartsButTheBodyInOneAtlas() {
        ShapedHead head = Faces.template(Sex.MALE);
        Surface legacy = HumanTemplate.legacyHead(head);
        int expected =
                head.bust().vertexCount()
                        + head.surfaces().entrySet().stream()
                                .filter(part -> !part.getKey().matches(".*(Body|Cornea|Eyelashes)"))
                                .mapToInt(part -> part.getValue().vertexCount())
                                .sum();
        assertThat(legacy.vertexCount()).isEqualTo(expected);
        assertThat(legacy.shapes()).extracting(Shape::name).containsAll(ShapeSet.MOBILE_51.names());
        UvBox box = LegacyAtlas.STANDARD.head();
        int corners = head.surfaces().get("AvatarHead").triangles().length;
        for (int i = 0; i < corners; i++) {
            assertThat((double) legacy.cornerUvs()[2 * i]).isBetween(box.left(), box.right());
        }
    }
}
