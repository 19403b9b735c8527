package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.clothes.Garment;
import dev.likeness.sandbox.person.clothes.Piece;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Paints garments in the layout of the body's texture. Keep one for each template. */
public final class ClothPainter {

    private static final int SIZE = 1024;

    /** Under edges the skin stays, so that no gap shows when cloth moves. */
    private static final float HIDDEN_FROM = 14;

    /** Beyond this, stripes run around the arm. */
    private static final float SLEEVE = 168;

    private final SurfaceMap map;
    private final float eyeHeight;

    /**
     * Measures a template.
     *
     * @param template the unshaped head with its body
     */
    public ClothPainter(ShapedHead template) {
        FaceMarks marks = new FaceMarks(template.landmarks());
        eyeHeight = -marks.millimetres(0, 0, 0)[1];
        map = new SurfaceMap(template.surfaces().get("AvatarBody"), marks, SIZE);
    }

    /**
     * Height of the eyes in the unshaped template.
     *
     * @return millimetres above the floor
     */
    public float eyeHeight() {
        return eyeHeight;
    }

    /**
     * Paints a garment.
     *
     * @param garment for the template's sex
     * @return new pictures
     */
    public Clothing.Textures paint(Garment garment) {
        int[] colors = new int[SIZE * SIZE];
        int[] hidden = new int[SIZE * SIZE];
        float[] heights = new float[SIZE * SIZE];
        IntStream.range(0, SIZE * SIZE)
                .parallel()
                .forEach(
                        texel -> {
                            Spot spot = new Spot(map, map.source(texel), garment.pieces());
                            colors[texel] = spot.color();
                            heights[texel] = spot.height();
                            hidden[texel] = spot.inside > HIDDEN_FROM ? 0 : 0xffffff;
                        });
        return new Clothing.Textures(
                image(colors), SkinRelief.of(heights, SIZE), Optional.empty(), image(hidden));
    }

    private static BufferedImage image(int[] pixels) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, SIZE, SIZE, pixels, 0, SIZE);
        return image;
    }

    /** The cloth at one place. */
    private final class Spot {

        private final float x;
        private final float y;
        private final float z;
        private final Piece piece;
        private float inside;

        Spot(SurfaceMap map, int texel, List<Piece> pieces) {
            x = map.x(texel);
            y = map.y(texel);
            z = map.z(texel);
            Piece top = pieces.get(0);
            inside = Float.NEGATIVE_INFINITY;
            for (Piece each : pieces) {
                float own = (float) each.cut().inside(x, y, z);
                if (inside <= 0 && own > inside) {
                    inside = own;
                    top = each;
                }
            }
            piece = top;
        }

        int color() {
            float[] color = Blend.rgb(piece.color());
            float light = 1 + 0.045f * Noise.cloud(x / 36, y / 60, z / 36);
            light *= 1 - 0.22f * step(1.3f, 0, Math.abs(inside - 14));
            light *= 1 - 0.25f * step(3, 0, inside);
            light *= 1 + 0.03f * fibre();
            Blend.scale(color, light, light, light);
            decorate(color);
            int rgb = 0;
            for (float channel : color) {
                rgb = rgb << 8 | Math.round(Blend.clamp(channel, 0, 255));
            }
            return rgb;
        }

        float height() {
            float seam = 0.8f * step(1.6f, 0, Math.abs(inside - 14));
            float crease = 0.5f * Noise.cloud(x / 30, y / 16, z / 30);
            return crease - seam + 0.1f * fibre();
        }

        private float fibre() {
            return switch (piece.weave()) {
                case DENIM -> (float) Math.sin(1.4 * (x + y + z));
                case SHOE -> 0;
                default -> Noise.at(x / 1.4f, y / 1.4f, z / 1.4f);
            };
        }

        private void decorate(float[] color) {
            switch (piece.weave()) {
                case STRIPED -> {
                    float along = Math.abs(x) > SLEEVE ? Math.abs(x) : y;
                    float stripe = step(-0.2f, 0.2f, (float) Math.sin(along / 5.2));
                    Blend.toward(color, new float[] {38, 48, 84}, stripe);
                }
                case DENIM -> {
                    float worn = step(-60, 0, z) * (0.5f + 0.5f * Noise.cloud(x / 60, y / 90, 3));
                    Blend.toward(color, new float[] {126, 146, 170}, 0.35f * worn);
                }
                case BUTTONED -> buttons(color);
                case SHOE -> sole(color);
                default -> {}
            }
        }

        private void buttons(float[] color) {
            if (z < -40) {
                return;
            }
            float placket = 1 - 0.2f * step(1, 0, Math.abs(Math.abs(x) - 13));
            Blend.scale(color, placket, placket, placket);
            float up = Math.floorMod(Math.round(y), 74) - 37f;
            float button = step(5.2f, 4, (float) Math.hypot(x, up));
            Blend.toward(color, new float[] {236, 236, 230}, button);
        }

        private void sole(float[] color) {
            float above = y + eyeHeight;
            Blend.toward(color, new float[] {222, 218, 208}, step(17, 14, above));
            float line = step(1.6f, 0, Math.abs(above - 17));
            Blend.scale(color, 1 - 0.3f * line, 1 - 0.3f * line, 1 - 0.3f * line);
            boolean top = z > -35 && z < 35 && Math.abs(Math.abs(x) - 97) < 16;
            float lace = top ? step(0.55f, 0.8f, (float) Math.sin(z / 2.6)) : 0;
            Blend.toward(color, new float[] {240, 240, 238}, above > 30 ? lace : 0);
        }
    }
}
