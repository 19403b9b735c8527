package dev.likeness.face;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.FloatBuffer;

/** Bounding boxes wide enough for every face, so that an open jaw is never culled. */
final class MorphBounds {

    private MorphBounds() {}

    /**
     * Widens the bound of a mesh to hold it with any weights from -1 to 1 on any number of targets.
     * Doing it again changes nothing.
     */
    static void makeRoom(Mesh mesh, MorphTargets targets) {
        mesh.setBound(mesh.getBound().merge(widest(mesh, targets)));
    }

    private static BoundingBox widest(Mesh mesh, MorphTargets targets) {
        float[] reach = reach(targets);
        Vector3f min = new Vector3f(Vector3f.POSITIVE_INFINITY);
        Vector3f max = new Vector3f(Vector3f.NEGATIVE_INFINITY);
        Type rest =
                mesh.getBuffer(Type.BindPosePosition) == null
                        ? Type.Position
                        : Type.BindPosePosition;
        FloatBuffer positions = (FloatBuffer) mesh.getBuffer(rest).getData();
        Vector3f near = new Vector3f();
        Vector3f far = new Vector3f();
        for (int at = 0; at < reach.length; at += 3) {
            far.set(positions.get(at), positions.get(at + 1), positions.get(at + 2));
            near.set(far).subtractLocal(reach[at], reach[at + 1], reach[at + 2]);
            far.addLocal(reach[at], reach[at + 1], reach[at + 2]);
            min.minLocal(near);
            max.maxLocal(far);
        }
        return new BoundingBox(min, max);
    }

    private static float[] reach(MorphTargets targets) {
        float[] reach = new float[3 * targets.vertexCount()];
        for (MorphTarget target : targets.targets()) {
            for (int i = 0; i < target.vertices().length; i++) {
                int at = 3 * target.vertices()[i];
                for (int axis = 0; axis < 3; axis++) {
                    reach[at + axis] += Math.abs(target.positions()[3 * i + axis]);
                }
            }
        }
        return reach;
    }
}
