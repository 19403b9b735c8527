package dev.likeness.demo.people;

import dev.likeness.Avatar;
import dev.likeness.SpokenLine;
import dev.likeness.demo.DemoLog;
import dev.likeness.demo.voice.Voice;
import dev.likeness.sandbox.Sandbox;
import dev.likeness.sandbox.SandboxOptions;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.audio.AlignedWord;
import dev.likeness.speech.audio.ClipMouth;
import dev.likeness.speech.audio.Sound;
import dev.likeness.speech.text.Pronouncer;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * The first sentence of the demo's recording, said by an avatar, as a strip of pictures over the
 * wave of its sound: for the guide to speech. Needs a display (Xvfb will do).
 *
 * <pre>
 * SpeechStrip out.jpg photo.jpg:MALE:hair:outfit [folder for the single pictures]
 * </pre>
 */
public final class SpeechStrip {

    private static final int SIZE = 420;
    private static final double FRAME = 1 / 60.0;
    private static final int SHORTEST_RUN = 2;
    private static final double BEFORE = 0.1;
    private static final double AFTER = 0.12;

    /**
     * A shape of the mouth.
     *
     * @param viseme as in {@link VisemeTrack#ORDER}
     * @param start in seconds
     * @param end in seconds
     */
    record Run(String viseme, double start, double end) {
        double middle() {
            return (start + end) / 2;
        }
    }

    private SpeechStrip() {}

    /** Writes the strip. */
    public static void main(String[] args) {
        int status = 1;
        try {
            System.setProperty("java.awt.headless", "true");
            DemoLog.configure(false);
            write(
                    Path.of(args[0]),
                    Guest.parse(args[1]),
                    Arrays.asList(args).subList(2, args.length));
            status = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            // After a failure the game's threads would go on.
            System.exit(status);
        }
    }

    private static void write(Path out, Guest guest, List<String> folder) throws Exception {
        Sound sound = Voice.of(guest.sex()).recording();
        ClipMouth.AlignedLine line =
                new ClipMouth().bake(sound, Pronouncer.english().words(Voice.recordedText()));
        List<AlignedWord> words = firstSentence(line.words());
        double begin = words.get(0).start() - BEFORE;
        double end = words.get(words.size() - 1).end() + AFTER;
        List<Run> runs = runs(line.track(), begin, end);
        List<BufferedImage> pictures = photograph(guest, line.track(), runs);
        new StripSheet(sound, words, runs, pictures).write(out);
        for (int i = 0; i < pictures.size() && !folder.isEmpty(); i++) {
            Run run = runs.get(i);
            String name = String.format(Locale.ROOT, "%02d-%s.png", i, run.viseme());
            ImageIO.write(pictures.get(i), "png", Path.of(folder.get(0), name).toFile());
        }
    }

    /** All words before the longest pause. */
    private static List<AlignedWord> firstSentence(List<AlignedWord> words) {
        int last = 0;
        double longest = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            double pause = words.get(i + 1).start() - words.get(i).end();
            if (pause > longest) {
                longest = pause;
                last = i;
            }
        }
        return words.subList(0, last + 1);
    }

    /** What the mouth mostly is, one shape after another. */
    private static List<Run> runs(VisemeTrack track, double begin, double end) {
        List<Run> runs = new ArrayList<>();
        float[] weights = new float[VisemeTrack.ORDER.size()];
        double since = begin;
        String before = "";
        for (double t = begin; t <= end; t += FRAME) {
            track.sample(t, weights);
            String viseme = VisemeTrack.ORDER.get(strongest(weights));
            if (!viseme.equals(before)) {
                add(runs, before, since, t);
                before = viseme;
                since = t;
            }
        }
        add(runs, before, since, end);
        return runs;
    }

    private static void add(List<Run> runs, String viseme, double start, double end) {
        if (end - start > (SHORTEST_RUN - 0.5) * FRAME) {
            runs.add(new Run(viseme, start, end));
        }
    }

    private static int strongest(float[] weights) {
        int best = 0;
        for (int v = 1; v < weights.length; v++) {
            best = weights[v] > weights[best] ? v : best;
        }
        return best;
    }

    private static List<BufferedImage> photograph(Guest guest, VisemeTrack lips, List<Run> runs)
            throws Exception {
        List<BufferedImage> pictures = new ArrayList<>();
        FrameClock clock = new FrameClock();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.immediate());
                PeopleStudio studio = new PeopleStudio(sandbox, guest.sex(), "LOD1", SIZE)) {
            Avatar avatar = studio.invite(guest);
            studio.pose(Stance.STANDING);
            studio.picture(StudioView.LIPS);
            studio.onRenderThread(() -> speak(studio, clock, avatar, lips));
            double now = 0;
            for (Run run : runs) {
                clock.advance(run.middle() - now);
                now = run.middle();
                while (!clock.hasArrived()) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                pictures.add(studio.picture(StudioView.LIPS));
            }
        }
        return pictures;
    }

    private static void speak(
            PeopleStudio studio, FrameClock clock, Avatar avatar, VisemeTrack lips) {
        studio.runBy(clock);
        avatar.voice().setLead(0);
        avatar.voice().say(SpokenLine.silent(lips));
    }
}
