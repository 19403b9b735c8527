package dev.likeness.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import dev.likeness.face.Viseme;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VmcDecoderTest {

    private static final float TINY = 1e-5f;

    private final VmcDecoder decoder = new VmcDecoder();
    private final FacePose pose = new FacePose();

    @Test
    void weightsCountFromApplyOn() {
        assertThat(decode(OscBytes.weight("JawOpen", 0.6f))).isEqualTo(PacketVerdict.PART);
        assertThat(pose.get(ArKit.JAW_OPEN)).isZero();

        assertThat(decode(OscBytes.apply())).isEqualTo(PacketVerdict.FACE);
        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.6f);
    }

    @Test
    void aBundleWithinABundleIsRead() {
        byte[] packet =
                OscBytes.bundle(
                        OscBytes.message("/VMC/Ext/OK", 1, 3, 0),
                        OscBytes.bundle(
                                OscBytes.weight("browInnerUp", 0.5f),
                                OscBytes.weight("EyeBlinkLeft", 1f)),
                        OscBytes.apply(),
                        OscBytes.message("/VMC/Ext/T", 12.5f));

        assertThat(decode(packet)).isEqualTo(PacketVerdict.FACE);
        assertThat(pose.get(ArKit.BROW_INNER_UP)).isEqualTo(0.5f);
        assertThat(pose.get(ArKit.EYE_BLINK_LEFT)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Joy, 0.9", "happy, 0.9", "JOY, 0.9"})
    void presetsOfBothVersionsOfVrmMeanExpressions(String name, float smile) {
        decode(OscBytes.bundle(OscBytes.weight(name, 1), OscBytes.apply()));

        assertThat(pose.get(ArKit.MOUTH_SMILE_LEFT)).isEqualTo(smile);
    }

    @ParameterizedTest
    @CsvSource({"Blink", "blink"})
    void aBlinkClosesBothLids(String name) {
        decode(OscBytes.bundle(OscBytes.weight(name, 0.8f), OscBytes.apply()));

        assertThat(pose.get(ArKit.EYE_BLINK_LEFT)).isEqualTo(0.8f);
        assertThat(pose.get(ArKit.EYE_BLINK_RIGHT)).isEqualTo(0.8f);
    }

    @ParameterizedTest
    @CsvSource({"A, AA", "I, IH", "U, OU", "E, E", "O, OH", "aa, AA", "ee, E", "ou, OU"})
    void vowelsAreVisemes(String name, Viseme viseme) {
        decode(OscBytes.bundle(OscBytes.weight(name, 0.7f), OscBytes.apply()));

        assertThat(pose.get(viseme)).isEqualTo(0.7f);
    }

    @ParameterizedTest
    @CsvSource({
        "Blink_L, EYE_BLINK_LEFT",
        "blinkRight, EYE_BLINK_RIGHT",
        "Blink_R, EYE_BLINK_RIGHT"
    })
    void oneLidHasManyNames(String name, ArKit shape) {
        decode(OscBytes.bundle(OscBytes.weight(name, 1), OscBytes.apply()));

        assertThat(pose.get(shape)).isEqualTo(1);
    }

    @Test
    void whatIsNotSentAgainStays() {
        decode(OscBytes.bundle(OscBytes.weight("JawOpen", 0.5f), OscBytes.apply()));
        decode(OscBytes.bundle(OscBytes.weight("CheekPuff", 0.5f), OscBytes.apply()));

        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(0.5f);
    }

    @Test
    void withoutApplyWeightsCountAfterATenthOfASecond() {
        byte[] weight = OscBytes.weight("JawOpen", 0.5f);

        assertThat(decoder.decode(weight, weight.length, 5, pose)).isEqualTo(PacketVerdict.PART);
        assertThat(decoder.decode(weight, weight.length, 5.05, pose)).isEqualTo(PacketVerdict.PART);
        assertThat(decoder.decode(weight, weight.length, 5.11, pose)).isEqualTo(PacketVerdict.FACE);
    }

    @Test
    void aHeadThatTurnsToItsRightInUnityDoesSoHere() {
        float half = (float) Math.toRadians(30) / 2;
        decode(
                OscBytes.bundle(
                        OscBytes.bone("Head", 0f, sin(half), 0f, cos(half)),
                        OscBytes.weight("JawOpen", 0f),
                        OscBytes.apply()));
        assertThat(pose.headYaw()).isCloseTo((float) Math.toRadians(-30), within(TINY));

        decode(
                OscBytes.bundle(
                        OscBytes.bone("Head", sin(half), 0f, 0f, cos(half)), OscBytes.apply()));
        assertThat(pose.headPitch()).isCloseTo((float) Math.toRadians(-30), within(TINY));
        assertThat(pose.headYaw()).isCloseTo(0, within(TINY));
    }

    @Test
    void neckAndHeadAddUp() {
        float half = (float) Math.toRadians(10) / 2;
        decode(
                OscBytes.bundle(
                        OscBytes.bone("Neck", 0f, 0f, sin(half), cos(half)),
                        OscBytes.bone("Head", 0f, 0f, sin(half), cos(half)),
                        OscBytes.apply()));

        assertThat(pose.headRoll()).isCloseTo((float) Math.toRadians(20), within(TINY));
    }

    @Test
    void bonesOfTheEyesBecomeEyeShapes() {
        float half = (float) Math.toRadians(-12) / 2;
        decode(
                OscBytes.bundle(
                        OscBytes.bone("LeftEye", 0f, sin(half), 0f, cos(half)), OscBytes.apply()));

        assertThat(pose.get(ArKit.EYE_LOOK_OUT_LEFT)).isBetween(0.4f, 0.5f);
        assertThat(pose.get(ArKit.EYE_LOOK_IN_LEFT)).isZero();
    }

    @Test
    void aSenderThatHasLoadedNothingHasNoFace() {
        assertThat(decode(OscBytes.message("/VMC/Ext/OK", 0))).isEqualTo(PacketVerdict.NO_FACE);
        assertThat(decode(OscBytes.message("/VMC/Ext/OK", 1))).isEqualTo(PacketVerdict.OTHER);
    }

    @Test
    void whatIsUnknownOrWronglyTypedIsLeftOut() {
        byte[] packet =
                OscBytes.bundle(
                        OscBytes.message("/VMC/Ext/Cam", "Camera", 1f),
                        OscBytes.message("/VMC/Ext/Blend/Val", 3, 1f),
                        OscBytes.message("/VMC/Ext/Blend/Val", "JawOpen"),
                        OscBytes.message("/VMC/Ext/Blend/Val", "JawOpen", Float.NaN),
                        OscBytes.weight("wiggleEars", 1),
                        OscBytes.message("/VMC/Ext/Blend/Val", "CheekPuff", 0.5f, "more", 7),
                        OscBytes.apply());

        assertThat(decode(packet)).isEqualTo(PacketVerdict.FACE);
        assertThat(pose.get(ArKit.JAW_OPEN)).isZero();
        assertThat(pose.get(ArKit.CHEEK_PUFF)).isEqualTo(0.5f);
    }

    @Test
    void endlessNamesAreNotKept() {
        for (int i = 0; i < 5000; i++) {
            decode(OscBytes.weight("A".repeat(i % 70) + i, 1));
            decode(OscBytes.weight(spelling(i), 1));
        }
        decode(OscBytes.apply());

        assertThat(pose.get(ArKit.JAW_OPEN)).isEqualTo(1);
    }

    /** "jawOpen" with other capitals each time. */
    private static String spelling(int number) {
        char[] letters = "jawopen".toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if ((number >> i & 1) != 0) {
                letters[i] = Character.toUpperCase(letters[i]);
            }
        }
        return "x".repeat(number % 40) + "." + new String(letters);
    }

    @Test
    void aCutOffBundleNeverFails() {
        byte[] packet =
                OscBytes.bundle(
                        OscBytes.weight("JawOpen", 0.5f),
                        OscBytes.bone("Head", 0f, 0f, 0f, 1f),
                        OscBytes.apply());
        for (int length = 0; length < packet.length; length++) {
            byte[] cut = Arrays.copyOf(packet, length);
            PacketVerdict verdict = new VmcDecoder().decode(cut, length, 0, pose);
            assertThat(verdict).as("cut off after " + length).isNotEqualTo(PacketVerdict.FACE);
        }
    }

    private PacketVerdict decode(byte[] packet) {
        return decoder.decode(packet, packet.length, 0, pose);
    }

    private static float sin(float angle) {
        return (float) Math.sin(angle);
    }

    private static float cos(float angle) {
        return (float) Math.cos(angle);
    }
}
