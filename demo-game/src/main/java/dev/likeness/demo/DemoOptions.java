package dev.likeness.demo;

import dev.likeness.service.Sex;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param service who computes avatars (not null)
 * @param pipeline the service's way of computing (not null)
 * @param cache where static resources are kept (not null)
 * @param sex the template of the first avatar, or empty for the service's default (not null)
 * @param seed picks haircuts and hair colours of the tour
 * @param verbose true to log more and show stack traces
 */
public record DemoOptions(
        ServiceChoice service,
        String pipeline,
        Path cache,
        Optional<Sex> sex,
        long seed,
        boolean verbose) {

    /** Who computes avatars. */
    public enum ServiceChoice {
        /** The sandbox, in this process. */
        SANDBOX,
        /** api.avatarsdk.com, with credentials from the environment. */
        AVATARSDK,
        /** Avaturn: the real one with a token in the environment, else the sandbox's. */
        AVATURN;

        /** Name of the folder for what is cached of this service. */
        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
