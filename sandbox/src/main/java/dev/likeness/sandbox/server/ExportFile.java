package dev.likeness.sandbox.server;

import java.util.List;
import java.util.Optional;

/**
 * One file of an export.
 *
 * @param category for example "haircuts", or empty for the avatar itself
 * @param identity unique within the export
 * @param zip its content
 * @param staticTextures what has to be fetched beside it
 */
record ExportFile(
        Optional<String> category,
        String identity,
        KeptFile zip,
        List<StaticTexture> staticTextures) {

    /** Identity of the avatar itself. */
    static final String AVATAR = "avatar";

    ExportFile {
        staticTextures = List.copyOf(staticTextures);
    }
}
