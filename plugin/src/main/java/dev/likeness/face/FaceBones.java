package dev.likeness.face;

import com.jme3.anim.Joint;
import com.jme3.math.FastMath;
import dev.likeness.model.AvatarInstance;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bones that show what blendshapes do not (render thread): the jaw where no mesh has a shape for
 * it, the chest that breathes.
 */
final class FaceBones {

    private static final float JAW_PITCH = 20 * FastMath.DEG_TO_RAD;
    private static final float JAW_YAW = 6 * FastMath.DEG_TO_RAD;
    private static final float BREATH_PITCH = 0.9f * FastMath.DEG_TO_RAD;

    private static final List<ArKit> JAW = List.of(ArKit.JAW_OPEN, ArKit.JAW_LEFT, ArKit.JAW_RIGHT);

    private static final List<ArKit> LOOK =
            Stream.of(ArKit.values())
                    .filter(shape -> shape.shapeName().startsWith("eyeLook"))
                    .toList();

    private static final List<String> CHESTS =
            List.of("spine2", "upperchest", "spine3", "chest", "spine1");

    private final Optional<JointTurn> jaw;
    private final Optional<JointTurn> chest;
    private final Set<ArKit> shapes = EnumSet.noneOf(ArKit.class);

    FaceBones(AvatarInstance avatar) {
        SkeletonSpace space = new SkeletonSpace(avatar.node());
        boolean hasShape =
                avatar.morphed().stream()
                        .map(FaceRecipes::moving)
                        .anyMatch(names -> names.contains(ArKit.JAW_OPEN.shapeName()));
        jaw = hasShape ? Optional.empty() : jawOf(avatar).map(space::turn);
        chest = chestOf(avatar).map(space::turn);
        jaw.ifPresent(bone -> shapes.addAll(JAW));
        if (avatar.leftEye().isPresent() && avatar.rightEye().isPresent()) {
            shapes.addAll(LOOK);
        }
    }

    /** The jaw's bone, whether or not it is needed. */
    static Optional<Joint> jawOf(AvatarInstance avatar) {
        return joints(avatar)
                .filter(joint -> simple(joint).matches(".*jaw(root|bone)?"))
                .findFirst();
    }

    private static Optional<Joint> chestOf(AvatarInstance avatar) {
        return CHESTS.stream()
                .flatMap(name -> joints(avatar).filter(joint -> simple(joint).endsWith(name)))
                .findFirst();
    }

    private static Stream<Joint> joints(AvatarInstance avatar) {
        return SkeletonSpace.joints(avatar.node()).stream();
    }

    private static String simple(Joint joint) {
        return joint.getName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Shapes of ARKit that are shown by a bone. */
    Set<ArKit> shapes() {
        return shapes;
    }

    /** The bones that this turns, without the turn. */
    List<JointTurn> turns() {
        return Stream.of(jaw, chest).flatMap(Optional::stream).toList();
    }

    /** Whether the jaw moves by its bone. */
    boolean movesJaw() {
        return jaw.isPresent();
    }

    /** Opens the jaw as its shapes say. */
    void turnJaw(FaceShapes shown) {
        if (jaw.isPresent()) {
            float side = shown.shown(ArKit.JAW_LEFT) - shown.shown(ArKit.JAW_RIGHT);
            jaw.get().turn(side * JAW_YAW, -shown.shown(ArKit.JAW_OPEN) * JAW_PITCH);
        }
    }

    /** Lifts the chest: 0 = breathed out, 1 = breathed in. */
    void breathe(float level) {
        if (chest.isPresent()) {
            chest.get().turn(0, level * BREATH_PITCH);
        }
    }

    /** The chest's turn also lifts the head, which is taken back there (radians). */
    float headPitch(float level) {
        return chest.isPresent() ? -level * BREATH_PITCH : 0;
    }
}
