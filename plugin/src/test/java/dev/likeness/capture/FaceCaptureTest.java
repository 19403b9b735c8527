package dev.likeness.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import dev.likeness.face.FaceRegion;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FaceCaptureTest {

    private static final CaptureOptions PLAIN = plain();

    private final FacePose pose = new FacePose();

    private static CaptureOptions plain() {
        CaptureOptions options = CaptureOptions.usual();
        for (FaceRegion region : FaceRegion.values()) {
            options = options.smoothing(region, Smoothing.NONE);
        }
        return options;
    }

    private static FaceCapture capture(CaptureOptions options) {
        return new FaceCapture(CaptureProtocol.LIVE_LINK_FACE, options);
    }

    private static void send(FaceCapture capture, int index, float value, double seconds) {
        byte[] packet = LiveLinkPackets.with(index, value);
        capture.accept(packet, packet.length, seconds);
    }

    @Test
    void beforeTheFirstPacketThereIsNoFace() {
        FaceCapture capture = capture(PLAIN);

        assertThat(capture.read(0.1f, pose)).isZero();
        assertThat(capture.state()).isEqualTo(CaptureState.WAITING);
        assertThat(capture.inWords()).isEqualTo("Waiting for a sender");
    }

    @Test
    void theLastPoseIsHeldAndThenFades() {
        FaceCapture capture = capture(PLAIN.loss(0.5f, 1));
        send(capture, LiveLinkPackets.JAW_OPEN, 0.8f, 0);
        assertThat(capture.read(0.016f, pose)).isEqualTo(1);
        assertThat(capture.state()).isEqualTo(CaptureState.TRACKING);

        assertThat(capture.read(0.45f, pose)).isEqualTo(1);
        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.8f);
        assertThat(capture.state()).isEqualTo(CaptureState.LOST);

        assertThat(capture.read(0.55f, pose)).isCloseTo(0.5f, within(0.01f));
        assertThat(capture.read(0.6f, pose)).isZero();
        assertThat(capture.state()).isEqualTo(CaptureState.GONE);

        send(capture, LiveLinkPackets.JAW_OPEN, 0.8f, 3);
        assertThat(capture.read(0.016f, pose)).isEqualTo(1);
    }

    @Test
    void aCameraThatSeesNoFaceHoldsThePoseAndSaysSo() {
        FaceCapture capture = capture(PLAIN);
        send(capture, LiveLinkPackets.JAW_OPEN, 0.8f, 0);
        capture.read(0.016f, pose);
        byte[] noFace = LiveLinkPackets.withoutFace();
        capture.accept(noFace, noFace.length, 0.1);

        assertThat(capture.read(0.3f, pose)).isEqualTo(1);
        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.8f);
        assertThat(capture.inWords()).isEqualTo("The camera sees no face");
    }

    @Test
    void aMetaHumanModeIsToldToThePlayer() {
        FaceCapture capture = capture(PLAIN);
        byte[] packet = LiveLinkPackets.metaHuman(true);
        capture.accept(packet, packet.length, 0);

        assertThat(capture.inWords()).contains("switch the capture mode");
    }

    @Test
    void theFaceIsTheSameAtThirtyAndAt144FramesASecond() {
        FacePose slow = glide(30);
        FacePose fast = glide(144);

        assertThat(slow.get(ArKit.JAW_OPEN)).isBetween(0.7f, 0.9f);
        assertThat(fast.get(ArKit.JAW_OPEN)).isCloseTo(slow.get(ArKit.JAW_OPEN), within(0.001f));
    }

    /** One second after the jaw opened, which it did after half a second. */
    private static FacePose glide(int framesPerSecond) {
        FaceCapture capture = capture(CaptureOptions.usual().loss(5, 1));
        FacePose shown = new FacePose();
        int sent = 0;
        for (int frame = 0; frame < framesPerSecond * 3 / 2; frame++) {
            double now = (double) frame / framesPerSecond;
            while (sent <= now * 30 + 1e-6) {
                send(capture, LiveLinkPackets.JAW_OPEN, sent < 15 ? 0 : 0.8f, sent / 30.0);
                sent++;
            }
            capture.read(1f / framesPerSecond, shown);
        }
        return shown;
    }

    @Test
    void calibrationTakesTheRestingFaceAway() {
        FaceCapture capture = capture(PLAIN);
        capture.calibrate(0.5f);
        for (int i = 0; i <= 30; i++) {
            send(capture, LiveLinkPackets.JAW_OPEN, i % 2 == 0 ? 0.1f : 0.3f, i / 60.0);
        }
        assertThat(capture.isCalibrating()).isFalse();
        assertThat(capture.neutral().get(ArKit.JAW_OPEN)).isCloseTo(0.2f, within(0.01f));

        send(capture, LiveLinkPackets.JAW_OPEN, 0.2f, 1);
        capture.read(1, pose);
        assertThat(pose.get(ArKit.JAW_OPEN)).isCloseTo(0, within(0.01f));

        send(capture, LiveLinkPackets.JAW_OPEN, 1, 2);
        capture.read(1, pose);
        assertThat(pose.get(ArKit.JAW_OPEN)).isCloseTo(1, within(0.01f));
    }

    @Test
    void aCalibrationKeptFromAnEarlierSessionCountsAtOnce() {
        FaceCapture capture = capture(PLAIN);
        FacePose rest = new FacePose();
        rest.set(ArKit.JAW_OPEN, 0.5f);
        capture.setNeutral(new NeutralFace(rest));

        send(capture, LiveLinkPackets.JAW_OPEN, 0.75f, 0);
        capture.read(0, pose);

        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.5f);
    }

    @Test
    void aMirrorExchangesTheSides() {
        FaceCapture capture = capture(PLAIN.mirrored(true));
        float[] values = new float[61];
        values[LiveLinkPackets.EYE_BLINK_LEFT] = 1;
        values[LiveLinkPackets.HEAD_YAW] = 0.4f;
        values[LiveLinkPackets.JAW_OPEN] = 0.3f;
        byte[] packet = LiveLinkPackets.newest("id", "iPhone", values);
        capture.accept(packet, packet.length, 0);
        capture.read(0, pose);

        assertThat(pose.get(ArKit.EYE_BLINK_RIGHT)).isEqualTo(1);
        assertThat(pose.get(ArKit.EYE_BLINK_LEFT)).isZero();
        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.3f);
        assertThat(pose.headYaw()).isEqualTo(-0.4f);
    }

    @Test
    void jitterIsTakenAwayAndABlinkIsNot() {
        FaceCapture capture = capture(CaptureOptions.usual());
        Random random = new Random(4);
        double rough = 0;
        double smooth = 0;
        float before = 0;
        float rawBefore = 0;
        for (int i = 0; i < 300; i++) {
            float raw = 0.5f + 0.02f * (random.nextFloat() - 0.5f);
            send(capture, LiveLinkPackets.BROW_INNER_UP, raw, i / 60.0);
            capture.read(1 / 60f, pose);
            if (i > 10) {
                rough += Math.abs(raw - rawBefore);
                smooth += Math.abs(pose.get(ArKit.BROW_INNER_UP) - before);
            }
            rawBefore = raw;
            before = pose.get(ArKit.BROW_INNER_UP);
        }
        assertThat(smooth).isLessThan(rough / 4);

        float closed = 0;
        for (int i = 0; i < 9; i++) {
            send(capture, LiveLinkPackets.EYE_BLINK_LEFT, Math.min(1, i / 4f), 5 + i / 60.0);
            capture.read(1 / 60f, pose);
            closed = pose.get(ArKit.EYE_BLINK_LEFT);
        }
        assertThat(closed).isGreaterThan(0.9f);
    }
}
