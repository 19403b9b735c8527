package dev.likeness.tools.lipsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.VisemeTrackJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LipsyncMainTest {

    @TempDir private Path folder;

    private final StringWriter messages = new StringWriter();

    @Test
    void aLineBecomesAHundredFramesASecond() throws IOException {
        Path out = folder.resolve("line.json");

        assertThat(run(tone("line.wav").toString(), "--out", out.toString())).isZero();

        VisemeTrack track = read(out);
        assertThat(track.framesPerSecond()).isEqualTo(100);
        assertThat(track.frameCount()).isBetween(99, 101);
    }

    @Test
    void listeningLiveGivesAFrameForEveryTenMilliseconds() throws IOException {
        Path out = folder.resolve("line.json");

        assertThat(run(tone("line.wav").toString(), "--live", "--out", out.toString())).isZero();

        assertThat(read(out).frameCount()).isBetween(99, 102);
    }

    @Test
    void aWordThatIsNotSaidIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("line.txt"), "Mississippi");
        Path out = folder.resolve("line.json");

        run(silence("line.wav").toString(), "--text", text.toString(), "--out", out.toString());

        assertThat(messages.toString()).contains("\"mississippi\" does not seem to be said");
    }

    @Test
    void ofAFolderEveryLineIsBakedAndABadOneNamed() throws IOException {
        Path lines = Files.createDirectories(folder.resolve("lines"));
        tone("lines/a.wav");
        tone("lines/c.WAV");
        Files.writeString(lines.resolve("b.wav"), "no sound");
        Path out = folder.resolve("tracks");

        assertThat(run(lines.toString(), "--out", out.toString())).isEqualTo(1);

        assertThat(out.resolve("a.json")).exists();
        assertThat(out.resolve("c.json")).exists();
        assertThat(messages.toString()).contains("b.wav: expected a WAV file").contains("3 of 3");
        assertThat(messages.toString()).contains("1 of 3 lines could not be baked");
    }

    @Test
    void linesInFoldersBelowGoIntoFoldersOfTheSameNames() throws IOException {
        Files.createDirectories(folder.resolve("lines/act-2/scene.wav"));
        tone("lines/a.wav");
        tone("lines/act-2/a.wav");
        Path out = folder.resolve("tracks");

        assertThat(run(folder.resolve("lines").toString(), "--out", out.toString())).isZero();

        assertThat(out.resolve("a.json")).exists();
        assertThat(out.resolve("act-2/a.json")).exists();
        assertThat(messages.toString()).contains("2 of 2");
    }

    @Test
    void whatIsNotThereIsNamed() {
        String missing = folder.resolve("missing.wav").toString();

        assertThat(run(missing, "--out", "x.json")).isEqualTo(2);
        assertThat(messages.toString()).contains("missing.wav does not exist");
    }

    @Test
    void liveAndTextExcludeEachOther() throws IOException {
        String line = tone("line.wav").toString();

        assertThat(run(line, "--live", "--text", line, "--out", "x.json")).isEqualTo(2);
        assertThat(messages.toString()).contains("--live and --text exclude each other");
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new LipsyncMain());
        command.setErr(new PrintWriter(messages, true));
        return command.execute(arguments);
    }

    private Path silence(String name) throws IOException {
        return wav(name, new byte[2 * 22_050]);
    }

    private Path tone(String name) throws IOException {
        byte[] samples = new byte[2 * 22_050];
        for (int i = 0; i < 22_050; i++) {
            int value = (int) (8_000 * Math.sin(i * 0.05));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return wav(name, samples);
    }

    private Path wav(String name, byte[] samples) throws IOException {
        Path file = folder.resolve(name);
        AudioFormat format = new AudioFormat(22_050, 16, 1, true, false);
        AudioInputStream stream =
                new AudioInputStream(new ByteArrayInputStream(samples), format, 22_050);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }

    private static VisemeTrack read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return VisemeTrackJson.read(in, file.toString());
        }
    }
}
