package dev.likeness.face;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.lang.ref.WeakReference;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What is measured once on a mesh and holds for every avatar drawn from it: where its lips are, and
 * how its visemes are made of its ARKit shapes. Any thread.
 */
final class HeadFacts {

    private static final List<HeadFacts> KNOWN = new ArrayList<>();

    private final WeakReference<MorphTargets> targets;
    private Optional<LipSeal> lips = Optional.empty();
    private boolean lipsMeasured;
    private VisemeFit fit;

    private HeadFacts(MorphTargets targets) {
        this.targets = new WeakReference<>(targets);
    }

    /** The facts about these very blendshapes. */
    static HeadFacts of(MorphTargets targets) {
        synchronized (KNOWN) {
            for (Iterator<HeadFacts> all = KNOWN.iterator(); all.hasNext(); ) {
                HeadFacts known = all.next();
                MorphTargets theirs = known.targets.get();
                if (theirs == targets) {
                    return known;
                }
                if (theirs == null) {
                    all.remove();
                }
            }
            HeadFacts facts = new HeadFacts(targets);
            KNOWN.add(facts);
            return facts;
        }
    }

    /** Where the lips meet; measured on the geometry before anything has moved it. */
    synchronized Optional<LipSeal> lips(MorphedGeometry head) {
        if (!lipsMeasured) {
            lipsMeasured = true;
            if (isSound(head)) {
                lips = LipSeal.of(restOf(head.geometry().getMesh()), head.targets());
            }
        }
        return lips;
    }

    /** How visemes are made of ARKit shapes. */
    synchronized VisemeFit fit(MorphedGeometry head) {
        if (fit == null) {
            fit = isSound(head) ? VisemeFit.of(head.targets()) : VisemeFit.NONE;
        }
        return fit;
    }

    /** Whether blendshapes belong to their mesh; where they do not, drawing says what is wrong. */
    private static boolean isSound(MorphedGeometry head) {
        int vertices = head.geometry().getMesh().getVertexCount();
        return head.targets().vertexCount() == vertices
                && head.targets().targets().stream()
                        .flatMapToInt(target -> Arrays.stream(target.vertices()))
                        .allMatch(vertex -> vertex >= 0 && vertex < vertices);
    }

    private static float[] restOf(Mesh mesh) {
        Type rest =
                mesh.getBuffer(Type.BindPosePosition) == null
                        ? Type.Position
                        : Type.BindPosePosition;
        FloatBuffer buffer = (FloatBuffer) mesh.getBuffer(rest).getData();
        float[] positions = new float[3 * mesh.getVertexCount()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = buffer.get(i);
        }
        return positions;
    }
}
