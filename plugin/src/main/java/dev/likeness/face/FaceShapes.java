package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphedGeometry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The shapes of one avatar by canonical name, over all its meshes. Every name has a channel: first
 * the ARKit shapes, then the visemes (both also where the avatar lacks them), then what else its
 * files have.
 */
final class FaceShapes {

    private static final int VISEMES_AT = ArKit.values().length;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> channels = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final boolean[] drawn;
    private final boolean[] movable;
    private final List<Substitute> substitutes = new ArrayList<>();
    private final float[] shown;

    /** One mesh: its targets' channels, and the weights handed to it. */
    private record Part(
            ShownMorphs morphs, int[] channelOfTarget, float[] weights, float[] startWeights) {}

    /** Moves one drawn shape when a channel without shape is set. */
    private record Substitute(int missing, int drawn, float share) {}

    FaceShapes(List<MorphedGeometry> geometries, MorphRenderer renderer) {
        for (ArKit shape : ArKit.values()) {
            addChannel(shape.shapeName());
        }
        for (Viseme viseme : Viseme.values()) {
            addChannel(viseme.shapeName());
        }
        for (MorphedGeometry geometry : geometries) {
            List<MorphTarget> targets = geometry.targets().targets();
            int[] channelOfTarget =
                    targets.stream()
                            .mapToInt(t -> addChannel(BlendshapeNames.canonical(t.name())))
                            .toArray();
            ShownMorphs morphs = new ShownMorphs(renderer, geometry);
            parts.add(
                    new Part(
                            morphs,
                            channelOfTarget,
                            new float[targets.size()],
                            geometry.targets().startWeights()));
        }
        drawn = drawnChannels();
        movable = drawn.clone();
        movable[channelOf(Viseme.SIL)] = true;
        addSubstitutes();
        shown = new float[names.size()];
    }

    static int channelOf(ArKit shape) {
        return shape.ordinal();
    }

    static int channelOf(Viseme viseme) {
        return VISEMES_AT + viseme.ordinal();
    }

    static boolean isViseme(int channel) {
        return channel >= VISEMES_AT && channel < VISEMES_AT + Viseme.values().length;
    }

    private int addChannel(String canonical) {
        return channels.computeIfAbsent(
                canonical,
                name -> {
                    names.add(name);
                    return names.size() - 1;
                });
    }

    private boolean[] drawnChannels() {
        boolean[] result = new boolean[names.size()];
        for (Part part : parts) {
            for (int channel : part.channelOfTarget()) {
                result[channel] = true;
            }
        }
        return result;
    }

    private void addSubstitutes() {
        for (int channel = 0; channel < drawn.length; channel++) {
            if (!drawn[channel]) {
                for (StandIns.Term term : StandIns.of(names.get(channel))) {
                    Integer other = channels.get(term.name());
                    if (other != null && drawn[other]) {
                        substitutes.add(new Substitute(channel, other, term.share()));
                        movable[channel] = true;
                    }
                }
            }
        }
    }

    int count() {
        return names.size();
    }

    Optional<Integer> channel(String anySpelling) {
        return Optional.ofNullable(channels.get(BlendshapeNames.canonical(anySpelling)));
    }

    String name(int channel) {
        return names.get(channel);
    }

    /** Whether a weight on this channel can be seen. Silence is always understood. */
    boolean moves(int channel) {
        return movable[channel];
    }

    SortedSet<String> movable() {
        SortedSet<String> result = new TreeSet<>();
        for (int channel = 0; channel < movable.length; channel++) {
            if (moves(channel)) {
                result.add(names.get(channel));
            }
        }
        return Collections.unmodifiableSortedSet(result);
    }

    /** The weights that the files begin with, by channel (length = {@link #count()}). */
    float[] startWeights() {
        float[] start = new float[names.size()];
        for (Part part : parts) {
            for (int target = 0; target < part.startWeights().length; target++) {
                if (part.startWeights()[target] != 0) {
                    start[part.channelOfTarget()[target]] = part.startWeights()[target];
                }
            }
        }
        return start;
    }

    /** Draws the weights from the next frame on (render thread; length = {@link #count()}). */
    void show(float[] weights) {
        System.arraycopy(weights, 0, shown, 0, shown.length);
        for (Substitute substitute : substitutes) {
            shown[substitute.drawn()] += substitute.share() * weights[substitute.missing()];
        }
        showAgain();
    }

    /** Draws the weights of the last call also on geometries that were hidden then. */
    void showAgain() {
        for (Part part : parts) {
            if (part.morphs().areShown()) {
                for (int target = 0; target < part.weights().length; target++) {
                    part.weights()[target] = shown[part.channelOfTarget()[target]];
                }
                part.morphs().apply(part.weights());
            }
        }
    }

    void release() {
        parts.forEach(part -> part.morphs().release());
    }
}
