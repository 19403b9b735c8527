package dev.likeness.face;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * Some blendshapes of one mesh as textures. A shape moves a part of a face, so that most of a table
 * of all vertices by all shapes would be zero. Vertices that any shape moves have a slot; slots
 * that move together lie together ({@link SlotOrder}), and of each shape only those pages of {@link
 * #PAGE} slots are kept in which something moves. Two texels of 16-bit floats for each kept slot:
 * position and normal.
 *
 * @param source whose content this is (not to be changed)
 * @param deltas the kept pages one after another, rows of {@link #WIDTH} texels
 * @param pages for each shape (row) and page of slots (column) its place in deltas, or -1
 * @param layout where vertices and pages are
 */
record DeltaSet(MorphTargets source, Texture deltas, Texture pages, Layout layout) {

    /** Slots of one page. The shader knows this number, {@link #WIDTH} and {@link #SCALE}. */
    static final int PAGE = 16;

    /** Small enough for every card that has OpenGL 3. */
    private static final int MAX_ROWS_OF_DELTAS = 8192;

    private static final int WIDTH = 1024;
    private static final int TEXELS_PER_SLOT = 2;
    private static final int HALFS_PER_TEXEL = 4;

    /** Keeps a thousandth of a millimetre away from the smallest numbers that 16 bits can hold. */
    private static final float SCALE = 64;

    /**
     * Where vertices and pages are. It costs much more to find than it takes.
     *
     * @param order slot of each vertex
     * @param table place of each page
     */
    record Layout(SlotOrder order, PageTable table) {

        static Layout of(MorphTargets targets) {
            SlotOrder order = SlotOrder.of(targets);
            return new Layout(order, PageTable.of(targets, order));
        }

        /** Size of the two textures (bytes). */
        long bytes() {
            return (long) WIDTH * rowsOfDeltas() * HALFS_PER_TEXEL * Short.BYTES
                    + (long) Float.BYTES * table.places().length;
        }

        private int rowsOfDeltas() {
            return Math.max(1, ceilDiv(table.keptPages() * PAGE * TEXELS_PER_SLOT, WIDTH));
        }
    }

    static DeltaSet of(MorphTargets targets, Layout layout) {
        return new DeltaSet(targets, deltas(targets, layout), pages(layout.table()), layout);
    }

    /** Whether the deltas could outgrow a texture even if every page of every shape were kept. */
    static boolean mayBeTooLarge(MorphTargets targets) {
        long pages = (long) targets.targets().size() * ceilDiv(targets.vertexCount(), PAGE);
        return pages * PAGE * TEXELS_PER_SLOT > (long) WIDTH * MAX_ROWS_OF_DELTAS;
    }

    private static Texture deltas(MorphTargets targets, Layout layout) {
        int rows = layout.rowsOfDeltas();
        SlotOrder order = layout.order();
        ByteBuffer bytes =
                BufferUtils.createByteBuffer(WIDTH * rows * HALFS_PER_TEXEL * Short.BYTES);
        for (int t = 0; t < layout.table().rows().length; t++) {
            MorphTarget target = targets.targets().get(t);
            for (int i = 0; i < target.vertices().length; i++) {
                int place = layout.table().place(t, order.slot(target.vertices()[i]) / PAGE);
                int slot = place * PAGE + order.slot(target.vertices()[i]) % PAGE;
                int at = slot * TEXELS_PER_SLOT * HALFS_PER_TEXEL * Short.BYTES;
                for (int axis = 0; axis < 3; axis++) {
                    bytes.putShort(
                            at + 2 * axis, Half.of(target.positions()[3 * i + axis] * SCALE));
                    bytes.putShort(
                            at + 8 + 2 * axis, Half.of(target.normals()[3 * i + axis] * SCALE));
                }
            }
        }
        return texture(Image.Format.RGBA16F, WIDTH, rows, bytes);
    }

    private static Texture pages(PageTable table) {
        int[] places = table.places();
        ByteBuffer bytes = BufferUtils.createByteBuffer(Float.BYTES * places.length);
        FloatBuffer floats = bytes.asFloatBuffer();
        for (int place : places) {
            floats.put(place);
        }
        return texture(
                Image.Format.R32F,
                table.pagesOfSlots(),
                places.length / table.pagesOfSlots(),
                bytes);
    }

    private static Texture texture(Image.Format format, int width, int height, ByteBuffer bytes) {
        Texture2D texture = new UnsavedTexture();
        texture.setImage(new Image(format, width, height, bytes, ColorSpace.Linear));
        texture.setMinFilter(Texture.MinFilter.NearestNoMipMaps);
        texture.setMagFilter(Texture.MagFilter.Nearest);
        return texture;
    }

    /** Row of each target in pages, or {@link DeltaPages#NO_ROW} (not to be changed). */
    int[] rows() {
        return layout.table().rows();
    }

    static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }
}
