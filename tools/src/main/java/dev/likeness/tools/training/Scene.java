package dev.likeness.tools.training;

import dev.likeness.speech.audio.FrontEnd;
import dev.likeness.speech.audio.HeardSound;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A few sentences of one voice after each other, as a microphone in a room hears them: another size
 * of head, distance, echo, noise, tone colour and loudness each time.
 */
final class Scene {

    private static final double SHORTEST_GAP = 0.08;
    private static final int SHORTEST_BREATH = FrontEnd.RATE / 4;

    private final Random random;
    private float[] samples;
    private final List<Take.Span> spans = new ArrayList<>();

    private Scene(Random random) {
        this.random = random;
    }

    List<Take.Span> spans() {
        return spans;
    }

    /** The sound (at the classifier's rate). */
    float[] samples() {
        return samples;
    }

    /** What is spoken at a moment (null: nobody knows). */
    Set<HeardSound> at(double seconds, int[] cursor) {
        while (cursor[0] < spans.size() - 1 && spans.get(cursor[0]).end() <= seconds) {
            cursor[0]++;
        }
        Set<HeardSound> phones = spans.get(cursor[0]).phones();
        return phones.isEmpty() ? null : phones;
    }

    /**
     * @param takes of one voice
     * @param babble other voices, for the background
     */
    static Scene of(List<Take> takes, List<Take> babble, Random random) {
        Scene scene = new Scene(random);
        scene.line(takes);
        Effects effects = new Effects(random);
        scene.samples = effects.apply(scene.samples, babble);
        return scene;
    }

    /** As the voices are, with pauses only. */
    static Scene plain(List<Take> takes, Random random) {
        Scene scene = new Scene(random);
        scene.line(takes, 1);
        return scene;
    }

    private void line(List<Take> takes) {
        line(takes, Math.exp(0.13 * Effects.clampedGaussian(random)));
    }

    private void line(List<Take> takes, double speed) {
        List<float[]> parts = new ArrayList<>();
        double time = 0;
        for (Take take : takes) {
            float[] gap = new float[(int) (gap() * FrontEnd.RATE)];
            if (random.nextInt(3) == 0 && gap.length > SHORTEST_BREATH) {
                Effects.breathe(gap, random);
            }
            time += (double) gap.length / FrontEnd.RATE;
            spans.add(new Take.Span(time, Set.of(HeardSound.SIL)));
            parts.add(gap);
            float[] spoken = Resampling.faster(take.samples(), speed);
            float gain = (float) Math.exp(0.35 * random.nextGaussian());
            for (int i = 0; i < spoken.length; i++) {
                spoken[i] *= gain;
            }
            parts.add(spoken);
            for (Take.Span span : take.spans()) {
                spans.add(new Take.Span(time + span.end() / speed, span.phones()));
            }
            time += (double) spoken.length / FrontEnd.RATE;
        }
        spans.add(new Take.Span(Double.MAX_VALUE, Set.of(HeardSound.SIL)));
        samples = join(parts);
    }

    private double gap() {
        return SHORTEST_GAP + 0.35 * -Math.log(1 - random.nextDouble());
    }

    private static float[] join(List<float[]> parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
