package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.avatarsdk.pipeline.PipelineTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's table names calls and tests: all of them exist. */
class AvatarSdkGuideTest {

    private static final Path GUIDE =
            Path.of("").toAbsolutePath().getParent().resolve("docs/avatarsdk.md");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z.0-9]+)\\.(\\w+)`");
    private static final List<String> PACKAGES =
            List.of(
                    "dev.likeness.avatarsdk.",
                    "dev.likeness.avatarsdk.parameters.",
                    "dev.likeness.avatarsdk.pipeline.",
                    "dev.likeness.http.",
                    "dev.likeness.service.",
                    "dev.likeness.");

    @Test
    void everyCallOfTheTableExists() {
        assertThat(rows())
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertNamed(row, row[2], false));
    }

    @Test
    void everyTestOfTheTableExists() {
        assertThat(rows()).allSatisfy(row -> assertNamed(row, row[3], true));
    }

    @Test
    void everyParameterOfTheDocumentationsTablesStandsInTheGuide() {
        String guide = guide();
        PipelineTables tables = PipelineTables.ofThePage();
        for (String category : tables.categories()) {
            for (String parameter : tables.parameters(category)) {
                assertThat(guide).contains("`" + parameter + "`");
            }
        }
    }

    @Test
    void theDefaultIsThePublicService() {
        assertThat(AvatarSdkOptions.DEFAULT.baseUrl())
                .isEqualTo(URI.create("https://api.avatarsdk.com/"));
        assertThat(AvatarSdkOptions.DEFAULT.developerAccess()).isFalse();
    }

    private static void assertNamed(String[] row, String cell, boolean test) {
        List<MatchResult> names = NAME.matcher(cell).results().toList();
        assertThat(names).as(String.join("|", row)).isNotEmpty();
        for (MatchResult name : names) {
            assertThat(members(name.group(1), name.group(2), test)).as(cell).isTrue();
        }
    }

    private static boolean members(String type, String member, boolean test) {
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

    private static Class<?> find(String type) {
        for (String prefix : PACKAGES) {
            try {
                return Class.forName(prefix + type);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new AssertionError("The guide names " + type + ", which does not exist");
    }

    /** Rows of tables, without heads and rulers: an empty cell, then the three columns. */
    private static List<String[]> rows() {
        return guide().lines()
                .filter(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---") && !line.startsWith("| The page |"))
                .map(line -> line.split("\\|"))
                .toList();
    }

    private static String guide() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
