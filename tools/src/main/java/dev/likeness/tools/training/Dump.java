package dev.likeness.tools.training;

import dev.likeness.speech.audio.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;

/** Scratch: model live|clip wavs... : writes wav.shares (T x 46 floats, little endian) */
public final class Dump {
    public static void main(String[] a) throws Exception {
        MouthModel model = MouthModel.read(Files.newInputStream(Path.of(a[0])));
        boolean clip = a[1].equals("clip");
        for (int k = 2; k < a.length; k++) {
            Sound sound = Sound.read(Path.of(a[k]));
            float[][] f = Example.features(sound.samples(), clip, 1);
            NetworkRun run = new NetworkRun(clip ? model.clip() : model.live());
            List<float[]> out = new ArrayList<>();
            for (float[] x : f) if (run.push(x)) out.add(run.shares().clone());
            while (run.drain()) out.add(run.shares().clone());
            java.nio.ByteBuffer b = java.nio.ByteBuffer.allocate(out.size() * 46 * 4).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            for (float[] s : out) for (float v : s) b.putFloat(v);
            Files.write(Path.of("/tmp/sp/dump", Path.of(a[k]).getFileName() + "." + a[1]), b.array());
        }
    }
}
