package dev.likeness.tools.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void theSameSeedMakesTheSameSentences() throws IOException {
        assertThat(new Sentences(3).next(20)).isEqualTo(new Sentences(3).next(20));
        assertThat(new PseudoWords(3).next(20)).isEqualTo(new PseudoWords(3).next(20));
    }

    @Test
    void sentencesAreManyAndHaveNoBlanksLeft() throws IOException {
        var sentences = new Sentences(1).next(300);

        assertThat(sentences).noneMatch(s -> s.contains("{") || s.contains("|"));
        assertThat(new HashSet<>(sentences)).hasSizeGreaterThan(250);
    }
}
