package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.clothes.Garment;
import dev.likeness.sandbox.person.clothes.Piece;
import dev.likeness.sandbox.person.clothes.Stuff;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.IntStream;

/** Paints garments. Keep one for each template; thread-safe. */
public final class ClothPainter {

    private static final int SIZE = 1024;

    /** Masks have few edges: half as many texels are measured as the picture has. */
    private static final int MASK_SIZE = SIZE / 2;

    /** Under edges the skin stays, so that no gap shows when cloth moves. */
    private static final float HIDDEN_FROM = 15;

    private final ShapedHead template;
    private final FaceMarks marks;
    private final float eyeHeight;
    private final Weaver weaver;
    private final Stitcher stitcher;

    /**
     * Measures a template.
     *
     * @param template the unshaped head with its body
     */
    public ClothPainter(ShapedHead template) {
        this.template = template;
        marks = new FaceMarks(template.landmarks());
        eyeHeight = -marks.millimetres(0, 0, 0)[1];
        ClothMeasures measures = ClothMeasures.of(template.joints(), eyeHeight);
        weaver = new Weaver(measures);
        stitcher = new Stitcher(measures);
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
        ClothMap map = new ClothMap(garment.cloth(), SIZE);
        int[] colors = new int[SIZE * SIZE];
        int[] surfaces = new int[SIZE * SIZE];
        float[] heights = new float[SIZE * SIZE];
        IntStream.range(0, SIZE * SIZE)
                .parallel()
                .forEach(
                        texel -> {
                            if (map.source(texel) != texel) {
                                return;
                            }
                            ClothSpot spot = spot(garment, map, texel);
                            colors[texel] = packed(spot.color[0], spot.color[1], spot.color[2]);
                            surfaces[texel] =
                                    packed(255 * spot.open, 255 * spot.rough, 255 * spot.metal);
                            heights[texel] = spot.height;
                        });
        for (int texel = 0; texel < colors.length; texel++) {
            int source = map.source(texel);
            colors[texel] = colors[source];
            surfaces[texel] = surfaces[source];
            heights[texel] = heights[source];
        }
        return new Clothing.Textures(
                Pixels.opaque(colors, SIZE),
                SkinRelief.of(heights, SIZE),
                Optional.of(Pixels.opaque(surfaces, SIZE)),
                mask(garment));
    }

    private ClothSpot spot(Garment garment, ClothMap map, int texel) {
        Stuff stuff = garment.pieces().get(map.piece(texel)).stuff();
        ClothSpot spot =
                new ClothSpot(
                        map.x(texel),
                        map.y(texel),
                        map.z(texel),
                        map.inside(texel),
                        Blend.rgb(stuff.color()));
        weaver.weave(spot, stuff.weave(), texel % SIZE, texel / SIZE);
        stitcher.sew(spot, stuff.design());
        return spot;
    }

    /** White where the body stays visible, in the layout of the body's texture. */
    private BufferedImage mask(Garment garment) {
        Surface body = template.surfaces().get("AvatarBody");
        SurfaceMap map = new SurfaceMap(body, marks, MASK_SIZE);
        int[] pixels = new int[SIZE * SIZE];
        IntStream.range(0, SIZE)
                .parallel()
                .forEach(
                        row -> {
                            for (int column = 0; column < SIZE; column++) {
                                int at = map.source(row / 2 * MASK_SIZE + column / 2);
                                boolean hidden = hidden(garment, map.x(at), map.y(at), map.z(at));
                                pixels[row * SIZE + column] = hidden ? 0 : 0xffffff;
                            }
                        });
        return Pixels.opaque(pixels, SIZE);
    }

    private static boolean hidden(Garment garment, float x, float y, float z) {
        for (Piece piece : garment.pieces()) {
            if (piece.cover().inside(x, y, z) > HIDDEN_FROM) {
                return true;
            }
        }
        return false;
    }

    private static int packed(float red, float green, float blue) {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(float value) {
        return Math.round(Blend.clamp(value, 0, 255));
    }
}
