package dev.likeness.tools.training;

import dev.likeness.speech.audio.HeardSound;
import dev.likeness.speech.audio.MouthModel;
import dev.likeness.speech.audio.Network;
import dev.likeness.tools.voice.Synthesis;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the model behind the lips, from nothing but installed speech programs. */
@Command(
        name = "bin/train-lipsync",
        description = {
            "Lets flite and Festival speak, and trains on it what listens to speech.",
            "The same voices, options and Java version make the same model."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class TrainLipsync implements Callable<Integer> {

    private static final int TEST_SCENES = 40;
    private static final double RATE = 2e-3;

    /** Sees 110 ms back and 40 ms ahead; the offsets are frames of 10 ms. */
    private static final List<Learner.Shape> LAYERS =
            List.of(
                    new Learner.Shape(new int[] {-2, -1, 0, 1, 2}, 128),
                    new Learner.Shape(new int[] {-3, 0, 1}, 96),
                    new Learner.Shape(new int[] {-6, -3, 0, 1}, 96),
                    new Learner.Shape(new int[] {0}, HeardSound.values().length));

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            required = true,
            description =
                    "Receives the spoken sentences, about 1 GB; what is there is not made again.")
    private Path work;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write the model.")
    private Path out;

    @Option(
            names = "--sentences",
            defaultValue = "350",
            description = "Of each English voice (default: ${DEFAULT-VALUE}).")
    private int sentences;

    @Option(
            names = "--foreign",
            defaultValue = "0",
            description =
                    "Rows of words of each voice of another language (default: ${DEFAULT-VALUE}).")
    private int foreign;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often all sentences are heard (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--hold-back",
            paramLabel = "PATTERN",
            defaultValue = "flite-awb",
            description = "Voices not to learn from but to test with (default: ${DEFAULT-VALUE}).")
    private String heldBack;

    /**
     * Runs the command.
     *
     * @param arguments see --help
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainLipsync()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Synthesis.speakAll(work, sentences, foreign);
        List<Take> all = Voices.load(work, sentences, foreign);
        List<Take> known = all.stream().filter(take -> !take.voice().matches(heldBack)).toList();
        List<Take> unknown = all.stream().filter(take -> take.voice().matches(heldBack)).toList();
        System.out.printf("%d sentences, %d held back%n", known.size(), unknown.size());
        MouthModel model = new MouthModel(train(known, unknown), Shares.of(known));
        try (DataOutputStream data =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            model.write(data);
        }
        System.out.printf("%s: %d bytes%n", out, Files.size(out));
        return 0;
    }

    private Network train(List<Take> known, List<Take> unknown) {
        Training training = new Training(known, LAYERS, 7);
        training.run(rounds, RATE);
        if (!unknown.isEmpty()) {
            double[] right = training.accuracy(test(unknown));
            System.out.printf(
                    "voices held back: %.3f of the shapes in speech, %.3f speech or silence%n",
                    right[0], right[1]);
        }
        return training.learner().network();
    }

    private static List<Example> test(List<Take> takes) {
        Random random = new Random(5);
        List<Example> examples = new ArrayList<>();
        for (List<Take> group : Training.groups(takes, random)) {
            if (examples.size() < TEST_SCENES) {
                Scene scene = Scene.of(group, takes, random);
                examples.add(Example.of(scene, false, 1));
            }
        }
        return examples;
    }
}
