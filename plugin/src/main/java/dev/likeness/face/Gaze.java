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
 * Eyes that look at something (render thread): eye bones within 25° sideways and 20° up and down,
 * the head bone helps a little beyond that, the lids follow.
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
    private Optional<Supplier<Vector3f>> target = Optional.empty();
    private float saccadeShare = 1;
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
        turnEyes(point, Weights.approach(seconds, EYE_SECONDS));
        writeShapes(layer);
    }

    /** Where head and eyes would be without gaze, relative to their parents. */
    List<Quaternion> bases() {
        return turns().map(JointTurn::base).toList();
    }

    /** Takes head and eyes as they stand for turned away from there (as many as there are). */
    void rebase(List<Quaternion> bases) {
        List<JointTurn> turns = turns().toList();
        for (int i = 0; i < Math.min(turns.size(), bases.size()); i++) {
            turns.get(i).rebase(bases.get(i));
        }
    }

    /**
     * Looks at a point at once and without the small jumps of living eyes.
     *
     * @param point metres, world coordinates
     * @param layer by channel (modified)
     * @return brings back where the eyes looked (not null)
     */
    Runnable still(Vector3f point, float[] layer) {
        List<Runnable> kept = turns().map(JointTurn::keep).toList();
        Glance keptHead = headNow;
        Glance keptLeft = leftNow;
        Glance keptRight = rightNow;
        saccadeShare = 0;
        // Where the eyes are depends on where the head was turned before: not in a still picture.
        turns().forEach(joint -> joint.turn(0, 0));
        turnHead(Optional.of(point), 1);
        turnEyes(Optional.of(point), 1);
        writeShapes(layer);
        saccadeShare = 1;
        headNow = keptHead;
        leftNow = keptLeft;
        rightNow = keptRight;
        return () -> kept.forEach(Runnable::run);
    }

    private Stream<JointTurn> turns() {
        return Stream.concat(head.stream(), eyes.stream());
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
                    joint.turn(headNow.yaw(), headNow.pitch());
                });
    }

    private void turnEyes(Optional<Vector3f> point, float share) {
        if (eyes.size() == 2) {
            leftNow = leftNow.approaching(eyeWish(eyes.get(0), point), share);
            rightNow = rightNow.approaching(eyeWish(eyes.get(1), point), share);
            eyes.get(0).turn(leftNow.yaw(), leftNow.pitch());
            eyes.get(1).turn(rightNow.yaw(), rightNow.pitch());
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
        return wish.plus(
                        saccadeShare * saccades.yaw() * SACCADE_YAW,
                        saccadeShare * saccades.pitch() * SACCADE_PITCH)
                .within(MAX_YAW, MAX_PITCH);
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
        layer[FaceShapes.channelOf(positive)] = Math.max(0, weight);
        layer[FaceShapes.channelOf(negative)] = Math.max(0, -weight);
    }
}
