package dev.likeness.konpro;

import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/**
 * A file to be uploaded. Its first bytes were looked at: they tell which kind it is, and nothing is
 * sent that is of no kind the service takes.
 */
public final class AssetFile {

    private static final int SHOWN = 8;
    private static final long UNKNOWN = -1;

    /** Opens what is to be sent. */
    @FunctionalInterface
    private interface Content {
        InputStream open() throws IOException;
    }

    private final String what;
    private final AssetType type;
    private final long length;
    private final Content content;

    private AssetFile(String what, AssetType type, long length, Content content) {
        this.what = what;
        this.type = type;
        this.length = length;
        this.content = content;
    }

    /**
     * A file on disk, which is not read into memory.
     *
     * @param file a JPEG, PNG, MP4, WebM or MPEG file (not null)
     * @return what to upload (not null)
     * @throws BadFileException if it is of no such kind
     * @throws StorageException if it cannot be read
     */
    public static AssetFile of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(AssetType.HEAD);
            String what = "File " + file;
            return new AssetFile(
                    what, typeOf(what, head), Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Bytes in memory.
     *
     * @param bytes of a JPEG, PNG, MP4, WebM or MPEG file (not null, alias, not to be changed)
     * @return what to upload (not null)
     * @throws BadFileException if they are of no such kind
     */
    public static AssetFile of(byte[] bytes) {
        String what = "A file of " + bytes.length + " bytes";
        return new AssetFile(
                what, typeOf(what, bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A stream, whose first bytes are read now and the rest while it is sent. It can be uploaded
     * once.
     *
     * @param stream of a JPEG, PNG, MP4, WebM or MPEG file; closed when it was sent (not null)
     * @param length how long it is (in bytes), or -1 if that is not known
     * @return what to upload (not null)
     * @throws BadFileException if it is of no such kind
     * @throws StorageException if it cannot be read
     */
    public static AssetFile of(InputStream stream, long length) {
        try {
            byte[] head = stream.readNBytes(AssetType.HEAD);
            AssetType type = typeOf("A stream", head);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
            return new AssetFile("A stream", type, Math.max(UNKNOWN, length), () -> whole);
        } catch (IOException e) {
            throw new StorageException("Cannot read a stream: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that the file is what somebody says it is.
     *
     * @param expected its kind (not null)
     * @return this
     * @throws BadFileException if its first bytes say something else
     */
    public AssetFile require(AssetType expected) {
        if (type != expected) {
            throw new BadFileException(
                    what + " should be " + expected + ", but by its first bytes is " + type, null);
        }
        return this;
    }

    /**
     * What it is by its first bytes.
     *
     * @return the kind (not null)
     */
    public AssetType type() {
        return type;
    }

    /** The raw bytes as a request's body. A file that changes meanwhile breaks the request. */
    RequestBody body() {
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return MediaType.get(type.contentType());
            }

            @Override
            public long contentLength() {
                return length;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try (Source source = Okio.source(content.open())) {
                    sink.writeAll(source);
                }
            }
        };
    }

    private static AssetType typeOf(String what, byte[] bytes) {
        Optional<AssetType> type = AssetType.of(bytes);
        return type.orElseThrow(
                () ->
                        new BadFileException(
                                what
                                        + " is no JPEG, PNG, MP4, WebM or MPEG by its first bytes: "
                                        + shown(bytes),
                                null));
    }

    private static String shown(byte[] bytes) {
        return bytes.length == 0
                ? "there are none"
                : HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(SHOWN, bytes.length));
    }

    @Override
    public String toString() {
        return what + ", " + type;
    }
}
