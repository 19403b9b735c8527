package dev.likeness.sandbox.person.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscsTest {

    private static final int TRIANGLES = 400;
    private static final float REACH = 0.05f;

    /** Strewn triangles, partly on the negative side. */
    private static final Surface STREWN = strewn();

    @Test
    void everyVertexWithinReachIsVisited() {
        Discs discs = new Discs(List.of(STREWN, STREWN));
        List<Integer> visited = new ArrayList<>();

        discs.near(0.01f, -0.02f, 0.03f, REACH, visited::add);

        long within = visited.stream().filter(at -> distance(discs.positions, at) <= REACH).count();
        assertThat(visited).doesNotHaveDuplicates();
        assertThat(within).isEqualTo(2 * near()).isPositive();
    }

    @Test
    void theDiscsTogetherAreAsLargeAsTheSurface() {
        Discs discs = new Discs(List.of(STREWN));
        double sum = 0;
        for (float area : discs.areas) {
            sum += area;
        }

        assertThat(sum).isCloseTo(TRIANGLES * 0.5 * 0.01 * 0.01, within(1e-6));
    }

    private static long near() {
        long count = 0;
        for (int i = 0; i < STREWN.positions().length; i += 3) {
            count += distance(STREWN.positions(), i) <= REACH ? 1 : 0;
        }
        return count;
    }

    private static double distance(float[] p, int at) {
        double flat = Math.hypot(p[at] - 0.01f, p[at + 1] + 0.02f);
        return Math.hypot(flat, p[at + 2] - 0.03f);
    }

    private static Surface strewn() {
        Random random = new Random(3);
        float[] positions = new float[9 * TRIANGLES];
        float[] normals = new float[9 * TRIANGLES];
        int[] triangles = new int[3 * TRIANGLES];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = i;
            normals[3 * i + 2] = 1;
        }
        for (int i = 0; i < TRIANGLES; i++) {
            for (int axis = 0; axis < 3; axis++) {
                float at = 0.3f * (random.nextFloat() - 0.5f);
                for (int corner = 0; corner < 3; corner++) {
                    positions[9 * i + 3 * corner + axis] = at;
                }
            }
            positions[9 * i + 3] += 0.01f;
            positions[9 * i + 7] += 0.01f;
        }
        return new Surface(
                positions,
                normals,
                triangles,
                new float[2 * triangles.length],
                new int[0],
                new float[0],
                List.of());
    }
}
