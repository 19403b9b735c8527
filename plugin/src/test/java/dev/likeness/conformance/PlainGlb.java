package dev.likeness.conformance;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a GLB file says, read by the specification and by nothing of the product: the product's
 * reader must not be its own judge.
 */
final class PlainGlb {

    private static final int HEADER = 12;
    private static final Map<String, Integer> COMPONENTS =
            Map.of("SCALAR", 1, "VEC2", 2, "VEC3", 3, "VEC4", 4, "MAT4", 16);

    /** One primitive of a node that the scene shows. */
    record Primitive(
            String nodeName, int number, Map<String, Object> mesh, Map<String, Object> json) {

        /** The name that the product gives the part. */
        String partName() {
            return number == 0 ? nodeName : nodeName + "_" + number;
        }
    }

    private final Map<String, Object> document;
    private final ByteBuffer binary;

    private PlainGlb(Map<String, Object> document, ByteBuffer binary) {
        this.document = document;
        this.binary = binary;
    }

    static PlainGlb read(Path file) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            int jsonLength = bytes.getInt(HEADER);
            String json = new String(bytes.array(), HEADER + 8, jsonLength, StandardCharsets.UTF_8);
            int binaryAt = HEADER + 8 + jsonLength + 8;
            ByteBuffer binary =
                    bytes.slice(binaryAt, bytes.limit() - binaryAt).order(ByteOrder.LITTLE_ENDIAN);
            return new PlainGlb(
                    object(new Moshi.Builder().build().adapter(Object.class).fromJson(json)),
                    binary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Primitive> primitives() {
        List<Primitive> primitives = new ArrayList<>();
        for (Map<String, Object> node : objects(document, "nodes")) {
            if (node.get("mesh") != null) {
                Map<String, Object> mesh = objects(document, "meshes").get(integer(node, "mesh"));
                int number = 0;
                for (Map<String, Object> primitive : objects(mesh, "primitives")) {
                    String name = String.valueOf(node.get("name"));
                    primitives.add(new Primitive(name, number++, mesh, primitive));
                }
            }
        }
        return primitives;
    }

    static boolean isModel(Path file) {
        return !read(file).primitives().isEmpty();
    }

    boolean hasTarget(String name) {
        return primitives().stream().anyMatch(each -> targetNames(each).contains(name));
    }

    /** Names of all joints of all skins. */
    List<String> jointNames() {
        return objects(document, "skins").stream()
                .flatMap(skin -> ((List<?>) skin.get("joints")).stream())
                .map(joint -> objects(document, "nodes").get(((Number) joint).intValue()))
                .map(node -> String.valueOf(node.get("name")))
                .distinct()
                .toList();
    }

    /** For each joint its world matrix times its inverse bind matrix, column-major. */
    Map<String, double[]> skinningMatrices() {
        Map<String, double[]> matrices = new HashMap<>();
        for (Map<String, Object> skin : objects(document, "skins")) {
            double[] inverseBinds = accessor(integer(skin, "inverseBindMatrices"));
            int number = 0;
            for (Object joint : (List<?>) skin.get("joints")) {
                int node = ((Number) joint).intValue();
                double[] inverseBind =
                        Arrays.copyOfRange(inverseBinds, 16 * number, 16 * number + 16);
                String name = String.valueOf(objects(document, "nodes").get(node).get("name"));
                matrices.putIfAbsent(name, product(world(node), inverseBind));
                number++;
            }
        }
        return matrices;
    }

    boolean hasColourMap(Primitive primitive) {
        if (primitive.json().get("material") == null) {
            return false;
        }
        Map<String, Object> material =
                objects(document, "materials").get(integer(primitive.json(), "material"));
        Object pbr = material.get("pbrMetallicRoughness");
        return pbr != null && object(pbr).get("baseColorTexture") != null;
    }

    private double[] world(int node) {
        double[] local = local(objects(document, "nodes").get(node));
        List<Map<String, Object>> nodes = objects(document, "nodes");
        for (int parent = 0; parent < nodes.size(); parent++) {
            if (nodes.get(parent).get("children") instanceof List<?> children
                    && children.contains((double) node)) {
                return product(world(parent), local);
            }
        }
        return local;
    }

    private static double[] local(Map<String, Object> node) {
        if (node.get("matrix") instanceof List<?> matrix) {
            return matrix.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
        }
        double[] t = numbers(node, "translation", 0, 0, 0);
        double[] q = numbers(node, "rotation", 0, 0, 0, 1);
        double[] s = numbers(node, "scale", 1, 1, 1);
        double x = q[0];
        double y = q[1];
        double z = q[2];
        double w = q[3];
        return new double[] {
            s[0] * (1 - 2 * (y * y + z * z)),
            s[0] * 2 * (x * y + z * w),
            s[0] * 2 * (x * z - y * w),
            0,
            s[1] * 2 * (x * y - z * w),
            s[1] * (1 - 2 * (x * x + z * z)),
            s[1] * 2 * (y * z + x * w),
            0,
            s[2] * 2 * (x * z + y * w),
            s[2] * 2 * (y * z - x * w),
            s[2] * (1 - 2 * (x * x + y * y)),
            0,
            t[0],
            t[1],
            t[2],
            1
        };
    }

    private static double[] numbers(Map<String, Object> map, String key, double... standard) {
        return map.get(key) instanceof List<?> list
                ? list.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray()
                : standard;
    }

    /** Of column-major matrices. */
    private static double[] product(double[] a, double[] b) {
        double[] c = new double[16];
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 4; row++) {
                for (int k = 0; k < 4; k++) {
                    c[4 * column + row] += a[4 * k + row] * b[4 * column + k];
                }
            }
        }
        return c;
    }

    List<String> targetNames(Primitive primitive) {
        for (Object owner : List.of(primitive.mesh(), primitive.json())) {
            Object extras = object(owner).get("extras");
            if (extras instanceof Map<?, ?> map
                    && map.get("targetNames") instanceof List<?> names) {
                return names.stream().map(String::valueOf).toList();
            }
        }
        return List.of();
    }

    List<double[]> targetPositions(Primitive primitive) {
        return objects(primitive.json(), "targets").stream()
                .map(target -> accessor(integer(target, "POSITION")))
                .toList();
    }

    double[] attribute(Primitive primitive, String name) {
        Object index = object(primitive.json().get("attributes")).get(name);
        return index == null ? null : accessor(((Number) index).intValue());
    }

    int[] indices(Primitive primitive) {
        double[] values = accessor(integer(primitive.json(), "indices"));
        int[] indices = new int[values.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (int) values[i];
        }
        return indices;
    }

    private double[] accessor(int index) {
        Map<String, Object> accessor = objects(document, "accessors").get(index);
        int components = COMPONENTS.get(String.valueOf(accessor.get("type")));
        double[] values = new double[components * integer(accessor, "count")];
        if (accessor.get("bufferView") != null) {
            fill(accessor, components, values);
        }
        if (accessor.get("sparse") != null) {
            replaceSparse(object(accessor.get("sparse")), accessor, components, values);
        }
        return values;
    }

    private void fill(Map<String, Object> accessor, int components, double[] values) {
        Map<String, Object> view =
                objects(document, "bufferViews").get(integer(accessor, "bufferView"));
        int type = integer(accessor, "componentType");
        int start = orZero(view, "byteOffset") + orZero(accessor, "byteOffset");
        int stride = orZero(view, "byteStride");
        stride = stride == 0 ? components * size(type) : stride;
        boolean normalized = Boolean.TRUE.equals(accessor.get("normalized"));
        for (int i = 0; i < values.length; i++) {
            int at = start + i / components * stride + i % components * size(type);
            values[i] = number(at, type, normalized);
        }
    }

    private void replaceSparse(
            Map<String, Object> sparse,
            Map<String, Object> accessor,
            int components,
            double[] values) {
        Map<String, Object> indices = object(sparse.get("indices"));
        Map<String, Object> data = object(sparse.get("values"));
        int indexType = integer(indices, "componentType");
        int type = integer(accessor, "componentType");
        int indexAt = start(indices);
        int dataAt = start(data);
        boolean normalized = Boolean.TRUE.equals(accessor.get("normalized"));
        for (int i = 0; i < integer(sparse, "count"); i++) {
            int element = (int) number(indexAt + i * size(indexType), indexType, false);
            for (int c = 0; c < components; c++) {
                int at = dataAt + (i * components + c) * size(type);
                values[element * components + c] = number(at, type, normalized);
            }
        }
    }

    private int start(Map<String, Object> part) {
        Map<String, Object> view =
                objects(document, "bufferViews").get(integer(part, "bufferView"));
        return orZero(view, "byteOffset") + orZero(part, "byteOffset");
    }

    private double number(int at, int type, boolean normalized) {
        return switch (type) {
            case 5120 -> normalized ? Math.max(binary.get(at) / 127.0, -1) : binary.get(at);
            case 5121 -> (binary.get(at) & 0xFF) / (normalized ? 255.0 : 1);
            case 5122 ->
                    normalized ? Math.max(binary.getShort(at) / 32767.0, -1) : binary.getShort(at);
            case 5123 -> (binary.getShort(at) & 0xFFFF) / (normalized ? 65535.0 : 1);
            case 5125 -> binary.getInt(at) & 0xFFFFFFFFL;
            case 5126 -> binary.getFloat(at);
            default -> throw new IllegalArgumentException("Component type " + type);
        };
    }

    private static int size(int type) {
        return type < 5122 ? 1 : type < 5125 ? 2 : 4;
    }

    private static int orZero(Map<String, Object> map, String key) {
        return map.get(key) == null ? 0 : integer(map, key);
    }

    private static int integer(Map<String, Object> map, String key) {
        return ((Number) map.get(key)).intValue();
    }

    private static List<Map<String, Object>> objects(Map<String, Object> map, String key) {
        List<Map<String, Object>> objects = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            list.forEach(element -> objects.add(object(element)));
        }
        return objects;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
