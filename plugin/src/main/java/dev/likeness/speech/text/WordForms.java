package dev.likeness.speech.text;

import dev.likeness.speech.phone.StressedPhone;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How one language makes words out of others. */
interface WordForms {

    /**
     * The sounds of a word that is made of others.
     *
     * @param word in lower case (not null)
     * @param lexicon the words known by heart (not null)
     * @param spelt reads a word by its letters alone (not null)
     * @return the sounds, or empty if no parts are known
     */
    Optional<List<StressedPhone>> sounds(
            String word, Lexicon lexicon, Function<String, List<StressedPhone>> spelt);
}
