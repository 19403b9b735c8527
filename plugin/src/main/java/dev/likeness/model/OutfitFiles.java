package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.file.ZipArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files of one garment: its model and the pictures around it, in a folder, a zip, or given one
 * by one.
 *
 * @param model what the reader of models takes (not null)
 * @param beside files on disk around the model, by file name (not null)
 */
record OutfitFiles(Path model, Map<String, Path> beside) {

    private static final int MOST_FILES = 1000;

    OutfitFiles {
        beside = Map.copyOf(beside);
    }

    /**
     * Looks around a model.
     *
     * @param source a GLB or glTF file, a folder with one, or a zip with one (not null)
     * @param given files elsewhere, by file name; they go before those beside the model (not null)
     * @return what was found (not null)
     * @throws BadFileException if a folder holds no model
     */
    static OutfitFiles find(Path source, Map<String, Path> given) {
        if (!Files.isDirectory(source)) {
            Path folder = source.toAbsolutePath().getParent();
            return new OutfitFiles(source, merged(pictures(folder), given));
        }
        Path model =
                list(source).stream()
                        .filter(file -> isModel(SourceFile.nameOf(file)))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BadFileException(
                                                SourceFile.nameOf(source)
                                                        + ": expected a GLB or glTF file in the"
                                                        + " folder, found none",
                                                null));
        Map<String, Path> beside = new LinkedHashMap<>();
        list(source).forEach(file -> beside.put(SourceFile.nameOf(file), file));
        return new OutfitFiles(model, merged(beside, given));
    }

    /** Reads the pictures that a test picks from all names. */
    Map<String, SourceFile> pick(Function<List<String>, List<String>> choice) {
        Map<String, SourceFile> picked = new LinkedHashMap<>();
        if (SourceFile.isZip(model)) {
            try (ZipArchive zip = ZipArchive.open(model)) {
                choice.apply(zip.entries()).forEach(name -> picked.put(name, zip.read(name)));
            }
        }
        choice.apply(beside.keySet().stream().sorted().toList())
                .forEach(name -> picked.putIfAbsent(name, SourceFile.read(beside.get(name))));
        return picked;
    }

    private static boolean isModel(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".glb") || lower.endsWith(".gltf") || lower.endsWith(".zip");
    }

    private static Map<String, Path> pictures(Path folder) {
        Map<String, Path> found = new LinkedHashMap<>();
        list(folder).stream()
                .filter(file -> SourceFile.nameOf(file).matches("(?i).*\\.(png|jpe?g|webp|bin)"))
                .forEach(file -> found.put(SourceFile.nameOf(file), file));
        return found;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().limit(MOST_FILES).toList();
        } catch (IOException e) {
            throw new StorageException("Could not list " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Path> merged(Map<String, Path> around, Map<String, Path> given) {
        Map<String, Path> all = new LinkedHashMap<>(around);
        all.putAll(given);
        return all;
    }
}
