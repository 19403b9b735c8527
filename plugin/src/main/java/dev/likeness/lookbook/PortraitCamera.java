package dev.likeness.lookbook;

import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import dev.likeness.model.AvatarInstance;

/** Places a camera before a sitter. Render thread. */
final class PortraitCamera {

    private static final float FIELD_OF_VIEW = 24 * FastMath.DEG_TO_RAD;
    private static final float NEAR_SHARE = 0.1f;
    private static final float ROOM_BEHIND = 6;

    private final Camera camera;
    private final float distance;

    private PortraitCamera(Camera camera, float distance) {
        this.camera = camera;
        this.distance = distance;
    }

    /**
     * Frames a sitter in the pose in which it stands now, whose armature is up to date.
     *
     * @param samples pixels drawn for one of the picture, along a side
     */
    static PortraitCamera before(
            AvatarInstance avatar, SitterBox box, PortraitOrder order, int samples) {
        boolean whole = order.framing() == PortraitFraming.BODY;
        float unit = whole ? box.height() : box.headHeight();
        float height = order.framing().heights() * unit;
        float width = order.framing().widths() * (whole ? box.height() : box.headWidth());
        Vector3f centre = whole ? box.centre() : box.headCentre().addLocal(headMoved(avatar));
        centre.y -= order.framing().lower() * unit;

        Transform place = avatar.node().getWorldTransform();
        float scale = place.getScale().y;
        float aspect = (float) order.width() / order.height();
        float half = FastMath.tan(FIELD_OF_VIEW / 2);
        float distance = scale * Math.max(height, width / aspect) / 2 / half;
        Quaternion facing =
                place.getRotation().mult(new Quaternion().fromAngles(0, order.turn(), 0));
        Vector3f target = place.transformVector(centre, null);

        Camera camera = new Camera(samples * order.width(), samples * order.height());
        camera.setFrustumPerspective(
                FIELD_OF_VIEW * FastMath.RAD_TO_DEG,
                aspect,
                NEAR_SHARE * distance,
                distance + ROOM_BEHIND * scale);
        camera.setLocation(target.add(facing.mult(Vector3f.UNIT_Z).multLocal(distance)));
        camera.lookAt(target, place.getRotation().mult(Vector3f.UNIT_Y));
        camera.update();
        return new PortraitCamera(camera, distance);
    }

    /** How far the head is from where it rests, in the coordinates of the avatar's node. */
    private static Vector3f headMoved(AvatarInstance avatar) {
        if (avatar.head().isEmpty() || avatar.node().getControl(SkinningControl.class) == null) {
            return new Vector3f();
        }
        Joint head = avatar.head().get();
        Vector3f rest = head.getInverseModelBindMatrix().invert().toTranslationVector();
        return head.getModelTransform().getTranslation().subtract(rest);
    }

    Camera camera() {
        return camera;
    }

    /** Where a background is behind everybody, square to the camera (metres, world). */
    Vector3f behind() {
        return camera.getLocation().add(camera.getDirection().mult(backgroundDistance()));
    }

    /** Half the height of what is seen there. */
    float halfHeightBehind() {
        return backgroundDistance() * FastMath.tan(FIELD_OF_VIEW / 2);
    }

    private float backgroundDistance() {
        return distance + (camera.getFrustumFar() - distance) * 0.9f;
    }
}
