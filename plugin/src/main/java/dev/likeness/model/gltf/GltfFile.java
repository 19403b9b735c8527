package dev.likeness.model.gltf;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.likeness.job.BadFileException;
import dev.likeness.model.file.MemoryBudget;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.file.ZipArchive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A glTF model with its binary buffers, whichever way it is packed. For one load on one thread.
 *
 * @param name for messages (not null)
 * @param document the JSON (not null)
 * @param buffers in the document's order, little-endian (not null)
 * @param resources files that the document refers to (not null)
 * @param budget of the memory that is taken for this model (not null)
 */
public record GltfFile(
        String name,
        GltfDocument document,
        List<ByteBuffer> buffers,
        GltfResources resources,
        MemoryBudget budget) {

    private static final Logger LOG = LoggerFactory.getLogger(GltfFile.class);
    private static final JsonAdapter<GltfDocument> JSON =
            new Moshi.Builder().build().adapter(GltfDocument.class);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|webp)");
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BINARY_CHUNK = 0x004E4942;
    private static final int HEADER_BYTES = 12;

    private record Chunks(byte[] json, ByteBuffer binary) {}

    /**
     * Reads a model.
     *
     * @param path a GLB file, a glTF file, or a zip or folder with one of them (not null)
     * @param staticFiles files that the document refers to and the zip lacks, by file name
     * @param wanted names of folders or models to prefer where there are several, best first, in
     *     lower case (not null)
     * @return the model (not null)
     * @throws BadFileException if it is damaged or needs an extension that is not supported
     */
    public static GltfFile read(Path path, Map<String, Path> staticFiles, String... wanted) {
        if (Files.isDirectory(path)) {
            List<String> names = FolderListing.of(path);
            String model = ModelChoice.choose(SourceFile.nameOf(path), names, List.of(wanted));
            return read(path.resolve(model), staticFiles, wanted);
        }
        if (!SourceFile.isZip(path)) {
            SourceFile model = SourceFile.read(path);
            return parse(model, GltfResources.beside(path, model, staticFiles));
        }
        try (ZipArchive zip = ZipArchive.open(path)) {
            String entry =
                    ModelChoice.choose(SourceFile.nameOf(path), zip.entries(), List.of(wanted));
            SourceFile model = zip.read(entry);
            GltfFile file = parse(model, GltfResources.in(zip, entry, model, staticFiles));
            file.readImagesAhead();
            return file;
        }
    }

    private void readImagesAhead() {
        try {
            resources.read(
                    GltfDocument.orEmpty(document.images()).stream()
                            .map(GltfDocument.Image::uri)
                            .filter(Objects::nonNull)
                            .toList());
            // Services leave maps beside a model that its document does not mention.
            resources.read(
                    resources.names().stream()
                            .filter(name -> PICTURE.matcher(name).matches())
                            .toList());
        } catch (BadFileException e) {
            throw named(e);
        }
    }

    /**
     * Makes a failure name this file.
     *
     * @param problem what went wrong with it (not null)
     * @return the same, or one that says where (not null)
     */
    public BadFileException named(BadFileException problem) {
        return named(name, problem);
    }

    private static BadFileException named(String name, BadFileException problem) {
        boolean alreadyNamed = problem.getMessage().startsWith(name);
        return alreadyNamed
                ? problem
                : new BadFileException(name + ": " + problem.getMessage(), problem);
    }

    private static GltfFile parse(SourceFile model, GltfResources resources) {
        Chunks chunks =
                model.startsWith("glTF") ? splitGlb(model) : new Chunks(model.bytes(), null);
        GltfDocument document = parseJson(model, chunks.json());
        try {
            refuseUnsupported(model, document);
            return new GltfFile(
                    model.name(),
                    document,
                    buffers(model, document, chunks.binary(), resources),
                    resources,
                    MemoryBudget.ofOneModel());
        } catch (BadFileException e) {
            throw named(model.name(), e);
        }
    }

    private static List<ByteBuffer> buffers(
            SourceFile model, GltfDocument document, ByteBuffer binary, GltfResources resources) {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (GltfDocument.Buffer buffer : GltfDocument.orEmpty(document.buffers())) {
            buffers.add(bytesOf(model, buffer, buffers.isEmpty() ? binary : null, resources));
        }
        return List.copyOf(buffers);
    }

    private static String text(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static GltfDocument parseJson(SourceFile model, byte[] json) {
        try {
            GltfDocument document = JSON.fromJson(text(json));
            if (document != null) {
                return document;
            }
        } catch (IOException | JsonDataException e) {
            throw new BadFileException(
                    model.name() + ": expected glTF JSON, found: " + e.getMessage(), e);
        }
        throw model.bad("expected glTF JSON, found null");
    }

    private static void refuseUnsupported(SourceFile model, GltfDocument document) {
        String version = document.asset() == null ? null : document.asset().version();
        if (version == null || !version.startsWith("2.")) {
            throw model.bad("expected glTF version 2, found " + version);
        }
        List<String> required = GltfDocument.orEmpty(document.extensionsRequired());
        List<String> missing = GltfExtensions.unsupported(required);
        if (!missing.isEmpty()) {
            throw model.bad(
                    "expected no required extensions but those that are supported, found "
                            + missing.stream().map(GltfExtensions::advice).toList());
        }
        List<String> ignored =
                GltfExtensions.unsupported(GltfDocument.orEmpty(document.extensionsUsed()));
        if (!ignored.isEmpty()) {
            LOG.info("{} is shown without {}", model.name(), ignored);
        }
    }

    private static ByteBuffer bytesOf(
            SourceFile model,
            GltfDocument.Buffer buffer,
            ByteBuffer glbBinary,
            GltfResources resources) {
        ByteBuffer bytes;
        if (buffer.uri() != null) {
            bytes = ByteBuffer.wrap(resources.resolve(buffer.uri()).bytes());
        } else if (glbBinary != null) {
            bytes = glbBinary;
        } else if (isPlaceholder(buffer)) {
            return ByteBuffer.allocate(0);
        } else {
            throw model.bad("expected a binary chunk or a buffer with a uri, found neither");
        }
        if (buffer.byteLength() != null && buffer.byteLength() > bytes.limit()) {
            throw model.bad(
                    "expected a buffer of "
                            + buffer.byteLength()
                            + " bytes, found "
                            + bytes.limit());
        }
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Stands for bytes that readers unpack from another buffer. */
    private static boolean isPlaceholder(GltfDocument.Buffer buffer) {
        return buffer.extensions() != null
                && buffer.extensions().packed() != null
                && Boolean.TRUE.equals(buffer.extensions().packed().fallback());
    }

    private static Chunks splitGlb(SourceFile model) {
        ByteBuffer file = ByteBuffer.wrap(model.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < HEADER_BYTES || file.getInt(4) != 2) {
            throw model.bad("expected GLB version 2, found " + model.beginning());
        }
        if (Integer.toUnsignedLong(file.getInt(8)) > file.limit()) {
            throw model.bad(
                    "expected "
                            + Integer.toUnsignedLong(file.getInt(8))
                            + " bytes, found "
                            + file.limit());
        }
        file.position(HEADER_BYTES);
        byte[] json = null;
        ByteBuffer binary = null;
        while (file.remaining() >= 8) {
            long length = Integer.toUnsignedLong(file.getInt());
            int type = file.getInt();
            if (length > file.remaining()) {
                throw model.bad(
                        "expected a chunk of " + length + " bytes, found " + file.remaining());
            }
            ByteBuffer chunk = file.slice(file.position(), (int) length);
            if (type == JSON_CHUNK && json == null) {
                json = new byte[(int) length];
                chunk.get(json);
            } else if (type == BINARY_CHUNK && binary == null) {
                binary = chunk;
            }
            file.position(file.position() + (int) length);
        }
        if (json == null) {
            throw model.bad("expected a JSON chunk, found none");
        }
        return new Chunks(json, binary);
    }
}
