package dev.likeness.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of a guide: what a page says, the Java for it, the test that shows it. */
public final class GuideTable {

    private static final Pattern NAME = Pattern.compile("`([A-Za-z.0-9]+)\\.(\\w+)`");

    private final String guide;
    private final List<String> packages;

    /**
     * Reads a guide.
     *
     * @param file its name in the folder of guides (not null)
     * @param packages where its types may be, each with a dot at the end (not null)
     */
    public GuideTable(String file, String... packages) {
        try {
            this.guide =
                    Files.readString(
                            Path.of("").toAbsolutePath().getParent().resolve("docs/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.packages = List.of(packages);
    }

    /** The whole guide. */
    public String text() {
        return guide;
    }

    /** How many rows there are. */
    public int size() {
        return rows().size();
    }

    /** Rows of which a call is missing, or names one that does not exist. */
    public List<String> withoutCall() {
        return rows().stream().filter(row -> !isNamed(row[2], false)).map(r -> r[1]).toList();
    }

    /** Rows of which a test is missing, or names one that does not exist. */
    public List<String> withoutTest() {
        return rows().stream().filter(row -> !isNamed(row[3], true)).map(r -> r[1]).toList();
    }

    private boolean isNamed(String cell, boolean test) {
        List<Boolean> found =
                NAME.matcher(cell)
                        .results()
                        .map(name -> exists(name.group(1), name.group(2), test))
                        .toList();
        return !found.isEmpty() && !found.contains(false);
    }

    private boolean exists(String type, String member, boolean test) {
        Class<?> found = find(type.replace("Builder", "$Builder").replace(".$", "$"));
        if (found == null) {
            return false;
        }
        Stream<Method> methods =
                Stream.concat(
                        Arrays.stream(found.getDeclaredMethods()),
                        Arrays.stream(found.getMethods()));
        if (test) {
            return methods.anyMatch(each -> isTest(each) && each.getName().equals(member));
        }
        return methods.anyMatch(each -> each.getName().equals(member))
                || Arrays.stream(found.getFields()).anyMatch(f -> f.getName().equals(member));
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().endsWith("Test"));
    }

    private Class<?> find(String type) {
        for (String prefix : packages) {
            try {
                return Class.forName(prefix + type, false, getClass().getClassLoader());
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        return null;
    }

    /** Rows of tables, without heads and rulers: an empty cell, then the three columns. */
    private List<String[]> rows() {
        return guide.lines()
                .filter(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---") && !line.startsWith("| The page"))
                .map(line -> line.split("\\|"))
                .toList();
    }
}
