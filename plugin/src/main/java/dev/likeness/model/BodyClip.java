package dev.likeness.model;

import com.jme3.anim.AnimClip;
import com.jme3.anim.AnimComposer;
import com.jme3.anim.Armature;
import com.jme3.anim.SkinningControl;
import dev.likeness.model.rig.ClipBinding;
import dev.likeness.model.rig.ClipFitting;
import dev.likeness.model.rig.RigClip;
import dev.likeness.model.rig.RigJoint;
import dev.likeness.model.rig.RigTrack;
import dev.likeness.model.rig.ShapeTrack;
import dev.likeness.model.rig.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A clip of animation with the skeleton that it was made on; plays on any avatar whose bones are
 * known. Immutable, shared by all avatars and threads.
 */
public final class BodyClip {

    private final RigClip clip;
    private final List<RigJoint> joints;

    BodyClip(RigClip clip, List<RigJoint> joints) {
        this.clip = clip;
        this.joints = List.copyOf(joints);
    }

    /**
     * A clip that moves blendshapes alone and plays on any avatar.
     *
     * @param name for the {@link AnimComposer} (not null)
     * @param weights weight by time in seconds, by the name of the blendshape in any spelling; each
     *     with at least one time, the first 0 (not null, copied)
     * @return the clip (not null)
     * @throws IllegalArgumentException if a shape has no weights, or the first is not at 0
     */
    public static BodyClip ofBlendshapes(
            String name, Map<String, ? extends SortedMap<Float, Float>> weights) {
        List<ShapeTrack> tracks = new ArrayList<>();
        weights.forEach((shape, keys) -> tracks.add(track(shape, keys)));
        return new BodyClip(new RigClip(name, List.of(), tracks), List.of());
    }

    private static ShapeTrack track(String shape, SortedMap<Float, Float> keys) {
        if (keys.isEmpty() || keys.firstKey() != 0) {
            throw new IllegalArgumentException(
                    "Expected weights of %s from 0 s on, found %s".formatted(shape, keys.keySet()));
        }
        float[] times = new float[keys.size()];
        float[] weights = new float[keys.size()];
        int i = 0;
        for (Map.Entry<Float, Float> key : keys.entrySet()) {
            times[i] = key.getKey();
            weights[i++] = key.getValue();
        }
        return new ShapeTrack(shape, times, weights);
    }

    /**
     * The name in the file.
     *
     * @return unique within the file (not null)
     */
    public String name() {
        return clip.name();
    }

    /**
     * How long the clip is.
     *
     * @return seconds (>=0)
     */
    public float duration() {
        return clip.duration();
    }

    /**
     * The skeleton that the clip was made on.
     *
     * @return {@link Skeleton#NONE} if the clip moves blendshapes alone (not null)
     */
    public Skeleton skeleton() {
        return Skeleton.of(joints.stream().map(RigJoint::name).toList());
    }

    /**
     * Blendshapes that the clip moves.
     *
     * @return names as the file spells them (not null, immutable)
     */
    public List<String> blendshapes() {
        return clip.shapes().stream().map(ShapeTrack::shape).toList();
    }

    /**
     * Makes the clip fit one avatar. Turns of bones are carried over by bone name and rest pose;
     * bone lengths stay the avatar's, the hips' way is scaled by the length of the legs, and the
     * feet stay as high above the ground as in the clip. On the skeleton that the clip was made on
     * it plays unchanged.
     *
     * <p>Takes some milliseconds for each second of the clip. Any thread, but one at a time for one
     * avatar.
     *
     * @param avatar whose rest pose counts, whatever pose it is in (not null, not posed by this)
     * @return for the avatar's {@link AnimComposer} (not null, new)
     * @throws IllegalArgumentException if clip and avatar have no bones in common and the clip
     *     moves no blendshapes
     */
    public AnimClip on(AvatarInstance avatar) {
        AvatarControl control = AvatarControl.of(avatar);
        Armature armature = armatureOf(avatar);
        List<RigTrack> tracks =
                armature == null
                        ? List.of()
                        : ClipFitting.fit(joints, clip.tracks(), ClipFitting.jointsOf(armature));
        if (tracks.isEmpty() && clip.shapes().isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected clip "
                            + name()
                            + " and avatar "
                            + avatar.node().getName()
                            + " to have bones in common, found none");
        }
        return ClipBinding.bind(
                new RigClip(name(), tracks, clip.shapes()), armature, control::shapeSlot);
    }

    /**
     * Makes the clip fit one avatar and gives it to the avatar's {@link AnimComposer}, where a game
     * plays it with {@code composer.setCurrentAction(clip.name())}. A clip of that name that was
     * there is replaced (render thread once the avatar is in a scene).
     *
     * @param avatar to play on (not null, modified)
     * @return the composer (not null)
     * @throws IllegalArgumentException as {@link #on}
     */
    public AnimComposer addTo(AvatarInstance avatar) {
        AnimClip fitted = on(avatar);
        AnimComposer composer = composerOf(avatar);
        composer.removeAction(fitted.getName());
        composer.addAnimClip(fitted);
        return composer;
    }

    /**
     * Puts an avatar where it is at a moment of the clip, without a game loop. It stays there until
     * something else moves it; an {@link AnimComposer} that plays does (render thread once the
     * avatar is in a scene). Makes the clip fit at each call: to see many moments, {@link #addTo
     * add} it and let the composer go to them.
     *
     * @param avatar to pose (not null, modified)
     * @param seconds from the clip's start; before and after it the first and the last moment
     * @throws IllegalArgumentException as {@link #on}
     */
    public void pose(AvatarInstance avatar, double seconds) {
        ClipBinding.pose(on(avatar), seconds);
        Armature armature = armatureOf(avatar);
        if (armature != null) {
            armature.update();
        }
    }

    private static Armature armatureOf(AvatarInstance avatar) {
        SkinningControl skinning = avatar.node().getControl(SkinningControl.class);
        return skinning == null ? null : skinning.getArmature();
    }

    private static AnimComposer composerOf(AvatarInstance avatar) {
        AnimComposer composer = avatar.node().getControl(AnimComposer.class);
        if (composer != null) {
            return composer;
        }
        composer = new AnimComposer();
        // Bones have to move before the skin is told where they are.
        avatar.node().addControlAt(0, composer);
        return composer;
    }
}
