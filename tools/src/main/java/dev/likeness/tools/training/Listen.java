package dev.likeness.tools.training;

import dev.likeness.speech.audio.FrontEnd;
import dev.likeness.speech.audio.LiveMouth;
import dev.likeness.speech.audio.MouthModel;
import dev.likeness.speech.audio.Sound;
import java.nio.file.*;
import java.util.*;

/** Scratch: model wav out.json */
public final class Listen {
    public static void main(String[] a) throws Exception {
        MouthModel model = MouthModel.read(Files.newInputStream(Path.of(a[0])));
        Sound sound = Sound.read(Path.of(a[1]));
        LiveMouth mouth = new LiveMouth(sound.sampleRate(), 1, model);
        System.err.println("latency " + mouth.latency());
        float[] s = sound.samples();
        int hop = sound.sampleRate() / 100;
        StringBuilder out = new StringBuilder("{\"fps\":100,\"frames\":[");
        float[] w = new float[15];
        for (int i = 0; i + hop <= s.length; i += hop) {
            mouth.weights(w);
            out.append(i > 0 ? "," : "").append(Arrays.toString(w));
            mouth.push(s, i, hop);
        }
        Files.writeString(Path.of(a[2]), out + "]}");
    }
}
