package dev.likeness.model;

import dev.likeness.model.file.SourceFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads blendshapes that lie beside pointclouds as {@code blendshapes/<part>/<set>/<name>.bin}: raw
 * little-endian deltas, x, y and z of every vertex. Parts and sets may be missing; a name that is
 * in several sets counts once. Their normal deltas are those of the template's shape, so that
 * persons with equal deltas share them.
 */
final class TemplateShapes {

    private static final String ENDING = ".bin";
    private static final int BYTES_PER_VERTEX = 12;

    /** A delta beyond this is no metre. */
    private static final float FARTHEST = 10;

    private final AvatarFolder folder;
    private final MorphPool pool;

    TemplateShapes(AvatarFolder folder, MorphPool pool) {
        this.folder = folder;
        this.pool = pool;
    }

    /**
     * Reads the shapes of one part.
     *
     * @param part of the template (not null)
     * @return shared with every avatar that has equal ones; the template's own if the folder has
     *     none for this part (not null)
     * @throws dev.likeness.job.BadFileException if a file is for another number of vertices
     */
    MorphPool.Pooled read(TemplatePart part) {
        MorphTargetBuilder builder =
                new MorphTargetBuilder(part.positions(), part.triangles(), part.group());
        Map<String, MorphTarget> targets = new LinkedHashMap<>();
        for (String file : filesOf(part)) {
            String base = file.substring(file.lastIndexOf('/') + 1);
            String name = base.substring(0, base.length() - ENDING.length());
            if (!targets.containsKey(name)) {
                targets.put(name, read(part, name, folder.read(file), builder));
            }
        }
        List<MorphTarget> inOrder = new ArrayList<>(targets.values());
        return inOrder.isEmpty()
                ? new MorphPool.Pooled(
                        part.part().morphs(), Set.copyOf(part.part().morphs().targets()))
                : pool.shared(new MorphTargets(part.vertexCount(), inOrder));
    }

    /** Set by set, in the order of their names. */
    private List<String> filesOf(TemplatePart part) {
        String below = "/" + part.name().toLowerCase(Locale.ROOT) + "/";
        return folder.endingIn(ENDING).stream()
                .filter(file -> ("/" + file.toLowerCase(Locale.ROOT)).contains(below))
                .sorted(Comparator.comparing(AvatarFolder::folderOf).thenComparing(file -> file))
                .toList();
    }

    private MorphTarget read(
            TemplatePart part, String name, SourceFile file, MorphTargetBuilder builder) {
        int expected = part.vertexCount() * BYTES_PER_VERTEX;
        if (file.bytes().length != expected) {
            throw file.bad(
                    "expected "
                            + expected
                            + " bytes (12 for each of the "
                            + part.vertexCount()
                            + " vertices of "
                            + part.name()
                            + "), found "
                            + file.bytes().length);
        }
        return pool.target(
                part.token(), name, file.bytes(), () -> builder.build(name, deltas(file)));
    }

    private static float[] deltas(SourceFile file) {
        float[] deltas = new float[file.bytes().length / Float.BYTES];
        ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(deltas);
        for (int i = 0; i < deltas.length; i++) {
            if (!(Math.abs(deltas[i]) <= FARTHEST)) {
                throw file.bad(
                        "expected deltas in metres within "
                                + FARTHEST
                                + ", found "
                                + deltas[i]
                                + " at vertex "
                                + i / 3);
            }
        }
        return deltas;
    }
}
