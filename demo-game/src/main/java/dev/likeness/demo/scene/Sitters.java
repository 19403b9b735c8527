package dev.likeness.demo.scene;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.FloatBuffer;

/**
 * Brings whoever is photographed to the same height, standing or bust, whatever the origin of the
 * model is.
 */
public final class Sitters {

    /** How far the crown of a bald head is above the eyes (in metres). */
    private static final float CROWN_ABOVE_EYES = 0.118f;

    /**
     * How far below the horizontal the arms hang (in radians); services send them stretched out.
     */
    private static final float ARMS_DOWN = 1.15f;

    private Sitters() {}

    /**
     * Moves a sitter so that its eyes are at {@link StudioState#EYE_LEVEL}, and lowers its arms if
     * it has any. To be called while it still has no hair, for hair hides the crown. Render thread.
     *
     * @param sitter upright, not scaled (not null, modified)
     * @param x where it shall stand (in metres, to the right as the camera sees it)
     */
    public static void place(Node sitter, float x) {
        sitter.setLocalTranslation(Vector3f.ZERO);
        float lift = StudioState.EYE_LEVEL + CROWN_ABOVE_EYES - crown(sitter);
        sitter.setLocalTranslation(x, lift, 0);
        SkinningControl skinning = sitter.getControl(SkinningControl.class);
        if (skinning != null) {
            turn(skinning.getArmature(), "LeftArm", -ARMS_DOWN);
            turn(skinning.getArmature(), "RightArm", ARMS_DOWN);
        }
    }

    /** Turns a joint about the model's Z axis, which points out of the chest. */
    private static void turn(Armature armature, String jointName, float angle) {
        Joint joint = armature.getJoint(jointName);
        if (joint == null || joint.getParent() == null) {
            return;
        }
        armature.update();
        Quaternion wanted =
                new Quaternion()
                        .fromAngleAxis(angle, Vector3f.UNIT_Z)
                        .multLocal(joint.getModelTransform().getRotation());
        Quaternion parent = joint.getParent().getModelTransform().getRotation();
        joint.setLocalRotation(parent.inverse().mult(wanted));
    }

    /**
     * Moves a sitter to the side, hair and all. Render thread.
     *
     * @param sitter placed before (not null, modified)
     * @param x where it shall stand (in metres, to the right as the camera sees it)
     */
    public static void move(Node sitter, float x) {
        Vector3f place = sitter.getLocalTranslation();
        sitter.setLocalTranslation(x, place.y, place.z);
    }

    /** Height of the highest vertex; bounds would not do, they leave room for every expression. */
    private static float crown(Node sitter) {
        float highest = Float.NEGATIVE_INFINITY;
        Vector3f vertex = new Vector3f();
        for (Geometry geometry : sitter.descendantMatches(Geometry.class)) {
            FloatBuffer positions = geometry.getMesh().getFloatBuffer(Type.Position);
            for (int i = 0; i < positions.limit(); i += 3) {
                vertex.set(positions.get(i), positions.get(i + 1), positions.get(i + 2));
                highest = Math.max(highest, geometry.localToWorld(vertex, vertex).y);
            }
        }
        if (Float.isInfinite(highest)) {
            throw new IllegalArgumentException("Expected a sitter with a mesh, found none");
        }
        return highest;
    }
}
