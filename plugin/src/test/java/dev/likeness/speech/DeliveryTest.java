package dev.likeness.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.face.Viseme;
import dev.likeness.speech.marks.SpeechMarks;
import dev.likeness.speech.phone.TimedPhone;
import dev.likeness.speech.text.Pronouncer;
import dev.likeness.speech.text.Rhythm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void theLoudSyllableOfALineStandsOut() {
        Delivery delivery = Delivery.of(syllables(0.6f, 0.6f, 1, 0.6f, 0.6f));

        assertThat(delivery.stresses()).hasSize(1);
        assertThat(delivery.stresses().get(0).at()).isCloseTo(0.2 + 2 * 0.25 + 0.075, within(0.03));
        assertThat(delivery.stresses().get(0).strength()).isEqualTo(1);
    }

    @Test
    void aLineThatIsEvenIsStressedNowAndThenALittle() {
        Delivery delivery = Delivery.of(syllables(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));

        assertThat(delivery.stresses()).hasSizeBetween(2, 5);
        assertThat(delivery.stresses()).allMatch(stress -> stress.strength() == 0.5f);
    }

    @Test
    void stressesKeepTheirDistance() {
        List<Delivery.Stress> stresses =
                Delivery.of(text("Nobody ever expected anything of that remarkable photograph."))
                        .stresses();

        for (int i = 1; i < stresses.size(); i++) {
            assertThat(stresses.get(i).at() - stresses.get(i - 1).at()).isGreaterThan(0.549);
        }
        assertThat(stresses).hasSizeGreaterThan(2);
    }

    @Test
    void inATextTheStressedSyllablesStandOut() {
        List<TimedPhone> phones = phones("The banana in the potato salad was delicious.");

        for (Delivery.Stress stress :
                Delivery.of(SpeechMarks.of(phones, List.of()).track()).stresses()) {
            assertThat(phones)
                    .filteredOn(phone -> phone.sound().stress() == 1)
                    .anyMatch(
                            phone ->
                                    stress.at() > phone.start() - 0.1
                                            && stress.at() < phone.end() + 0.1);
        }
    }

    @Test
    void thePausesBeforeSpeechAreRestsAndTheOneAtTheEndIsNot() {
        List<Delivery.Rest> rests =
                Delivery.of(
                                Articulation.track(
                                        List.of(
                                                new VisemeSpan(0.3, 0.8, Viseme.AA, 1),
                                                new VisemeSpan(1.3, 1.8, Viseme.AA, 1)),
                                        3))
                        .rests();

        assertThat(rests).hasSize(2);
        assertThat(rests.get(0).start()).isZero();
        assertThat(rests.get(0).end()).isCloseTo(0.3, within(0.05));
        assertThat(rests.get(1).start()).isCloseTo(0.8, within(0.05));
        assertThat(rests.get(1).duration()).isCloseTo(0.5, within(0.09));
    }

    @Test
    void silenceHasNeither() {
        Delivery delivery = Delivery.of(Articulation.track(List.of(), 2));

        assertThat(delivery).isEqualTo(new Delivery(List.of(), List.of()));
    }

    /** Four a second, from 0.2 s on, each as wide as told. */
    private static VisemeTrack syllables(float... levels) {
        List<VisemeSpan> spans = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            double start = 0.2 + i * 0.25;
            spans.add(new VisemeSpan(start, start + 0.15, Viseme.AA, levels[i]));
            spans.add(new VisemeSpan(start + 0.15, start + 0.25, Viseme.DD, 1));
        }
        return Articulation.track(spans, 0.4 + levels.length * 0.25);
    }

    private static VisemeTrack text(String text) {
        return SpeechMarks.of(phones(text), List.of()).track();
    }

    private static List<TimedPhone> phones(String text) {
        return Rhythm.of(Pronouncer.english().words(text), 1);
    }
}
