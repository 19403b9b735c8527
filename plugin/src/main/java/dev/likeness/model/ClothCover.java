package dev.likeness.model;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.model.material.VisibilityMask;
import dev.likeness.model.rig.Rig;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of an avatar's skin lies closely below a garment, from the shapes alone: to judge masks
 * that were painted for another body, and for garments that come without. The face is never
 * covered, and skin that can be seen from any side, as below an open collar, is never hidden.
 */
final class ClothCover {

    /** Below cloth further away than this, a skirt, the skin is seen from the side (metres). */
    private static final float CLOSE = 0.06f;

    /** Cloth so far outside still hangs over the skin (metres). */
    private static final float LOOSE = 0.15f;

    /** So far the skin may already stick out of the cloth (metres). */
    private static final float POKING = 0.02f;

    /** Bare islands of fewer vertices than this share are folds. */
    private static final float FOLD = 0.012f;

    /** Share of skin that a mask may hide where there is no cloth, if it was made for this body. */
    private static final float TOLERATED = 0.12f;

    /** Directions from which skin is looked at, besides straight from outside. */
    private static final int SIDES = 8;

    /** How far those lean away from straight outside (radians). */
    private static final float LEANING = 60 * FastMath.DEG_TO_RAD;

    private final Mesh skin;
    private final TriangleGrid cloth;
    private final float[] uvs;
    private final boolean[] covered;
    private final boolean[] close;
    private final boolean[] poking;
    private final boolean[] face;

    private ClothCover(
            Mesh skin,
            TriangleGrid cloth,
            boolean[] covered,
            boolean[] close,
            boolean[] poking,
            boolean[] face) {
        this.skin = skin;
        this.cloth = cloth;
        this.uvs = floats(skin, Type.TexCoord);
        this.covered = covered;
        this.close = close;
        this.poking = poking;
        this.face = face;
    }

    /**
     * Looks where cloth is.
     *
     * @param skin a part of the avatar with UV (unaffected)
     * @param rig the avatar's; tells the face
     * @param cloth the garment, fitted to this avatar (not null)
     */
    static ClothCover of(Mesh skin, Optional<Rig> rig, TriangleGrid cloth) {
        float[] positions = floats(skin, Type.Position);
        float[] normals = floats(skin, Type.Normal);
        boolean[] covered = new boolean[positions.length / 3];
        boolean[] close = new boolean[covered.length];
        boolean[] poking = new boolean[covered.length];
        boolean[] face = new boolean[covered.length];
        for (int v = 0; v < covered.length; v++) {
            face[v] = isFace(skin, rig, v);
            if (!face[v]) {
                Vector3f place = at(positions, v);
                Vector3f out = at(normals, v);
                Vector3f inside = place.subtract(out.mult(POKING));
                poking[v] = cloth.isLeftBy(inside, place);
                close[v] = poking[v] || cloth.isLeftBy(place, place.add(out.mult(CLOSE)));
                covered[v] = close[v] || cloth.isLeftBy(place, place.add(out.mult(LOOSE)));
            }
        }
        return new ClothCover(skin, cloth, covered, close, poking, face);
    }

    /**
     * Tells whether a mask hides only what is covered, as one painted for this body does. What a
     * hat hides of the head is its own affair.
     */
    boolean agreesWith(VisibilityMask mask) {
        int hidden = 0;
        int bare = 0;
        for (int v = 0; v < covered.length; v++) {
            if (!face[v] && mask.at(uvs[2 * v], uvs[2 * v + 1]) < VisibilityMask.THRESHOLD) {
                hidden++;
                bare += covered[v] ? 0 : 1;
            }
        }
        return bare <= TOLERATED * hidden;
    }

    /** Makes a mask that hides triangles whose neighbours are all covered too. */
    VisibilityMask mask() {
        boolean[] inner = inner();
        VisibilityMask.Painter painter = new VisibilityMask.Painter();
        int[] corners = new int[3];
        for (int t = 0; t < skin.getTriangleCount(); t++) {
            skin.getTriangle(t, corners);
            boolean hidden = inner[corners[0]] && inner[corners[1]] && inner[corners[2]];
            painter.triangle(uvs, corners, hidden);
        }
        return painter.finish();
    }

    boolean isEmpty() {
        for (boolean one : covered) {
            if (one) {
                return false;
            }
        }
        return true;
    }

    /**
     * Close below cloth or sticking out of it, away from its edge, and seen from nowhere. Vertices
     * of one place count as one; a fold of skin that cloth only spans, as between the legs, is no
     * edge.
     */
    private boolean[] inner() {
        int[] group = VertexWeld.firstOfGroup(floats(skin, Type.Position), null);
        boolean[] bare = MeshIslands.large(skin, group, bareGroups(group), FOLD);
        boolean[] edge = new boolean[covered.length];
        int[] corners = new int[3];
        for (int t = 0; t < skin.getTriangleCount(); t++) {
            skin.getTriangle(t, corners);
            if (bare[group[corners[0]]] || bare[group[corners[1]]] || bare[group[corners[2]]]) {
                for (int corner : corners) {
                    edge[group[corner]] = true;
                }
            }
        }
        boolean[] inner = new boolean[covered.length];
        float[] positions = floats(skin, Type.Position);
        float[] normals = floats(skin, Type.Normal);
        for (int v = 0; v < inner.length; v++) {
            inner[v] =
                    close[v]
                            && !edge[group[v]]
                            && !isSeen(at(positions, v), at(normals, v), poking[v]);
        }
        return inner;
    }

    /** Whether there is no cloth on the way to some side. */
    private boolean isSeen(Vector3f place, Vector3f out, boolean sticksOut) {
        Vector3f from = sticksOut ? place.subtract(out.mult(POKING)) : place;
        Vector3f across = out.cross(Math.abs(out.y) < 0.9f ? Vector3f.UNIT_Y : Vector3f.UNIT_X);
        across.normalizeLocal();
        Vector3f along = out.cross(across);
        for (int side = 0; side < SIDES; side++) {
            float turn = FastMath.TWO_PI * side / SIDES;
            Vector3f sideways =
                    across.mult(FastMath.cos(turn)).addLocal(along.mult(FastMath.sin(turn)));
            Vector3f way =
                    out.mult(FastMath.cos(LEANING))
                            .addLocal(sideways.multLocal(FastMath.sin(LEANING)));
            if (!cloth.isLeftBy(from, from.add(way.multLocal(LOOSE)))) {
                return true;
            }
        }
        return false;
    }

    private boolean[] bareGroups(int[] group) {
        boolean[] bare = new boolean[covered.length];
        for (int v = 0; v < bare.length; v++) {
            bare[group[v]] |= !covered[v];
        }
        return bare;
    }

    private static boolean isFace(Mesh skin, Optional<Rig> rig, int vertex) {
        if (rig.isEmpty() || !skin.isAnimated()) {
            return false;
        }
        ByteBuffer joints = (ByteBuffer) skin.getBuffer(Type.BoneIndex).getData();
        FloatBuffer weights = (FloatBuffer) skin.getBuffer(Type.BoneWeight).getData();
        float face = 0;
        for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
            String joint = rig.get().joints().get(joints.get(i) & 0xFF).name();
            boolean onHead = joint.toLowerCase(Locale.ROOT).matches(".*(head|eye|jaw).*");
            face += onHead ? weights.get(i) : 0;
        }
        return face > 0.5f;
    }

    private static float[] floats(Mesh mesh, Type type) {
        return BufferUtils.getFloatArray((FloatBuffer) mesh.getBuffer(type).getData());
    }

    private static Vector3f at(float[] values, int vertex) {
        return new Vector3f(values[3 * vertex], values[3 * vertex + 1], values[3 * vertex + 2]);
    }
}
