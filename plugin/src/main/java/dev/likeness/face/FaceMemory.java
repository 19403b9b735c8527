package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the blendshapes of one avatar take of the graphics card's memory.
 *
 * @param ownBytes that go when the avatar goes (>=0)
 * @param sharedBytes that are there anyway, for another avatar has equal shapes (>=0)
 */
public record FaceMemory(long ownBytes, long sharedBytes) {

    /**
     * Counts. Visemes of a mesh are shared as a whole if all of them are, and so are its other
     * shapes.
     *
     * @param meshes the blendshapes of each mesh; what is there twice counts once (not null)
     * @param shared tells whether another avatar has a shape (not null)
     * @return bytes (not null)
     */
    public static FaceMemory of(Collection<MorphTargets> meshes, Predicate<MorphTarget> shared) {
        Set<MorphTargets> once = Collections.newSetFromMap(new IdentityHashMap<>());
        once.addAll(meshes);
        long all = 0;
        long common = 0;
        for (MorphTargets mesh : once) {
            ShapeGroups groups = ShapeGroups.of(mesh);
            all += groups.ownBytes() + groups.commonBytes();
            common += areAll(groups.own().targets(), shared) ? groups.ownBytes() : 0;
            common += areAll(groups.common().targets(), shared) ? groups.commonBytes() : 0;
        }
        return new FaceMemory(all - common, common);
    }

    private static boolean areAll(List<MorphTarget> targets, Predicate<MorphTarget> shared) {
        return targets.stream().allMatch(shared);
    }
}
