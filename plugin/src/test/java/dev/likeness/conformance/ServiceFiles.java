package dev.likeness.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder of real files, whichever lie there: {@code avatars} below the folder that the property
 * {@code likeness.shared} names. Without it each test is left out once, so that a run says so.
 */
final class ServiceFiles {

    /** Stands for all files where the folder is not there. */
    private static final Path NO_FOLDER = Path.of("no folder of real files");

    private ServiceFiles() {}

    static Stream<Path> models() {
        return files(PlainGlb::isModel);
    }

    static Stream<Path> jaws() {
        return files(file -> PlainGlb.read(file).hasTarget("jawOpen"));
    }

    /** Leaves a test out that was given no real file. */
    static void require(Path file) {
        assumeTrue(!file.equals(NO_FOLDER), "likeness.shared is not set");
    }

    private static Stream<Path> files(Predicate<Path> wanted) {
        String shared = System.getProperty("likeness.shared", "");
        if (shared.isEmpty()) {
            return Stream.of(NO_FOLDER);
        }
        try (Stream<Path> all = Files.walk(Path.of(shared, "avatars"))) {
            List<Path> found =
                    all.filter(file -> file.toString().endsWith(".glb")).sorted().toList();
            return found.stream().filter(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
