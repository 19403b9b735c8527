package dev.likeness.demo.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.likeness.sandbox.format.GltfMaterial;
import dev.likeness.sandbox.format.GltfPart;
import dev.likeness.sandbox.format.GltfWriter;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ViewerMainTest {

    private static final int WRONG_OPTIONS = 2;
    private static final int FAILED = 1;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x.glb --set jawOpen ; Invalid value for option '--set' (NAME=WEIGHT[,...]): expected NAME=WEIGHT like"
                        + " jawOpen=1, found \"jawOpen\"",
                "x.glb --set jawOpen=5 ; Invalid value for option '--set' (NAME=WEIGHT[,...]): expected a weight of -1"
                        + " to 2 for jawOpen, found \"5\"",
                "x.glb --set jawOpen=NaN ; Invalid value for option '--set' (NAME=WEIGHT[,...]): expected a weight of"
                        + " -1 to 2 for jawOpen, found \"NaN\"",
                "x.glb --pose wave.glb ; Invalid value for option '--pose': expected FILE@SECONDS"
                        + " like wave.glb@1.5, found \"wave.glb\"",
                "x.glb --size big ; Invalid value for option '--size': expected WIDTHxHEIGHT like"
                        + " 1280x720, found \"big\"",
                "x.glb --describe --shot y.png ; --describe and --shot exclude each other",
                "--describe ; Missing required parameter: 'FILE|FOLDER|ZIP'",
            })
    void wrongOptionsAreExplained(String options, String complaint) {
        assertThat(run(options.split(" "))).isEqualTo(WRONG_OPTIONS);
        assertThat(err.toString().lines().findFirst()).contains(complaint);
    }

    @Test
    void aFileThatIsNotThereIsNamedInOneLine() {
        Path missing = folder.resolve("nobody.glb");

        assertThat(run("--describe", missing.toString())).isEqualTo(FAILED);
        assertThat(err.toString().lines())
                .containsExactly(missing + ": expected a file or folder, found none");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aTextFileNamedGlbIsRefusedInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.glb"), "Dear reader");

        assertThat(run("--describe", text.toString())).isEqualTo(FAILED);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("letter.glb: expected ");
    }

    @Test
    void aDescriptionIsOneJsonObjectAndNothingElse() throws IOException {
        Path file = triangle("one.glb");

        assertThat(run("--describe", file.toString())).isZero();
        assertThat(json())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("name", "one.glb");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void descriptionsOfSeveralFilesAreAnArray() throws IOException {
        Path one = triangle("one.glb");
        Path two = triangle("two.glb");

        assertThat(run("--describe", one.toString(), two.toString())).isZero();
        assertThat(json()).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    }

    private Object json() throws IOException {
        return new Moshi.Builder().build().adapter(Object.class).fromJson(out.toString());
    }

    private Path triangle(String name) throws IOException {
        Surface surface =
                new Surface(
                        new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0},
                        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                        new int[] {0, 1, 2},
                        new float[] {0, 0, 1, 0, 0, 1},
                        new int[12],
                        new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                        List.of(new Shape("jawOpen", new float[] {0, 1, 0, 0, 0, 0, 0, 0, 0})));
        GltfMaterial white = new GltfMaterial(Optional.empty(), Optional.empty(), false, 1);
        byte[] glb =
                GltfWriter.write(
                                List.of(new Joint("Head", -1, 0, 0, 0)),
                                List.of(new GltfPart("AvatarHead", surface, white)))
                        .glb();
        return Files.write(folder.resolve(name), glb);
    }

    private int run(String... args) {
        CommandLine commandLine = ViewerMain.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(args);
    }
}
