package dev.likeness.face;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.TextureArray;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * The blendshapes of one mesh as a texture: one layer per target that moves something, two texels
 * per vertex (position, normal), rows of {@link #WIDTH} texels, 32-bit floats so that the graphics
 * card adds up what the processor would.
 *
 * @param texture shared by all geometries with these targets
 * @param layers layer by target, {@link #NO_LAYER} for targets that move nothing (not to be
 *     changed)
 * @param capacity length of the shader's active list; the same for nearly all meshes, so that they
 *     share one compiled shader
 */
record DeltaTexture(TextureArray texture, int[] layers, int capacity) {

    static final int NO_LAYER = -1;

    /** Layers that every OpenGL 3 card has. */
    static final int MAX_LAYERS = 256;

    private static final int WIDTH = 1024;
    private static final int TEXELS_PER_VERTEX = 2;
    private static final int FLOATS_PER_TEXEL = 4;
    private static final int CAPACITY_STEP = 72;

    static DeltaTexture of(MorphTargets targets) {
        int rows = rows(targets);
        Image image = new Image(Image.Format.RGBA32F, WIDTH, rows, null, ColorSpace.Linear);
        int[] layers = new int[targets.targets().size()];
        int used = 0;
        for (int i = 0; i < layers.length; i++) {
            MorphTarget target = targets.targets().get(i);
            layers[i] = target.vertices().length == 0 ? NO_LAYER : used++;
            if (layers[i] != NO_LAYER) {
                image.addData(layer(target, rows));
            }
        }
        if (used == 0) {
            image.addData(BufferUtils.createByteBuffer(layerBytes(rows)));
        }
        TextureArray texture = new UnsavedTexture();
        texture.setImage(image);
        texture.setMinFilter(Texture.MinFilter.NearestNoMipMaps);
        texture.setMagFilter(Texture.MagFilter.Nearest);
        int capacity = CAPACITY_STEP * Math.max(1, ceilDiv(layers.length, CAPACITY_STEP));
        return new DeltaTexture(texture, layers, capacity);
    }

    /** Size on the graphics card of what {@link #of} makes (in bytes). */
    static long bytes(MorphTargets targets) {
        long used = targets.targets().stream().filter(t -> t.vertices().length > 0).count();
        return Math.max(1, used) * layerBytes(rows(targets));
    }

    private static int rows(MorphTargets targets) {
        return Math.max(1, ceilDiv(targets.vertexCount() * TEXELS_PER_VERTEX, WIDTH));
    }

    private static ByteBuffer layer(MorphTarget target, int rows) {
        ByteBuffer bytes = BufferUtils.createByteBuffer(layerBytes(rows));
        FloatBuffer texels = bytes.asFloatBuffer();
        for (int i = 0; i < target.vertices().length; i++) {
            int at = target.vertices()[i] * TEXELS_PER_VERTEX * FLOATS_PER_TEXEL;
            texels.put(at, target.positions(), 3 * i, 3);
            texels.put(at + FLOATS_PER_TEXEL, target.normals(), 3 * i, 3);
        }
        return bytes;
    }

    private static int layerBytes(int rows) {
        return WIDTH * rows * FLOATS_PER_TEXEL * Float.BYTES;
    }

    private static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }
}
