package dev.likeness.model;

import dev.likeness.model.rig.JointReach;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all instances made from the same parts have in common beside the parts themselves: what the
 * joints move of each, and the form in which blendshapes are saved once for all.
 */
final class PartsInCommon {

    private final Map<AssetPart, JointReach> reaches = new IdentityHashMap<>();
    private final List<SavedShapes> savedShapes;

    PartsInCommon(List<AssetPart> parts) {
        this.savedShapes =
                parts.stream().map(AssetPart::morphs).distinct().map(SavedShapes::new).toList();
        for (AssetPart part : parts) {
            if (part.isSkinned()) {
                reaches.put(part, JointReach.of(part.mesh()));
            }
        }
    }

    /** What the joints move of a part; null where the part is not skinned. */
    JointReach reachOf(AssetPart part) {
        return reaches.get(part);
    }

    /** What all avatars of these parts have in a file together. */
    List<SavedShapes> savedShapes() {
        return savedShapes;
    }

    /**
     * Builds an instance, one after the other: the engine looks for a bone's geometry by moving the
     * position of the shared buffers.
     */
    AvatarInstance build(InstanceBuilder builder) {
        synchronized (reaches) {
            return builder.build();
        }
    }
}
