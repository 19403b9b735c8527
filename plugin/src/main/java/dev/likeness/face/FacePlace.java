package dev.likeness.face;

import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where that part of a head is which blendshapes move; sounds of a mouth and signs above a head are
 * placed by it. Immutable but for the node.
 *
 * @param head node that follows the head (alias)
 * @param centre in the head's coordinates at rest (metres, not to be changed)
 * @param radius of a ball around it (metres)
 * @param height its longest side (metres)
 * @param heightOnMesh the same in the mesh's own units
 */
public record FacePlace(
        Node head, Vector3f centre, float radius, float height, float heightOnMesh) {

    /** Room for what shapes add and for hair. */
    private static final float WIDER = 1.5f;

    /**
     * The place of an avatar's largest face (any thread as long as nobody changes the avatar).
     *
     * @param avatar whose (not null)
     * @return the place, or empty if the avatar has no shapes that move anything
     */
    public static Optional<FacePlace> of(AvatarInstance avatar) {
        return avatar.morphed().stream()
                .max(Comparator.comparingInt(part -> moved(part.targets()).cardinality()))
                .flatMap(part -> of(avatar, part));
    }

    private static Optional<FacePlace> of(AvatarInstance avatar, MorphedGeometry part) {
        Mesh mesh = MorphRenderer.meshAtRest(part.geometry());
        Type rest =
                mesh.getBuffer(Type.BindPosePosition) == null
                        ? Type.Position
                        : Type.BindPosePosition;
        FloatBuffer positions = (FloatBuffer) mesh.getBuffer(rest).getData();
        BitSet moved = moved(part.targets());
        if (moved.isEmpty() || 3 * moved.length() > positions.limit()) {
            return Optional.empty();
        }
        Vector3f low = new Vector3f(Vector3f.POSITIVE_INFINITY);
        Vector3f high = new Vector3f(Vector3f.NEGATIVE_INFINITY);
        part.targets().targets().forEach(target -> include(target, positions, low, high));
        Vector3f size = high.subtract(low);
        float longest = Math.max(size.x, Math.max(size.y, size.z));
        Transform place = placeIn(avatar.node(), part.geometry());
        float scale = Math.abs(place.getScale().y);
        Vector3f centre = place.transformVector(low.add(high).multLocal(0.5f), null);
        return Optional.of(
                new FacePlace(
                        avatar.headAttachment(),
                        centre,
                        size.length() / 2 * scale * WIDER,
                        longest * scale,
                        longest));
    }

    /** A box around where a shape moves vertices from and to. */
    private static void include(
            MorphTarget target, FloatBuffer positions, Vector3f low, Vector3f high) {
        Vector3f at = new Vector3f();
        for (int i = 0; i < target.vertices().length; i++) {
            int v = 3 * target.vertices()[i];
            at.set(positions.get(v), positions.get(v + 1), positions.get(v + 2));
            low.minLocal(at);
            high.maxLocal(at);
            float[] deltas = target.positions();
            at.addLocal(deltas[3 * i], deltas[3 * i + 1], deltas[3 * i + 2]);
            low.minLocal(at);
            high.maxLocal(at);
        }
    }

    private static BitSet moved(MorphTargets targets) {
        BitSet moved = new BitSet();
        for (MorphTarget target : targets.targets()) {
            for (int vertex : target.vertices()) {
                moved.set(vertex);
            }
        }
        return moved;
    }

    private static Transform placeIn(Spatial root, Geometry geometry) {
        Transform place = new Transform();
        for (Spatial each = geometry; each != null && each != root; each = each.getParent()) {
            place.combineWithParent(each.getLocalTransform());
        }
        return place;
    }
}
