package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import dev.likeness.job.BadFileException;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.ply.PlyReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds and checks the pointclouds of a person: one PLY file for each part that differs. */
final class TemplateClouds {

    /** Coordinates beyond this are not metres. */
    private static final float FARTHEST = 100;

    /** How much larger or smaller than the template's a person's part may be. */
    private static final float MOST_STRETCH = 5;

    private static final String PREFIX = "cloud_";

    private final AvatarFolder folder;

    TemplateClouds(AvatarFolder folder) {
        this.folder = folder;
    }

    /**
     * Names of the clouds by part.
     *
     * @param partNames of the template (not null)
     * @return part name → file name, for the parts that have one (not null)
     */
    static Map<String, String> find(List<String> partNames, AvatarFolder folder) {
        Map<String, String> found = new HashMap<>();
        for (String file : folder.endingIn(".ply")) {
            String stem = AvatarFolder.stemOf(file);
            String plain = stem.startsWith(PREFIX) ? stem.substring(PREFIX.length()) : stem;
            partNames.stream()
                    .filter(part -> part.toLowerCase(Locale.ROOT).equals(plain))
                    .findFirst()
                    .ifPresent(part -> found.putIfAbsent(part, file));
        }
        return found;
    }

    /**
     * Reads the positions of all parts that have a cloud.
     *
     * @param parts of the template (not null)
     * @return part name → positions in the template's order (not null)
     * @throws BadFileException if there is none, or one does not fit
     */
    Map<String, float[]> read(List<TemplatePart> parts) {
        List<String> partNames = parts.stream().map(TemplatePart::name).toList();
        Map<String, String> files = find(partNames, folder);
        if (files.isEmpty()) {
            throw new BadFileException(
                    folder.label()
                            + ": expected a PLY pointcloud named after one of "
                            + partNames
                            + ", found "
                            + folder.names(),
                    null);
        }
        Map<String, float[]> clouds = new HashMap<>();
        for (TemplatePart part : parts) {
            Optional.ofNullable(files.get(part.name()))
                    .ifPresent(file -> clouds.put(part.name(), read(part, folder.read(file))));
        }
        return clouds;
    }

    private static float[] read(TemplatePart part, SourceFile file) {
        float[] positions = PlyReader.read(file).positions();
        if (positions.length != part.positions().length) {
            throw file.bad(
                    "expected "
                            + part.vertexCount()
                            + " vertices in the template's order (exported with \"split_vertices\":"
                            + " true), found "
                            + positions.length / 3);
        }
        for (int i = 0; i < positions.length; i++) {
            if (!(Math.abs(positions[i]) <= FARTHEST)) {
                throw file.bad(
                        "expected coordinates in metres within "
                                + FARTHEST
                                + ", found "
                                + positions[i]
                                + " at vertex "
                                + i / 3);
            }
        }
        float size = size(positions);
        float usual = size(part.positions());
        if (!(size <= usual * MOST_STRETCH && size * MOST_STRETCH >= usual)) {
            throw file.bad("expected an extent near " + usual + " m, found " + size + " m");
        }
        return positions;
    }

    private static float size(float[] positions) {
        BoundingBox box = MeshBuilder.boxOf(positions);
        return 2 * box.getExtent(null).length();
    }
}
