package dev.likeness.speech.marks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words with times as recognisers and text-to-speech services write them: a list, or an object with
 * {@code words}, of {@code {"word": "hello", "start": 0.1, "end": 0.4}}. "text" may stand for
 * "word"; "start_time", "startTime" and "offset" with "duration" are understood; "start_ms" and
 * "end_ms" are milliseconds. Any thread.
 */
public final class WordTimes {

    private WordTimes() {}

    /**
     * Reads the words of one utterance.
     *
     * @param in UTF-8 JSON (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the words, by their start (not null)
     * @throws dev.likeness.job.BadFileException if this is no list of words with times
     * @throws IOException if reading fails
     */
    public static List<TimedWord> read(InputStream in, String name) throws IOException {
        Json document = Json.read(in, name);
        List<TimedWord> words = new ArrayList<>();
        for (Json word : document.isList() ? document.list() : document.get("words").list()) {
            words.add(word(word));
        }
        words.sort(Comparator.comparingDouble(TimedWord::start));
        return List.copyOf(words);
    }

    private static TimedWord word(Json word) {
        double start = start(word);
        double end = end(word, start);
        if (end < start) {
            throw word.expected("an end of at least " + start);
        }
        return new TimedWord(word.get("word", "text", "value").text(), start, end);
    }

    private static double start(Json word) {
        return word.has("start_ms")
                ? word.get("start_ms").seconds(1000)
                : word.get("start", "start_time", "startTime", "offset").seconds(1);
    }

    private static double end(Json word, double start) {
        if (word.has("end_ms")) {
            return word.get("end_ms").seconds(1000);
        }
        if (word.has("duration")) {
            return start + word.get("duration").seconds(1);
        }
        return word.get("end", "end_time", "endTime").seconds(1);
    }
}
