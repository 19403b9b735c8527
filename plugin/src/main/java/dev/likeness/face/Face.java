package dev.likeness.face;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Spatial;
import dev.likeness.model.AvatarControl;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.LevelControl;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One avatar's face, driven by name over all its meshes (render thread).
 *
 * <p>Six things move a face, and they are kept apart: weights the game sets ({@link #set(ArKit,
 * float)}), an expression ({@link #fadeTo(Expression, float)}), clips that the avatar's {@code
 * AnimComposer} plays, speech ({@link #set(Viseme, float)}), blinking and gaze. While visemes are
 * set they own the mouth: the jaw of expressions and clips gives way altogether, the rest of the
 * mouth in part. A closing lid wins over everything else at that eye. What the game sets itself is
 * never reduced.
 *
 * <p>A shape the avatar lacks is replaced by a mixture of those it has where one is known: visemes
 * by ARKit shapes, for instance. A name for which there is nothing is logged once, kept in {@link
 * #missing()}, and has no effect.
 */
public final class Face implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Face.class);

    private final String avatarName;
    private final FaceShapes shapes;
    private final FaceLayers layers;
    private final ExpressionFade fade;
    private final ClipWeights clips;
    private final Blinking blinking;
    private final Gaze gaze;
    private final float[] mixed;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Optional<LevelControl> levels;
    private final Runnable showAgain = this::showAgain;
    private boolean closed;

    private Face(AvatarInstance avatar, MorphRenderer renderer, Random random) {
        avatarName = avatar.node().getName();
        shapes = new FaceShapes(avatar.morphed(), renderer);
        layers = new FaceLayers(shapes.count());
        layers.setAll(shapes.startWeights());
        fade = new ExpressionFade(layers.expression());
        clips = new ClipWeights(AvatarControl.of(avatar), shapes);
        blinking = new Blinking(new Random(random.nextLong()));
        gaze = new Gaze(avatar, new Random(random.nextLong()));
        mixed = new float[shapes.count()];
        levels = Optional.ofNullable(avatar.node().getControl(LevelControl.class));
        levels.ifPresent(control -> control.addListener(showAgain));
    }

    /**
     * Gives an avatar its face (any thread before the avatar is in a scene, then the render
     * thread). Games that attach a {@link FaceControl} need neither this nor {@link #update}.
     *
     * @param avatar whose geometries and bones are driven from now on (not null)
     * @param renderer shared by all avatars of the game (not null)
     * @return with the weights that its files begin with, mostly none; blinking, looking ahead (not
     *     null, new)
     */
    public static Face of(AvatarInstance avatar, MorphRenderer renderer) {
        return new Face(avatar, renderer, new Random());
    }

    /**
     * As {@link #of(AvatarInstance, MorphRenderer)}, but two faces with one seed blink and glance
     * at the same moments.
     *
     * @param avatar whose geometries and bones are driven from now on (not null)
     * @param renderer shared by all avatars of the game (not null)
     * @param seed of blinking and small eye movements
     * @return with the weights that its files begin with, mostly none; blinking, looking ahead (not
     *     null, new)
     */
    public static Face of(AvatarInstance avatar, MorphRenderer renderer, long seed) {
        return new Face(avatar, renderer, new Random(seed));
    }

    /**
     * Sets a shape, from the next update on.
     *
     * @param shape what to move (not null)
     * @param weight 0 = not at all, 1 = as far as the shape was made to go; finite, may be negative
     *     or above 1
     */
    public void set(ArKit shape, float weight) {
        set(FaceShapes.channelOf(shape), weight);
    }

    /**
     * Sets a viseme of the layer of speech, from the next update on.
     *
     * @param viseme what to move (not null)
     * @param weight as in {@link #set(ArKit, float)}
     */
    public void set(Viseme viseme, float weight) {
        set(FaceShapes.channelOf(viseme), weight);
    }

    /**
     * Sets a shape by name, from the next update on.
     *
     * @param name any spelling that {@link BlendshapeNames} knows, or the file's own name of any
     *     other shape (not null)
     * @param weight as in {@link #set(ArKit, float)}
     */
    public void set(String name, float weight) {
        Weights.finite(name, weight);
        shapes.channel(name)
                .ifPresentOrElse(channel -> set(channel, weight), () -> reportMissing(name));
    }

    private void set(int channel, float weight) {
        reportIfDead(channel);
        layers.set(channel, Weights.finite(shapes.name(channel), weight));
    }

    /**
     * The weight of a shape after everything that moves the face is mixed.
     *
     * @param shape to ask for (not null)
     * @return as of the last update
     */
    public float get(ArKit shape) {
        return mixed[FaceShapes.channelOf(shape)];
    }

    /**
     * The weight of a viseme.
     *
     * @param viseme to ask for (not null)
     * @return as of the last update
     */
    public float get(Viseme viseme) {
        return mixed[FaceShapes.channelOf(viseme)];
    }

    /**
     * The weight of a shape by name.
     *
     * @param name as in {@link #set(String, float)} (not null)
     * @return as of the last update; 0 for a name that means nothing to this avatar
     */
    public float get(String name) {
        return shapes.channel(name).map(channel -> mixed[channel]).orElse(0f);
    }

    /**
     * Whether a shape can be seen on this avatar, itself or by a stand-in.
     *
     * @param shape to ask for (not null)
     * @return true if a weight has an effect
     */
    public boolean has(ArKit shape) {
        return shapes.moves(FaceShapes.channelOf(shape));
    }

    /**
     * Whether a viseme can be seen on this avatar, itself or as a mixture of ARKit shapes.
     *
     * @param viseme to ask for (not null)
     * @return true if a weight has an effect; always true for silence
     */
    public boolean has(Viseme viseme) {
        return shapes.moves(FaceShapes.channelOf(viseme));
    }

    /**
     * Whether a name can be seen on this avatar.
     *
     * @param name as in {@link #set(String, float)} (not null)
     * @return true if a weight has an effect
     */
    public boolean has(String name) {
        return shapes.channel(name).map(shapes::moves).orElse(false);
    }

    /**
     * Every name that has an effect on this avatar, stand-ins included.
     *
     * @return canonical names in alphabetical order (not null, immutable)
     */
    public SortedSet<String> names() {
        return shapes.movable();
    }

    /**
     * Names that were set and have no effect on this avatar. Each was logged once.
     *
     * @return canonical names in the order they were first set (not null, live, unmodifiable)
     */
    public Set<String> missing() {
        return Collections.unmodifiableSet(missing);
    }

    /**
     * Goes from the present expression to another. Weights set with {@code set} stay as they are.
     *
     * @param goal to reach (not null)
     * @param seconds how long it takes (>=0, finite; 0 = at once)
     */
    public void fadeTo(Expression goal, float seconds) {
        fadeTo(goal.weights(), shape -> FaceShapes.channelOf(shape), seconds);
    }

    /**
     * Goes from the present expression to weights by name.
     *
     * @param goal weight by name as in {@link #set(String, float)}; names left out go to 0 (not
     *     null)
     * @param seconds how long it takes (>=0, finite; 0 = at once)
     */
    public void fadeTo(Map<String, Float> goal, float seconds) {
        fadeTo(goal, this::channelOrReport, seconds);
    }

    private <K> void fadeTo(Map<K, Float> goal, ToIntFunction<K> channelOf, float seconds) {
        if (!(seconds >= 0) || Float.isInfinite(seconds)) {
            throw new IllegalArgumentException(
                    "Expected a fade of 0 or more seconds, found " + seconds);
        }
        float[] weights = new float[shapes.count()];
        goal.forEach(
                (key, weight) -> {
                    Weights.finite(key.toString(), weight);
                    int channel = channelOf.applyAsInt(key);
                    if (channel >= 0) {
                        reportIfDead(channel);
                        weights[channel] = weight;
                    }
                });
        fade.start(weights, seconds);
    }

    private int channelOrReport(String name) {
        Optional<Integer> channel = shapes.channel(name);
        if (channel.isEmpty()) {
            reportMissing(name);
        }
        return channel.orElse(-1);
    }

    private void reportIfDead(int channel) {
        if (!shapes.moves(channel)) {
            reportMissing(shapes.name(channel));
        }
    }

    private void reportMissing(String name) {
        if (missing.add(name)) {
            LOG.warn("{} has no blendshape {}; setting it has no effect", avatarName, name);
        }
    }

    /**
     * Looks at a fixed point until told otherwise. A point behind the head is not followed.
     *
     * @param worldPoint metres, world coordinates (not null, copied)
     */
    public void lookAt(Vector3f worldPoint) {
        Vector3f copy = worldPoint.clone();
        gaze.lookAt(() -> copy);
    }

    /**
     * Follows something with the eyes until told otherwise.
     *
     * @param target its origin is looked at (not null)
     */
    public void lookAt(Spatial target) {
        gaze.lookAt(target::getWorldTranslation);
    }

    /**
     * Follows a camera, which is the player's eye, until told otherwise.
     *
     * @param camera to look into (not null)
     */
    public void lookAt(Camera camera) {
        gaze.lookAt(camera::getLocation);
    }

    /** Looks straight ahead again. */
    public void lookAhead() {
        gaze.lookAhead();
    }

    /**
     * Switches blinking by itself on or off. A blink under way is finished.
     *
     * @param on true to blink (default)
     */
    public void setBlinking(boolean on) {
        blinking.setEnabled(on);
    }

    /**
     * Whether the face blinks by itself.
     *
     * @return true unless switched off
     */
    public boolean isBlinking() {
        return blinking.isEnabled();
    }

    /** Blinks once, now. */
    public void blink() {
        blinking.blink();
    }

    /**
     * Lets time pass and shows the outcome from the next frame on. {@link FaceControl} calls this.
     *
     * @param tpf seconds since the last call (>=0)
     */
    public void update(float tpf) {
        if (closed) {
            return;
        }
        fade.step(tpf);
        clips.step(tpf, layers.clip());
        blinking.step(tpf);
        gaze.step(tpf, layers.gaze());
        layers.closeLids(blinking.closed());
        layers.step(tpf);
        layers.mix(mixed);
        shapes.show(mixed);
    }

    /**
     * Shows the face as for a still picture: the expression whole, the eyes at a point, the lids
     * open, the mouth silent; what the game has set itself stays. Nothing that goes on in the face
     * is disturbed, so that a picture can be drawn between two frames without anybody seeing it.
     *
     * @param expression to show (not null)
     * @param worldPoint to look at: metres, world coordinates (not null, unaffected)
     * @return shows again what the last update did; to be run before the next one (not null)
     */
    public Runnable still(Expression expression, Vector3f worldPoint) {
        float[] stillExpression = new float[shapes.count()];
        expression
                .weights()
                .forEach(
                        (shape, weight) ->
                                stillExpression[FaceShapes.channelOf(shape)] = weight);
        float[] stillGaze = new float[shapes.count()];
        Runnable back = gaze.still(worldPoint, stillGaze);
        float[] weights = new float[shapes.count()];
        layers.mixStill(stillExpression, stillGaze, weights);
        shapes.show(weights);
        return () -> {
            back.run();
            shapes.show(mixed);
        };
    }

    /** What the game has set, to be given to another face of this avatar. */
    FaceState state() {
        Map<String, Float> set = new LinkedHashMap<>();
        Map<String, Float> expression = new LinkedHashMap<>();
        for (int channel = 0; channel < shapes.count(); channel++) {
            putIfSet(set, channel, layers.wish(channel));
            putIfSet(expression, channel, layers.expression()[channel]);
        }
        return new FaceState(set, expression, isBlinking(), gaze.bases());
    }

    /** Takes the bones as they stand for turned by gaze, away from these rotations. */
    void rebaseGaze(List<Quaternion> bases) {
        gaze.rebase(bases);
    }

    private void putIfSet(Map<String, Float> weights, int channel, float weight) {
        if (weight != 0) {
            weights.put(shapes.name(channel), weight);
        }
    }

    /** Gives the geometries back their own meshes and materials. The face does not move then. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            levels.ifPresent(control -> control.removeListener(showAgain));
            shapes.release();
        }
    }

    /**
     * A level of detail that comes into sight has the face of the one before in its first frame.
     */
    private void showAgain() {
        shapes.showAgain();
    }
}
