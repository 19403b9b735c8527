package dev.likeness.demo.voice;

import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.audio.ClipMouth;
import dev.likeness.speech.audio.Sound;
import dev.likeness.speech.marks.SpokenText;
import dev.likeness.speech.text.Pronouncer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A line that is ready to be said.
 *
 * @param kind where its lips come from (not null)
 * @param text what is said (not null)
 * @param lips how the mouth moves; of a live line, how it did when it was listened to once (not
 *     null)
 * @param soundFile a WAV file on the class path, or empty for a line without sound (not null)
 * @param millis how long its analysis took (in milliseconds)
 */
public record DemoLine(
        LineKind kind, String text, VisemeTrack lips, Optional<String> soundFile, double millis) {

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Makes the lips of a line. Blocking, up to a second at the first time.
     *
     * @param voice who speaks (not null)
     * @param kind how (not null)
     * @return the line (not null)
     */
    public static DemoLine of(Voice voice, LineKind kind) {
        return switch (kind) {
            case MARKS ->
                    timed(kind, Voice.HELLO, Optional.of(voice.soundFile()), () -> voice.lips());
            case BAKED -> {
                Sound sound = voice.recording();
                yield timed(
                        kind,
                        Voice.recordedText(),
                        Optional.of(voice.recordingFile()),
                        () -> bake(sound));
            }
            case LIVE -> {
                Sound sound = voice.recording();
                yield timed(
                        kind,
                        Voice.recordedText(),
                        Optional.of(voice.recordingFile()),
                        () -> new LiveSpeech(sound).listenToTheEnd());
            }
            case TEXT -> timed(kind, Voice.TEXT, Optional.empty(), DemoLine::read);
        };
    }

    private static VisemeTrack bake(Sound sound) {
        return new ClipMouth()
                .bake(sound, Pronouncer.english().words(Voice.recordedText()))
                .track();
    }

    private static VisemeTrack read() {
        return SpokenText.of(Voice.TEXT, Pronouncer.english(), 1).track();
    }

    private static DemoLine timed(
            LineKind kind, String text, Optional<String> soundFile, Supplier<VisemeTrack> lips) {
        long begin = System.nanoTime();
        VisemeTrack track = lips.get();
        double millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        return new DemoLine(kind, text, track, soundFile, millis);
    }

    /**
     * How many shapes the mouth takes one after another, rests included.
     *
     * @return the count (&gt;=1)
     */
    public int shapes() {
        int count = 0;
        int before = -1;
        for (int f = 0; f < lips.frameCount(); f++) {
            int strongest = strongest(lips.frame(f));
            count += strongest != before ? 1 : 0;
            before = strongest;
        }
        return count;
    }

    private static int strongest(float[] weights) {
        int best = 0;
        for (int v = 1; v < weights.length; v++) {
            best = weights[v] > weights[best] ? v : best;
        }
        return best;
    }
}
