package dev.likeness.model.material;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the pictures of a part among the files beside a model, by the names that services give
 * them: {@code AvatarHeadFemale_Color_1K.jpg} for the part {@code AvatarHead}, one {@code
 * AvatarEyes_…} for both eyeballs, one {@code AvatarTeeth_…} for both jaws.
 */
public final class PartTextures {

    private static final Pattern FOLDER = Pattern.compile("^.*[/\\\\]");
    private static final Pattern ENDING = Pattern.compile("\\.(png|jpe?g|webp)$");
    private static final Pattern SIZE = Pattern.compile("_(\\d+k|\\d{3,4})$");
    private static final Pattern LOD = Pattern.compile("_?lod\\d+$");
    private static final Pattern GENDER = Pattern.compile("(female|male)$");
    private static final Pattern SERVICE = Pattern.compile("^(avatar|wolf3d_)");

    /** A body_0.x export names the body's node so, and its pictures after nothing at all. */
    private static final String NAMELESS_BODY = "mesh";

    private static final String NAMELESS_BODY_PICTURE = "model";

    private PartTextures() {}

    /**
     * Finds the pictures of one part.
     *
     * @param partName node or material name, for example "AvatarLeftEyeball" (not null)
     * @param fileNames with or without folders; of two that say the same the first one counts, so
     *     put a person's own files before a template's (not null)
     * @return for each kind that was found the file's name as given; a picture named after the part
     *     itself goes before one that both sides share (not null, may be empty, new)
     */
    public static Map<TextureKind, String> find(String partName, Collection<String> fileNames) {
        Map<TextureKind, String> found = new EnumMap<>(TextureKind.class);
        for (String subject : subjects(partName)) {
            for (String fileName : fileNames) {
                named(fileName)
                        .filter(named -> plain(named.subject()).equals(subject))
                        .ifPresent(named -> found.putIfAbsent(named.kind(), fileName));
            }
        }
        return found;
    }

    /**
     * Finds all pictures of one kind, whatever part they are named after.
     *
     * @param kind wanted (not null)
     * @param fileNames with or without folders (not null)
     * @return in the order given (not null, new)
     */
    public static List<String> ofKind(TextureKind kind, Collection<String> fileNames) {
        return fileNames.stream()
                .filter(file -> named(file).filter(named -> named.kind() == kind).isPresent())
                .toList();
    }

    private static Optional<TextureKind.Named> named(String fileName) {
        String name = FOLDER.matcher(fileName.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (!ENDING.matcher(name).find()) {
            return Optional.empty();
        }
        String stem = SIZE.matcher(ENDING.matcher(name).replaceFirst("")).replaceFirst("");
        return TextureKind.split(stem)
                .or(() -> Optional.of(new TextureKind.Named(TextureKind.COLOR, stem)));
    }

    /** What files of this part may be named after, the most particular first. */
    private static List<String> subjects(String partName) {
        String part = plain(partName.toLowerCase(Locale.ROOT));
        if (part.equals(NAMELESS_BODY)) {
            return List.of("", NAMELESS_BODY_PICTURE, part);
        }
        String eitherSide =
                part.replaceFirst("^(left|right)", "").replaceFirst("(upper|lower)$", "");
        return Stream.of(part, eitherSide, eitherSide.replaceFirst("^eyeball$", "eyes"))
                .distinct()
                .toList();
    }

    private static String plain(String lowerCaseName) {
        String name = LOD.matcher(lowerCaseName).replaceFirst("");
        name = SERVICE.matcher(name).replaceFirst("");
        return GENDER.matcher(name).replaceFirst("");
    }
}
