package dev.likeness.face;

import com.jme3.anim.Joint;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.mesh.IndexBuffer;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphedGeometry;
import java.nio.FloatBuffer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Meshes that the bones of the eyes turn. Some files turn them by {@code eyeLook} shapes as well,
 * and both together would turn an eye twice as far as it looks; the bones are exact and win.
 */
final class Eyeballs {

    private static final int BONES_PER_VERTEX = 4;
    private static final String LOOK = "eyeLook";

    private final Set<Integer> eyes;

    Eyeballs(AvatarInstance avatar) {
        boolean both = avatar.leftEye().isPresent() && avatar.rightEye().isPresent();
        eyes =
                both
                        ? Stream.of(avatar.leftEye(), avatar.rightEye())
                                .map(eye -> eye.map(Joint::getId).orElseThrow())
                                .collect(Collectors.toSet())
                        : Set.of();
    }

    /**
     * Which targets of a mesh are left out, because bones show them.
     *
     * @return by target: true if it is left out (not null)
     */
    boolean[] shownByBones(MorphedGeometry part) {
        boolean[] left = new boolean[part.targets().targets().size()];
        if (!eyes.isEmpty() && isCarriedByEyes(part.geometry().getMesh())) {
            for (int target = 0; target < left.length; target++) {
                String name = part.targets().targets().get(target).name();
                left[target] = BlendshapeNames.canonical(name).startsWith(LOOK);
            }
        }
        return left;
    }

    /** Whether most of its vertices hang on the eyes' bones; lids and lashes hang on the head. */
    private boolean isCarriedByEyes(Mesh mesh) {
        VertexBuffer bones = mesh.getBuffer(Type.BoneIndex);
        VertexBuffer weights = mesh.getBuffer(Type.BoneWeight);
        if (bones == null || weights == null) {
            return false;
        }
        IndexBuffer index = IndexBuffer.wrapIndexBuffer(bones.getData());
        FloatBuffer weight = (FloatBuffer) weights.getData();
        int carried = 0;
        for (int vertex = 0; vertex < mesh.getVertexCount(); vertex++) {
            carried += eyes.contains(heaviest(index, weight, vertex)) ? 1 : 0;
        }
        return 2 * carried > mesh.getVertexCount();
    }

    private static int heaviest(IndexBuffer bones, FloatBuffer weights, int vertex) {
        int best = BONES_PER_VERTEX * vertex;
        for (int i = best + 1; i < BONES_PER_VERTEX * (vertex + 1); i++) {
            best = weights.get(i) > weights.get(best) ? i : best;
        }
        return bones.get(best);
    }
}
