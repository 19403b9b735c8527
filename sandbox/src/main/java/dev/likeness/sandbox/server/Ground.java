package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What every service of the sandbox stands on.
 *
 * @param people makes the people (not null)
 * @param clock the time (not null)
 * @param workers run what takes long (not null)
 * @param dials how the server behaves now (not null)
 */
public record Ground(People people, InstantSource clock, Executor workers, Supplier<Dials> dials) {

    /**
     * Sends files as fast and as badly as the dials say.
     *
     * @return a sender
     */
    public Downloads downloads() {
        return new Downloads(
                new Pace(() -> dials.get().limits().bytesPerSecond()), () -> dials.get().faults());
    }

    /**
     * Refuses requests beyond the number that the dials say.
     *
     * @return a throttle that has seen nothing yet
     */
    public Throttle throttle() {
        return new Throttle(clock, () -> dials.get().limits().requestsPerMinute());
    }
}
