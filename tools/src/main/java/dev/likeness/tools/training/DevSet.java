package dev.likeness.tools.training;

import dev.likeness.speech.audio.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;

/** Scratch: work held outdir n */
public final class DevSet {
    public static void main(String[] a) throws Exception {
        List<Take> dev = TrainLipsync.load(Path.of(a[0]), 60).stream().filter(t -> t.voice().matches(a[1])).toList();
        Random random = new Random(99);
        Path out = Files.createDirectories(Path.of(a[2]));
        int n = 0;
        List<List<Take>> groups = Training.groups(dev, random);
        Collections.shuffle(groups, random);
        for (List<Take> group : groups) {
            if (n >= Integer.parseInt(a[3])) break;
            Scene scene = Scene.of(group, dev, random);
            float[] s = scene.samples();
            StringBuilder j = new StringBuilder("{\"duration\":" + s.length / 16000.0 + ",\"phones\":[");
            double start = 0;
            boolean first = true;
            for (Take.Span span : scene.spans()) {
                double end = Math.min(span.end(), s.length / 16000.0);
                Phone p = span.phones().iterator().next();
                String name = p == Phone.SIL ? "" : p == Phone.AX ? "AH0" : p == Phone.AH ? "AH1" :
                    switch (p.name()) {
                        case "EY_1" -> "EH"; case "EY_2","AY_2","OY_2" -> "IH"; case "AY_1","AW_1" -> "AA";
                        case "OY_1","OW_1" -> "AO"; case "AW_2","OW_2" -> "UW"; default -> p.name(); };
                if (end > start) { j.append(first ? "" : ",").append("[" + start + "," + end + ",\"" + name + "\"]"); first = false; }
                start = end;
            }
            Files.writeString(out.resolve("d" + n + ".json"), j + "]}");
            java.nio.ByteBuffer b = java.nio.ByteBuffer.allocate(44 + 2 * s.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            b.put("RIFF".getBytes()).putInt(36 + 2 * s.length).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 1).putInt(16000).putInt(32000).putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(2 * s.length);
            for (float x : s) b.putShort((short) Math.round(32767 * x));
            Files.write(out.resolve("d" + n + ".wav"), b.array());
            n++;
        }
    }
}
