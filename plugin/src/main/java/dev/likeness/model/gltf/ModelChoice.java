package dev.likeness.model.gltf;

import dev.likeness.job.BadFileException;
import dev.likeness.model.file.ZipArchive;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Finds the model among the files of an export, in whatever folder. Where there are several, names
 * decide; where they do not, nothing is guessed.
 */
final class ModelChoice {

    private static final int MOST_NAMED = 20;

    private ModelChoice() {}

    /**
     * Chooses.
     *
     * @param container of the files, for messages (not null)
     * @param names of all files, folders divided by "/" (not null)
     * @param wanted names of folders or of files without ending, best first, in lower case (not
     *     null)
     * @return one of the names (not null)
     * @throws BadFileException if there is no model, or none stands out
     */
    static String choose(String container, List<String> names, List<String> wanted) {
        List<String> models =
                names.stream().filter(n -> isKind(n, ".glb") || isKind(n, ".gltf")).toList();
        for (String name : wanted) {
            models = narrowed(models, model -> folder(model).equals(name));
            models = narrowed(models, model -> stem(model).equals(name));
        }
        models = narrowed(models, model -> stem(model).equals("model"));
        models = narrowed(models, model -> isKind(model, ".glb"));
        if (models.size() != 1) {
            List<String> found = models.isEmpty() ? names : models;
            throw new BadFileException(
                    container
                            + ": expected one model that ends in .glb or .gltf, found "
                            + found.subList(0, Math.min(MOST_NAMED, found.size())),
                    null);
        }
        return models.get(0);
    }

    private static List<String> narrowed(List<String> models, Predicate<String> better) {
        List<String> fitting = models.stream().filter(better).toList();
        return fitting.isEmpty() ? models : fitting;
    }

    private static boolean isKind(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String folder(String name) {
        int end = name.lastIndexOf('/');
        return end < 0 ? "" : ZipArchive.baseName(name.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        String base = ZipArchive.baseName(name).toLowerCase(Locale.ROOT);
        return base.substring(0, base.lastIndexOf('.'));
    }
}
