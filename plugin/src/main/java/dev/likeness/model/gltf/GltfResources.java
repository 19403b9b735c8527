package dev.likeness.model.gltf;

import dev.likeness.model.file.SourceFile;
import dev.likeness.model.file.ZipArchive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a glTF document refers to by URI: inside the document, where the URI leads from
 * the model's own folder, given from outside, or anywhere else in the export by its base name. No
 * URI leads out of the export or to the net.
 */
public final class GltfResources {

    private static final int MOST_NAMED = 20;

    private final SourceFile model;
    private final Map<String, Path> staticFiles;
    private final Export export;
    private final Map<String, Optional<SourceFile>> found = new HashMap<>();

    /** Where the model lies with what belongs to it. */
    private interface Export {
        /** The file at a path relative to the model's folder. */
        Optional<SourceFile> at(String path);

        /** The file of that base name in another folder. */
        Optional<SourceFile> named(String baseName);

        List<String> names();

        /** Base names of the files in the model's own folder. */
        List<String> beside();
    }

    private GltfResources(SourceFile model, Map<String, Path> staticFiles, Export export) {
        this.model = model;
        this.staticFiles = Map.copyOf(staticFiles);
        this.export = export;
    }

    /**
     * For a model in a zip, which has to stay open while files are looked up.
     *
     * @param model the document, for messages (not null)
     * @param zip that it lies in (not null, alias)
     * @param entry of the model (not null)
     * @param staticFiles files on disk by base name (not null)
     */
    static GltfResources in(
            ZipArchive zip, String entry, SourceFile model, Map<String, Path> staticFiles) {
        return new GltfResources(model, staticFiles, new Zipped(zip, entry, model));
    }

    /**
     * The files beside the model, apart from those inside the document.
     *
     * @return base names (not null, new)
     */
    public List<String> names() {
        List<String> names = new ArrayList<>(export.beside());
        names.addAll(staticFiles.keySet());
        return names.stream().distinct().sorted().toList();
    }

    /**
     * For a model on disk.
     *
     * @param file the document's (not null)
     * @param model the document, for messages (not null)
     * @param staticFiles files on disk by base name (not null)
     */
    static GltfResources beside(Path file, SourceFile model, Map<String, Path> staticFiles) {
        return new GltfResources(model, staticFiles, new OnDisk(file.toAbsolutePath().getParent()));
    }

    private record Zipped(ZipArchive zip, String entry, SourceFile model) implements Export {

        @Override
        public Optional<SourceFile> at(String path) {
            String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
            return inside(folder + path).filter(zip.entries()::contains).map(zip::read);
        }

        @Override
        public Optional<SourceFile> named(String baseName) {
            List<String> found =
                    zip.entries().stream()
                            .filter(name -> ZipArchive.baseName(name).equals(baseName))
                            .toList();
            if (found.size() > 1) {
                throw model.bad("expected one file " + baseName + " in the zip, found " + found);
            }
            return found.stream().findFirst().map(zip::read);
        }

        @Override
        public List<String> names() {
            return zip.entries().stream().filter(name -> !name.equals(entry)).toList();
        }

        @Override
        public List<String> beside() {
            String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
            return names().stream()
                    .filter(name -> name.startsWith(folder))
                    .map(name -> name.substring(folder.length()))
                    .filter(name -> name.indexOf('/') < 0)
                    .toList();
        }

        /** The path without "." and "..", or nothing if it leads out. */
        private static Optional<String> inside(String path) {
            List<String> steps = new ArrayList<>();
            for (String step : path.split("/")) {
                if (step.equals("..")) {
                    if (steps.isEmpty()) {
                        return Optional.empty();
                    }
                    steps.remove(steps.size() - 1);
                } else if (!step.isEmpty() && !step.equals(".")) {
                    steps.add(step);
                }
            }
            return Optional.of(String.join("/", steps));
        }
    }

    private record OnDisk(Path folder) implements Export {

        @Override
        public Optional<SourceFile> at(String path) {
            try {
                Path file = folder.resolve(path).normalize();
                return file.startsWith(folder) && Files.isRegularFile(file)
                        ? Optional.of(SourceFile.read(file))
                        : Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<SourceFile> named(String baseName) {
            return at(baseName);
        }

        @Override
        public List<String> names() {
            return List.of();
        }

        /** On disk a folder may hold anything; what belongs to the model is given one by one. */
        @Override
        public List<String> beside() {
            return List.of();
        }
    }

    /** Reads files ahead, while a zip is open. What is missing fails only when it is needed. */
    void read(List<String> uris) {
        uris.stream().filter(uri -> !isData(uri)).forEach(this::find);
    }

    /**
     * Finds what a URI of the document means.
     *
     * @param uri a data URI or a relative path (not null)
     * @return the file (not null)
     * @throws dev.likeness.job.BadFileException if there is none, or several fit equally
     */
    public SourceFile resolve(String uri) {
        return isData(uri)
                ? decodeDataUri(uri)
                : find(uri).orElseThrow(() -> model.bad(missing(uri)));
    }

    private static boolean isData(String uri) {
        return uri.startsWith("data:");
    }

    private Optional<SourceFile> find(String uri) {
        return found.computeIfAbsent(
                uri,
                key -> {
                    String path = path(key);
                    String base = ZipArchive.baseName(path);
                    return export.at(path)
                            .or(() -> ofStaticFiles(base))
                            .or(() -> export.named(base));
                });
    }

    private Optional<SourceFile> ofStaticFiles(String base) {
        return Optional.ofNullable(staticFiles.get(base)).map(SourceFile::read);
    }

    private String missing(String uri) {
        List<String> known = new ArrayList<>(export.names());
        known.addAll(staticFiles.keySet());
        return "expected a file "
                + ZipArchive.baseName(path(uri))
                + " beside it, found "
                + known.subList(0, Math.min(MOST_NAMED, known.size()));
    }

    private String path(String uri) {
        try {
            String text = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
            return text.replace('\\', '/');
        } catch (IllegalArgumentException e) {
            throw model.bad("expected a file name, found \"" + uri + '"');
        }
    }

    private SourceFile decodeDataUri(String uri) {
        int comma = uri.indexOf(',');
        try {
            byte[] bytes = Base64.getDecoder().decode(uri.substring(comma + 1));
            return new SourceFile(model.name() + " (data URI)", bytes);
        } catch (IllegalArgumentException e) {
            throw model.bad("expected base64 in a data URI, found: " + e.getMessage());
        }
    }
}
