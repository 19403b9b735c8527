package dev.likeness.tools.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes up English sentences to be spoken: patterns filled with words of this project's own list,
 * and now and then plain rows of words, for their sounds meet in ways that sentences do not.
 */
public final class Sentences {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private static final List<String> PATTERNS =
            List.of(
                    "{start}, {doer} {past} {thing} {where}.",
                    "{doer} {past} {thing}.",
                    "{who} {modal} {plain} {thing} {where}.",
                    "{who} {modal} {how} {plain} {thing}.",
                    "{start}, {who} {modal} {plain} {thing}, {start}.",
                    "{doer} is {describe} and {describe} {where}.",
                    "where did {doer} {plain} {thing}?",
                    "why should {who} {plain} {thing} {where}?",
                    "{start}. {doer} {how} {past} {number} {plural} {where}.",
                    "there are {number} {describe} {plural} {where}, {start}.",
                    "if {who} {modal} {plain} {thing}, {doer} will {plain} {number} {plural}.",
                    "it was {describe}, so {doer} {past} {thing} and {past} {thing}.",
                    "don't {plain} {thing}! {plain} {thing} {where}.",
                    "{doer} and {doer} {past} {describe} {plural} {where}.",
                    "{describe} {plural} {how} {plain} {describe} {plural}.",
                    "{start}, {start}.",
                    "{plain}, {plain}, {past}, {describe}, {how}.",
                    "{number}, {number}, {number} {plural}.",
                    "{describe} {plain} {plural} {past} {where} {number} {describe}.");

    private final Map<String, List<String>> words = new HashMap<>();
    private final Random random;

    /**
     * Creates one.
     *
     * @param seed the same seed makes the same sentences
     * @throws IOException if the list of words cannot be read
     */
    public Sentences(long seed) throws IOException {
        random = new Random(seed);
        try (InputStream in = Sentences.class.getResourceAsStream("words.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.strip().split("\n")) {
                int colon = line.indexOf(':');
                String list = line.substring(colon + 1).strip();
                words.put(
                        line.substring(0, colon),
                        List.of(list.split(list.contains("|") ? "\\|" : " ")));
            }
        }
    }

    /**
     * Makes sentences.
     *
     * @param count how many (&gt;=0)
     * @return them (not null)
     */
    public List<String> next(int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
            sentences.add(
                    BLANK.matcher(pattern)
                            .replaceAll(m -> Matcher.quoteReplacement(word(m.group(1)))));
        }
        return sentences;
    }

    private String word(String group) {
        List<String> choice = words.get(group);
        return choice.get(random.nextInt(choice.size()));
    }
}
