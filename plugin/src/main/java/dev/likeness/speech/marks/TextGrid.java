package dev.likeness.speech.marks;

import dev.likeness.job.BadFileException;
import dev.likeness.speech.phone.MouthShapes;
import dev.likeness.speech.phone.Phone;
import dev.likeness.speech.phone.StressedPhone;
import dev.likeness.speech.phone.TimedPhone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TextGrid files of Praat and of forced aligners, in their long and their short form: an interval
 * tier whose name ends in "phones" with ARPABET symbols, and, if there is one, a tier "words". Any
 * thread.
 */
public final class TextGrid {

    /** Quoted texts ("" is a quote) and numbers; the words between them are for people. */
    private static final Pattern VALUE =
            Pattern.compile(
                    "\"(?<text>(?:[^\"]|\"\")*)\"|(?<![\\w\\[.-])(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)(?![\\w\\]])");

    private static final Set<String> SILENT =
            Set.of("", "SIL", "SP", "SPN", "NSN", "Q", "<EPS>", "<SIL>");

    private record Interval(double start, double end, String label) {}

    private final List<Object> values = new ArrayList<>();
    private final String name;

    private TextGrid(String content, String name) {
        this.name = name;
        Matcher matcher = VALUE.matcher(content);
        while (matcher.find()) {
            String text = matcher.group("text");
            values.add(
                    text != null
                            ? text.replace("\"\"", "\"")
                            : Double.valueOf(matcher.group("number")));
        }
    }

    /**
     * Reads the phones and words of one recording.
     *
     * @param in UTF-8 text (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the marks (not null)
     * @throws BadFileException if there is no tier of phones, or the file breaks off
     * @throws IOException if reading fails
     */
    public static SpeechMarks read(InputStream in, String name) throws IOException {
        TextGrid grid = new TextGrid(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        List<Interval> intervals = grid.tier("phones");
        if (intervals == null) {
            throw new BadFileException(
                    name + ": expected an interval tier whose name ends in \"phones\"", null);
        }
        Set<String> unknown = new TreeSet<>();
        List<TimedPhone> phones = new ArrayList<>();
        for (Interval interval : intervals) {
            phones.add(
                    new TimedPhone(
                            phone(interval.label(), unknown), interval.start(), interval.end()));
        }
        List<TimedWord> words = new ArrayList<>();
        List<Interval> spoken = grid.tier("words");
        for (Interval interval : spoken == null ? List.<Interval>of() : spoken) {
            if (!interval.label().isBlank()) {
                words.add(new TimedWord(interval.label(), interval.start(), interval.end()));
            }
        }
        double end = intervals.isEmpty() ? 0 : intervals.get(intervals.size() - 1).end();
        return new SpeechMarks(MouthShapes.of(phones), words, end, unknown);
    }

    private static StressedPhone phone(String label, Set<String> unknown) {
        String symbol = label.strip().toUpperCase(Locale.ROOT);
        if (SILENT.contains(symbol)) {
            return StressedPhone.of(Phone.SIL);
        }
        if (Phone.named(symbol).isEmpty()) {
            unknown.add(label);
            return StressedPhone.of(Phone.SIL);
        }
        return StressedPhone.parse(symbol);
    }

    /** Intervals of the first tier with a name that ends so, or null. */
    private List<Interval> tier(String ending) {
        for (int i = 0; i + 1 < values.size(); i++) {
            boolean intervals = "IntervalTier".equals(values.get(i));
            if (intervals
                    && values.get(i + 1).toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
                return intervals(i + 4);
            }
        }
        return null;
    }

    private List<Interval> intervals(int at) {
        int count = (int) number(at);
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = at + 1 + 3 * i;
            double start = number(from);
            double end = number(from + 1);
            if (from + 2 >= values.size() || start < 0 || end < start) {
                throw broken(i + 1, count);
            }
            intervals.add(new Interval(start, end, values.get(from + 2).toString()));
        }
        return intervals;
    }

    private double number(int at) {
        if (at < values.size() && values.get(at) instanceof Double number) {
            return number;
        }
        throw new BadFileException(
                name
                        + ": expected a number as value "
                        + (at + 1)
                        + ", found "
                        + (at < values.size()
                                ? "\"" + values.get(at) + "\""
                                : "the end of the file"),
                null);
    }

    private BadFileException broken(int interval, int count) {
        return new BadFileException(
                "%s: expected interval %d of %d with rising times and a label"
                        .formatted(name, interval, count),
                null);
    }
}
