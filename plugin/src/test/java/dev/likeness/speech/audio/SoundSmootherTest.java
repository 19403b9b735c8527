package dev.likeness.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoundSmootherTest {

    private static final int SOUNDS = HeardSound.values().length;
    private static final MouthModel MODEL = MouthModel.standard();

    @Test
    void oneFrameOfAnotherSoundIsDoubted() {
        float[][] heard = heard(HeardSound.SIL, 10, HeardSound.AA, 20, HeardSound.SIL, 10);
        heard[20] = frame(HeardSound.F, 0.6f, HeardSound.AA, 0.3f);

        float[][] shares = SoundSmoother.smooth(heard, MODEL);

        assertThat(best(shares[20])).isEqualTo(HeardSound.AA);
    }

    @Test
    void aSoundThatLastsIsBelieved() {
        float[][] heard = heard(HeardSound.AA, 20, HeardSound.F, 8, HeardSound.AA, 20);

        float[][] shares = SoundSmoother.smooth(heard, MODEL);

        assertThat(best(shares[10])).isEqualTo(HeardSound.AA);
        assertThat(best(shares[24])).isEqualTo(HeardSound.F);
        assertThat(best(shares[40])).isEqualTo(HeardSound.AA);
    }

    @Test
    void whatIsHeardBeforeHelpsToTellTwoSoundsApart() {
        assertThat(sharesAfter(HeardSound.S)[HeardSound.T.ordinal()])
                .isGreaterThan(2 * sharesAfter(HeardSound.M)[HeardSound.T.ordinal()]);
    }

    /** What is made of a t that may as well be a b. */
    private static float[] sharesAfter(HeardSound before) {
        float[][] heard = heard(before, 8, HeardSound.T, 8, HeardSound.AA, 8);
        Arrays.fill(heard, 8, 16, frame(HeardSound.T, 0.5f, HeardSound.B, 0.5f));
        return SoundSmoother.smooth(heard, MODEL)[12];
    }

    @Test
    void theSharesOfAFrameAddUpToOne() {
        float[][] heard = heard(HeardSound.SIL, 5, HeardSound.M, 5, HeardSound.IY, 300);
        float sum = 0;
        for (float share : SoundSmoother.smooth(heard, MODEL)[250]) {
            sum += share;
        }

        assertThat(sum).isCloseTo(1, within(1e-4f));
    }

    @Test
    void nothingHeardIsNothing() {
        assertThat(SoundSmoother.smooth(new float[0][], MODEL)).isEmpty();
    }

    private static float[][] heard(Object... sounds) {
        int length = 0;
        for (int i = 1; i < sounds.length; i += 2) {
            length += (Integer) sounds[i];
        }
        float[][] heard = new float[length][];
        int at = 0;
        for (int i = 0; i < sounds.length; i += 2) {
            HeardSound sound = (HeardSound) sounds[i];
            int end = at + (Integer) sounds[i + 1];
            Arrays.fill(heard, at, end, frame(sound, 0.6f, sound, 0.6f));
            at = end;
        }
        return heard;
    }

    /** Two sounds with their shares; the rest is spread over all others. */
    private static float[] frame(HeardSound one, float share, HeardSound other, float otherShare) {
        float rest = 1 - share - (one == other ? 0 : otherShare);
        float[] frame = new float[SOUNDS];
        Arrays.fill(frame, rest / (SOUNDS - (one == other ? 1 : 2)));
        frame[one.ordinal()] = share;
        frame[other.ordinal()] = otherShare;
        return frame;
    }

    private static HeardSound best(float[] shares) {
        int best = 0;
        for (int s = 1; s < shares.length; s++) {
            best = shares[s] > shares[best] ? s : best;
        }
        return HeardSound.values()[best];
    }
}
