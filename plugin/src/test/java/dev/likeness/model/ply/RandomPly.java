package dev.likeness.model.ply;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A random mesh and a file of it as no writer but some writer could lay it out: any format, types,
 * order of properties and elements, things that no mesh needs, polygons. Shares no code with the
 * reader.
 */
final class RandomPly {

    private static final List<String> REALS =
            List.of("float", "float32", "double", "float64", "short", "int16", "int", "char");
    private static final List<String> COUNTS =
            List.of("uchar", "uint8", "char", "ushort", "short", "int", "uint32");
    private static final List<String> INDICES = List.of("int", "uint", "int32", "ushort", "uint8");

    /** A column: how it is declared and what it holds in one row. */
    private record Column(String declaration, String countType, String type, double[][] rows) {}

    private record Element(String name, int count, List<Column> columns) {}

    private final Random random;
    private final boolean text;
    private final ByteOrder order;
    private final String lineEnd;
    private final float[] positions;
    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> triangles = new ArrayList<>();
    private final List<Float> uvs = new ArrayList<>();
    private final String uvsOf;

    RandomPly(long seed) {
        random = new Random(seed);
        text = random.nextInt(4) == 0;
        order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
        uvsOf = pick(List.of("corner", "corner", "vertex", "nothing"));
        int vertices = 3 + random.nextInt(40);
        positions = new float[3 * vertices];
        Element vertex = vertices(vertices);
        Element face = faces(vertices, vertex);
        elements.add(vertex);
        elements.add(face);
        for (int i = random.nextInt(3); i > 0; i--) {
            elements.add(new Element("extra" + i, 5, litter(5)));
        }
        Collections.shuffle(elements, random);
    }

    PlyMesh mesh() {
        float[] cornerUvs = new float[uvs.size()];
        for (int i = 0; i < cornerUvs.length; i++) {
            cornerUvs[i] = uvs.get(i);
        }
        return new PlyMesh(
                positions,
                triangles.stream().mapToInt(i -> i).toArray(),
                uvsOf.equals("nothing") ? null : cornerUvs);
    }

    private Element vertices(int count) {
        List<Column> columns = litter(count);
        boolean plain = random.nextBoolean();
        for (int axis = 0; axis < 3; axis++) {
            String type = plain ? "float" : pick(REALS);
            Column column = column(type, "xyz".substring(axis, axis + 1), count);
            for (int v = 0; v < count; v++) {
                positions[3 * v + axis] = (float) column.rows[v][0];
            }
            columns.add(column);
        }
        if (uvsOf.equals("vertex")) {
            columns.add(column("float", "s", count));
            columns.add(column("double", "t", count));
        }
        if (!plain) {
            Collections.shuffle(columns, random);
        }
        return new Element("vertex", count, columns);
    }

    private Element faces(int vertices, Element vertex) {
        int count = random.nextInt(60);
        boolean onlyTriangles = random.nextInt(3) > 0;
        double[][] polygons = new double[count][];
        double[][] pictures = new double[count][];
        for (int face = 0; face < count; face++) {
            int corners = onlyTriangles ? 3 : 3 + random.nextInt(4);
            polygons[face] = random.ints(corners, 0, vertices).asDoubleStream().toArray();
            pictures[face] = new double[2 * corners];
            for (int i = 0; i < 2 * corners; i++) {
                pictures[face][i] = random.nextInt(3) / 4.0;
            }
            if (uvsOf.equals("vertex")) {
                takeFromVertices(polygons[face], pictures[face], vertex);
            }
            addFan(polygons[face], pictures[face]);
        }
        List<Column> columns = random.nextBoolean() ? litter(count) : new ArrayList<>();
        boolean usual = random.nextBoolean();
        String name = random.nextBoolean() ? "vertex_indices" : "vertex_index";
        columns.add(
                list(
                        usual ? "uchar" : pick(COUNTS),
                        usual ? "int" : pick(INDICES),
                        name,
                        polygons));
        if (uvsOf.equals("corner")) {
            String type = usual ? "float" : pick(List.of("float", "double", "float64"));
            columns.add(list(usual ? "uchar" : pick(COUNTS), type, "texcoord", pictures));
        }
        Collections.shuffle(columns, random);
        return new Element("face", count, columns);
    }

    private static void takeFromVertices(double[] polygon, double[] picture, Element vertex) {
        for (int corner = 0; corner < polygon.length; corner++) {
            for (Column column : vertex.columns) {
                boolean u = column.declaration.endsWith(" s");
                if (u || column.declaration.endsWith(" t")) {
                    picture[2 * corner + (u ? 0 : 1)] = column.rows[(int) polygon[corner]][0];
                }
            }
        }
    }

    private void addFan(double[] polygon, double[] picture) {
        for (int i = 1; i + 1 < polygon.length; i++) {
            for (int corner : new int[] {0, i, i + 1}) {
                triangles.add((int) polygon[corner]);
                uvs.add((float) picture[2 * corner]);
                uvs.add((float) picture[2 * corner + 1]);
            }
        }
    }

    /** Columns that no mesh needs. */
    private List<Column> litter(int count) {
        List<Column> columns = new ArrayList<>();
        boolean withLists = random.nextInt(4) == 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            if (withLists) {
                double[][] rows = new double[count][];
                for (int row = 0; row < count; row++) {
                    rows[row] = random.ints(random.nextInt(4), 0, 100).asDoubleStream().toArray();
                }
                columns.add(list(pick(COUNTS), pick(REALS), "litter" + i, rows));
            } else {
                columns.add(column(pick(REALS), "litter" + i, count));
            }
        }
        return columns;
    }

    private Column column(String type, String name, int count) {
        double[][] rows = new double[count][1];
        for (double[] row : rows) {
            row[0] =
                    type.startsWith("float") || type.startsWith("double")
                            ? random.nextFloat() * Math.pow(10, random.nextInt(9) - 6)
                            : random.nextInt(256) - 128;
            row[0] = (float) row[0];
        }
        return new Column("property " + type + " " + name, null, type, rows);
    }

    private static Column list(String countType, String type, String name, double[][] rows) {
        return new Column(
                "property list " + countType + " " + type + " " + name, countType, type, rows);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String format =
                text
                        ? "ascii"
                        : order == ByteOrder.LITTLE_ENDIAN
                                ? "binary_little_endian"
                                : "binary_big_endian";
        List<String> header = new ArrayList<>(List.of("ply", "format " + format + " 1.0"));
        header.add("comment element vertex 1000");
        for (Element element : elements) {
            header.add("element " + element.name + " " + element.count);
            element.columns.forEach(column -> header.add(column.declaration));
            header.add("obj_info of no interest");
        }
        header.add("end_header");
        header.forEach(line -> out.writeBytes(ascii(line + lineEnd)));
        for (Element element : elements) {
            for (int row = 0; row < element.count; row++) {
                writeRow(element, row, out);
            }
        }
        return out.toByteArray();
    }

    private void writeRow(Element element, int row, ByteArrayOutputStream out) {
        for (Column column : element.columns) {
            if (column.countType != null) {
                write(column.countType, column.rows[row].length, out);
            }
            for (double value : column.rows[row]) {
                write(column.type, value, out);
            }
        }
        if (text) {
            out.writeBytes(ascii(lineEnd));
        }
    }

    private void write(String type, double value, ByteArrayOutputStream out) {
        boolean real = type.startsWith("float") || type.startsWith("double");
        if (text) {
            out.writeBytes(ascii((real ? Float.toString((float) value) : (long) value) + " "));
            return;
        }
        ByteBuffer number = ByteBuffer.allocate(8).order(order);
        switch (type) {
            case "char", "uchar", "uint8" -> number.put((byte) value);
            case "short", "int16", "ushort" -> number.putShort((short) value);
            case "int", "int32", "uint", "uint32" -> number.putInt((int) value);
            case "float", "float32" -> number.putFloat((float) value);
            default -> number.putDouble(value);
        }
        out.write(number.array(), 0, number.position());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return new String(file(), StandardCharsets.ISO_8859_1).replaceAll("(?s)end_header.*", "");
    }
}
