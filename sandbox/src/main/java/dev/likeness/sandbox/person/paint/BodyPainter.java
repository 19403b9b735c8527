package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.pixels.FloatImage;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Paints neck and shoulders: skin that goes on where the head ends, and a shirt. */
final class BodyPainter {

    private static final int SIZE = 512;

    /** Height of the shirt's collar (mm from the eyes): in front, and how much higher behind. */
    private static final float COLLAR = -238;

    private static final float COLLAR_RISE = 34;

    private static final float AXIS_Z = -60;

    private final SurfaceMap map;
    private final FaceMarks marks;
    private final float[] cloth;

    BodyPainter(Sex sex, Surface body, FaceMarks marks) {
        this.marks = marks;
        map = new SurfaceMap(body, marks, SIZE);
        cloth =
                Blend.rgb(
                        sex == Sex.FEMALE
                                ? new Color(0x4E, 0x6A, 0x78)
                                : new Color(0x43, 0x4C, 0x5C));
    }

    BufferedImage paint(Color skin) {
        SkinTone tone = new SkinTone(Blend.rgb(skin), marks);
        FloatImage image = new FloatImage(SIZE, SIZE, 3);
        for (int texel = 0; texel < SIZE * SIZE; texel++) {
            float[] color = color(tone, map.source(texel));
            for (int channel = 0; channel < 3; channel++) {
                image.set(texel % SIZE, texel / SIZE, channel, color[channel]);
            }
        }
        return image.toRgb();
    }

    private float[] color(SkinTone tone, int texel) {
        float x = map.x(texel);
        float y = map.y(texel);
        float z = map.z(texel);
        float[] color = tone.at(x, y, z, map.normal(texel, 1));
        float behind = step(AXIS_Z + 60, AXIS_Z - 60, z);
        float sideways = Math.min(1, x * x / 10_000);
        float over = y - (COLLAR + COLLAR_RISE * Math.max(behind, sideways));
        Blend.toward(color, cloth(x, y, z, over), step(1.2f, -1.2f, over));
        return color;
    }

    private float[] cloth(float x, float y, float z, float overCollar) {
        double warp = Math.sin(x * 2.6) * Math.sin(y * 2.6);
        float light = 1 + 0.05f * (float) warp + 0.07f * Noise.cloud(x / 40, y / 60, z / 40);
        boolean hem = overCollar > -12;
        light *= hem ? 0.9f + 0.08f * (float) Math.sin(Math.atan2(x, z - AXIS_Z) * 160) : 1;
        light *= 1 - 0.3f * step(2.5f, 0, Math.abs(overCollar + 12));
        return new float[] {cloth[0] * light, cloth[1] * light, cloth[2] * light};
    }
}
