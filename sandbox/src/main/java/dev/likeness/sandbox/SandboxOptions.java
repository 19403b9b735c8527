package dev.likeness.sandbox;

import dev.likeness.sandbox.server.Dials;
import dev.likeness.sandbox.server.ErrorRate;
import dev.likeness.sandbox.server.Faults;
import dev.likeness.sandbox.server.Limits;
import dev.likeness.sandbox.server.Timing;
import java.time.Duration;
import java.util.Objects;

/**
 * How a sandbox behaves. Immutable: each {@code with} gives a changed copy.
 *
 * @param port where to listen on loopback, or 0 for any free port
 * @param timing how long things take (not null)
 * @param limits what holds clients back (not null)
 * @param faults what goes wrong on purpose (not null)
 */
public record SandboxOptions(int port, Timing timing, Limits limits, Faults faults) {

    private static final int PORTS = 1 << 16;
    private static final Duration TEN_HOURS = Duration.ofHours(10);
    private static final int PAGE_SIZE = 100;
    private static final int WORKERS = 2;

    /** Checks the port and for null. */
    public SandboxOptions {
        if (port < 0 || port >= PORTS) {
            throw new IllegalArgumentException("Expected a port from 0 to 65535, found " + port);
        }
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(faults, "faults");
    }

    /**
     * As fast as it can be: a free port, no waiting, no limits.
     *
     * @return the options for tests
     */
    public static SandboxOptions immediate() {
        return new SandboxOptions(
                0,
                new Timing(Duration.ZERO, Duration.ZERO, TEN_HOURS),
                new Limits(0, PAGE_SIZE, WORKERS, Duration.ZERO, 0),
                Faults.NONE);
    }

    /**
     * As it feels with a real service, only faster: a free port, one second of queue, three of
     * computing.
     *
     * @return the options for demonstrations
     */
    public static SandboxOptions lifelike() {
        return immediate()
                .withQueueTime(Duration.ofSeconds(1))
                .withComputingTime(Duration.ofSeconds(3));
    }

    /**
     * Listens on another port.
     *
     * @param newPort 0 for any free port
     * @return a copy
     */
    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(newPort, timing, limits, faults);
    }

    /**
     * Takes at least so long before computing begins.
     *
     * @param time zero or more
     * @return a copy
     */
    public SandboxOptions withQueueTime(Duration time) {
        return withTiming(new Timing(time, timing.computing(), timing.tokenLifetime()));
    }

    /**
     * Takes at least so long to compute an avatar.
     *
     * @param time zero or more
     * @return a copy
     */
    public SandboxOptions withComputingTime(Duration time) {
        return withTiming(new Timing(timing.queue(), time, timing.tokenLifetime()));
    }

    /**
     * Lets tokens expire after so long.
     *
     * @param time zero or more
     * @return a copy
     */
    public SandboxOptions withTokenLifetime(Duration time) {
        return withTiming(new Timing(timing.queue(), timing.computing(), time));
    }

    /**
     * Refuses requests beyond a number.
     *
     * @param requestsPerMinute 0 for no limit
     * @return a copy
     */
    public SandboxOptions withRequestsPerMinute(int requestsPerMinute) {
        return withLimits(
                new Limits(
                        requestsPerMinute,
                        limits.pageSize(),
                        limits.workers(),
                        limits.latency(),
                        limits.bytesPerSecond()));
    }

    /**
     * Cuts lists into pages of this size.
     *
     * @param pageSize at least 1
     * @return a copy
     */
    public SandboxOptions withPageSize(int pageSize) {
        return withLimits(
                new Limits(
                        limits.requestsPerMinute(),
                        pageSize,
                        limits.workers(),
                        limits.latency(),
                        limits.bytesPerSecond()));
    }

    /**
     * Computes so many avatars at once.
     *
     * @param workers at least 1
     * @return a copy
     */
    public SandboxOptions withWorkers(int workers) {
        return withLimits(
                new Limits(
                        limits.requestsPerMinute(),
                        limits.pageSize(),
                        workers,
                        limits.latency(),
                        limits.bytesPerSecond()));
    }

    /**
     * Waits before each answer.
     *
     * @param latency zero or more
     * @return a copy
     */
    public SandboxOptions withLatency(Duration latency) {
        return withLimits(
                new Limits(
                        limits.requestsPerMinute(),
                        limits.pageSize(),
                        limits.workers(),
                        latency,
                        limits.bytesPerSecond()));
    }

    /**
     * Sends files no faster than this.
     *
     * @param bytesPerSecond per file; 0 for as fast as possible
     * @return a copy
     */
    public SandboxOptions withBandwidth(long bytesPerSecond) {
        return withLimits(
                new Limits(
                        limits.requestsPerMinute(),
                        limits.pageSize(),
                        limits.workers(),
                        limits.latency(),
                        bytesPerSecond));
    }

    /**
     * Answers with errors on one route more.
     *
     * @param method like "GET", or "*" for all
     * @param path with "*" for any text, like "/avatars/*"
     * @param status 400 to 599; 429 comes with a Retry-After of 0 seconds
     * @param rate which part of the requests fails, 0 to 1, without any chance
     * @return a copy
     */
    public SandboxOptions withErrors(String method, String path, int status, double rate) {
        return withFaults(faults.with(new ErrorRate(method, path, status, rate)));
    }

    /**
     * Cuts the connection of each file in the middle.
     *
     * @param bytes how many of its body arrive; 0 for all
     * @return a copy
     */
    public SandboxOptions withFilesCutAfter(long bytes) {
        return withFaults(new Faults(faults.errors(), bytes, faults.lengthOff()));
    }

    /**
     * Promises a wrong length of each file.
     *
     * @param bytes added to the true length; 0 for the truth
     * @return a copy
     */
    public SandboxOptions withLengthsOffBy(long bytes) {
        return withFaults(new Faults(faults.errors(), faults.cutAfter(), bytes));
    }

    /**
     * Makes nothing wrong any more.
     *
     * @return a copy
     */
    public SandboxOptions withoutFaults() {
        return withFaults(Faults.NONE);
    }

    SandboxOptions withFaults(Faults newFaults) {
        return new SandboxOptions(port, timing, limits, newFaults);
    }

    Dials dials() {
        return new Dials(timing, limits, faults);
    }

    private SandboxOptions withTiming(Timing newTiming) {
        return new SandboxOptions(port, newTiming, limits, faults);
    }

    private SandboxOptions withLimits(Limits newLimits) {
        return new SandboxOptions(port, timing, newLimits, faults);
    }
}
