package dev.likeness.model.file;

import dev.likeness.job.BadFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file that is either given as it is or packed into a zip: services do both. */
public final class PackedFile {

    private PackedFile() {}

    /**
     * Takes the only fitting file.
     *
     * @param path the file itself or a zip (not null)
     * @param ending how the name of the file in the zip ends, in lower case, for example ".ply"
     *     (not null)
     * @param baseNames which to take, without folder and in lower case, where several have the
     *     ending; a single one is taken whatever its name (not null)
     * @return the file (not null)
     * @throws BadFileException if the zip does not hold exactly one such file
     */
    public static SourceFile single(Path path, String ending, String... baseNames) {
        if (!SourceFile.isZip(path)) {
            return SourceFile.read(path);
        }
        try (ZipArchive zip = ZipArchive.open(path)) {
            List<String> fitting = endingIn(zip, ending);
            if (fitting.size() > 1) {
                fitting = fitting.stream().filter(e -> isNamed(e, List.of(baseNames))).toList();
            }
            if (fitting.size() != 1) {
                throw new BadFileException(
                        SourceFile.nameOf(path)
                                + ": expected one entry that ends in "
                                + ending
                                + ", found "
                                + (fitting.isEmpty() ? zip.entries() : fitting),
                        null);
            }
            return zip.read(fitting.get(0));
        }
    }

    private static List<String> endingIn(ZipArchive zip, String ending) {
        return zip.entries().stream()
                .filter(entry -> entry.toLowerCase(Locale.ROOT).endsWith(ending))
                .toList();
    }

    private static boolean isNamed(String entry, List<String> baseNames) {
        return baseNames.contains(ZipArchive.baseName(entry).toLowerCase(Locale.ROOT));
    }
}
