package dev.likeness.sandbox.person.clothes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lets cloth hang over the skin: it bridges hollows, but never comes nearer than its gap. */
final class Drape {

    private final List<Set<Integer>> neighbours = new ArrayList<>();
    private final float[] skin;
    private final float[] out;

    /**
     * Lays cloth on skin.
     *
     * @param skin places of the skin below each vertex (xyz, metres)
     * @param out the skin's normals there
     */
    Drape(Cutting cut, float[] skin, float[] out) {
        this.skin = skin;
        this.out = out;
        for (int i = 0; i < cut.size(); i++) {
            neighbours.add(new TreeSet<>());
        }
        int[] t = cut.triangles();
        for (int i = 0; i < t.length; i++) {
            int other = t[i % 3 == 2 ? i - 2 : i + 1];
            neighbours.get(t[i]).add(other);
            neighbours.get(other).add(t[i]);
        }
    }

    /** Places of the cloth (xyz, metres). */
    float[] hang(double gap, int rounds) {
        float[] cloth = lifted(gap);
        for (int round = 0; round < rounds; round++) {
            cloth = smoothed(cloth);
            keepOff(cloth, gap);
        }
        return cloth;
    }

    private float[] lifted(double gap) {
        float[] cloth = skin.clone();
        for (int i = 0; i < cloth.length; i++) {
            cloth[i] += (float) gap * out[i];
        }
        return cloth;
    }

    private float[] smoothed(float[] cloth) {
        float[] result = cloth.clone();
        for (int vertex = 0; vertex < neighbours.size(); vertex++) {
            Set<Integer> around = neighbours.get(vertex);
            for (int k = 0; k < 3; k++) {
                float sum = 0;
                for (int other : around) {
                    sum += cloth[3 * other + k];
                }
                float mean = sum / around.size();
                result[3 * vertex + k] = 0.5f * cloth[3 * vertex + k] + 0.5f * mean;
            }
        }
        return result;
    }

    /** Smoothing shifts along the skin too: only what it does outwards stays. */
    private void keepOff(float[] cloth, double gap) {
        for (int vertex = 0; vertex < neighbours.size(); vertex++) {
            int i = 3 * vertex;
            float away = 0;
            for (int k = i; k < i + 3; k++) {
                away += (cloth[k] - skin[k]) * out[k];
            }
            float kept = (float) Math.min(Math.max(away, gap), gap + 0.03);
            for (int k = i; k < i + 3; k++) {
                cloth[k] = skin[k] + kept * out[k];
            }
        }
    }
}
