package dev.likeness.face;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number for every name: first the ARKit shapes, then the visemes, then what is made of them,
 * each also where the avatar lacks it, then what else its files have. Engine-free.
 */
final class FaceChannels {

    private static final int VISEMES_AT = ArKit.values().length;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    FaceChannels() {
        for (ArKit shape : ArKit.ALL) {
            add(shape.shapeName());
        }
        for (Viseme viseme : Viseme.ALL) {
            add(viseme.shapeName());
        }
        StandIns.names().stream().sorted().forEach(this::add);
    }

    static int of(ArKit shape) {
        return shape.ordinal();
    }

    static int of(Viseme viseme) {
        return VISEMES_AT + viseme.ordinal();
    }

    static boolean isArKit(int channel) {
        return channel < VISEMES_AT;
    }

    static boolean isViseme(int channel) {
        return channel >= VISEMES_AT && channel < VISEMES_AT + Viseme.ALL.size();
    }

    /** The channel of a canonical name, made if there is none. */
    int add(String canonical) {
        return numbers.computeIfAbsent(
                canonical,
                name -> {
                    names.add(name);
                    return names.size() - 1;
                });
    }

    Optional<Integer> find(String anySpelling) {
        return Optional.ofNullable(numbers.get(BlendshapeNames.canonical(anySpelling)));
    }

    /** The channel of a canonical name that is known to have one. */
    int number(String canonical) {
        return numbers.get(canonical);
    }

    String name(int channel) {
        return names.get(channel);
    }

    int count() {
        return names.size();
    }
}
