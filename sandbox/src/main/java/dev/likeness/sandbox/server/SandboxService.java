package dev.likeness.sandbox.server;

import io.javalin.router.JavalinDefaultRouting;
import java.util.Map;
import java.util.Optional;

/** One more service on the sandbox's port, with the same dials and the same journal. Any thread. */
public interface SandboxService extends AutoCloseable {

    /** Makes the service once the ground is there. */
    @FunctionalInterface
    interface Maker {

        /**
         * Makes it.
         *
         * @param ground what it stands on (not null)
         * @return the service; closed with the sandbox
         */
        SandboxService on(Ground ground);
    }

    /**
     * Adds its routes.
     *
     * @param routing where to (not null)
     */
    void addTo(JavalinDefaultRouting routing);

    /**
     * What it is called on the sandbox's page.
     *
     * @return for example "Avaturn"
     */
    String name();

    /**
     * What it serves, for the sandbox's page.
     *
     * @return request → what comes of it, in the order of the page
     */
    Map<String, String> served();

    /**
     * How a refusal of one of its own paths reads, where that differs from {@code {"detail": "…"}}.
     *
     * @param path of the request, without query (not null)
     * @param status 400 to 599
     * @param message what is wrong (not null)
     * @return the body to be sent as JSON, or empty if the path is not its own or needs no wording
     */
    default Optional<Object> refusal(String path, int status, String message) {
        return Optional.empty();
    }

    /** Ends what goes on. */
    @Override
    default void close() {}
}
