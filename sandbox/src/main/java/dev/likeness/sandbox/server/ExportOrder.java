package dev.likeness.sandbox.server;

import java.awt.Color;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A checked request for an export.
 *
 * @param comment chosen by the client
 * @param makePublic true if the avatar's file is to be had without a token
 * @param splitVertices true to write PLY vertices as those of glTF models, split at UV seams
 * @param avatar the parts
 * @param haircuts the haircuts
 * @param haircutColor colour for all haircuts, or empty to leave them as they are
 * @param wear category → garments or glasses, in the order of the files
 * @param masked categories of garments in the avatar's file below which the body is left out
 * @param blendshapes sets to export; {@code embed} tells whether as morph targets or as files
 * @param shapeValues weights of shapes to bake into the meshes
 */
record ExportOrder(
        Optional<String> comment,
        boolean makePublic,
        boolean splitVertices,
        ExportSection avatar,
        ExportSection haircuts,
        Optional<Color> haircutColor,
        Map<String, ExportSection> wear,
        Set<String> masked,
        ExportSection blendshapes,
        Map<String, Float> shapeValues) {

    ExportOrder {
        wear = Collections.unmodifiableMap(new LinkedHashMap<>(wear));
        masked = Set.copyOf(masked);
        shapeValues = Map.copyOf(shapeValues);
    }

    /** Sets that become morph targets of the avatar's model. */
    List<String> morphTargetSets() {
        return blendshapes.embed() && !avatar.writesPly() ? blendshapes.list() : List.of();
    }

    /** Sets that become files of their own. */
    List<String> fileSets() {
        return morphTargetSets().isEmpty() ? blendshapes.list() : List.of();
    }
}
