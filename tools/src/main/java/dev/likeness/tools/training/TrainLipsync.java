package dev.likeness.tools.training;

import dev.likeness.tools.voice.Spoken;
import dev.likeness.tools.voice.Synthesis;
import dev.likeness.tools.voice.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Experiments. */
public final class TrainLipsync {

    static List<Take> load(Path work, int most) throws IOException {
        List<Take> takes = new ArrayList<>();
        for (Voice voice : Synthesis.english()) {
            for (Spoken spoken : Synthesis.spoken(voice, work, most)) {
                takes.add(Take.of(voice.name(), spoken, Take::english));
            }
        }
        for (Voice voice : Synthesis.foreign()) {
            for (Spoken spoken : Synthesis.spoken(voice, work, most)) {
                takes.add(Take.of(voice.name(), spoken, Take::foreign));
            }
        }
        return takes;
    }

    public static void main(String[] a) throws IOException {
        int most = Integer.parseInt(a[1]);
        String held = a[3];
        List<Take> takes = load(Path.of(a[0]), most);
        List<Take> train = takes.stream().filter(t -> !t.voice().matches(held)).toList();
        List<Take> dev = takes.stream().filter(t -> t.voice().matches(held)).toList();
        System.out.println(train.size() + " takes, held back " + dev.size());
        List<Learner.Shape> shapes = new ArrayList<>();
        for (String layer : a[5].split("/")) {
            String[] p = layer.split(":");
            shapes.add(
                    new Learner.Shape(
                            java.util.Arrays.stream(p[0].split(","))
                                    .mapToInt(Integer::parseInt)
                                    .toArray(),
                            Integer.parseInt(p[1])));
        }
        boolean settled = a.length > 6 && a[6].equals("clip");
        Training training = new Training(train, shapes, settled, 7);
        Random random = new Random(5);
        List<Example> examples = new ArrayList<>();
        for (List<Take> group : Training.groups(dev, random)) {
            if (examples.size() < 40) {
                examples.add(Example.of(Scene.of(group, dev, random), settled, 1));
            }
        }
        int rounds = Integer.parseInt(a[2]);
        training.run(rounds, 2e-3);
        double[] x = training.accuracy(examples);
        System.out.printf("held back: shapes %.3f speech/silence %.3f%n", x[0], x[1]);
        Counts counts = new Counts(train);
        ModelFile.write(
                new dev.likeness.speech.audio.MouthModel(
                        training.learner().network(),
                        training.learner().network(),
                        counts.phones(),
                        counts.follows()),
                Path.of(a[4]));
    }
}
