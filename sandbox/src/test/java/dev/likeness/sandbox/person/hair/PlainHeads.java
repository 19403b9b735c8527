package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Egg-shaped heads on a neck with shoulders. */
final class PlainHeads implements HeadShaper {

    private static final int COLUMNS = 64;
    private static final int ROWS = 60;

    @Override
    public ShapedHead shape(Sex sex, Proportions proportions) {
        float wide = proportions.faceWidth();
        float high = proportions.faceHeight();
        float y = sex == Sex.FEMALE ? 1.56f : 1.66f;
        Map<Landmark, float[]> landmarks = new EnumMap<>(Landmark.class);
        for (Landmark landmark : Landmark.values()) {
            landmarks.put(landmark, new float[] {0, y - 0.03f, 0.09f});
        }
        landmarks.put(Landmark.CHIN, new float[] {0, y - 0.125f * high, 0.08f});
        landmarks.put(Landmark.HAIRLINE, new float[] {0, y + 0.055f, 0.085f});
        landmarks.put(Landmark.LEFT_BROW, new float[] {0.035f, y - 0.005f, 0.085f});
        List<Joint> joints =
                List.of(new Joint("Hips", -1, 0, 1, 0), new Joint("Head", 0, 0, y - 0.08f, 0));
        Surface head = surface(y, wide, high);
        return new ShapedHead(joints, Map.of("AvatarHead", head), landmarks, new float[] {0, y, 0});
    }

    private static Surface surface(float y, float wide, float high) {
        float[] positions = new float[3 * COLUMNS * (ROWS + 1)];
        for (int row = 0; row <= ROWS; row++) {
            float share = row / (float) ROWS;
            float level = share < 0.5f ? 2 * share : 1 + (share - 0.5f) * 5.2f;
            for (int column = 0; column < COLUMNS; column++) {
                double azimuth = 2 * Math.PI * column / COLUMNS;
                double polar = Math.min(level, 1) * Math.PI / 2;
                float drop = Math.max(0, level - 1) * 0.125f * high;
                float round = level < 1 ? (float) Math.sin(polar) : waist(level);
                Vec point =
                        new Vec(
                                0.078f * wide * round * (float) Math.sin(azimuth),
                                y + 0.105f * (float) Math.cos(polar) - drop,
                                0.098f * round * (float) Math.cos(azimuth));
                point.store(positions, row * COLUMNS + column);
            }
        }
        int[] triangles = new int[6 * COLUMNS * ROWS];
        for (int row = 0, i = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++, i += 6) {
                int a = row * COLUMNS + column;
                int b = row * COLUMNS + (column + 1) % COLUMNS;
                int[] quad = {a, a + COLUMNS, b, b, a + COLUMNS, b + COLUMNS};
                System.arraycopy(quad, 0, triangles, i, 6);
            }
        }
        int count = positions.length / 3;
        float[] normals = new float[positions.length];
        for (int i = 0; i < count; i++) {
            Vec p = Vec.at(positions, i).minus(new Vec(0, y, 0));
            (p.y() < 0 ? new Vec(p.x(), 0, p.z()) : p).unit().store(normals, i);
        }
        return new Surface(
                positions,
                normals,
                triangles,
                new float[2 * triangles.length],
                new int[4 * count],
                new float[4 * count],
                List.of());
    }

    private static float waist(float level) {
        float neck = 1 - 0.35f * Blend.step(1.4f, 2.1f, level);
        return neck + 0.9f * Blend.step(2.5f, 3.2f, level);
    }
}
