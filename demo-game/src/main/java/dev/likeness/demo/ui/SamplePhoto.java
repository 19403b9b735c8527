package dev.likeness.demo.ui;

import dev.likeness.service.Photo;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A photo that comes with the demo. Its file name tells the rest: "anna_lee.female.png" is shown as
 * "Anna lee" and computed on the female template.
 *
 * @param resource where it lies on the class path, without a leading slash (not null)
 * @param title what to call it in menus (not null)
 * @param sex the template, or empty to let the player choose (not null)
 */
public record SamplePhoto(String resource, String title, Optional<Sex> sex) {

    private static final String FOLDER = "likeness/photos";

    /**
     * Every photo that comes with the demo, by name. Reads a folder of the class path: not for the
     * render loop.
     *
     * @return in alphabetical order (not null, may be empty)
     */
    public static List<SamplePhoto> all() {
        URL folder = SamplePhoto.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            URI uri = folder.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return list(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return list(jar.getPath("/" + FOLDER));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot list the sample photos in " + folder, e);
        }
    }

    /**
     * Reads the photo. Blocking.
     *
     * @return its bytes (not null)
     */
    public Photo read() {
        try (InputStream in = SamplePhoto.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource + " on the class path");
            }
            return new Photo(resource.substring(FOLDER.length() + 1), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    static SamplePhoto named(String fileName) {
        String[] parts = fileName.split("\\.");
        String words = parts[0].replace('_', ' ').replace('-', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        Optional<Sex> sex =
                Stream.of(Sex.values())
                        .filter(s -> List.of(parts).contains(s.name().toLowerCase(Locale.ROOT)))
                        .findFirst();
        return new SamplePhoto(FOLDER + "/" + fileName, title, sex);
    }

    private static List<SamplePhoto> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[^.].*\\.(png|jpg)"))
                    .sorted()
                    .map(SamplePhoto::named)
                    .toList();
        }
    }
}
