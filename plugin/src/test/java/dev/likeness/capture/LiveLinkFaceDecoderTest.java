package dev.likeness.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveLinkFaceDecoderTest {

    private final LiveLinkFaceDecoder decoder = new LiveLinkFaceDecoder(Optional.empty());
    private final FacePose pose = new FacePose();

    @Test
    void thePacketOfAnIPhoneHas312BytesAndAllShapes() {
        float[] values = new float[61];
        for (int i = 0; i < 52; i++) {
            values[i] = (i + 1) / 100f;
        }
        byte[] packet =
                LiveLinkPackets.newest(LiveLinkPackets.DEVICE, LiveLinkPackets.SUBJECT, values);

        assertThat(packet).hasSize(312);
        assertThat(decode(packet)).isEqualTo(PacketVerdict.FACE);
        assertThat(Arrays.stream(ArKit.values()).map(pose::get)).doesNotHaveDuplicates();
        assertThat(pose.get(ArKit.EYE_BLINK_LEFT)).isEqualTo(0.01f);
        assertThat(pose.get(ArKit.EYE_WIDE_RIGHT)).isEqualTo(0.14f);
        assertThat(pose.get(ArKit.TONGUE_OUT)).isEqualTo(0.52f);
    }

    @Test
    void jawOpenComesAfterForwardLeftAndRight() {
        decode(LiveLinkPackets.with(LiveLinkPackets.JAW_LEFT, 0.3f));
        assertThat(pose.get(ArKit.JAW_LEFT)).isEqualTo(0.3f);

        decode(LiveLinkPackets.with(LiveLinkPackets.JAW_OPEN, 0.7f));
        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.7f);
        assertThat(pose.get(ArKit.JAW_LEFT)).isZero();

        decode(LiveLinkPackets.with(LiveLinkPackets.BROW_INNER_UP, 0.4f));
        assertThat(pose.get(ArKit.BROW_INNER_UP)).isEqualTo(0.4f);
    }

    @Test
    void theHeadTurnsInRadiansAndNotWithoutLimit() {
        decode(LiveLinkPackets.with(LiveLinkPackets.HEAD_YAW, 0.6f));
        assertThat(pose.headYaw()).isEqualTo(0.6f);

        decode(LiveLinkPackets.with(LiveLinkPackets.HEAD_YAW, 1e9f));
        assertThat(pose.headYaw()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "6B0C2F1A-47C9-4D7E-9E0B-1B5A2C3D4E5F-and-more"})
    void aDeviceIdMayHaveAnyLength(String device) {
        float[] values = new float[61];
        values[LiveLinkPackets.EYE_BLINK_LEFT] = 1;

        assertThat(decode(LiveLinkPackets.newest(device, "Vorführung", values)))
                .isEqualTo(PacketVerdict.FACE);
        assertThat(pose.get(ArKit.EYE_BLINK_LEFT)).isEqualTo(1);
    }

    @Test
    void everyOlderVersionIsUnderstood() {
        float[] withHead = new float[61];
        withHead[LiveLinkPackets.JAW_OPEN] = 0.5f;
        float[] withoutTongue = Arrays.copyOf(withHead, 51);

        for (byte[] packet :
                new byte[][] {
                    LiveLinkPackets.version5(withHead),
                    LiveLinkPackets.version3Or4(4, withHead),
                    LiveLinkPackets.version3Or4(3, withHead),
                    LiveLinkPackets.version1Or2(2, withHead),
                    LiveLinkPackets.version1Or2(1, withoutTongue)
                }) {
            pose.clear();
            assertThat(decode(packet)).as("version " + packet[0]).isEqualTo(PacketVerdict.FACE);
            assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.5f);
        }
    }

    @Test
    void aPacketWithoutFaceChangesNothing() {
        decode(LiveLinkPackets.with(LiveLinkPackets.JAW_OPEN, 0.5f));

        assertThat(decode(LiveLinkPackets.withoutFace())).isEqualTo(PacketVerdict.NO_FACE);
        assertThat(decode(LiveLinkPackets.newest("id", "x", new float[0])))
                .isEqualTo(PacketVerdict.NO_FACE);
        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.5f);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void controlsOfAMetaHumanAreRefusedInWords(boolean littleEndian) {
        PacketVerdict verdict = decode(LiveLinkPackets.metaHuman(littleEndian));

        assertThat(verdict).isEqualTo(PacketVerdict.META_HUMAN);
        assertThat(verdict.words()).contains("switch the capture mode to Live Link (ARKit)");
    }

    @Test
    void aNewerVersionIsRefusedInWords() {
        byte[] packet = LiveLinkPackets.with(0, 0);
        packet[0] = 7;

        assertThat(decode(packet)).isEqualTo(PacketVerdict.UNKNOWN_VERSION);
    }

    @Test
    void anotherSubjectIsLeftAlone() {
        LiveLinkFaceDecoder picky = new LiveLinkFaceDecoder(Optional.of("Grace"));
        byte[] packet = LiveLinkPackets.with(LiveLinkPackets.JAW_OPEN, 1);

        assertThat(picky.decode(packet, packet.length, 0, pose))
                .isEqualTo(PacketVerdict.OTHER_SUBJECT);
        assertThat(pose.get(ArKit.JAW_OPEN)).isZero();
    }

    @Test
    void aCutOffPacketIsNeverAFace() {
        byte[] packet = LiveLinkPackets.with(LiveLinkPackets.JAW_OPEN, 1);
        for (int length = 0; length < packet.length; length++) {
            assertThat(decoder.decode(packet, length, 0, pose))
                    .as("cut off after " + length + " bytes")
                    .isIn(PacketVerdict.DAMAGED, PacketVerdict.NO_FACE, PacketVerdict.META_HUMAN);
        }
        assertThat(pose.get(ArKit.JAW_OPEN)).isZero();
    }

    @Test
    void valuesAreLimitedAndNumbers() {
        decode(LiveLinkPackets.with(LiveLinkPackets.JAW_OPEN, 7));
        assertThat(pose.get(ArKit.JAW_OPEN)).isCloseTo(1, within(0f));

        assertThat(decode(LiveLinkPackets.with(LiveLinkPackets.JAW_OPEN, Float.NaN)))
                .isEqualTo(PacketVerdict.DAMAGED);
    }

    private PacketVerdict decode(byte[] packet) {
        return decoder.decode(packet, packet.length, 0, pose);
    }
}
