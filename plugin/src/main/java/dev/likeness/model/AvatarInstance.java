package dev.likeness.model;

import com.jme3.anim.Joint;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One avatar made from an {@link AvatarAsset}: own transform, own pose, own materials' overrides;
 * meshes, textures and blendshapes shared with every other instance. Built on any thread, belongs
 * to the render thread once attached.
 *
 * @param node the root, origin at the feet (full body) or where the file has it, metres, Y up, face
 *     towards +Z (not null)
 * @param morphed geometries with blendshapes (not null, may be empty)
 * @param headAttachment follows the head bone; things in model space of the rest pose (hair) are
 *     attached here untransformed (not null; the root itself where there is no skeleton)
 * @param head the head bone, or empty
 * @param leftEye bone of the person's left eye, or empty
 * @param rightEye bone of the person's right eye, or empty
 */
public record AvatarInstance(
        Node node,
        List<MorphedGeometry> morphed,
        Node headAttachment,
        Optional<Joint> head,
        Optional<Joint> leftEye,
        Optional<Joint> rightEye) {

    /** Copies the list. */
    public AvatarInstance {
        morphed = List.copyOf(morphed);
    }

    /**
     * Finds a part by its name in the file.
     *
     * @param partName for example "AvatarHead" (not null)
     * @return the geometry, or empty
     */
    public Optional<Geometry> part(String partName) {
        return node.descendantMatches(Geometry.class).stream()
                .filter(g -> partName.equals(g.getName()))
                .findFirst();
    }

    /**
     * Finds the avatars in a scene or in a file that was loaded.
     *
     * @param scene an avatar's node or something above it (not null)
     * @return in the order of the nodes (not null, immutable)
     */
    public static List<AvatarInstance> in(Spatial scene) {
        List<AvatarInstance> found = new ArrayList<>();
        scene.depthFirstTraversal(
                spatial -> {
                    AvatarControl control = spatial.getControl(AvatarControl.class);
                    if (control != null) {
                        found.add(control.avatar());
                    }
                });
        return List.copyOf(found);
    }
}
