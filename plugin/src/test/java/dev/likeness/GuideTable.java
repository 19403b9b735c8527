package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of a guide, whose second column names calls and whose third names tests, as
 * {@code Type.member}.
 */
public final class GuideTable {

    private static final Pattern NAME = Pattern.compile("`([A-Za-z.0-9]+)\\.(\\w+)`");
    private static final String RULER = "|---";

    private final Path guide;
    private final List<String> packages;

    /** A guide, and the packages in which its names are looked for. */
    public GuideTable(Path guide, List<String> packages) {
        this.guide = guide;
        this.packages = packages;
    }

    /** Rows without heads and rulers: an empty cell, then the three columns. */
    public List<String[]> rows() {
        List<String> lines = text().lines().filter(line -> line.startsWith("|")).toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).startsWith(RULER))
                .filter(i -> i + 1 == lines.size() || !lines.get(i + 1).startsWith(RULER))
                .mapToObj(lines::get)
                .map(line -> line.split("\\|"))
                .toList();
    }

    /** The whole guide. */
    public String text() {
        try {
            return Files.readString(guide);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second column names at least one method or constant, and all it names exist. */
    public void requireCalls(String[] row) {
        requireNamed(row, row[2], false);
    }

    /** The third column names at least one test, and all it names exist. */
    public void requireTests(String[] row) {
        requireNamed(row, row[3], true);
    }

    private void requireNamed(String[] row, String cell, boolean test) {
        List<MatchResult> names = NAME.matcher(cell).results().toList();
        assertThat(names).as(String.join("|", row)).isNotEmpty();
        for (MatchResult name : names) {
            assertThat(has(name.group(1), name.group(2), test)).as(cell).isTrue();
        }
    }

    private boolean has(String type, String member, boolean test) {
        Class<?> found = find(type.replace("Builder", "$Builder").replace(".$", "$"));
        Stream<Method> methods = Arrays.stream(found.getDeclaredMethods());
        if (test) {
            return methods.anyMatch(method -> isTest(method) && method.getName().equals(member));
        }
        return methods.anyMatch(method -> method.getName().equals(member))
                || Arrays.stream(found.getFields()).anyMatch(f -> f.getName().equals(member));
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(
                        annotation -> annotation.annotationType().getSimpleName().endsWith("Test"));
    }

    private Class<?> find(String type) {
        for (String prefix : packages) {
            try {
                return Class.forName(prefix + type);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new AssertionError(guide + " names " + type + ", which does not exist");
    }
}
