package dev.likeness.sandbox.person.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.workshop.Pose;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyFormTest {

    private static final Map<Sex, ShapedHead> TEMPLATES = new EnumMap<>(Sex.class);

    static {
        HumanTemplate shaper = new HumanTemplate();
        for (Sex sex : Sex.values()) {
            TEMPLATES.put(sex, shaper.shape(sex, Proportions.TEMPLATE));
        }
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void shouldersKeepTheirVolumeWhenArmsHang(Sex sex) {
        double rest = shoulder(sex, Pose.rest());
        Pose hanging = Pose.rest().turn("LeftArm", 0, 0, -75);
        assertThat(shoulder(sex, hanging) / rest).isBetween(0.7, 1.05);
    }

    /** What the skin around the shoulder encloses, seen from the joint. */
    private static double shoulder(Sex sex, Pose pose) {
        Joint joint = joint(sex, "LeftArm");
        Surface rest = body(sex);
        float[] p = pose.bend(rest, TEMPLATES.get(sex).joints()).positions();
        double volume = 0;
        for (int i = 0; i < rest.triangles().length; i += 3) {
            double[][] corners = new double[3][];
            boolean near = true;
            for (int k = 0; k < 3; k++) {
                int vertex = rest.triangles()[i + k];
                near &= far(rest.positions(), vertex, joint) < 0.12;
                corners[k] =
                        new double[] {
                            p[3 * vertex] - joint.x(),
                            p[3 * vertex + 1] - joint.y(),
                            p[3 * vertex + 2] - joint.z()
                        };
            }
            volume += near ? determinant(corners) / 6 : 0;
        }
        return volume;
    }

    private static double far(float[] p, int vertex, Joint joint) {
        return Math.sqrt(
                Math.pow(p[3 * vertex] - joint.x(), 2)
                        + Math.pow(p[3 * vertex + 1] - joint.y(), 2)
                        + Math.pow(p[3 * vertex + 2] - joint.z(), 2));
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void noTriangleOfTheBodyFacesInwardsButAFewBetweenToesAndAtTheThumbs(Sex sex) {
        Surface body = body(sex);
        int[] t = body.triangles();
        int flipped = 0;
        for (int i = 0; i < t.length; i += 3) {
            double[] a = edge(body.positions(), t[i], t[i + 1]);
            double[] b = edge(body.positions(), t[i], t[i + 2]);
            double[] normal = {
                a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
            };
            double along = 0;
            for (int k = 0; k < 3; k++) {
                for (int corner = i; corner < i + 3; corner++) {
                    along += normal[k] * body.normals()[3 * t[corner] + k];
                }
            }
            flipped += along < 0 ? 1 : 0;
        }
        assertThat(flipped).isLessThanOrEqualTo(24);
    }

    private static double[] edge(float[] p, int from, int to) {
        return new double[] {
            p[3 * to] - p[3 * from],
            p[3 * to + 1] - p[3 * from + 1],
            p[3 * to + 2] - p[3 * from + 2]
        };
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void fiveToesReachForwardFromEachFoot(Sex sex) {
        Surface body = body(sex);
        double size = sex == Sex.FEMALE ? 1 : 1.1;
        Map<Integer, Integer> toeOf = new HashMap<>();
        for (int vertex = 0; vertex < body.vertexCount(); vertex++) {
            if (inFrontOfTheGaps(body.positions(), vertex, size)) {
                toeOf.put(vertex, vertex);
            }
        }
        int[] t = body.triangles();
        boolean joined = true;
        while (joined) {
            joined = false;
            for (int i = 0; i < t.length; i++) {
                Integer own = toeOf.get(t[i]);
                Integer other = toeOf.get(t[i % 3 == 2 ? i - 2 : i + 1]);
                if (own != null && other != null && !own.equals(other)) {
                    toeOf.put(t[i], Math.min(own, other));
                    toeOf.put(t[i % 3 == 2 ? i - 2 : i + 1], Math.min(own, other));
                    joined = true;
                }
            }
        }
        assertThat(new HashSet<>(toeOf.values())).hasSize(5);
    }

    /** Gaps between toes end along a line that runs back to the small toe. */
    private static boolean inFrontOfTheGaps(float[] p, int vertex, double size) {
        double x = 94 + (1000 * p[3 * vertex] - 94) / size;
        double z = -92 + (1000 * p[3 * vertex + 2] + 92) / size;
        return p[3 * vertex + 1] < 0.04f && x > 40 && z > 76 - 0.28 * (x - 84.5);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void theBodyStandsOnTheFloor(Sex sex) {
        float lowest = 1;
        float[] p = body(sex).positions();
        for (int i = 1; i < p.length; i += 3) {
            lowest = Math.min(lowest, p[i]);
        }
        assertThat(lowest).isBetween(-0.002f, 0.003f);
    }

    private static Surface body(Sex sex) {
        return TEMPLATES.get(sex).surfaces().get("AvatarBody");
    }

    private static Joint joint(Sex sex, String name) {
        return TEMPLATES.get(sex).joints().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
