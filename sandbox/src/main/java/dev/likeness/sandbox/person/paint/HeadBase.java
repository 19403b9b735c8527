package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.head.PaintGuide;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.stream.IntStream;

/**
 * What all heads of a template share, by texel: the shades of skin, where hair grows, where lips
 * are, and what a photo taken from the front shows. Worked out once, as painting is what people
 * wait for. Thread-safe.
 */
final class HeadBase {

    private final int size;
    private final SkinShades skin;
    private final byte[] hair;
    private final byte[] beard;
    private final byte[] lips;
    private final byte[] lashes;
    private final byte[] facing;

    HeadBase(Sex sex, SurfaceMap map, FaceMarks marks) {
        size = map.size();
        skin = new SkinShades(size * size);
        hair = new byte[size * size];
        // Memory is short, and nobody else has one.
        beard = new byte[sex == Sex.MALE ? size * size : 0];
        lips = new byte[size * size];
        lashes = new byte[size * size];
        facing = new byte[size * size];
        SkinTone white = new SkinTone(new float[] {1, 1, 1}, marks);
        PaintGuide guide = PaintGuide.of(sex);
        IntStream.range(0, size * size)
                .parallel()
                .forEach(texel -> prepare(texel, map, marks, white, guide));
    }

    private void prepare(
            int texel, SurfaceMap map, FaceMarks marks, SkinTone white, PaintGuide guide) {
        int at = map.source(texel);
        float x = map.x(at);
        float y = map.y(at);
        float z = map.z(at);
        float[] factor = white.at(x, y, z, map.normal(at, 1));
        Hollows.shade(factor, marks, x, y, z);
        skin.set(texel, factor);
        if (inside(PaintGuide.SKIN, map, at)) {
            float shade = 0.62f + 0.12f * Noise.at(x / 0.8f, y / 0.8f, z / 0.8f);
            hair[texel] = packed(Scalp.at(x, y, z) * shade);
            if (beard.length > 0) {
                beard[texel] = packed(Beard.at(marks, x, y, z));
            }
            float[] metres = marks.metres(x, y, z);
            lips[texel] = packed(z > -5 ? (float) guide.lips(metres[0], metres[1], metres[2]) : 0);
            lashes[texel] = packed((float) guide.lashRoots(metres[0], metres[1], metres[2]));
            facing[texel] = packed(step(0.15f, 0.5f, map.normal(at, 2)) * step(-48, -18, z));
        }
    }

    static boolean inside(UvBox box, SurfaceMap map, int texel) {
        float u = map.u(texel);
        float v = map.v(texel);
        return u >= box.left() && u <= box.right() && v >= box.bottom() && v <= box.top();
    }

    private static byte packed(float share) {
        return (byte) Math.round(255 * Blend.clamp(share, 0, 1));
    }

    private static float unpacked(byte value) {
        return (value & 0xff) / 255f;
    }

    /** Colour of plain skin in a tone. */
    void skin(int texel, float[] tone, float[] into) {
        skin.apply(texel, tone, into);
    }

    /** How densely hair covers the scalp, 0 to about 0.74. */
    float hair(int texel) {
        return unpacked(hair[texel]);
    }

    /** Where men have a beard, 0 to 1. */
    float beard(int texel) {
        return beard.length > 0 ? unpacked(beard[texel]) : 0;
    }

    /** How much of a texel belongs to the lips, 0 to 1. */
    float lips(int texel) {
        return unpacked(lips[texel]);
    }

    /** How densely roots of lashes stand, 0 to 1. */
    float lashes(int texel) {
        return unpacked(lashes[texel]);
    }

    /** How much a texel is seen from the front, 0 to 1. */
    float facing(int texel) {
        return unpacked(facing[texel]);
    }
}
