package dev.likeness.tools.lipsync;

import dev.likeness.job.BadFileException;
import dev.likeness.speech.VisemeTrackJson;
import dev.likeness.speech.audio.AlignedWord;
import dev.likeness.speech.text.Pronouncer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line that bakes lips. */
@Command(
        name = "bin/lipsync",
        description = {
            "Makes lips for recorded lines: WAV in, JSON out with fifteen viseme weights per frame.",
            "Of a folder, every WAV file in it and in its folders is baked; a text of the same name",
            "with .txt is used."
        },
        mixinStandardHelpOptions = true,
        version = "Likeness lipsync 0.1.0-SNAPSHOT",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class LipsyncMain implements Callable<Integer> {

    private static final int FAILED = 1;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE.wav|FOLDER", description = "The line, or a folder of lines.")
    private Path input;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.json|FOLDER",
            description = "Where to write the track, or the tracks of a folder.")
    private Path out;

    @Option(
            names = "--live",
            description = "Listen as if the line came from a microphone, delay included.")
    private boolean live;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "What is said in the line, as UTF-8 text.")
    private Path text;

    @Option(
            names = "--words",
            paramLabel = "FILE",
            description = {
                "How names are spoken: a line each, the word and its sounds in ARPABET,",
                "for example \"gandalf G AE1 N D AA2 L F\"."
            })
    private Path words;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "ENGLISH",
            description = "Of the text: ${COMPLETION-CANDIDATES} (default: ENGLISH).")
    private Language language;

    /** Languages whose texts can be read. */
    enum Language {
        ENGLISH,
        GERMAN,
        SPANISH;

        private Pronouncer pronouncer() {
            return switch (this) {
                case ENGLISH -> Pronouncer.english();
                case GERMAN -> Pronouncer.german();
                case SPANISH -> Pronouncer.spanish();
            };
        }
    }

    /**
     * Runs the command.
     *
     * @param arguments see --help
     */
    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new LipsyncMain());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (live && text != null) {
            throw new ParameterException(
                    spec.commandLine(), "--live and --text exclude each other");
        }
        if (!Files.exists(input)) {
            throw new ParameterException(spec.commandLine(), input + " does not exist");
        }
        try {
            LineBaker baker = new LineBaker(pronouncer());
            return Files.isDirectory(input) ? folder(baker) : line(baker, input, text, out);
        } catch (BadFileException e) {
            return failed(e);
        }
    }

    private Pronouncer pronouncer() throws IOException {
        Pronouncer pronouncer = language.pronouncer();
        if (words == null) {
            return pronouncer;
        }
        try (Reader reader = Files.newBufferedReader(words)) {
            return pronouncer.with(reader, words.toString());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int folder(LineBaker baker) throws IOException {
        List<Path> lines = lines();
        Progress progress = new Progress(err(), lines.size());
        int failures = 0;
        for (Path line : lines) {
            String name = withoutEnding(input.relativize(line).toString());
            Path said = input.resolve(name + ".txt");
            Path json = out.resolve(name + ".json");
            try {
                Files.createDirectories(json.getParent());
                line(baker, line, !live && Files.exists(said) ? said : null, json);
            } catch (BadFileException e) {
                progress.interrupt();
                failed(e);
                failures++;
            }
            progress.done(name);
        }
        if (failures > 0) {
            err().printf("%d of %d lines could not be baked%n", failures, lines.size());
        }
        return failures > 0 ? FAILED : 0;
    }

    private List<Path> lines() throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> files = Files.walk(input)) {
            List<Path> lines = files.filter(LipsyncMain::isWav).sorted().toList();
            if (lines.isEmpty()) {
                throw new ParameterException(spec.commandLine(), input + " has no WAV files");
            }
            return lines;
        }
    }

    private static String withoutEnding(String file) {
        return file.replaceAll("(?i)\\.wav$", "");
    }

    private static boolean isWav(Path file) {
        return Files.isRegularFile(file)
                && file.toString().toLowerCase(Locale.ROOT).endsWith(".wav");
    }

    private int line(LineBaker baker, Path wav, Path said, Path json) throws IOException {
        LineBaker.Baked baked =
                live
                        ? baker.live(wav)
                        : baker.clip(wav, said == null ? null : Files.readString(said));
        try (OutputStream stream = Files.newOutputStream(json)) {
            VisemeTrackJson.write(baked.track(), stream);
        }
        baked.words().stream().filter(word -> !word.found()).forEach(word -> doubt(wav, word));
        return 0;
    }

    private void doubt(Path wav, AlignedWord word) {
        err().printf(
                        Locale.ROOT,
                        "%s: \"%s\" does not seem to be said at %.2f s%n",
                        wav,
                        word.word(),
                        word.start());
    }

    private int failed(BadFileException e) {
        err().println(e.getMessage());
        return FAILED;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
