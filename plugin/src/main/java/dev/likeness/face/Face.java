package dev.likeness.face;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.LevelControl;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;

/**
 * One avatar's face, driven by name over all its meshes (render thread).
 *
 * <p>Several things move a face, and they are kept apart as {@link FaceLayer}s: an expression
 * ({@link #fadeTo(Expression, float)}), clips that the avatar's {@code AnimComposer} plays, gaze,
 * {@link #life()}, a live or recorded face ({@link #follow}), speech ({@link #set(Viseme, float)}),
 * and weights the game sets ({@link #set(ArKit, float)}). Who owns which region is settled by
 * {@link #claim}: unless told otherwise, visemes that are set, or played by a clip, own the mouth,
 * so that the jaw of the layers below gives way altogether and the rest of the mouth in part, and a
 * followed face owns its regions. A closing lid wins over everything else at that eye. What the
 * game sets itself is never reduced.
 *
 * <p>A shape the avatar lacks is made of those it has where that is possible: visemes of ARKit
 * shapes, for instance. A name for which there is nothing is logged once, kept in {@link
 * #missing()}, and has no effect.
 */
public final class Face extends LivingFace implements AutoCloseable {

    private final FaceDriver driver;
    private final FaceDetail detail;
    private final FaceShapes shapes;
    private final FaceChannels channels;
    private final MissingShapes missing;
    private final Optional<LevelControl> levels;
    private final Runnable showAgain = this::showAgain;
    private boolean closed;

    private Face(AvatarInstance avatar, MorphRenderer renderer, Random random) {
        this(avatar, renderer.detail(), new FaceDriver(avatar, renderer, random));
    }

    private Face(AvatarInstance avatar, FaceDetail detail, FaceDriver driver) {
        super(driver.gaze(), driver.life());
        this.driver = driver;
        this.detail = detail;
        shapes = driver.shapes();
        channels = shapes.channels();
        missing = new MissingShapes(avatar.node().getName());
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
        set(FaceChannels.of(shape), weight);
    }

    /**
     * Sets a viseme of the layer of speech, from the next update on.
     *
     * @param viseme what to move (not null)
     * @param weight as in {@link #set(ArKit, float)}
     */
    public void set(Viseme viseme, float weight) {
        set(FaceChannels.of(viseme), weight);
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
        channels.find(name)
                .ifPresentOrElse(channel -> set(channel, weight), () -> missing.report(name));
    }

    private void set(int channel, float weight) {
        reportIfDead(channel);
        driver.layers().set(channel, Weights.finite(channels.name(channel), weight));
    }

    /**
     * The weight of a shape after everything that moves the face is mixed.
     *
     * @param shape to ask for (not null)
     * @return as of the last update
     */
    public float get(ArKit shape) {
        return driver.weight(FaceChannels.of(shape));
    }

    /**
     * The weight of a viseme.
     *
     * @param viseme to ask for (not null)
     * @return as of the last update
     */
    public float get(Viseme viseme) {
        return driver.weight(FaceChannels.of(viseme));
    }

    /**
     * The weight of a shape by name.
     *
     * @param name as in {@link #set(String, float)} (not null)
     * @return as of the last update; 0 for a name that means nothing to this avatar
     */
    public float get(String name) {
        return channels.find(name).map(driver::weight).orElse(0f);
    }

    /**
     * The weight that the meshes are given: with what is made of it, and within what a face can.
     */
    float drawn(ArKit shape) {
        return shapes.shown(shape);
    }

    /**
     * Whether a shape can be seen on this avatar, itself or by a stand-in.
     *
     * @param shape to ask for (not null)
     * @return true if a weight has an effect
     */
    public boolean has(ArKit shape) {
        return shapes.moves(FaceChannels.of(shape));
    }

    /**
     * Whether a viseme can be seen on this avatar, itself or as a mixture of ARKit shapes.
     *
     * @param viseme to ask for (not null)
     * @return true if a weight has an effect; always true for silence
     */
    public boolean has(Viseme viseme) {
        return shapes.moves(FaceChannels.of(viseme));
    }

    /**
     * Whether a name can be seen on this avatar.
     *
     * @param name as in {@link #set(String, float)} (not null)
     * @return true if a weight has an effect
     */
    public boolean has(String name) {
        return channels.find(name).map(shapes::moves).orElse(false);
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
        return missing.names();
    }

    /**
     * Goes from the present expression to another. Weights set with {@code set} stay as they are.
     *
     * @param goal to reach (not null)
     * @param seconds how long it takes (>=0, finite; 0 = at once)
     */
    public void fadeTo(Expression goal, float seconds) {
        float[] weights = new float[shapes.count()];
        goal.weights().forEach((shape, weight) -> wish(FaceChannels.of(shape), weight, weights));
        driver.fade().start(weights, seconds);
    }

    /**
     * Goes from the present expression to weights by name.
     *
     * @param goal weight by name as in {@link #set(String, float)}; names left out go to 0 (not
     *     null)
     * @param seconds how long it takes (>=0, finite; 0 = at once)
     */
    public void fadeTo(Map<String, Float> goal, float seconds) {
        float[] weights = new float[shapes.count()];
        goal.forEach(
                (name, weight) -> {
                    Weights.finite(name, weight);
                    channels.find(name)
                            .ifPresentOrElse(
                                    channel -> wish(channel, weight, weights),
                                    () -> missing.report(name));
                });
        driver.fade().start(weights, seconds);
    }

    private void wish(int channel, float weight, float[] weights) {
        reportIfDead(channel);
        weights[channel] = weight;
    }

    private void reportIfDead(int channel) {
        if (!driver.moves(channel)) {
            missing.report(channels.name(channel));
        }
    }

    /**
     * Follows a live or recorded face from now on, instead of the one followed before. It fades in
     * and out as the source has a face or not.
     *
     * @param source is asked once in every update (not null)
     * @param regions where it is followed; none = everywhere
     */
    public void follow(FaceSource source, FaceRegion... regions) {
        driver.followed()
                .follow(
                        source,
                        regions.length == 0
                                ? EnumSet.allOf(FaceRegion.class)
                                : EnumSet.copyOf(List.of(regions)));
    }

    /** Follows no live or recorded face any more; it fades out. */
    public void stopFollowing() {
        driver.followed().leave();
    }

    /**
     * Settles what a layer leaves, where it moves a region, of the layers below it. A claim of
     * {@link FaceLayer#GAME} holds whether or not the game sets anything there.
     *
     * @param layer which (not null)
     * @param region where (not null)
     * @param claim how much (not null)
     */
    public void claim(FaceLayer layer, FaceRegion region, Claim claim) {
        driver.layers().claim(layer, region, claim);
    }

    /**
     * What a layer leaves of those below it.
     *
     * @param layer which (not null)
     * @param region where (not null)
     * @return as last settled (not null)
     */
    public Claim claim(FaceLayer layer, FaceRegion region) {
        return driver.layers().claim(layer, region);
    }

    /**
     * Lets time pass and shows the outcome from the next frame on. {@link FaceControl} calls this.
     *
     * @param tpf seconds since the last call (>=0)
     */
    public void update(float tpf) {
        if (!closed) {
            long start = detail.now();
            driver.step(tpf);
            detail.spentSince(start);
        }
    }

    /** Takes note of a view that is about to draw the avatar. */
    void seenBy(Camera camera) {
        if (!closed) {
            long start = detail.now();
            driver.seenBy(camera);
            detail.spentSince(start);
        }
    }

    /**
     * How much of the face is drawn now, by its size on screen and the budget of {@link
     * MorphRenderer#detail()}. Without a {@link FaceControl} nobody knows, and it is all.
     *
     * @return as of the last frame (not null)
     */
    public DetailLevel detail() {
        return driver.detail();
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
        return driver.still(expression, worldPoint);
    }

    /**
     * A part of the avatar as it is now, morphed and skinned, for picking, collisions, physics: in
     * the coordinates of the geometry, whole however little of the face is drawn. Its mesh of its
     * own may be at rest, or shared with other avatars.
     *
     * @param geometry of this avatar, with or without shapes (not null, unaffected)
     * @return triangles with positions and normals (not null, new)
     */
    public Mesh surface(Geometry geometry) {
        Mesh surface = new Mesh();
        surface(geometry, surface);
        return surface;
    }

    /**
     * As {@link #surface(Geometry)}, into a mesh that was made so before.
     *
     * @param geometry of this avatar (not null, unaffected)
     * @param reused gets positions, normals and a new bound; its buffers are kept where they fit
     *     (not null, modified)
     */
    public void surface(Geometry geometry, Mesh reused) {
        driver.write(geometry, reused);
    }

    /** What the game has set, to be given to another face of this avatar. */
    FaceState state() {
        return driver.state();
    }

    /** Takes the bones as they stand for turned by this face, away from these rotations. */
    void rebaseTurns(List<Quaternion> bases) {
        driver.rebaseTurns(bases);
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
