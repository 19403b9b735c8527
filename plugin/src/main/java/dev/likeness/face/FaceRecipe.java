package dev.likeness.face;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What to move on one avatar for a name that it lacks. A mixture may be made of names that are
 * mixtures themselves: visemes of ARKit's shapes, and these of the set {@code legacy_45}.
 * Engine-free.
 */
final class FaceRecipe {

    private static final float TOO_LITTLE = 0.005f;

    private final Set<String> drawn;
    private final Function<String, List<StandIns.Term>> mixtures;

    /**
     * For an avatar.
     *
     * @param drawn canonical names of what it has (not null, alias)
     * @param mixtures by canonical name; empty where there is none (not null)
     */
    FaceRecipe(Set<String> drawn, Function<String, List<StandIns.Term>> mixtures) {
        this.drawn = drawn;
        this.mixtures = mixtures;
    }

    /** The terms for a name, all of them drawn; empty where nothing can be done. */
    List<StandIns.Term> of(String name) {
        Map<String, Float> shares = new LinkedHashMap<>();
        add(name, 1, new HashSet<>(Set.of(name)), shares);
        List<StandIns.Term> terms = new ArrayList<>();
        shares.forEach((other, share) -> terms.add(new StandIns.Term(other, share)));
        return terms;
    }

    private void add(String name, float share, Set<String> above, Map<String, Float> shares) {
        for (StandIns.Term term : mixtures.apply(name)) {
            float part = share * term.share();
            if (part < TOO_LITTLE) {
                continue;
            }
            if (drawn.contains(term.name())) {
                shares.merge(term.name(), part, Float::sum);
            } else if (above.add(term.name())) {
                add(term.name(), part, above, shares);
                above.remove(term.name());
            }
        }
    }
}
