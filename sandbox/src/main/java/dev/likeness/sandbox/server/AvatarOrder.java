package dev.likeness.sandbox.server;

import java.util.List;

/**
 * A checked request for an avatar.
 *
 * @param name chosen by the client
 * @param description chosen by the client
 * @param pipeline how to compute it
 * @param subtype of the pipeline
 * @param parameters what to compute
 * @param exports what to export as soon as it is computed
 * @param photo the encoded picture
 */
record AvatarOrder(
        String name,
        String description,
        Pipeline pipeline,
        String subtype,
        ComputationParameters parameters,
        List<ExportOrder> exports,
        byte[] photo) {

    AvatarOrder {
        exports = List.copyOf(exports);
    }

    /** Tells whether files are found among the exports alone. */
    boolean comesAsExports() {
        return pipeline.isWhole() || !exports.isEmpty();
    }

    AvatarOrder renamed(String newName, String newDescription) {
        return new AvatarOrder(
                newName, newDescription, pipeline, subtype, parameters, exports, photo);
    }
}
