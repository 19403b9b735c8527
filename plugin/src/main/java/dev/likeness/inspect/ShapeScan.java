package dev.likeness.inspect;

import dev.likeness.face.BlendshapeNames;
import dev.likeness.face.ShapeSet;
import dev.likeness.face.Viseme;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphedGeometry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds a file's blendshapes against the known sets. */
final class ShapeScan {

    /** The zero shape that comes with the set legacy_45. */
    private static final String REST = "base_head";

    /** Name as the file spells it → how many vertices it moves on all meshes. */
    private final Map<String, Integer> movedByName = new LinkedHashMap<>();

    ShapeScan(List<MorphedGeometry> parts) {
        for (MorphedGeometry part : parts) {
            for (MorphTarget target : part.targets().targets()) {
                movedByName.merge(target.name(), target.vertices().length, Integer::sum);
            }
        }
    }

    BlendshapeReport report() {
        List<ShapeSetReport> sets = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(List.of(REST));
        for (ShapeSet set : ShapeSet.values()) {
            Collection<String> spelled = spellings(set);
            List<String> missing =
                    set.names().stream().filter(name -> !spelled.contains(name)).toList();
            int present = set.names().size() - missing.size();
            sets.add(new ShapeSetReport(set.id(), missing.isEmpty(), present, missing));
            known.addAll(set.names());
        }
        Map<String, String> aliased = aliased();
        List<String> extra =
                movedByName.keySet().stream()
                        .filter(name -> !known.contains(name))
                        .filter(name -> !known.contains(canonical(name)))
                        .toList();
        return new BlendshapeReport(
                List.copyOf(movedByName.keySet()), sets, aliased, empty(), extra);
    }

    /** The names of the file as a set spells them: canonically where it does so. */
    private Collection<String> spellings(ShapeSet set) {
        return set == ShapeSet.LEGACY_45
                        || set == ShapeSet.FACE_MODIFICATIONS
                        || set == ShapeSet.BODY_SHAPE
                ? movedByName.keySet()
                : movedByName.keySet().stream()
                        .map(ShapeScan::canonical)
                        .collect(Collectors.toSet());
    }

    private Map<String, String> aliased() {
        Map<String, String> aliased = new TreeMap<>();
        for (String name : movedByName.keySet()) {
            String canonical = canonical(name);
            if (!canonical.equals(name) && !movedByName.containsKey(canonical)) {
                aliased.putIfAbsent(canonical, name);
            }
        }
        return aliased;
    }

    private List<String> empty() {
        return movedByName.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Shapes that are empty on purpose: silence, and the resting face. */
    static boolean isMeantToBeEmpty(String name) {
        return name.equals(REST) || canonical(name).equals(Viseme.SIL.shapeName());
    }

    /** As the face has it, and "Smile" and "viseme_frown" for the two that only visemes_17 has. */
    private static String canonical(String name) {
        String canonical = BlendshapeNames.canonical(name);
        String plain = canonical.toLowerCase(Locale.ROOT).replace("viseme_", "");
        return plain.equals("smile") || plain.equals("frown") ? plain : canonical;
    }
}
