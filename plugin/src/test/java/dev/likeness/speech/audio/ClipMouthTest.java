package dev.likeness.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.face.Viseme;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.text.Pronouncer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipMouthTest {

    private static final ClipMouth MOUTH = new ClipMouth();
    private static final Pronouncer ENGLISH = Pronouncer.english();
    private static final ClipMouth.AlignedLine ALIGNED =
            MOUTH.bake(Spoken.SOUND, ENGLISH.words(Spoken.TEXT));

    @Test
    void everyClosureIsSeen() {
        VisemeTrack track = MOUTH.bake(Spoken.SOUND);

        long closed = Arrays.stream(Spoken.CLOSURES).filter(c -> closes(track, c)).count();
        assertThat(closed).isGreaterThanOrEqualTo(Spoken.CLOSURES.length - 1);
    }

    @Test
    void theTrackIsAsLongAsTheSound() {
        assertThat(MOUTH.bake(Spoken.SOUND).duration()).isBetween(2.8, 2.84);
    }

    @Test
    void withTheTextEveryClosureIsSeen() {
        for (double[] closure : Spoken.CLOSURES) {
            assertThat(closes(ALIGNED.track(), closure)).as("at %.2f s", closure[0]).isTrue();
        }
    }

    @Test
    void wordsAreFoundWhereTheyAreSpoken() {
        List<AlignedWord> words = ALIGNED.words();

        assertThat(words).hasSize(Spoken.WORD_STARTS.length).allMatch(AlignedWord::found);
        double[] errors = new double[words.size()];
        for (int w = 0; w < errors.length; w++) {
            errors[w] = Math.abs(words.get(w).start() - Spoken.WORD_STARTS[w]);
        }
        Arrays.sort(errors);
        assertThat(errors[errors.length / 2]).as("median error").isLessThan(0.025);
        assertThat(errors[errors.length - 1]).as("largest error").isLessThan(0.1);
    }

    @Test
    void aWrongWordIsNamedAndDoesNotShiftTheRest() {
        List<AlignedWord> words =
                MOUTH.bake(
                                Spoken.SOUND,
                                ENGLISH.words("The big boy may buy sixteen of the old farm."))
                        .words();

        assertThat(words.get(5).word()).isEqualTo("sixteen");
        assertThat(words.get(5).found()).isFalse();
        assertThat(words.get(9).start()).isBetween(1.9, 2.1);
    }

    @Test
    void aWordThatIsNotSaidIsNamed() {
        List<AlignedWord> words =
                MOUTH.bake(
                                Spoken.SOUND,
                                ENGLISH.words(
                                        "The big boy may buy a map of the old chocolate farm."))
                        .words();

        assertThat(words.get(10).word()).isEqualTo("chocolate");
        assertThat(words.get(10).found()).isFalse();
        assertThat(words.get(11).start()).isBetween(1.9, 2.1);
    }

    @Test
    void silenceRestsFromBeginningToEnd() {
        VisemeTrack track = MOUTH.bake(new Sound(new float[16_000], 16_000));

        assertThat(strongest(track, 0.5)).isEqualTo(Viseme.SIL);
    }

    @Test
    void aSoundOfNoLengthGivesAMouthAtRest() {
        Sound nothing = new Sound(new float[0], 48_000);

        assertThat(strongest(MOUTH.bake(nothing), 0)).isEqualTo(Viseme.SIL);
        assertThat(MOUTH.bake(nothing, ENGLISH.words("hello there")).words())
                .noneMatch(AlignedWord::found);
    }

    private static boolean closes(VisemeTrack track, double[] closure) {
        for (double t = closure[0] - 0.04; t < closure[1] + 0.04; t += 0.01) {
            if (strongest(track, t) == Viseme.PP) {
                return true;
            }
        }
        return false;
    }

    private static Viseme strongest(VisemeTrack track, double seconds) {
        float[] weights = new float[15];
        track.sample(seconds, weights);
        int best = 0;
        for (int v = 1; v < weights.length; v++) {
            best = weights[v] > weights[best] ? v : best;
        }
        return Viseme.values()[best];
    }
}
