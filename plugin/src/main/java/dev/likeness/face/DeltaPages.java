package dev.likeness.face;

import com.jme3.scene.VertexBuffer;
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
 * The blendshapes of one mesh on the graphics card. A shape moves a part of a face, so that most of
 * a table of all vertices by all shapes would be zero. Vertices that any shape moves have a slot;
 * slots that move together lie together ({@link SlotOrder}), and of each shape only those pages of
 * {@link #PAGE} slots are kept in which something moves. Two texels of 16-bit floats for each kept
 * slot: position and normal.
 *
 * @param deltas the kept pages one after another, rows of {@link #WIDTH} texels
 * @param pages for each shape (row) and page of slots (column) its place in deltas, or -1
 * @param slots slot of each vertex of the mesh, or -1; a vertex attribute that meshes share
 * @param rows row of each target in pages, {@link #NO_ROW} for targets that move nothing (not to be
 *     changed)
 * @param capacity length of the shader's active list; the same for nearly all meshes, so that they
 *     share one compiled shader
 */
record DeltaPages(Texture deltas, Texture pages, VertexBuffer slots, int[] rows, int capacity) {

    static final int NO_ROW = -1;

    /** Where the shader finds the slots; no material of the engine uses so many. */
    static final VertexBuffer.Type SLOTS = VertexBuffer.Type.TexCoord8;

    /** Slots of one page. The shader knows this number, {@link #WIDTH} and {@link #SCALE}. */
    static final int PAGE = 16;

    /** Small enough for every card that has OpenGL 3. */
    private static final int MAX_ROWS_OF_DELTAS = 8192;

    private static final int WIDTH = 1024;
    private static final int TEXELS_PER_SLOT = 2;
    private static final int HALFS_PER_TEXEL = 4;

    /** Keeps a thousandth of a millimetre away from the smallest numbers that 16 bits can hold. */
    private static final float SCALE = 64;

    private static final int CAPACITY_STEP = 72;

    static DeltaPages of(MorphTargets targets) {
        SlotOrder order = SlotOrder.of(targets);
        PageTable table = PageTable.of(targets, order);
        int capacity =
                CAPACITY_STEP * Math.max(1, ceilDiv(targets.targets().size(), CAPACITY_STEP));
        return new DeltaPages(
                deltas(targets, order, table), pages(table), slots(order), table.rows(), capacity);
    }

    /** Size on the graphics card of what {@link #of} makes (in bytes). */
    static long bytes(MorphTargets targets) {
        PageTable table = PageTable.of(targets, SlotOrder.of(targets));
        long slots = 4L * targets.vertexCount();
        return (long) WIDTH * rowsOfDeltas(table) * 8 + 4L * table.places().length + slots;
    }

    /** Whether the deltas could outgrow a texture even if every page of every shape were kept. */
    static boolean mayBeTooLarge(MorphTargets targets) {
        long pages = (long) targets.targets().size() * ceilDiv(targets.vertexCount(), PAGE);
        return pages * PAGE * TEXELS_PER_SLOT > (long) WIDTH * MAX_ROWS_OF_DELTAS;
    }

    /** How many rows of texels the kept pages fill, or would fill. */
    static int rowsOfDeltas(PageTable table) {
        return Math.max(1, ceilDiv(table.keptPages() * PAGE * TEXELS_PER_SLOT, WIDTH));
    }

    private static Texture deltas(MorphTargets targets, SlotOrder order, PageTable table) {
        int rows = rowsOfDeltas(table);
        ByteBuffer bytes = BufferUtils.createByteBuffer(WIDTH * rows * HALFS_PER_TEXEL * 2);
        for (int t = 0; t < table.rows().length; t++) {
            MorphTarget target = targets.targets().get(t);
            for (int i = 0; i < target.vertices().length; i++) {
                int place = table.place(t, order.slot(target.vertices()[i]) / PAGE);
                int slot = place * PAGE + order.slot(target.vertices()[i]) % PAGE;
                int at = slot * TEXELS_PER_SLOT * HALFS_PER_TEXEL * 2;
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
        ByteBuffer bytes = BufferUtils.createByteBuffer(4 * places.length);
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

    private static VertexBuffer slots(SlotOrder order) {
        int vertices = order.vertexCount();
        FloatBuffer data = BufferUtils.createFloatBuffer(vertices);
        for (int vertex = 0; vertex < vertices; vertex++) {
            data.put(order.slot(vertex));
        }
        data.clear();
        VertexBuffer buffer = new VertexBuffer(SLOTS);
        buffer.setupData(VertexBuffer.Usage.Static, 1, VertexBuffer.Format.Float, data);
        return buffer;
    }

    static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }
}
