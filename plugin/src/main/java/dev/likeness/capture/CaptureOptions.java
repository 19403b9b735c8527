package dev.likeness.capture;

import dev.likeness.face.FaceRegion;
import java.net.InetAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How live capture listens and what it does with what it hears. Immutable; each method gives a
 * changed copy. Any thread.
 */
public final class CaptureOptions {

    private final InetAddress address;
    private final Optional<Integer> port;
    private final Optional<String> subject;
    private final boolean mirrored;
    private final float holdSeconds;
    private final float decaySeconds;
    private final Map<FaceRegion, Smoothing> smoothing;

    private CaptureOptions(
            InetAddress address,
            Optional<Integer> port,
            Optional<String> subject,
            boolean mirrored,
            float holdSeconds,
            float decaySeconds,
            Map<FaceRegion, Smoothing> smoothing) {
        this.address = address;
        this.port = port;
        this.subject = subject;
        this.mirrored = mirrored;
        this.holdSeconds = holdSeconds;
        this.decaySeconds = decaySeconds;
        this.smoothing = smoothing;
    }

    /**
     * What is usual: this machine only, the protocol's port, any subject, not mirrored, half a
     * second of hold, one second of decay, some smoothing.
     *
     * @return the options (not null)
     */
    public static CaptureOptions usual() {
        return new CaptureOptions(
                InetAddress.getLoopbackAddress(),
                Optional.empty(),
                Optional.empty(),
                false,
                0.5f,
                1,
                new EnumMap<>(
                        Map.of(
                                FaceRegion.MOUTH, Smoothing.MOUTH,
                                FaceRegion.EYES, Smoothing.EYES,
                                FaceRegion.BROWS, Smoothing.BROWS,
                                FaceRegion.REST, Smoothing.REST)));
    }

    /**
     * Listens on another address: that of the network that the phone is in. Anybody in that network
     * can then move the face.
     *
     * @param other of this machine (not null)
     * @return a changed copy (not null)
     */
    public CaptureOptions address(InetAddress other) {
        return new CaptureOptions(
                Objects.requireNonNull(other, "other"),
                port,
                subject,
                mirrored,
                holdSeconds,
                decaySeconds,
                smoothing);
    }

    /**
     * Listens on another port.
     *
     * @param other 0 to 65535; 0 = any free one, which {@link LiveCapture#port()} tells
     * @return a changed copy (not null)
     */
    public CaptureOptions port(int other) {
        if (other < 0 || other > 0xffff) {
            throw new IllegalArgumentException("Expected a port of 0 to 65535, found " + other);
        }
        return new CaptureOptions(
                address,
                Optional.of(other),
                subject,
                mirrored,
                holdSeconds,
                decaySeconds,
                smoothing);
    }

    /**
     * Listens to one subject only, where the protocol names it (Live Link Face does).
     *
     * @param name as the app shows it (not null)
     * @return a changed copy (not null)
     */
    public CaptureOptions subject(String name) {
        return new CaptureOptions(
                address, port, Optional.of(name), mirrored, holdSeconds, decaySeconds, smoothing);
    }

    /**
     * Shows the face as in a mirror: the player's left is the avatar's right.
     *
     * @param on true to mirror
     * @return a changed copy (not null)
     */
    public CaptureOptions mirrored(boolean on) {
        return new CaptureOptions(address, port, subject, on, holdSeconds, decaySeconds, smoothing);
    }

    /**
     * What happens when no more poses come: the last one is held, then the face goes back to what
     * the game shows.
     *
     * @param hold how long the last pose stays (seconds, >=0)
     * @param decay how long the way back takes (seconds, >0)
     * @return a changed copy (not null)
     */
    public CaptureOptions loss(float hold, float decay) {
        if (!(hold >= 0) || !(decay > 0)) {
            throw new IllegalArgumentException(
                    "Expected a hold of 0 or more and a decay above 0 seconds, found "
                            + hold
                            + " and "
                            + decay);
        }
        return new CaptureOptions(address, port, subject, mirrored, hold, decay, smoothing);
    }

    /**
     * Smooths a region more or less.
     *
     * @param region which (not null)
     * @param how {@link Smoothing#NONE} for not at all (not null)
     * @return a changed copy (not null)
     */
    public CaptureOptions smoothing(FaceRegion region, Smoothing how) {
        Map<FaceRegion, Smoothing> changed = new EnumMap<>(smoothing);
        changed.put(region, Objects.requireNonNull(how, "how"));
        return new CaptureOptions(
                address, port, subject, mirrored, holdSeconds, decaySeconds, changed);
    }

    InetAddress address() {
        return address;
    }

    int port(CaptureProtocol protocol) {
        return port.orElse(protocol.usualPort());
    }

    Optional<String> subject() {
        return subject;
    }

    boolean isMirrored() {
        return mirrored;
    }

    float holdSeconds() {
        return holdSeconds;
    }

    float decaySeconds() {
        return decaySeconds;
    }

    Smoothing smoothing(FaceRegion region) {
        return smoothing.get(region);
    }
}
