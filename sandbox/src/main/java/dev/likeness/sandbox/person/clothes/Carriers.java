package dev.likeness.sandbox.person.clothes;

import java.util.List;
import java.util.Map;

/** Writes which joints carry a vertex, the four strongest, as shares of one. */
final class Carriers {

    private static final int INFLUENCES = 4;

    private Carriers() {}

    /** Writes the carriers (joint → share, any sum) of a vertex into arrays of four each. */
    static void put(Map<Integer, Float> carriers, int[] joints, float[] weights, int vertex) {
        List<Map.Entry<Integer, Float>> strongest =
                carriers.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
                        .limit(INFLUENCES)
                        .toList();
        float sum = 0;
        for (Map.Entry<Integer, Float> carrier : strongest) {
            sum += carrier.getValue();
        }
        for (int i = 0; i < INFLUENCES; i++) {
            boolean used = i < strongest.size();
            joints[INFLUENCES * vertex + i] = used ? strongest.get(i).getKey() : 0;
            weights[INFLUENCES * vertex + i] = used ? strongest.get(i).getValue() / sum : 0;
        }
    }
}
