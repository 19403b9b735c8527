package dev.likeness.face;

import com.jme3.export.JmeExporter;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
import com.jme3.util.IntMap;
import com.jme3.util.SafeArrayList;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A mesh that shares every buffer with its base except those that morphing writes. The engine's
 * clones of it remember the base as well.
 */
final class MorphedMesh extends Mesh {

    private static final Set<VertexBuffer.Type> OWN =
            EnumSet.of(
                    VertexBuffer.Type.Position,
                    VertexBuffer.Type.Normal,
                    VertexBuffer.Type.Tangent,
                    VertexBuffer.Type.BindPosePosition,
                    VertexBuffer.Type.BindPoseNormal,
                    VertexBuffer.Type.BindPoseTangent);

    private static final Set<VertexBuffer.Type> BIND_POSE =
            EnumSet.of(
                    VertexBuffer.Type.BindPosePosition,
                    VertexBuffer.Type.BindPoseNormal,
                    VertexBuffer.Type.BindPoseTangent);

    /** A mesh on which nobody works. */
    static final Completion COMPLETE =
            new Completion() {
                @Override
                public void complete() {
                    // Nothing is missing.
                }

                @Override
                public void completeBindPose() {
                    // Nothing is missing.
                }
            };

    private final Mesh base;
    private Completion completion = COMPLETE;

    /** Whoever writes the mesh, and need not do so before somebody reads it (render thread). */
    interface Completion {

        /** Brings what is drawn up to date. */
        void complete();

        /** Brings the bind pose up to date as well. */
        void completeBindPose();
    }

    /** For the engine's importer: what comes from a file is without morphs. */
    MorphedMesh() {
        base = null;
    }

    MorphedMesh(Mesh base) {
        this.base = base;
        for (VertexBuffer buffer : base.getBufferList().getArray()) {
            setBuffer(OWN.contains(buffer.getBufferType()) ? copyOf(buffer) : buffer);
        }
        setMode(base.getMode());
        setMaxNumWeights(base.getMaxNumWeights());
        if (base.getNumLodLevels() > 0) {
            VertexBuffer[] levels = new VertexBuffer[base.getNumLodLevels()];
            Arrays.setAll(levels, base::getLodLevel);
            setLodLevels(levels);
        }
        setBound(base.getBound().clone());
        updateCounts();
    }

    /** The mesh without morphs, also where the given one is morphed already. */
    static Mesh baseOf(Mesh mesh) {
        return mesh instanceof MorphedMesh morphed && morphed.base != null ? morphed.base : mesh;
    }

    /** Says who brings the mesh up to date from now on, when somebody reads its buffers. */
    void completeBy(Completion next) {
        completion = next;
    }

    @Override
    public VertexBuffer getBuffer(VertexBuffer.Type type) {
        if (OWN.contains(type)) {
            if (BIND_POSE.contains(type)) {
                completion.completeBindPose();
            } else {
                completion.complete();
            }
        }
        return super.getBuffer(type);
    }

    @Override
    public SafeArrayList<VertexBuffer> getBufferList() {
        completion.complete();
        return super.getBufferList();
    }

    @Override
    public IntMap<VertexBuffer> getBuffers() {
        completion.completeBindPose();
        return super.getBuffers();
    }

    /** A copy is nobody's work any more. */
    @Override
    public Mesh clone() {
        completion.completeBindPose();
        return copied(super.clone());
    }

    @Override
    public Mesh deepClone() {
        completion.completeBindPose();
        return copied(super.deepClone());
    }

    @Override
    public Mesh jmeClone() {
        completion.completeBindPose();
        return copied(super.jmeClone());
    }

    private static Mesh copied(Mesh copy) {
        ((MorphedMesh) copy).completion = COMPLETE;
        return copy;
    }

    /** Frees the own buffers on the graphics card. */
    void dispose() {
        for (VertexBuffer buffer : getBufferList().getArray()) {
            if (OWN.contains(buffer.getBufferType())) {
                buffer.dispose();
            }
        }
    }

    /** Saves the mesh without morphs. */
    @Override
    public void write(JmeExporter exporter) throws IOException {
        if (base == null) {
            super.write(exporter);
            return;
        }
        List<VertexBuffer> own =
                Arrays.stream(getBufferList().getArray())
                        .filter(buffer -> OWN.contains(buffer.getBufferType()))
                        .toList();
        own.forEach(buffer -> exchange(base.getBuffer(buffer.getBufferType())));
        try {
            super.write(exporter);
        } finally {
            own.forEach(this::exchange);
        }
    }

    private void exchange(VertexBuffer buffer) {
        clearBuffer(buffer.getBufferType());
        setBuffer(buffer);
    }

    private static VertexBuffer copyOf(VertexBuffer buffer) {
        FloatBuffer source = ((FloatBuffer) buffer.getData()).duplicate();
        source.clear();
        FloatBuffer data = BufferUtils.createFloatBuffer(source.remaining());
        data.put(source).clear();
        VertexBuffer copy = new VertexBuffer(buffer.getBufferType());
        VertexBuffer.Usage usage =
                buffer.getUsage() == VertexBuffer.Usage.CpuOnly
                        ? VertexBuffer.Usage.CpuOnly
                        : VertexBuffer.Usage.Stream;
        copy.setupData(usage, buffer.getNumComponents(), buffer.getFormat(), data);
        return copy;
    }
}
