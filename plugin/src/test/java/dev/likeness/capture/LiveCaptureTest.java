package dev.likeness.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveCaptureTest {

    private static final CaptureOptions ANY_PORT = CaptureOptions.usual().port(0);

    private final FacePose pose = new FacePose();

    @Test
    void thePortsAreTheUsualOnes() {
        assertThat(CaptureProtocol.LIVE_LINK_FACE.usualPort()).isEqualTo(11111);
        assertThat(CaptureProtocol.VMC.usualPort()).isEqualTo(39539);
    }

    @Test
    void aPacketOverTheNetworkMovesTheFace() throws Exception {
        try (LiveCapture capture = LiveCapture.open(CaptureProtocol.LIVE_LINK_FACE, ANY_PORT);
                DatagramSocket phone = new DatagramSocket()) {
            waitForFace(capture, phone, LiveLinkPackets.with(LiveLinkPackets.JAW_OPEN, 0.8f));

            assertThat(pose.get(ArKit.JAW_OPEN)).isGreaterThan(0.7f);
            assertThat(capture.face().state()).isNotEqualTo(CaptureState.WAITING);
        }
    }

    @Test
    void aSecondSenderDoesNotTakeTheFaceAway() throws Exception {
        try (LiveCapture capture = LiveCapture.open(CaptureProtocol.VMC, ANY_PORT);
                DatagramSocket first = new DatagramSocket();
                DatagramSocket second = new DatagramSocket()) {
            byte[] open = OscBytes.bundle(OscBytes.weight("JawOpen", 0.8f), OscBytes.apply());
            byte[] blink = OscBytes.bundle(OscBytes.weight("Blink", 1), OscBytes.apply());
            waitForFace(capture, first, open);
            for (int i = 0; i < 20; i++) {
                send(capture, second, blink);
                send(capture, first, open);
                Thread.sleep(2);
                capture.face().read(0.1f, pose);
            }

            assertThat(pose.get(ArKit.EYE_BLINK_LEFT)).isZero();
        }
    }

    @Test
    void onlyThisMachineIsListenedToUnlessTheGameSaysOtherwise() throws IOException {
        try (LiveCapture capture = LiveCapture.open(CaptureProtocol.VMC, ANY_PORT)) {
            assertThat(capture.address().isLoopbackAddress()).isTrue();
        }
    }

    @Test
    void aTakenPortIsToldInWords() throws IOException {
        try (LiveCapture first = LiveCapture.open(CaptureProtocol.VMC, ANY_PORT)) {
            CaptureOptions same = CaptureOptions.usual().port(first.port());

            assertThatThrownBy(() -> LiveCapture.open(CaptureProtocol.VMC, same))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(
                            "Cannot listen for a live face on UDP 127.0.0.1:" + first.port());
        }
    }

    private void waitForFace(LiveCapture capture, DatagramSocket sender, byte[] packet)
            throws Exception {
        while (capture.face().read(0.1f, pose) == 0) {
            send(capture, sender, packet);
            Thread.sleep(5);
        }
        capture.face().read(1, pose);
    }

    private static void send(LiveCapture capture, DatagramSocket sender, byte[] packet)
            throws IOException {
        sender.send(
                new DatagramPacket(
                        packet, packet.length, InetAddress.getLoopbackAddress(), capture.port()));
    }
}
