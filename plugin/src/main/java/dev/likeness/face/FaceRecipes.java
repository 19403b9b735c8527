package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphedGeometry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an avatar has, over all its meshes, and what is made of it. Any thread. */
final class FaceRecipes {

    private final List<MorphedGeometry> parts;
    private final Set<String> drawn = new LinkedHashSet<>();

    /**
     * Looks over an avatar.
     *
     * @param parts its meshes with blendshapes (not null, alias)
     * @param byBones shapes that its bones show (not null)
     */
    FaceRecipes(List<MorphedGeometry> parts, Set<ArKit> byBones) {
        this.parts = parts;
        byBones.forEach(shape -> drawn.add(shape.shapeName()));
        parts.forEach(part -> drawn.addAll(moving(part)));
    }

    /** Canonical names of the shapes that move a mesh. */
    static Set<String> moving(MorphedGeometry part) {
        Set<String> names = new LinkedHashSet<>();
        for (MorphTarget target : part.targets().targets()) {
            if (target.vertices().length > 0) {
                names.add(BlendshapeNames.canonical(target.name()));
            }
        }
        return names;
    }

    /** Canonical names of what a mesh or a bone shows. */
    Set<String> drawn() {
        return drawn;
    }

    /** What to move for a name that is not drawn. */
    List<StandIns.Term> of(String name) {
        return new FaceRecipe(drawn, StandIns::of).of(name);
    }

    /** The mesh whose lips are moved: of those with a jaw the one that it moves most of. */
    Optional<MorphedGeometry> head() {
        return parts.stream()
                .filter(part -> vertices(part, ArKit.JAW_OPEN) > 0)
                .max(Comparator.comparingInt(part -> vertices(part, ArKit.JAW_OPEN)));
    }

    private static int vertices(MorphedGeometry part, ArKit shape) {
        return part.targets().targets().stream()
                .filter(t -> BlendshapeNames.canonical(t.name()).equals(shape.shapeName()))
                .mapToInt(t -> t.vertices().length)
                .sum();
    }

    /**
     * What a mesh moves for a viseme that other meshes of the avatar have and it has not: teeth
     * that know the jaw, but not the viseme that opens it.
     *
     * @return terms that move this mesh; mostly none
     */
    List<StandIns.Term> missing(MorphedGeometry part, Viseme viseme) {
        Set<String> here = moving(part);
        String name = viseme.shapeName();
        if (here.contains(name)
                || !drawn.contains(name)
                || !here.contains(ArKit.JAW_OPEN.shapeName())) {
            return List.of();
        }
        List<StandIns.Term> fitted =
                head().filter(head -> head != part)
                        .map(head -> HeadFacts.of(head.targets()).fit(head).of(name))
                        .orElse(List.of());
        return new FaceRecipe(here, other -> other.equals(name) ? fitted : List.of()).of(name);
    }

    /** The names of a list that neither are drawn nor can be made. */
    List<String> impossible(List<String> names) {
        List<String> impossible = new ArrayList<>();
        for (String name : names) {
            if (!drawn.contains(name)
                    && of(name).isEmpty()
                    && !name.equals(Viseme.SIL.shapeName())) {
                impossible.add(name);
            }
        }
        return impossible;
    }
}
