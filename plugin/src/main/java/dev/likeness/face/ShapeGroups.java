package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/**
 * The blendshapes of one mesh in two groups: visemes, which services make equal for all heads, and
 * the others, which are each head's own. What each of them takes is found out once. Any thread.
 */
final class ShapeGroups {

    private static final Set<String> VISEMES =
            Viseme.ALL.stream().map(Viseme::shapeName).collect(Collectors.toSet());

    private static final Map<MorphTargets, Layouts> KNOWN = new WeakHashMap<>();

    private final Layouts layouts;
    private final MorphTargets own;
    private final MorphTargets common;
    private final boolean[] isCommon;

    /** What is kept of a mesh; it does not know the shapes, which let go of it. */
    private static final class Layouts {
        private DeltaSet.Layout own;
        private DeltaSet.Layout common;
    }

    private ShapeGroups(MorphTargets targets, Layouts layouts) {
        this.layouts = layouts;
        List<MorphTarget> visemes = new ArrayList<>();
        List<MorphTarget> others = new ArrayList<>();
        isCommon = new boolean[targets.targets().size()];
        for (int t = 0; t < isCommon.length; t++) {
            MorphTarget target = targets.targets().get(t);
            isCommon[t] = VISEMES.contains(BlendshapeNames.canonical(target.name()));
            (isCommon[t] ? visemes : others).add(target);
        }
        if (visemes.isEmpty() || others.isEmpty()) {
            Arrays.fill(isCommon, false);
            others = targets.targets();
            visemes = List.of();
        }
        own = new MorphTargets(targets.vertexCount(), others);
        common = new MorphTargets(targets.vertexCount(), visemes);
    }

    static ShapeGroups of(MorphTargets targets) {
        synchronized (KNOWN) {
            return new ShapeGroups(targets, KNOWN.computeIfAbsent(targets, t -> new Layouts()));
        }
    }

    /** The head's own shapes; all of them where there are no others. */
    MorphTargets own() {
        return own;
    }

    /** The shapes that other heads have too; mostly visemes, may be none. */
    MorphTargets common() {
        return common;
    }

    /** By target whether it is among the common ones (not to be changed). */
    boolean[] isCommon() {
        return isCommon;
    }

    DeltaSet.Layout ownLayout() {
        synchronized (layouts) {
            if (layouts.own == null) {
                layouts.own = DeltaSet.Layout.of(own);
            }
            return layouts.own;
        }
    }

    DeltaSet.Layout commonLayout() {
        synchronized (layouts) {
            if (layouts.common == null) {
                layouts.common = DeltaSet.Layout.of(common);
            }
            return layouts.common;
        }
    }

    /** Bytes on the card for the head's own shapes, with the slots of its vertices. */
    long ownBytes() {
        return ownLayout().bytes() + 2L * Float.BYTES * own.vertexCount();
    }

    /** Bytes on the card for the common shapes. */
    long commonBytes() {
        return common.targets().isEmpty() ? 0 : commonLayout().bytes();
    }
}
