package dev.likeness.sandbox.server;

import java.util.List;
import java.util.Map;

/**
 * What an avatar is computed with.
 *
 * @param haircuts identities, in the order of the request
 * @param blendshapes identifiers of sets
 * @param modelInfo names of the facts wanted about the photo
 * @param additionalTextures identities of textures beside the usual one
 * @param removals what was asked to be removed from the photo, and whether that worked
 */
record ComputationParameters(
        List<String> haircuts,
        List<String> blendshapes,
        List<String> modelInfo,
        List<String> additionalTextures,
        Map<String, Boolean> removals) {

    ComputationParameters {
        haircuts = List.copyOf(haircuts);
        blendshapes = List.copyOf(blendshapes);
        modelInfo = List.copyOf(modelInfo);
        additionalTextures = List.copyOf(additionalTextures);
        removals = Map.copyOf(removals);
    }

    ComputationParameters(List<String> haircuts, List<String> blendshapes, List<String> modelInfo) {
        this(haircuts, blendshapes, modelInfo, List.of(), Map.of());
    }
}
