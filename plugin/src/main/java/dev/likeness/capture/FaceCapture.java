package dev.likeness.capture;

import dev.likeness.face.FacePose;
import dev.likeness.face.FaceSource;
import java.util.Optional;

/**
 * From packets to a face: decodes, mirrors, takes the resting face away, smooths, and bridges what
 * is lost. Packets are given on one thread, the face reads on another. {@link LiveCapture} gives it
 * what a socket hears; a game with a transport of its own gives it packets itself.
 */
public final class FaceCapture implements FaceSource {

    /** From one pose to the next the face glides, for it is drawn more often than poses come. */
    private static final double GLIDE_SECONDS = 0.012;

    /** Phones send thirty or sixty poses a second; a few may be lost. */
    private static final double GRACE_SECONDS = 0.25;

    private final CaptureOptions options;
    private final PacketDecoder decoder;
    private final PoseFilter filter;
    private final FacePose raw = new FacePose();
    private final FacePose newest = new FacePose();
    private final FacePose shown = new FacePose();
    private NeutralFace neutral = NeutralFace.NONE;
    private Optional<NeutralMeter> measuring = Optional.empty();
    private Optional<FaceRecorder> recorder = Optional.empty();
    private PacketVerdict lastVerdict = PacketVerdict.OTHER;
    private double lastPoseAt = Double.NaN;
    private long poses;
    private long posesRead;
    private double silence;

    /**
     * Understands a protocol.
     *
     * @param protocol which (not null)
     * @param options address and port are of no account here (not null)
     */
    public FaceCapture(CaptureProtocol protocol, CaptureOptions options) {
        this.options = options;
        this.decoder = protocol.decoder(options);
        this.filter = new PoseFilter(options::smoothing);
    }

    /**
     * Takes a packet. Never throws because of what is in it.
     *
     * @param data holds it from index 0 on (not null, not kept)
     * @param length of the packet (0 to data.length, in bytes)
     * @param seconds when it arrived, on any clock that only goes forward
     * @return what it was (not null)
     */
    public synchronized PacketVerdict accept(byte[] data, int length, double seconds) {
        PacketVerdict verdict = decoder.decode(data, length, seconds, raw);
        if (verdict != PacketVerdict.PART && verdict != PacketVerdict.OTHER) {
            lastVerdict = verdict;
        }
        if (verdict == PacketVerdict.FACE) {
            take(seconds);
        }
        return verdict;
    }

    private void take(double seconds) {
        if (options.isMirrored()) {
            Mirrored.mirror(raw);
        }
        measuring.ifPresent(meter -> measure(meter, seconds));
        neutral.takeFrom(raw);
        double passed = Double.isNaN(lastPoseAt) ? 0 : Math.max(0, seconds - lastPoseAt);
        filter.smooth(raw, passed);
        newest.copyFrom(raw);
        lastPoseAt = seconds;
        poses++;
        recorder.ifPresent(each -> each.add(newest, seconds));
    }

    private void measure(NeutralMeter meter, double seconds) {
        if (meter.add(raw, seconds)) {
            neutral = meter.result();
            measuring = Optional.empty();
        }
    }

    @Override
    public synchronized float read(float seconds, FacePose into) {
        boolean first = posesRead == 0 && poses > 0;
        if (poses > posesRead) {
            posesRead = poses;
            silence = 0;
        } else {
            silence += seconds;
        }
        shown.approach(newest, first ? 1 : (float) (1 - Math.exp(-seconds / GLIDE_SECONDS)));
        into.copyFrom(shown);
        return poses == 0 ? 0 : left();
    }

    /** How much of the face is left after the silence, without a jolt at either end. */
    private float left() {
        double gone = (silence - options.holdSeconds()) / options.decaySeconds();
        double limited = Math.max(0, Math.min(1, gone));
        return (float) (1 - limited * limited * (3 - 2 * limited));
    }

    /**
     * Measures the face at rest from now on, while the person looks ahead and does nothing.
     *
     * @param seconds how long (>=0; 0 = the next pose alone)
     */
    public synchronized void calibrate(float seconds) {
        measuring = Optional.of(new NeutralMeter(seconds));
    }

    /**
     * Whether the face at rest is being measured.
     *
     * @return true from {@link #calibrate} until there were enough poses
     */
    public synchronized boolean isCalibrating() {
        return measuring.isPresent();
    }

    /**
     * The face at rest that is taken away.
     *
     * @return measured or set (not null)
     */
    public synchronized NeutralFace neutral() {
        return neutral;
    }

    /**
     * Takes another face at rest away, from the next pose on.
     *
     * @param rest for example of an earlier session (not null)
     */
    public synchronized void setNeutral(NeutralFace rest) {
        neutral = rest;
        measuring = Optional.empty();
    }

    /**
     * Notes every pose from now on, as the face is given it; what was noted before is dropped.
     *
     * @return the recorder; {@link FaceRecorder#stop} ends it (not null)
     */
    public synchronized FaceRecorder record() {
        FaceRecorder begun = new FaceRecorder();
        recorder = Optional.of(begun);
        return begun;
    }

    /**
     * Where capture stands, as of the last {@link #read}.
     *
     * @return the state (not null)
     */
    public synchronized CaptureState state() {
        if (poses == 0) {
            return CaptureState.WAITING;
        }
        if (silence < GRACE_SECONDS) {
            return CaptureState.TRACKING;
        }
        return left() > 0 ? CaptureState.LOST : CaptureState.GONE;
    }

    /**
     * The state for a menu, with the reason where nothing comes of what is sent.
     *
     * @return a sentence without full stop (not null)
     */
    public synchronized String inWords() {
        CaptureState state = state();
        if (state == CaptureState.TRACKING) {
            return measuring.isPresent() ? "Hold still and look ahead" : "Tracking";
        }
        if (lastVerdict.isRefusal() || lastVerdict == PacketVerdict.NO_FACE) {
            return lastVerdict.words();
        }
        return switch (state) {
            case WAITING -> "Waiting for a sender";
            case LOST -> "No more poses come; the last one is held";
            default -> "No poses come";
        };
    }
}
