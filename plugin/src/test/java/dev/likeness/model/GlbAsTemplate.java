package dev.likeness.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.likeness.sandbox.format.PlyWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes a person's GLB apart into what the template workflow has: a template of another shape
 * without blendshapes, a pointcloud for each part and raw deltas. Reads the GLB by itself.
 */
final class GlbAsTemplate {

    private static final JsonAdapter<Object> JSON =
            new Moshi.Builder().build().adapter(Object.class);

    private final Map<String, Object> document;
    private final ByteBuffer binary;
    private final Map<String, byte[]> files = new TreeMap<>();

    private GlbAsTemplate(byte[] glb) {
        ByteBuffer file = ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN);
        int jsonLength = file.getInt(12);
        document = map(parse(new String(glb, 20, jsonLength, StandardCharsets.UTF_8)));
        byte[] rest = java.util.Arrays.copyOfRange(glb, 28 + jsonLength, glb.length);
        binary = ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN);
        for (Object node : list(document.get("nodes"))) {
            if (map(node).get("mesh") instanceof Double mesh) {
                takeApart((String) map(node).get("name"), mesh.intValue());
            }
        }
        files.put("template/template.glb", pack());
    }

    /** All files by name, template/ and pointclouds/. */
    static Map<String, byte[]> files(byte[] glb) {
        return new GlbAsTemplate(glb).files;
    }

    private void takeApart(String part, int index) {
        Map<String, Object> mesh = map(list(document.get("meshes")).get(index));
        Map<String, Object> primitive = map(list(mesh.get("primitives")).get(0));
        int position = number(map(primitive.get("attributes")).get("POSITION"));
        files.put("pointclouds/" + part + ".ply", PlyWriter.pointcloud(floats(position)));
        List<Object> targets = list(primitive.remove("targets"));
        Object ofMesh = mesh.remove("extras");
        Object extras = ofMesh != null ? ofMesh : primitive.get("extras");
        for (int i = 0; i < targets.size(); i++) {
            String name = (String) list(map(extras).get("targetNames")).get(i);
            float[] deltas = floats(number(map(targets.get(i)).get("POSITION")));
            files.put(
                    "pointclouds/blendshapes/" + part + "/mobile_51/" + name + ".bin",
                    Glb.bytes(deltas));
        }
        reshape(position);
    }

    /** Somebody else: larger and elsewhere. */
    private void reshape(int accessor) {
        int at = offset(accessor);
        int count = 3 * number(map(list(document.get("accessors")).get(accessor)).get("count"));
        for (int i = 0; i < count; i++) {
            float moved = binary.getFloat(at + 4 * i) * 1.03f + 0.004f;
            binary.putFloat(at + 4 * i, moved);
        }
    }

    private float[] floats(int accessor) {
        int at = offset(accessor);
        Map<String, Object> data = map(list(document.get("accessors")).get(accessor));
        float[] values = new float[3 * number(data.get("count"))];
        if (data.containsKey("bufferView")) {
            for (int i = 0; i < values.length; i++) {
                values[i] = binary.getFloat(at + 4 * i);
            }
        }
        if (data.get("sparse") != null) {
            addSparse(map(data.get("sparse")), values);
        }
        return values;
    }

    private void addSparse(Map<String, Object> sparse, float[] values) {
        Map<String, Object> indices = map(sparse.get("indices"));
        int indexAt = viewOffset(indices);
        int valueAt = viewOffset(map(sparse.get("values")));
        boolean wide = number(indices.get("componentType")) == 5125;
        for (int i = 0; i < number(sparse.get("count")); i++) {
            int index =
                    wide
                            ? binary.getInt(indexAt + 4 * i)
                            : binary.getShort(indexAt + 2 * i) & 0xFFFF;
            for (int axis = 0; axis < 3; axis++) {
                values[3 * index + axis] = binary.getFloat(valueAt + 12 * i + 4 * axis);
            }
        }
    }

    private int offset(int accessor) {
        Map<String, Object> data = map(list(document.get("accessors")).get(accessor));
        return data.containsKey("bufferView") ? viewOffset(data) : -1;
    }

    private int viewOffset(Map<String, Object> user) {
        Map<String, Object> view =
                map(list(document.get("bufferViews")).get(number(user.get("bufferView"))));
        return number(view.getOrDefault("byteOffset", 0d))
                + number(user.getOrDefault("byteOffset", 0d));
    }

    private byte[] pack() {
        byte[] json = JSON.toJson(whole(document)).getBytes(StandardCharsets.UTF_8);
        byte[] padded = java.util.Arrays.copyOf(json, (json.length + 3) / 4 * 4);
        java.util.Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        int length = 28 + padded.length + binary.capacity();
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x46546C67)
                .putInt(2)
                .putInt(length)
                .putInt(padded.length)
                .putInt(0x4E4F534A)
                .put(padded)
                .putInt(binary.capacity())
                .putInt(0x004E4942)
                .put(binary.array())
                .array();
    }

    /** Counts and indices came in as doubles. */
    private static Object whole(Object json) {
        if (json instanceof Map<?, ?> fields) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            fields.forEach((key, value) -> copy.put(key, whole(value)));
            return copy;
        }
        if (json instanceof List<?> values) {
            return values.stream().map(GlbAsTemplate::whole).toList();
        }
        boolean integral = json instanceof Double value && value == Math.rint(value);
        return integral ? (Object) ((Double) json).longValue() : json;
    }

    private static Object parse(String json) {
        try {
            return JSON.fromJson(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Object json) {
        return ((Number) json).intValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object json) {
        return json == null ? List.of() : (List<Object>) json;
    }
}
