package dev.likeness.face;

import com.jme3.export.JmeExporter;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
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

    private final Mesh base;

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
