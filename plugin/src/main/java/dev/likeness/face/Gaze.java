package dev.likeness.face;

import com.jme3.math.FastMath;
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
    private Glance headNow = Glance.AHEAD;
    private Glance leftNow = Glance.AHEAD;
    private Glance rightNow = Glance.AHEAD;

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
        Optional<Vector3f> point = target.map(Supplier::get);
        turnHead(point, Weights.approach(seconds, HEAD_SECONDS));
        moveEyes(point, Weights.approach(seconds, EYE_SECONDS));
        writeShapes(layer);
    }

    /**
     * Turns the head towards a point and writes the eyeLook shapes, at once and without the small
     * jumps of living eyes. What goes on here is not disturbed; the head has to be brought back.
     *
     * @param point metres, world coordinates
     * @param layer by channel (modified)
     */
    void lookStill(Vector3f point, float[] layer) {
        Glance keptHead = headNow;
        Glance keptLeft = leftNow;
        Glance keptRight = rightNow;
        boolean keptSaccading = saccading;
        float keptHelp = headHelps;
        float keptShare = capturedShare;
        float keptPitch = bodyPitch;
        saccading = false;
        headHelps = 1;
        capturedShare = 0;
        bodyPitch = 0;
        turnHead(Optional.of(point), 1);
        moveEyes(Optional.of(point), 1);
        writeShapes(layer);
        headNow = keptHead;
        leftNow = keptLeft;
        rightNow = keptRight;
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

    private void turnHead(Optional<Vector3f> point, float share) {
        head.ifPresent(
                joint -> {
                    Glance wish =
                            point.map(p -> glance(joint, betweenTheEyes(joint), p))
                                    .orElse(Glance.AHEAD)
                                    .beyond(MAX_YAW, MAX_PITCH)
                                    .within(HEAD_MAX_YAW, HEAD_MAX_PITCH);
                    headNow = headNow.approaching(wish, share);
                    joint.turn(
                            headNow.yaw() * headHelps + captured.headYaw() * capturedShare,
                            headNow.pitch() * headHelps
                                    + captured.headPitch() * capturedShare
                                    + bodyPitch,
                            captured.headRoll() * capturedShare);
                });
    }

    private void moveEyes(Optional<Vector3f> point, float share) {
        if (eyes.size() == 2) {
            leftNow = leftNow.approaching(eyeWish(eyes.get(0), point), share);
            rightNow = rightNow.approaching(eyeWish(eyes.get(1), point), share);
        } else {
            Glance wish = limited(point.map(this::glanceWithoutBones).orElse(Glance.AHEAD));
            leftNow = leftNow.approaching(wish, share);
            rightNow = leftNow;
        }
    }

    private Glance eyeWish(JointTurn eye, Optional<Vector3f> point) {
        return limited(point.map(p -> glance(eye, eye.worldPosition(), p)).orElse(Glance.AHEAD));
    }

    private Glance limited(Glance wish) {
        Glance jumped =
                saccading
                        ? wish.plus(saccades.yaw() * SACCADE_YAW, saccades.pitch() * SACCADE_PITCH)
                        : wish;
        return jumped.within(MAX_YAW, MAX_PITCH);
    }

    private Vector3f betweenTheEyes(JointTurn head) {
        return eyes.size() == 2
                ? eyes.get(0).worldPosition().add(eyes.get(1).worldPosition()).divideLocal(2)
                : head.worldPosition();
    }

    private static Glance glance(JointTurn from, Vector3f at, Vector3f point) {
        return Glance.towards(from.toFace(point.subtract(at)));
    }

    private Glance glanceWithoutBones(Vector3f point) {
        Spatial face =
                avatar.morphed().stream()
                        .<Spatial>map(MorphedGeometry::geometry)
                        .filter(geometry -> geometry.getParent() != null)
                        .findFirst()
                        .orElse(avatar.node());
        Vector3f from =
                face.getWorldBound() == null
                        ? face.getWorldTranslation()
                        : face.getWorldBound().getCenter();
        return Glance.towards(
                avatar.headAttachment().getWorldRotation().inverse().mult(point.subtract(from)));
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
