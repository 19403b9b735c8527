package dev.likeness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DemoMainTest {

    private static final int WRONG_OPTIONS = 2;
    private static final int FAILED = 1;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--headless | --headless needs --photo FILE",
                "--headless --photo me.png | --headless needs --out DIR",
                "--out here | --photo and --out go with --headless",
                "--pipeline body | Unknown pipeline body, expected one of"
                        + " [animated_face, metaperson_2.0]",
                "--size 1280 | Invalid value for option '--size': expected WIDTHxHEIGHT like"
                        + " 1280x720, found \"1280\"",
                "--nonsense | Unknown option: '--nonsense'",
            })
    void wrongOptionsAreExplained(String options, String complaint) {
        assertThat(run(options.split(" "))).isEqualTo(WRONG_OPTIONS);
        assertThat(err.toString().lines().findFirst()).contains(complaint);
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--headless", "--photo", "--out", "--pipeline", "--sex", "--service")
                .contains("--cache", "--seed", "--size", "--verbose");
    }

    @Test
    void theRealServiceNeedsAKey() {
        int code =
                run(
                        "--headless",
                        "--service",
                        "avatarsdk",
                        "--photo",
                        "me.png",
                        "--out",
                        folder.toString());

        assertThat(code).isEqualTo(FAILED);
        assertThat(err.toString().lines().toList())
                .singleElement()
                .asString()
                .contains("LIKENESS_AVATARSDK_CLIENT_ID");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsReportedInOneLine() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));

        int code = run("--headless", "--photo", "me.png", "--out", file.toString());

        assertThat(code).isEqualTo(FAILED);
        assertThat(err.toString().lines().toList())
                .containsExactly("Cannot write: " + file + " is not a folder.");
    }

    private int run(String... args) {
        CommandLine commandLine = DemoMain.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(args);
    }
}
