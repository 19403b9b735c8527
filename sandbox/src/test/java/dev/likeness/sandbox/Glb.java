package dev.likeness.sandbox;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Looks into the JSON of a GLB file. */
public final class Glb {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private final Map<?, ?> json;

    private Glb(Map<?, ?> json) {
        this.json = json;
    }

    /** Checks the frame of the file. */
    public static Glb of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt(0) != 0x46546C67 || in.getInt(8) != file.length) {
            throw new IllegalArgumentException("No GLB");
        }
        String text =
                new String(file, HEADER + CHUNK_HEADER, in.getInt(HEADER), StandardCharsets.UTF_8);
        try {
            return new Glb(
                    (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the lists at the top. */
    public List<Map<?, ?>> list(String name) {
        return ((List<?>) json.get(name)).stream().<Map<?, ?>>map(Map.class::cast).toList();
    }

    /** The node of this name. */
    public Map<?, ?> node(String name) {
        return list("nodes").stream()
                .filter(node -> name.equals(node.get("name")))
                .findFirst()
                .orElseThrow();
    }

    /** The mesh of the node of this name. */
    public Map<?, ?> mesh(String node) {
        return list("meshes").get(((Double) node(node).get("mesh")).intValue());
    }

    /** The only primitive of the mesh of a node. */
    public Map<?, ?> primitive(String node) {
        return (Map<?, ?>) ((List<?>) mesh(node).get("primitives")).get(0);
    }

    /** An accessor by its number. */
    public Map<?, ?> accessor(Object index) {
        return list("accessors").get(((Double) index).intValue());
    }

    /** Vertices of the mesh of a node. */
    public int vertexCount(String node) {
        Object position = ((Map<?, ?>) primitive(node).get("attributes")).get("POSITION");
        return ((Double) accessor(position).get("count")).intValue();
    }

    /** Names of the morph targets of a node, or nothing. */
    public List<String> targetNames(String node) {
        return mesh(node).get("extras") instanceof Map<?, ?> extras
                ? ((List<?>) extras.get("targetNames")).stream().map(String::valueOf).toList()
                : List.of();
    }
}
