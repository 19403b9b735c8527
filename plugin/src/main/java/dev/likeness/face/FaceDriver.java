package dev.likeness.face;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.model.AvatarControl;
import dev.likeness.model.AvatarInstance;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Everything that moves one face, and the order in which it does so (render thread): each layer
 * goes on, claims take hold, the layers are mixed, what no face can do is taken back, and meshes
 * and bones are told.
 */
final class FaceDriver {

    private final FaceShapes shapes;
    private final FaceChannels channels;
    private final FaceLayers layers;
    private final ExpressionFade fade;
    private final ClipWeights clips;
    private final FollowedSource followed = new FollowedSource();
    private final Gaze gaze;
    private final FaceLife life;
    private final FaceBones bones;
    private final SpeechNod nod;
    private final FacePose headPose = new FacePose();
    private final FaceSight sight;
    private final float[] mixed;
    private boolean still; // pictures say nothing about what the player sees

    FaceDriver(AvatarInstance avatar, MorphRenderer renderer, Random random) {
        bones = new FaceBones(avatar);
        nod = SpeechNod.of(avatar, bones);
        shapes = new FaceShapes(avatar, bones.shapes(), renderer);
        channels = shapes.channels();
        layers = new FaceLayers(channels);
        layers.setAll(shapes.startWeights());
        fade = new ExpressionFade(layers.of(FaceLayer.MOOD));
        clips = new ClipWeights(AvatarControl.of(avatar), channels);
        Random blinks = new Random(random.nextLong());
        gaze = new Gaze(avatar, new Random(random.nextLong()));
        life = new FaceLife(blinks, gaze);
        sight = FaceSight.of(avatar, renderer.detail());
        mixed = new float[shapes.count()];
    }

    FaceShapes shapes() {
        return shapes;
    }

    FaceLayers layers() {
        return layers;
    }

    ExpressionFade fade() {
        return fade;
    }

    FollowedSource followed() {
        return followed;
    }

    Gaze gaze() {
        return gaze;
    }

    FaceLife life() {
        return life;
    }

    /** Whether a weight on a channel can be seen, by a shape, a bone, or a nod. */
    boolean moves(int channel) {
        return shapes.moves(channel) || nod.isNeeded() && FaceChannels.isViseme(channel);
    }

    /** The weight of a channel as of the last step. */
    float weight(int channel) {
        return mixed[channel];
    }

    /** Lets time pass (seconds >=0). */
    void step(float seconds) {
        float[] game = layers.of(FaceLayer.GAME);
        fade.step(seconds);
        clips.step(seconds, layers.of(FaceLayer.CLIP));
        life.step(seconds, layers);
        followed.step(seconds, layers);
        nod.step(seconds, layers);
        layers.step(seconds);
        turnHead();
        gaze.step(seconds, layers.of(FaceLayer.GAZE));
        layers.mix(mixed);
        FaceLimits.opposites(mixed, game);
        gaze.turnEyes(mixed);
        FaceLimits.lids(mixed, game);
        show(seconds);
    }

    /** A face on no screen is not drawn; what is missed is caught up with when it is seen. */
    private void show(float seconds) {
        sight.step(seconds);
        boolean drawn = !sight.isHidden();
        if (drawn || bones.movesJaw()) {
            shapes.compose(mixed, layers.of(FaceLayer.GAME));
            bones.turnJaw(shapes);
        }
        FaceThinning thinning = shapes.thinning();
        if (drawn) {
            boolean wasNothing = thinning.isNothing();
            thinning.step(seconds, sight, shapes.composed());
            drawn = !(wasNothing && thinning.isNothing());
        }
        if (drawn) {
            shapes.showAgain();
        }
    }

    /**
     * Takes note of a view that is about to draw the avatar. A face that comes into sight is drawn
     * as it is now, so that its first frame is right.
     */
    void seenBy(Camera camera) {
        if (!still && sight.seenBy(camera)) {
            shapes.compose(mixed, layers.of(FaceLayer.GAME));
            shapes.thinning().catchUp(sight, shapes.composed());
            shapes.showAgain();
        }
    }

    /** Writes a geometry of the avatar as it is now, on whatever screen it is. */
    void write(Geometry geometry, Mesh into) {
        if (!still) {
            shapes.compose(mixed, layers.of(FaceLayer.GAME));
        }
        shapes.write(geometry, into);
    }

    /** How much of the face is drawn. */
    DetailLevel detail() {
        return sight.level();
    }

    /**
     * Shows a still picture: an expression whole, the eyes on a point, what the game has set
     * itself. Nobody speaks, blinks or breathes in it, and nothing that goes on here is disturbed.
     *
     * @param point to look at: metres, world coordinates
     * @return shows again what the last step did
     */
    Runnable still(Expression expression, Vector3f point) {
        List<Runnable> back = turns().map(JointTurn::keep).toList();
        // Where the eyes are depends on how the head was turned before: not in a still picture.
        turns().forEach(joint -> joint.turn(0, 0));
        float[] game = layers.of(FaceLayer.GAME);
        FaceLayers picture = new FaceLayers(channels);
        System.arraycopy(game, 0, picture.of(FaceLayer.GAME), 0, game.length);
        float[] mood = picture.of(FaceLayer.MOOD);
        expression.weights().forEach((shape, weight) -> mood[FaceChannels.of(shape)] = weight);
        gaze.lookStill(point, picture.of(FaceLayer.GAZE));
        float[] weights = new float[mixed.length];
        still = true;
        picture.mix(weights);
        FaceLimits.opposites(weights, game);
        gaze.turnEyes(weights);
        FaceLimits.lids(weights, game);
        shapes.show(weights, game);
        bones.turnJaw(shapes);
        return () -> {
            back.forEach(Runnable::run);
            still = false;
            shapes.compose(mixed, game);
            shapes.showAgain();
        };
    }

    private void turnHead() {
        float breath = life.breath();
        bones.breathe(breath);
        turnHeadBy(followed.pose(), followed.presence(FaceRegion.REST));
        gaze.setHead(
                layers.leftOf(FaceLayer.GAZE, FaceRegion.REST),
                headPose,
                1,
                bones.headPitch(breath) + nod.pitch());
    }

    /** A followed head, and what is left beside it of the gestures of somebody who speaks. */
    private void turnHeadBy(FacePose captured, float presence) {
        SpeechGestures gestures = life.gestures();
        float left = layers.leftOf(FaceLayer.LIFE, FaceRegion.REST);
        headPose.setHead(
                captured.headYaw() * presence + gestures.headYaw() * left,
                captured.headPitch() * presence + gestures.headPitch() * left,
                captured.headRoll() * presence + gestures.headRoll() * left);
    }

    /** What the game has set, to be given to another face of this avatar. */
    FaceState state() {
        return FaceState.of(channels, layers, life, turns().map(JointTurn::base).toList());
    }

    /** Takes the bones as they stand for turned by this face, away from these rotations. */
    void rebaseTurns(List<Quaternion> bases) {
        List<JointTurn> turns = turns().toList();
        for (int i = 0; i < Math.min(turns.size(), bases.size()); i++) {
            turns.get(i).rebase(bases.get(i));
        }
    }

    private Stream<JointTurn> turns() {
        return Stream.concat(gaze.turns().stream(), bones.turns().stream());
    }
}
