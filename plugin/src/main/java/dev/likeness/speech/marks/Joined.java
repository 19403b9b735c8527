package dev.likeness.speech.marks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A document that may be one JSON value over many lines or one value on each line: as one value on
 * each line.
 */
final class Joined {

    private final String text;

    Joined(InputStream in) throws IOException {
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Line breaks inside a value become spaces; JSON has none inside its strings. */
    InputStream stream() {
        boolean onePerLine = text.lines().filter(line -> !line.isBlank()).allMatch(Joined::isWhole);
        String lines = onePerLine ? text : text.replaceAll("\\R", " ");
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isWhole(String line) {
        String value = line.strip();
        return value.startsWith("{") && value.endsWith("}")
                || value.startsWith("[") && value.endsWith("]");
    }
}
