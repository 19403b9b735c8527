package dev.likeness.sandbox.server;

import java.util.List;

/**
 * What an avatar is computed with.
 *
 * @param haircuts identities, in the order of the request
 * @param blendshapes identifiers of sets
 * @param modelInfo names of the facts wanted about the photo
 */
record ComputationParameters(
        List<String> haircuts, List<String> blendshapes, List<String> modelInfo) {

    ComputationParameters {
        haircuts = List.copyOf(haircuts);
        blendshapes = List.copyOf(blendshapes);
        modelInfo = List.copyOf(modelInfo);
    }
}
