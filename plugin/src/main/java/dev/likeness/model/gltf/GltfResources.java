package dev.likeness.model.gltf;

import dev.likeness.model.file.SourceFile;
import dev.likeness.model.file.ZipArchive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a glTF document refers to by URI: inside the document, beside it in the zip, or
 * given from outside. Only ever looked up by file name, so no URI reaches the disk or the net.
 */
public final class GltfResources {

    private final SourceFile model;
    private final Map<String, SourceFile> packed;
    private final Map<String, Path> staticFiles;

    /**
     * Creates the lookup.
     *
     * @param model the document, for messages (not null)
     * @param packed files from the zip by base name (not null)
     * @param staticFiles files on disk by base name (not null)
     */
    public GltfResources(
            SourceFile model, Map<String, SourceFile> packed, Map<String, Path> staticFiles) {
        this.model = model;
        this.packed = Map.copyOf(packed);
        this.staticFiles = Map.copyOf(staticFiles);
    }

    /** Reads everything in a zip except the model itself, by base name. */
    public static Map<String, SourceFile> unpack(ZipArchive zip, String modelEntry) {
        Map<String, SourceFile> files = new HashMap<>();
        for (String entry : zip.entries()) {
            if (!entry.equals(modelEntry)) {
                files.put(ZipArchive.baseName(entry), zip.read(entry));
            }
        }
        return files;
    }

    /**
     * The files there are, apart from those inside the document.
     *
     * @return base names (not null, new)
     */
    public List<String> names() {
        List<String> names = new ArrayList<>(packed.keySet());
        names.addAll(staticFiles.keySet());
        names.sort(null);
        return names;
    }

    /**
     * Finds what a URI means.
     *
     * @param uri a data URI or a relative path (not null)
     * @return the file (not null)
     */
    public SourceFile resolve(String uri) {
        if (uri.startsWith("data:")) {
            return decodeDataUri(uri);
        }
        String base = ZipArchive.baseName(decode(uri));
        if (packed.containsKey(base)) {
            return packed.get(base);
        }
        if (staticFiles.containsKey(base)) {
            return SourceFile.read(staticFiles.get(base));
        }
        throw model.bad("expected a file " + base + " beside it, found " + names());
    }

    private String decode(String uri) {
        try {
            return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
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
