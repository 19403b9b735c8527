package dev.likeness.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Path;

/** A way from a photo to an avatar in a running game. */
interface Delivery {

    /**
     * Brings one avatar, shows it for a frame and takes it away again.
     *
     * @return when what happened
     * @throws IOException if the disk or the line fails
     */
    Times bring(Path photo) throws IOException;

    /**
     * Moments (in nanoseconds, as of System.nanoTime).
     *
     * @param completed the client heard that the service is done
     * @param body the body is in the scene
     * @param hair it wears its hair
     * @param all everything that was asked for is there
     */
    record Times(long completed, long body, long hair, long all) {

        double bodySeconds() {
            return (body - completed) / 1e9;
        }

        double hairSeconds() {
            return (hair - completed) / 1e9;
        }

        double allSeconds() {
            return (all - completed) / 1e9;
        }
    }
}
