package dev.likeness.sandbox.format;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.likeness.sandbox.format.GltfDocument.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A written model, to be packed as one file or as two. Immutable, any thread. */
public final class GltfModel {

    private static final JsonAdapter<GltfDocument> JSON =
            new Moshi.Builder().build().adapter(GltfDocument.class);
    private static final int MAGIC = 0x46546C67;
    private static final int VERSION = 2;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BIN_CHUNK = 0x004E4942;
    private static final int HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;

    private final GltfDocument document;
    private final byte[] numbers;

    GltfModel(GltfDocument document, byte[] numbers) {
        this.document = document;
        this.numbers = numbers;
    }

    /**
     * Everything in one file.
     *
     * @return a .glb
     */
    public byte[] glb() {
        byte[] json = padded(JSON.toJson(document));
        int length = HEADER_BYTES + 2 * CHUNK_HEADER_BYTES + json.length + numbers.length;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(VERSION).putInt(length);
        out.putInt(json.length).putInt(JSON_CHUNK).put(json);
        out.putInt(numbers.length).putInt(BIN_CHUNK).put(numbers);
        return out.array();
    }

    /**
     * The JSON of two files.
     *
     * @param numbersFile name that {@link #numbers()} will have beside it
     * @return a .gltf
     */
    public byte[] gltf(String numbersFile) {
        GltfDocument d = document;
        GltfDocument withFile =
                new GltfDocument(
                        d.asset(),
                        d.scene(),
                        d.scenes(),
                        d.nodes(),
                        d.meshes(),
                        d.skins(),
                        d.materials(),
                        d.textures(),
                        d.images(),
                        d.samplers(),
                        d.accessors(),
                        d.bufferViews(),
                        List.of(new Buffer(numbers.length, numbersFile)),
                        d.extras());
        return JSON.toJson(withFile).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The numbers of two files.
     *
     * @return a .bin
     */
    public byte[] numbers() {
        return numbers.clone();
    }

    /** Chunks have a multiple of four bytes; JSON is filled up with spaces. */
    private static byte[] padded(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int padding = Math.floorMod(-text.length, 4);
        return (json + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    }
}
