package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphedGeometry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far shapes move a face. Any thread. */
final class ShapeReach {

    private static final List<String> JAWS = List.of(ArKit.JAW_OPEN.shapeName(), "mouthOpen");

    private ShapeReach() {}

    /** By channel the longest way of any vertex at weight 1 (units of the mesh). */
    static float[] of(List<MorphedGeometry> parts, FaceChannels channels) {
        float[] reach = new float[channels.count()];
        for (MorphedGeometry part : parts) {
            for (MorphTarget target : part.targets().targets()) {
                int channel = channels.number(BlendshapeNames.canonical(target.name()));
                reach[channel] = Math.max(reach[channel], longest(target.positions()));
            }
        }
        return reach;
    }

    private static float longest(float[] deltas) {
        float longest = 0;
        for (int at = 0; at < deltas.length; at += 3) {
            float x = deltas[at];
            float y = deltas[at + 1];
            float z = deltas[at + 2];
            longest = Math.max(longest, x * x + y * y + z * z);
        }
        return (float) Math.sqrt(longest);
    }

    /** The channels that open the jaw and are drawn by shapes, the usual one first. */
    static int[] jaws(float[] reach, FaceChannels channels) {
        return JAWS.stream()
                .flatMap(name -> Stream.ofNullable(channels.find(name).orElse(null)))
                .flatMapToInt(IntStream::of)
                .filter(channel -> reach[channel] > 0)
                .toArray();
    }
}
