package dev.likeness.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Anybody may send to a UDP port. */
class HostilePacketsTest {

    private static final int PACKETS = 10_000;
    private static final long BYTES_PER_PACKET = 8 << 10;

    @ParameterizedTest
    @EnumSource
    void tenThousandMutatedPacketsDoNoHarm(CaptureProtocol protocol) {
        FaceCapture capture = new FaceCapture(protocol, CaptureOptions.usual());
        FacePose pose = new FacePose();
        Random random = new Random(20_261_129);
        byte[][] originals = originals(protocol);
        byte[][] packets = new byte[PACKETS][];
        for (int i = 0; i < PACKETS; i++) {
            packets[i] = mutated(originals[i % originals.length], random);
        }

        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < PACKETS; i++) {
            PacketVerdict verdict = capture.accept(packets[i], packets[i].length, i / 60.0);
            assertThat(verdict).isNotNull();
            capture.read(1 / 60f, pose);
        }
        long allocated = memory.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated / PACKETS).isLessThan(BYTES_PER_PACKET);
        for (ArKit shape : ArKit.values()) {
            assertThat(pose.get(shape)).isBetween(0f, 1f);
        }
        assertThat(pose.headYaw()).isFinite();
    }

    private static byte[][] originals(CaptureProtocol protocol) {
        return protocol == CaptureProtocol.VMC
                ? new byte[][] {
                    OscBytes.weight("JawOpen", 0.5f),
                    OscBytes.bundle(
                            OscBytes.weight("EyeBlinkLeft", 0.5f),
                            OscBytes.bone("Head", 0.1f, 0.2f, 0.3f, 0.9f),
                            OscBytes.bundle(OscBytes.weight("Joy", 0.7f)),
                            OscBytes.apply()),
                    nested(40)
                }
                : new byte[][] {
                    LiveLinkPackets.with(LiveLinkPackets.JAW_OPEN, 0.5f),
                    LiveLinkPackets.withoutFace(),
                    LiveLinkPackets.metaHuman(true),
                    LiveLinkPackets.version5(new float[61]),
                    LiveLinkPackets.version1Or2(1, new float[51])
                };
    }

    private static byte[] nested(int depth) {
        byte[] packet = OscBytes.apply();
        for (int i = 0; i < depth; i++) {
            packet = OscBytes.bundle(packet);
        }
        return packet;
    }

    private static byte[] mutated(byte[] original, Random random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(original.length + 1) : original.length;
        byte[] packet = Arrays.copyOf(original, length + (random.nextInt(8) == 0 ? 37 : 0));
        for (int changes = random.nextInt(6); changes > 0 && packet.length > 0; changes--) {
            int at = random.nextInt(packet.length);
            switch (random.nextInt(3)) {
                case 0 -> packet[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> packet[at] = (byte) random.nextInt();
                default -> Arrays.fill(packet, at, Math.min(at + 4, packet.length), (byte) 0xff);
            }
        }
        return packet;
    }
}
