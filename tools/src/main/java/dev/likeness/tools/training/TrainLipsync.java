package dev.likeness.tools.training;

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
            defaultValue = "110",
            description = "Rows of words of each other voice (default: ${DEFAULT-VALUE}).")
    private int foreign;

    @Option(
            names = "--rounds",
            defaultValue = "8",
            description = "How often all sentences are heard (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--hold-back",
            paramLabel = "PATTERN",
            defaultValue = "nobody",
            description = "Voices not to learn from but to test with, for example flite-awb.*")
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
        Network live = train("live", Shapes.LIVE, false, known, unknown);
        Network clip = train("clip", Shapes.CLIP, true, known, unknown);
        Counts counts = new Counts(known);
        MouthModel model = new MouthModel(live, clip, counts.sounds(), counts.follows());
        try (DataOutputStream data =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            model.write(data);
        }
        System.out.printf("%s: %d bytes%n", out, Files.size(out));
        return 0;
    }

    private Network train(
            String name,
            List<Learner.Shape> shapes,
            boolean settled,
            List<Take> known,
            List<Take> unknown) {
        System.out.println(name);
        Training training = new Training(known, shapes, settled, 7);
        training.run(rounds, RATE);
        if (!unknown.isEmpty()) {
            double[] right = training.accuracy(test(unknown, settled));
            System.out.printf(
                    "%s, voices held back: %.3f of the shapes in speech, %.3f speech or silence%n",
                    name, right[0], right[1]);
        }
        return training.learner().network();
    }

    private static List<Example> test(List<Take> takes, boolean settled) {
        Random random = new Random(5);
        List<Example> examples = new ArrayList<>();
        for (List<Take> group : Training.groups(takes, random)) {
            if (examples.size() < TEST_SCENES) {
                Scene scene = Scene.of(group, takes, random);
                examples.add(Example.of(scene, settled, hertz -> hertz));
            }
        }
        return examples;
    }

    /** What the networks look like; the offsets are frames of 10 ms. */
    private static final class Shapes {

        private static final int CLASSES = dev.likeness.speech.audio.HeardSound.values().length;

        /** Sees 160 ms back and 30 ms ahead. */
        private static final List<Learner.Shape> LIVE =
                List.of(
                        new Learner.Shape(new int[] {-2, -1, 0, 1, 2}, 160),
                        new Learner.Shape(new int[] {-4, -2, 0, 1}, 96),
                        new Learner.Shape(new int[] {-8, -4, 0}, 96),
                        new Learner.Shape(new int[] {0}, CLASSES));

        /** Sees 140 ms back and ahead. */
        private static final List<Learner.Shape> CLIP =
                List.of(
                        new Learner.Shape(new int[] {-2, -1, 0, 1, 2}, 128),
                        new Learner.Shape(new int[] {-4, -2, 0, 2, 4}, 96),
                        new Learner.Shape(new int[] {-8, -4, 0, 4, 8}, 80),
                        new Learner.Shape(new int[] {0}, CLASSES));
    }
}
