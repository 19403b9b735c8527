package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.file.ZipArchive;
import dev.likeness.model.ply.PlyReader;
import dev.likeness.model.ply.SplitVertices;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a zip of blendshapes for a PLY mesh: one file per shape, named like the shape, in any
 * folder. A ".bin" holds raw little-endian deltas for the file's un-split vertices; a ".ply" holds
 * the moved positions of the same vertices.
 */
final class PlyBlendshapes {

    private static final int BYTES_PER_VERTEX = 12;

    private final SplitVertices split;
    private final float[] restBySource;
    private final MorphTargetBuilder builder;

    /**
     * Starts for one mesh.
     *
     * @param parts the mesh (not null)
     */
    PlyBlendshapes(PlyParts parts) {
        this.split = parts.split();
        this.restBySource = parts.sourcePositions();
        this.builder = MorphTargetBuilder.of(parts.positions(), split);
    }

    /**
     * Reads all shapes.
     *
     * @param zipFile the zip (not null)
     * @return sorted as in the zip; of shapes with the same name in several sets the first counts
     *     (not null)
     * @throws BadFileException if a shape has another number of vertices or is damaged
     */
    MorphTargets read(Path zipFile) {
        try (ZipArchive zip = ZipArchive.open(zipFile)) {
            return read(zip.entries(), zip::read);
        }
    }

    /**
     * Reads shapes from anywhere.
     *
     * @param entries names of files, others among them (not null)
     * @param reader gives a file by its name (not null)
     * @return as {@link #read(Path)}
     */
    MorphTargets read(List<String> entries, Function<String, SourceFile> reader) {
        Map<String, MorphTarget> targets = new LinkedHashMap<>();
        for (String entry : entries) {
            String base = ZipArchive.baseName(entry);
            String lower = base.toLowerCase(Locale.ROOT);
            boolean shape = lower.endsWith(".bin") || lower.endsWith(".ply");
            String name = shape ? base.substring(0, base.length() - 4) : "";
            if (shape && !targets.containsKey(name)) {
                float[] deltas = deltas(reader.apply(entry), lower.endsWith(".bin"));
                targets.put(name, builder.build(name, split.spread(deltas)));
            }
        }
        List<MorphTarget> inOrder = new ArrayList<>(targets.values());
        return new MorphTargets(split.vertexCount(), inOrder);
    }

    private float[] deltas(SourceFile file, boolean raw) {
        return raw ? rawDeltas(file) : movedMinusRest(file);
    }

    private float[] rawDeltas(SourceFile file) {
        int expected = split.sourceCount() * BYTES_PER_VERTEX;
        if (file.bytes().length != expected) {
            throw file.bad(
                    "expected "
                            + expected
                            + " bytes (12 for each of "
                            + split.sourceCount()
                            + " vertices), found "
                            + file.bytes().length);
        }
        float[] deltas = new float[3 * split.sourceCount()];
        FloatBuffer values =
                ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        values.get(deltas);
        for (int i = 0; i < deltas.length; i++) {
            if (!Float.isFinite(deltas[i])) {
                throw file.bad(
                        "expected finite deltas, found " + deltas[i] + " at vertex " + i / 3);
            }
        }
        return deltas;
    }

    private float[] movedMinusRest(SourceFile file) {
        float[] moved = PlyReader.read(file).positions();
        if (moved.length != restBySource.length) {
            throw file.bad(
                    "expected " + split.sourceCount() + " vertices, found " + moved.length / 3);
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= restBySource[i];
        }
        return moved;
    }
}
