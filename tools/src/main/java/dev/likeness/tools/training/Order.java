package dev.likeness.tools.training;

import dev.likeness.speech.audio.HeardSound;
import dev.likeness.speech.audio.SoundOrder;
import dev.likeness.speech.phone.StressedPhone;
import dev.likeness.speech.text.Pronouncer;
import dev.likeness.speech.text.SpokenWord;
import dev.likeness.tools.voice.Sentences;
import java.io.IOException;

/** Counts which sound follows which in made-up sentences, as the library pronounces them. */
final class Order {

    private static final int SENTENCES = 3000;
    private static final long SEED = 101;

    /** Speakers rest within a sentence, too: after every so many words. */
    private static final int WORDS_TO_A_REST = 30;

    private static final int SILENCE = HeardSound.SIL.ordinal();

    private final int[][] counts = new int[HeardSound.values().length][HeardSound.values().length];
    private int last = SILENCE;
    private int words;

    private Order() {}

    static SoundOrder count() throws IOException {
        Order order = new Order();
        Pronouncer english = Pronouncer.english();
        for (String sentence : new Sentences(SEED).next(SENTENCES)) {
            for (SpokenWord word : english.words(sentence)) {
                order.add(word);
            }
            order.next(SILENCE);
        }
        return SoundOrder.counted(order.counts);
    }

    private void add(SpokenWord word) {
        for (StressedPhone phone : word.sounds()) {
            for (HeardSound sound : HeardSound.of(phone)) {
                next(sound.ordinal());
            }
        }
        words++;
        if (word.pause() > 0 || words % WORDS_TO_A_REST == 0) {
            next(SILENCE);
        }
    }

    private void next(int sound) {
        if (sound != SILENCE || last != SILENCE) {
            counts[last][sound]++;
        }
        last = sound;
    }
}
