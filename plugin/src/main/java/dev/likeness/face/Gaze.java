package dev.likeness.face;

import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphedGeometry;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Eyes that look at something (render thread): within 25° sideways and 20° up and down, the head
 * helps a little beyond that. Where the eyes look is told as the eyeLook shapes, so that lids and
 * eyes go together; eye bones then follow these shapes, whoever set them.
 */
final class Gaze {

    private static final float MAX_YAW = 25 * FastMath.DEG_TO_RAD;
    private static final float MAX_PITCH = 20 * FastMath.DEG_TO_RAD;
    private static final float HEAD_MAX_YAW = 20 * FastMath.DEG_TO_RAD;
    private static final float HEAD_MAX_PITCH = 12 * FastMath.DEG_TO_RAD;
    private static final float SACCADE_YAW = 1.5f * FastMath.DEG_TO_RAD;
    private static final float SACCADE_PITCH = 0.8f * FastMath.DEG_TO_RAD;
    private static final float SHAPE_AT_FULL = 28 * FastMath.DEG_TO_RAD;
    private static final float EYE_SECONDS = 0.035f;
    private static final float HEAD_SECONDS = 0.25f;

    private final AvatarInstance avatar;
    private final Saccades saccades;
    private final Optional<JointTurn> head;
    private final List<JointTurn> eyes;
    private boolean saccading = true;
    private float headHelps = 1;
    private float bodyPitch;
    private final FacePose captured = new FacePose();
    private float capturedShare;
    private Optional<Supplier<Vector3f>> target = Optional.empty();
    private final Glance headNow = new Glance();
    private final Glance leftNow = new Glance();
    private final Glance rightNow = new Glance();
    private final Glance wish = new Glance();
    private final Vector3f point = new Vector3f();
    private final Vector3f from = new Vector3f();
    private final Vector3f other = new Vector3f();
    private final Vector3f way = new Vector3f();
    private final Quaternion turned = new Quaternion();

    Gaze(AvatarInstance avatar, Random random) {
        this.avatar = avatar;
        this.saccades = new Saccades(random);
        SkeletonSpace skeleton = new SkeletonSpace(avatar.node());
        this.head = avatar.head().map(skeleton::turn);
        this.eyes =
                Stream.of(avatar.leftEye(), avatar.rightEye())
                        .flatMap(Optional::stream)
                        .map(skeleton::turn)
                        .toList();
    }

    void lookAt(Supplier<Vector3f> worldPoint) {
        target = Optional.of(worldPoint);
    }

    void lookAhead() {
        target = Optional.empty();
    }

    boolean hasTarget() {
        return target.isPresent();
    }

    boolean isSaccading() {
        return saccading;
    }

    void setSaccading(boolean on) {
        saccading = on;
    }

    /**
     * Tells the turn of the head that others want.
     *
     * @param share how much of the gaze's own turn of the head is left (0 to 1)
     * @param pose whose head is turned (not null, copied)
     * @param poseShare how much of that turn is taken (0 to 1)
     * @param pitch further turn, upwards (radians)
     */
    void setHead(float share, FacePose pose, float poseShare, float pitch) {
        headHelps = share;
        captured.copyFrom(pose);
        capturedShare = poseShare;
        bodyPitch = pitch;
    }

    /**
     * Goes on and writes the eyeLook shapes.
     *
     * @param seconds time passed (>=0)
     * @param layer by channel (modified)
     */
    void step(float seconds, float[] layer) {
        saccades.step(seconds);
        if (target.isPresent()) {
            point.set(target.get().get());
        }
        boolean aims = target.isPresent();
        turnHead(aims, Weights.approach(seconds, HEAD_SECONDS));
        moveEyes(aims, Weights.approach(seconds, EYE_SECONDS));
        writeShapes(layer);
    }

    /**
     * Turns the head towards a point and writes the eyeLook shapes, at once and without the small
     * jumps of living eyes. What goes on here is not disturbed; the head has to be brought back.
     *
     * @param at metres, world coordinates
     * @param layer by channel (modified)
     */
    void lookStill(Vector3f at, float[] layer) {
        Glance keptHead = new Glance().set(headNow);
        Glance keptLeft = new Glance().set(leftNow);
        Glance keptRight = new Glance().set(rightNow);
        boolean keptSaccading = saccading;
        float keptHelp = headHelps;
        float keptShare = capturedShare;
        float keptPitch = bodyPitch;
        saccading = false;
        headHelps = 1;
        capturedShare = 0;
        bodyPitch = 0;
        point.set(at);
        turnHead(true, 1);
        moveEyes(true, 1);
        writeShapes(layer);
        headNow.set(keptHead);
        leftNow.set(keptLeft);
        rightNow.set(keptRight);
        saccading = keptSaccading;
        headHelps = keptHelp;
        capturedShare = keptShare;
        bodyPitch = keptPitch;
    }

    /** Turns the eye bones to where the eyeLook shapes say (weights by channel). */
    void turnEyes(float[] weights) {
        if (eyes.size() == 2) {
            turn(
                    eyes.get(0),
                    difference(weights, ArKit.EYE_LOOK_OUT_LEFT, ArKit.EYE_LOOK_IN_LEFT),
                    difference(weights, ArKit.EYE_LOOK_UP_LEFT, ArKit.EYE_LOOK_DOWN_LEFT));
            turn(
                    eyes.get(1),
                    difference(weights, ArKit.EYE_LOOK_IN_RIGHT, ArKit.EYE_LOOK_OUT_RIGHT),
                    difference(weights, ArKit.EYE_LOOK_UP_RIGHT, ArKit.EYE_LOOK_DOWN_RIGHT));
        }
    }

    private static float difference(float[] weights, ArKit positive, ArKit negative) {
        return weights[FaceChannels.of(positive)] - weights[FaceChannels.of(negative)];
    }

    private static void turn(JointTurn eye, float yaw, float pitch) {
        eye.turn(
                Weights.clamp(yaw, -1, 1) * SHAPE_AT_FULL,
                Weights.clamp(pitch, -1, 1) * SHAPE_AT_FULL);
    }

    /** The bones that this turns: the head, then the eyes, as far as there are any. */
    List<JointTurn> turns() {
        return Stream.concat(head.stream(), eyes.stream()).toList();
    }

    private void turnHead(boolean aims, float share) {
        if (head.isEmpty()) {
            return;
        }
        JointTurn joint = head.get();
        if (aims) {
            betweenTheEyes(joint, from);
            wish.towards(joint.toFace(point.subtract(from, way)));
        } else {
            wish.ahead();
        }
        wish.beyond(MAX_YAW, MAX_PITCH).within(HEAD_MAX_YAW, HEAD_MAX_PITCH);
        headNow.approach(wish, share);
        joint.turn(
                headNow.yaw() * headHelps + captured.headYaw() * capturedShare,
                headNow.pitch() * headHelps + captured.headPitch() * capturedShare + bodyPitch,
                captured.headRoll() * capturedShare);
    }

    private void moveEyes(boolean aims, float share) {
        if (eyes.size() == 2) {
            leftNow.approach(eyeWish(eyes.get(0), aims), share);
            rightNow.approach(eyeWish(eyes.get(1), aims), share);
        } else {
            if (aims) {
                glanceWithoutBones();
            } else {
                wish.ahead();
            }
            leftNow.approach(limited(wish), share);
            rightNow.set(leftNow);
        }
    }

    private Glance eyeWish(JointTurn eye, boolean aims) {
        if (aims) {
            wish.towards(eye.toFace(point.subtract(eye.worldPosition(from), way)));
        } else {
            wish.ahead();
        }
        return limited(wish);
    }

    private Glance limited(Glance glance) {
        if (saccading) {
            glance.plus(saccades.yaw() * SACCADE_YAW, saccades.pitch() * SACCADE_PITCH);
        }
        return glance.within(MAX_YAW, MAX_PITCH);
    }

    private void betweenTheEyes(JointTurn joint, Vector3f at) {
        if (eyes.size() == 2) {
            eyes.get(0).worldPosition(at);
            at.addLocal(eyes.get(1).worldPosition(other)).divideLocal(2);
        } else {
            joint.worldPosition(at);
        }
    }

    private void glanceWithoutBones() {
        Spatial face = faceInScene();
        Vector3f at =
                face.getWorldBound() == null
                        ? face.getWorldTranslation()
                        : face.getWorldBound().getCenter();
        turned.set(avatar.headAttachment().getWorldRotation()).inverseLocal();
        point.subtract(at, way);
        wish.towards(turned.mult(way, way));
    }

    private Spatial faceInScene() {
        List<MorphedGeometry> parts = avatar.morphed();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).geometry().getParent() != null) {
                return parts.get(i).geometry();
            }
        }
        return avatar.node();
    }

    private void writeShapes(float[] layer) {
        put(layer, ArKit.EYE_LOOK_UP_LEFT, ArKit.EYE_LOOK_DOWN_LEFT, leftNow.pitch());
        put(layer, ArKit.EYE_LOOK_UP_RIGHT, ArKit.EYE_LOOK_DOWN_RIGHT, rightNow.pitch());
        put(layer, ArKit.EYE_LOOK_OUT_LEFT, ArKit.EYE_LOOK_IN_LEFT, leftNow.yaw());
        put(layer, ArKit.EYE_LOOK_IN_RIGHT, ArKit.EYE_LOOK_OUT_RIGHT, rightNow.yaw());
    }

    private static void put(float[] layer, ArKit positive, ArKit negative, float angle) {
        float weight = angle / SHAPE_AT_FULL;
        layer[FaceChannels.of(positive)] = Math.max(0, weight);
        layer[FaceChannels.of(negative)] = Math.max(0, -weight);
    }
}
