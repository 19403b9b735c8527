package dev.likeness.face;

import dev.likeness.model.AvatarInstance;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an avatar's face can do, and by what. Immutable, any thread.
 *
 * @param speech how it speaks (not null)
 * @param eyes how it looks at something (not null)
 * @param blinks whether its lids close
 * @param made canonical name of each ARKit shape, viseme and emotion that it lacks and that is made
 *     of others → of which, for example "jawOpen 0.39 + mouthFunnel 0.20", or "bone" (not null,
 *     immutable, sorted)
 * @param missing the ARKit shapes and visemes that have no effect on it (not null, immutable)
 * @param fitResiduals viseme → how far the nearest mixture of the avatar's own ARKit shapes is from
 *     it, 0 = not at all, 1 = as far as the face at rest; empty where it has not both sets (not
 *     null, immutable)
 */
public record FaceAbilities(
        SpeechRung speech,
        EyesRung eyes,
        boolean blinks,
        SortedMap<String, String> made,
        List<String> missing,
        Map<String, Double> fitResiduals) {

    private static final int MANY_VISEMES = 8;
    private static final int ENOUGH_MOUTH_SHAPES = 8;

    /** Copies the collections. */
    public FaceAbilities {
        made = Collections.unmodifiableSortedMap(new TreeMap<>(made));
        missing = List.copyOf(missing);
        fitResiduals = Map.copyOf(fitResiduals);
    }

    /**
     * Looks an avatar over.
     *
     * @param avatar unchanged (not null)
     * @return what its face can do (not null)
     */
    public static FaceAbilities of(AvatarInstance avatar) {
        FaceBones bones = new FaceBones(avatar);
        FaceRecipes recipes = new FaceRecipes(avatar.morphed(), bones.shapes());
        Set<String> byShape =
                avatar.morphed().stream()
                        .flatMap(part -> FaceRecipes.moving(part).stream())
                        .collect(Collectors.toSet());
        return new FaceAbilities(
                speech(avatar, byShape, bones),
                eyes(avatar, byShape),
                canBlink(recipes),
                made(recipes, byShape),
                recipes.impossible(Stream.concat(arKit(), visemes()).toList()),
                recipes.head()
                        .map(head -> HeadFacts.of(head.targets()).fit(head).residuals())
                        .orElse(Map.of()));
    }

    private static Stream<String> arKit() {
        return Stream.of(ArKit.values()).map(ArKit::shapeName);
    }

    private static Stream<String> visemes() {
        return Stream.of(Viseme.values()).map(Viseme::shapeName);
    }

    private static boolean canBlink(FaceRecipes recipes) {
        return Stream.of(ArKit.EYE_BLINK_LEFT, ArKit.EYE_BLINK_RIGHT)
                .map(ArKit::shapeName)
                .allMatch(name -> recipes.drawn().contains(name) || !recipes.of(name).isEmpty());
    }

    /** The rung on which an avatar speaks. */
    static SpeechRung speech(AvatarInstance avatar, Set<String> byShape, FaceBones bones) {
        boolean hasJaw =
                byShape.contains(ArKit.JAW_OPEN.shapeName()) || byShape.contains("mouthOpen");
        if (visemes().filter(byShape::contains).count() >= MANY_VISEMES) {
            return SpeechRung.VISEMES;
        }
        if (hasJaw && mouthShapes(byShape) >= ENOUGH_MOUTH_SHAPES) {
            boolean isLegacy = byShape.contains("LipsUpperUp") || byShape.contains("LipsLowerDown");
            return isLegacy ? SpeechRung.LEGACY : SpeechRung.ARKIT;
        }
        if (hasJaw) {
            return SpeechRung.JAW_SHAPE;
        }
        if (bones.movesJaw()) {
            return SpeechRung.JAW_BONE;
        }
        return avatar.head().isPresent() ? SpeechRung.HEAD : SpeechRung.NONE;
    }

    private static long mouthShapes(Set<String> byShape) {
        return arKit().filter(name -> name.startsWith("mouth")).filter(byShape::contains).count();
    }

    private static EyesRung eyes(AvatarInstance avatar, Set<String> byShape) {
        boolean shapes =
                byShape.contains(ArKit.EYE_LOOK_DOWN_LEFT.shapeName())
                        || byShape.contains("EyesDown");
        if (avatar.leftEye().isPresent() && avatar.rightEye().isPresent()) {
            return shapes ? EyesRung.BONES_AND_LIDS : EyesRung.BONES;
        }
        if (shapes) {
            return EyesRung.SHAPES;
        }
        return avatar.head().isPresent() ? EyesRung.HEAD : EyesRung.NONE;
    }

    private static SortedMap<String, String> made(FaceRecipes recipes, Set<String> byShape) {
        SortedMap<String, String> made = new TreeMap<>();
        Stream.of(arKit(), visemes(), ShapeSet.EMOTIONS.names().stream())
                .flatMap(names -> names)
                .filter(name -> !byShape.contains(name))
                .forEach(name -> madeOf(recipes, name).ifPresent(of -> made.put(name, of)));
        return made;
    }

    private static Optional<String> madeOf(FaceRecipes recipes, String name) {
        if (recipes.drawn().contains(name)) {
            return Optional.of("bone");
        }
        String terms =
                recipes.of(name).stream()
                        .map(t -> String.format(Locale.ROOT, "%s %.2f", t.name(), t.share()))
                        .collect(Collectors.joining(" + "));
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
    }
}
