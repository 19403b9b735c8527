package dev.likeness.tools.lipsync;

import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.audio.AlignedWord;
import dev.likeness.speech.audio.ClipMouth;
import dev.likeness.speech.audio.LiveMouth;
import dev.likeness.speech.audio.Sound;
import dev.likeness.speech.text.Pronouncer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bakes one line after the other. */
final class LineBaker {

    /** Frames per second of what is written: fine enough for every boundary. */
    private static final int FRAMES_PER_SECOND = 100;

    private final ClipMouth mouth = new ClipMouth();
    private final Pronouncer pronouncer;

    /**
     * A baked line.
     *
     * @param track the mouth
     * @param words where each word is; empty without a text
     */
    record Baked(VisemeTrack track, List<AlignedWord> words) {}

    LineBaker(Pronouncer pronouncer) {
        this.pronouncer = pronouncer;
    }

    /**
     * @param text what is said (null: not known)
     */
    Baked clip(Path wav, String text) throws IOException {
        Sound sound = Sound.read(wav);
        if (text == null) {
            return new Baked(fine(mouth.bake(sound)), List.of());
        }
        ClipMouth.AlignedLine line = mouth.bake(sound, pronouncer.words(text));
        return new Baked(fine(line.track()), line.words());
    }

    /** What a listener would have seen at each moment while the line was heard. */
    Baked live(Path wav) throws IOException {
        Sound sound = Sound.read(wav);
        float[] samples = sound.samples();
        LiveMouth live = new LiveMouth(sound.sampleRate(), 1);
        List<float[]> frames = new ArrayList<>();
        int heard = 0;
        for (long frame = 0; heard < samples.length || frames.isEmpty(); frame++) {
            int until =
                    (int) Math.min(samples.length, frame * sound.sampleRate() / FRAMES_PER_SECOND);
            live.push(samples, heard, until - heard);
            heard = until;
            float[] weights = new float[VisemeTrack.ORDER.size()];
            live.weights(weights);
            frames.add(rounded(weights));
        }
        return new Baked(new VisemeTrack(FRAMES_PER_SECOND, frames), List.of());
    }

    private static VisemeTrack fine(VisemeTrack track) {
        List<float[]> frames = new ArrayList<>();
        int count = (int) Math.floor(track.duration() * FRAMES_PER_SECOND) + 1;
        for (int f = 0; f < count; f++) {
            float[] weights = new float[VisemeTrack.ORDER.size()];
            // The middle of the time for which the frame is shown.
            track.sample(Math.min(track.duration(), (f + 0.5) / FRAMES_PER_SECOND), weights);
            frames.add(rounded(weights));
        }
        return new VisemeTrack(FRAMES_PER_SECOND, frames);
    }

    /** A thousandth is finer than anybody sees, and keeps files small. */
    private static float[] rounded(float[] weights) {
        for (int v = 0; v < weights.length; v++) {
            weights[v] = Math.round(weights[v] * 1000) / 1000f;
        }
        return weights;
    }
}
