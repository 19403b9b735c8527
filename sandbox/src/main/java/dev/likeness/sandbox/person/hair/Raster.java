package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A square picture with depth: parallel projection, one lamp, both sides of triangles visible. */
public final class Raster {

    private static final Vec LAMP = new Vec(0.35f, 0.6f, 0.75f).unit();
    private static final float AMBIENT = 0.45f;
    private static final float OPAQUE_FROM = 0.45f;

    /** Colour of a spot on a triangle, not yet lit. */
    @FunctionalInterface
    private interface Paint {
        /** ARGB at the corner weights of triangle {@code triangle}. */
        int at(int triangle, float a, float b, float c);
    }

    private final int size;
    private final Vec centre;
    private final float cosine;
    private final float sine;
    private final float pixelsPerMetre;
    private final int[] pixels;
    private final float[] depths;

    /**
     * An empty picture.
     *
     * @param centre what is in the middle of the picture
     * @param turn how far the model turns to its left, radians
     * @param height metres from the lower to the upper edge
     */
    Raster(int size, Vec centre, float turn, float height) {
        this.size = size;
        this.centre = centre;
        this.cosine = (float) Math.cos(turn);
        this.sine = (float) Math.sin(turn);
        this.pixelsPerMetre = size / height;
        this.pixels = new int[size * size];
        this.depths = new float[size * size];
        Arrays.fill(depths, Float.NEGATIVE_INFINITY);
    }

    /**
     * An empty picture, seen from the front.
     *
     * @param size width and height (in pixels)
     * @param centre what is in the middle of the picture (xyz, metres)
     * @param turn how far the model turns to its left (in radians)
     * @param height from the lower to the upper edge (in metres)
     * @return the picture
     */
    public static Raster around(int size, float[] centre, float turn, float height) {
        return new Raster(size, Vec.of(centre), turn, height);
    }

    void draw(Surface surface, Color color) {
        int argb = color.getRGB();
        draw(surface, (triangle, a, b, c) -> argb);
    }

    /**
     * Draws a surface with its picture.
     *
     * @param surface in model space (not modified)
     * @param texture what is hardly opaque in it is left out
     */
    public void draw(Surface surface, BufferedImage texture) {
        int width = texture.getWidth();
        int height = texture.getHeight();
        int[] texels = texture.getRGB(0, 0, width, height, null, 0, width);
        float[] uvs = surface.cornerUvs();
        draw(
                surface,
                (triangle, a, b, c) -> {
                    int i = 6 * triangle;
                    float u = a * uvs[i] + b * uvs[i + 2] + c * uvs[i + 4];
                    float v = a * uvs[i + 1] + b * uvs[i + 3] + c * uvs[i + 5];
                    int x = (int) Blend.clamp(u * width, 0, width - 1);
                    int y = (int) Blend.clamp((1 - v) * height, 0, height - 1);
                    return texels[y * width + x];
                });
    }

    /**
     * What was drawn.
     *
     * @return a new picture with alpha
     */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, size, size, pixels, 0, size);
        return image;
    }

    private void draw(Surface surface, Paint paint) {
        int[] triangles = surface.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            Vec[] corners = new Vec[3];
            float[] light = new float[3];
            for (int k = 0; k < 3; k++) {
                corners[k] = projected(Vec.at(surface.positions(), triangles[i + k]));
                light[k] = lit(Vec.at(surface.normals(), triangles[i + k]));
            }
            fill(i / 3, corners, light, paint);
        }
    }

    private Vec turned(Vec v) {
        return new Vec(cosine * v.x() + sine * v.z(), v.y(), cosine * v.z() - sine * v.x());
    }

    private Vec projected(Vec point) {
        Vec seen = turned(point.minus(centre)).times(pixelsPerMetre);
        return new Vec(size / 2f + seen.x(), size / 2f - seen.y(), seen.z());
    }

    private float lit(Vec normal) {
        float facing = turned(normal).dot(LAMP);
        float soft = 0.5f + 0.5f * facing;
        return AMBIENT + (1.12f - AMBIENT) * soft * soft;
    }

    private void fill(int triangle, Vec[] p, float[] light, Paint paint) {
        float area = edge(p[0], p[1], p[2].x(), p[2].y());
        if (Math.abs(area) < 1e-6f) {
            return;
        }
        int left = (int) Math.max(0, Math.min(p[0].x(), Math.min(p[1].x(), p[2].x())));
        int right = (int) Math.min(size - 1, Math.max(p[0].x(), Math.max(p[1].x(), p[2].x())));
        int top = (int) Math.max(0, Math.min(p[0].y(), Math.min(p[1].y(), p[2].y())));
        int bottom = (int) Math.min(size - 1, Math.max(p[0].y(), Math.max(p[1].y(), p[2].y())));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                float a = edge(p[1], p[2], x + 0.5f, y + 0.5f) / area;
                float b = edge(p[2], p[0], x + 0.5f, y + 0.5f) / area;
                float c = 1 - a - b;
                if (a >= 0 && b >= 0 && c >= 0) {
                    float depth = a * p[0].z() + b * p[1].z() + c * p[2].z();
                    float shade = a * light[0] + b * light[1] + c * light[2];
                    dot(y * size + x, depth, shade, paint.at(triangle, a, b, c));
                }
            }
        }
    }

    private void dot(int index, float depth, float shade, int argb) {
        if (depth <= depths[index] || (argb >>> 24) < 255 * OPAQUE_FROM) {
            return;
        }
        depths[index] = depth;
        int red = Math.min(255, (int) ((argb >> 16 & 255) * shade));
        int green = Math.min(255, (int) ((argb >> 8 & 255) * shade));
        int blue = Math.min(255, (int) ((argb & 255) * shade));
        pixels[index] = 0xff000000 | red << 16 | green << 8 | blue;
    }

    private static float edge(Vec from, Vec to, float x, float y) {
        return (to.x() - from.x()) * (y - from.y()) - (to.y() - from.y()) * (x - from.x());
    }
}
