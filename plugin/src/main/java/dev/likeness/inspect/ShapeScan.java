package dev.likeness.inspect;

import dev.likeness.face.ArKit;
import dev.likeness.face.BlendshapeNames;
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
import java.util.stream.Stream;

/** Holds a file's blendshapes against the known sets. */
final class ShapeScan {

    private static final List<String> ARKIT_52 =
            Stream.of(ArKit.values()).map(ArKit::shapeName).toList();
    private static final List<String> MOBILE_51 =
            ARKIT_52.stream().filter(name -> !name.equals(ArKit.TONGUE_OUT.shapeName())).toList();
    private static final List<String> VISEMES_15 =
            Stream.of(Viseme.values()).map(Viseme::shapeName).toList();
    private static final List<String> VISEMES_14 =
            VISEMES_15.stream().filter(name -> !name.equals(Viseme.SIL.shapeName())).toList();
    private static final List<String> VISEMES_17 =
            Stream.concat(VISEMES_15.stream(), Stream.of("frown", "smile")).toList();

    /** The zero shape that comes with the set legacy_45. */
    private static final String REST = "base_head";

    private static final Map<String, List<String>> SETS = sets();

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
        SETS.forEach(
                (set, names) -> {
                    Collection<String> spelled = spellings(set);
                    List<String> missing =
                            names.stream().filter(name -> !spelled.contains(name)).toList();
                    sets.add(
                            new ShapeSetReport(
                                    set,
                                    missing.isEmpty(),
                                    names.size() - missing.size(),
                                    missing));
                    known.addAll(names);
                });
        Map<String, String> aliased = aliased();
        List<String> extra =
                movedByName.keySet().stream()
                        .filter(name -> !known.contains(name))
                        .filter(name -> !known.contains(canonical(name)))
                        .toList();
        return new BlendshapeReport(
                List.copyOf(movedByName.keySet()), sets, aliased, empty(), extra);
    }

    /** The names of the file as a set spells them: legacy_45 by its own, the others canonically. */
    private Collection<String> spellings(String set) {
        return set.equals("legacy_45")
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

    private static Map<String, List<String>> sets() {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        sets.put("mobile_51", MOBILE_51);
        sets.put("arkit_52", ARKIT_52);
        sets.put("visemes_14", VISEMES_14);
        sets.put("visemes_15", VISEMES_15);
        sets.put("visemes_17", VISEMES_17);
        sets.put("legacy_45", BlendshapeNames.LEGACY_45);
        return sets;
    }
}
