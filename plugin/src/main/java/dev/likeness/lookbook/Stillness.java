package dev.likeness.lookbook;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;
import dev.likeness.model.AvatarInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets a sitter hold still for one picture between two frames: pose and face are as ordered while
 * the picture is drawn, and as they were before when the game's own picture is. Render thread.
 */
final class Stillness {

    /** Far enough that everybody looks straight (in metres). */
    private static final float AHEAD = 100;

    private final AvatarInstance avatar;
    private final List<Joint> joints;
    private final List<Transform> before = new ArrayList<>();
    private final Runnable faceBack;

    private Stillness(Sitter sitter, PortraitOrder order, Supplier<Vector3f> eye) {
        avatar = sitter.instance();
        SkinningControl skinning = skinning();
        joints = skinning == null ? List.of() : skinning.getArmature().getJointList();
        joints.forEach(joint -> before.add(joint.getLocalTransform().clone()));
        if (skinning != null) {
            order.pose().strike(skinning.getArmature());
        }
        // Where the head is depends on breath and gaze, until the face holds still.
        Runnable first = sitter.face().still(order.expression(), ahead());
        if (skinning != null) {
            skinning.getArmature().update();
        }
        Runnable second = sitter.face().still(order.expression(), eye.get());
        faceBack =
                () -> {
                    second.run();
                    first.run();
                };
        takeEffect();
    }

    /**
     * Strikes a pose and makes a face.
     *
     * @param eye where to look (metres, world); asked once the pose is struck
     */
    static Stillness of(Sitter sitter, PortraitOrder order, Supplier<Vector3f> eye) {
        return new Stillness(sitter, order, eye);
    }

    /** Goes on as if nothing had been. */
    void end() {
        faceBack.run();
        for (int i = 0; i < joints.size(); i++) {
            joints.get(i).setLocalTransform(before.get(i));
        }
        takeEffect();
    }

    /** The skeleton, what hangs on it, and the scene above have to be up to date when drawn. */
    private void takeEffect() {
        SkinningControl skinning = skinning();
        if (skinning != null) {
            Armature armature = skinning.getArmature();
            armature.update();
            skinning.update(0);
        }
        Spatial top = avatar.node();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        top.updateGeometricState();
    }

    private Vector3f ahead() {
        return avatar.node().localToWorld(Vector3f.UNIT_Z.mult(AHEAD), null);
    }

    private SkinningControl skinning() {
        return avatar.node().getControl(SkinningControl.class);
    }
}
