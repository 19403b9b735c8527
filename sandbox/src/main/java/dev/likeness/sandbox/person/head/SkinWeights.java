package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.body.Skeleton;
import dev.likeness.sandbox.person.sculpt.Soft;
import java.util.List;

/** Which joints carry which part of the skin. */
final class SkinWeights {

    // Heights (millimetres from the eyes, at the front of the neck) where one joint hands over to
    // the next, from the head downwards.
    private static final List<String> CHAIN = List.of("Head", "Neck2", "Neck1", "Neck", "Spine2");
    private static final double[] BORDERS = {-105, -135, -168, -205};
    private static final double REACH = 15;

    private final int[] joints;
    private final float[] weights;

    private SkinWeights(int vertexCount) {
        joints = new int[4 * vertexCount];
        weights = new float[4 * vertexCount];
    }

    /** Weights that are known already, four for each vertex. */
    static SkinWeights of(int[] joints, float[] weights) {
        SkinWeights known = new SkinWeights(joints.length / 4);
        System.arraycopy(joints, 0, known.joints, 0, joints.length);
        System.arraycopy(weights, 0, known.weights, 0, weights.length);
        return known;
    }

    /** Everything hangs on one joint. */
    static SkinWeights rigid(int vertexCount, int joint) {
        SkinWeights rigid = new SkinWeights(vertexCount);
        for (int i = 0; i < vertexCount; i++) {
            rigid.joints[4 * i] = joint;
            rigid.weights[4 * i] = 1;
        }
        return rigid;
    }

    /** The skin of head and neck, from the positions relative to the eyes (xyz, millimetres). */
    static SkinWeights neck(double[] skin, Skeleton skeleton) {
        SkinWeights soft = new SkinWeights(skin.length / 3);
        for (int i = 0; i < skin.length / 3; i++) {
            soft.chain(i, level(skin[3 * i + 1], skin[3 * i + 2]), skeleton);
        }
        return soft;
    }

    /** Shares of every joint for single points of the neck (xyz, millimetres). */
    static float[][] shares(double[][] points, Skeleton skeleton) {
        float[][] shares = new float[points.length][skeleton.joints().size()];
        for (int i = 0; i < points.length; i++) {
            SkinWeights one = neck(points[i], skeleton);
            for (int k = 0; k < 4; k++) {
                shares[i][one.joints[k]] += one.weights[k];
            }
        }
        return shares;
    }

    /** Height along the neck, which leans back: its nape belongs to higher levels. */
    private static double level(double y, double z) {
        double behind = Soft.step(0, -110, z);
        return y - 42 * behind + 30 * Soft.step(-40, 20, z) * Soft.step(-145, -100, y);
    }

    private void chain(int vertex, double level, Skeleton skeleton) {
        int upper = 0;
        while (upper < BORDERS.length - 1 && level < (BORDERS[upper] + BORDERS[upper + 1]) / 2) {
            upper++;
        }
        double down = Soft.step(BORDERS[upper] + REACH, BORDERS[upper] - REACH, level);
        joints[4 * vertex] = skeleton.index(CHAIN.get(upper));
        joints[4 * vertex + 1] = skeleton.index(CHAIN.get(upper + 1));
        weights[4 * vertex] = (float) (1 - down);
        weights[4 * vertex + 1] = 1 - weights[4 * vertex];
    }

    int[] joints() {
        return joints;
    }

    float[] weights() {
        return weights;
    }
}
