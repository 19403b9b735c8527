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
            "Lets flite, Festival and MBROLA speak, and trains on it what listens to speech.",
            "The same voices, options and Java version make the same model."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class TrainLipsync implements Callable<Integer> {

    private static final int TEST_SCENES = 40;
    private static final double RATE = 2e-3;

    private static final int SOUNDS = HeardSound.values().length;

    /** Hears 110 ms before a frame and 30 ms after it; the offsets are frames of 10 ms. */
    private static final List<Learner.Shape> LIVE =
            List.of(
                    new Learner.Shape(new int[] {-2, -1, 0, 1, 2}, 160),
                    new Learner.Shape(new int[] {-3, 0, 1}, 128),
                    new Learner.Shape(new int[] {-6, -3, 0}, 128),
                    new Learner.Shape(new int[] {0}, SOUNDS));

    /** Hears 110 ms before and after. */
    private static final List<Learner.Shape> CLIP =
            List.of(
                    new Learner.Shape(new int[] {-2, -1, 0, 1, 2}, 144),
                    new Learner.Shape(new int[] {-3, 0, 3}, 112),
                    new Learner.Shape(new int[] {-6, -3, 0, 3, 6}, 112),
                    new Learner.Shape(new int[] {0}, SOUNDS));

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            required = true,
            description =
                    "Receives the spoken sentences, about 0.7 GB; what is there is not made again.")
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
            description = "Of each voice whose language is English (default: ${DEFAULT-VALUE}).")
    private int sentences;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How often scenes are made of all sentences (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--hold-back",
            paramLabel = "PATTERN",
            defaultValue = "flite-awb|mbrola-us2",
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
        List<String> missing = Synthesis.missing();
        if (!missing.isEmpty()) {
            System.err.println("Voices are missing; install " + String.join(" ", missing));
            return 1;
        }
        Synthesis.speakAll(work, sentences);
        List<Take> all = Voices.load(work, sentences);
        List<Take> known = all.stream().filter(take -> !take.voice().matches(heldBack)).toList();
        List<Take> unknown = all.stream().filter(take -> take.voice().matches(heldBack)).toList();
        System.out.printf("%d sentences, %d held back%n", known.size(), unknown.size());
        Training training = new Training(known, List.of(LIVE, CLIP), 7);
        training.run(rounds, RATE);
        List<Network> networks = new ArrayList<>();
        for (Learner learner : training.learners()) {
            test(learner, unknown);
            networks.add(learner.network());
        }
        MouthModel model = new MouthModel(networks.get(0), networks.get(1), Shares.of(known));
        try (DataOutputStream data =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            model.write(data);
        }
        System.out.printf("%s: %d bytes%n", out, Files.size(out));
        return 0;
    }

    private static void test(Learner learner, List<Take> unknown) {
        if (!unknown.isEmpty()) {
            double[] right = Training.accuracy(learner, scenes(unknown));
            System.out.printf(
                    "voices held back: %.3f of the shapes in speech, %.3f speech or silence%n",
                    right[0], right[1]);
        }
    }

    private static List<Example> scenes(List<Take> takes) {
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
