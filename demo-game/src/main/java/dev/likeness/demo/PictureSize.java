package dev.likeness.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * Size of a picture or window.
 *
 * @param width in pixels (&gt;0)
 * @param height in pixels (&gt;0)
 */
public record PictureSize(int width, int height) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{1,3})x([1-9]\\d{1,3})");

    /**
     * Reads an option's value.
     *
     * @param text for example "1280x720" (not null)
     * @return the size (not null)
     * @throws TypeConversionException if the text is something else
     */
    public static PictureSize parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "expected WIDTHxHEIGHT like 1280x720, found \"" + text + "\"");
        }
        return new PictureSize(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
