package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Surface;
import java.util.List;
import java.util.Map;

/** Turns an eyeball where its shapes look to, for meshes without a skeleton. */
final class EyeTurns {

    private static final double UP = Math.toRadians(24);
    private static final double DOWN = Math.toRadians(28);
    private static final double ASIDE = Math.toRadians(30);

    private final String side;
    private final Joint centre;

    /** For the "Left" or "Right" eye of a person with these joints. */
    EyeTurns(String side, List<Joint> joints) {
        this.side = side;
        centre =
                joints.stream()
                        .filter(joint -> joint.name().equals(side + "Eye"))
                        .findFirst()
                        .orElseThrow();
    }

    /** Adds the movement of a ball (xyz per vertex, metres), which begins at an index. */
    void addTo(float[] deltas, int first, Surface ball, String shape) {
        Map<String, Double> recipe = Recipes.of(shape);
        double up = UP * share(recipe, "Up") - DOWN * share(recipe, "Down");
        double out = ASIDE * (share(recipe, "Out") - share(recipe, "In"));
        double left = side.equals("Left") ? out : -out;
        if (up == 0 && left == 0) {
            return;
        }
        for (int vertex = 0; vertex < ball.vertexCount(); vertex++) {
            double x = ball.positions()[3 * vertex] - centre.x();
            double y = ball.positions()[3 * vertex + 1] - centre.y();
            double z = ball.positions()[3 * vertex + 2] - centre.z();
            double ahead = z * Math.cos(up) - y * Math.sin(up);
            deltas[first + 3 * vertex] += (float) (x * Math.cos(left) + ahead * Math.sin(left) - x);
            deltas[first + 3 * vertex + 1] += (float) (y * Math.cos(up) + z * Math.sin(up) - y);
            deltas[first + 3 * vertex + 2] +=
                    (float) (ahead * Math.cos(left) - x * Math.sin(left) - z);
        }
    }

    private double share(Map<String, Double> recipe, String direction) {
        return recipe.getOrDefault("eyeLook" + direction + side, 0.0);
    }
}
