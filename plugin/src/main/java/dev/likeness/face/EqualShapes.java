package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps one of what is made of equal blendshapes, as long as anybody uses it. Equal means equal
 * numbers for the same vertices in the same order, whoever read them and whatever they are called.
 * Thread-safe.
 *
 * @param <T> what is made
 */
final class EqualShapes<T> {

    private final Function<T, MorphTargets> sourceOf;
    private final Map<Integer, List<WeakReference<T>>> byHash = new HashMap<>();

    /**
     * Keeps things that know what they were made of.
     *
     * @param sourceOf tells the shapes that a thing was made of
     */
    EqualShapes(Function<T, MorphTargets> sourceOf) {
        this.sourceOf = sourceOf;
    }

    /**
     * What is there for shapes equal to these, or else what is made now.
     *
     * @param targets to look for (not null)
     * @param make called where there is nothing yet; its outcome knows its source (not null)
     */
    T get(MorphTargets targets, Supplier<T> make) {
        int hash = hash(targets);
        Optional<T> known = find(hash, targets);
        // Others look for theirs meanwhile. Who makes the same at the same time comes second below.
        return known.orElseGet(() -> keep(hash, targets, make.get()));
    }

    private synchronized Optional<T> find(int hash, MorphTargets targets) {
        for (WeakReference<T> reference : byHash.getOrDefault(hash, List.of())) {
            T known = reference.get();
            if (known != null && areEqual(sourceOf.apply(known), targets)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private synchronized T keep(int hash, MorphTargets targets, T made) {
        forgetDropped();
        Optional<T> known = find(hash, targets);
        if (known.isPresent()) {
            return known.get();
        }
        byHash.computeIfAbsent(hash, each -> new ArrayList<>()).add(new WeakReference<>(made));
        return made;
    }

    /** How many things are in use. */
    synchronized int size() {
        forgetDropped();
        return byHash.values().stream().mapToInt(List::size).sum();
    }

    private void forgetDropped() {
        byHash.values().forEach(alike -> alike.removeIf(reference -> reference.get() == null));
        byHash.values().removeIf(List::isEmpty);
    }

    private static int hash(MorphTargets targets) {
        int hash = targets.vertexCount();
        for (MorphTarget target : targets.targets()) {
            hash = 31 * hash + Arrays.hashCode(target.vertices());
            hash = 31 * hash + Arrays.hashCode(target.positions());
            hash = 31 * hash + Arrays.hashCode(target.normals());
        }
        return hash;
    }

    private static boolean areEqual(MorphTargets a, MorphTargets b) {
        boolean equal =
                a.vertexCount() == b.vertexCount() && a.targets().size() == b.targets().size();
        for (int t = 0; equal && t < a.targets().size(); t++) {
            equal = areEqual(a.targets().get(t), b.targets().get(t));
        }
        return equal;
    }

    private static boolean areEqual(MorphTarget a, MorphTarget b) {
        return Arrays.equals(a.vertices(), b.vertices())
                && Arrays.equals(a.positions(), b.positions())
                && Arrays.equals(a.normals(), b.normals());
    }
}
