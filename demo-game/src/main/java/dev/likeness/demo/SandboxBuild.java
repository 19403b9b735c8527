package dev.likeness.demo;

import dev.likeness.sandbox.Sandbox;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Tells one build of the sandbox from another. Its haircuts may change with every build, while a
 * cache takes them to stay the same for ever.
 */
final class SandboxBuild {

    private SandboxBuild() {}

    /** A short text that is the same for the same jar. */
    static String tag() {
        try {
            Path code =
                    Path.of(
                            Sandbox.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (!Files.isRegularFile(code)) {
                return "unpacked";
            }
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(code));
            return Long.toHexString(sum.getValue());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot read the sandbox's own code", e);
        }
    }
}
