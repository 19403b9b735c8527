package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes a mesh with blendshapes as FBX 7.4 in its textual form. Centimetres, as is usual there.
 */
final class FbxText {

    private static final float CENTIMETRES = 100;
    private static final int AXES = 3;
    private static final long GEOMETRY = 1000;
    private static final long MODEL = 2000;
    private static final long DEFORMER = 3000;
    private static final long FIRST_CHANNEL = 10_000;
    private static final long FIRST_SHAPE = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final Surface surface;
    private final List<Shape> shapes;

    private FbxText(Surface surface, List<Shape> shapes) {
        this.surface = surface;
        this.shapes = shapes;
    }

    static byte[] of(Surface surface, List<Shape> shapes) {
        FbxText file = new FbxText(surface, shapes);
        file.write();
        return file.text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write() {
        line("; FBX 7.4.0 project file");
        line("FBXHeaderExtension: { FBXHeaderVersion: 1003 FBXVersion: 7400 }");
        line("Objects: {");
        writeGeometry();
        line("Model: %d, \"Model::head\", \"Mesh\" { Version: 232 }", MODEL);
        line("Deformer: %d, \"Deformer::shapes\", \"BlendShape\" { Version: 100 }", DEFORMER);
        for (int i = 0; i < shapes.size(); i++) {
            writeShape(i);
        }
        line("}");
        line("Connections: {");
        line("C: \"OO\",%d,0", MODEL);
        line("C: \"OO\",%d,%d", GEOMETRY, MODEL);
        line("C: \"OO\",%d,%d", DEFORMER, GEOMETRY);
        for (int i = 0; i < shapes.size(); i++) {
            line("C: \"OO\",%d,%d", FIRST_CHANNEL + i, DEFORMER);
            line("C: \"OO\",%d,%d", FIRST_SHAPE + i, FIRST_CHANNEL + i);
        }
        line("}");
    }

    private void writeGeometry() {
        int[] corners = surface.triangles();
        line("Geometry: %d, \"Geometry::head\", \"Mesh\" {", GEOMETRY);
        array("Vertices", surface.positions().length, this::position);
        array("PolygonVertexIndex", corners.length, i -> corner(corners, i));
        line("LayerElementUV: 0 { Version: 101 Name: \"map\"");
        line("MappingInformationType: \"ByPolygonVertex\" ReferenceInformationType: \"Direct\"");
        array("UV", surface.cornerUvs().length, i -> number(surface.cornerUvs()[i]));
        line("}");
        line("}");
    }

    private void writeShape(int index) {
        Shape shape = shapes.get(index);
        int[] moved = moved(shape);
        line(
                "Deformer: %d, \"SubDeformer::%s\", \"BlendShapeChannel\" { DeformPercent: 0 }",
                FIRST_CHANNEL + index, shape.name());
        line("Geometry: %d, \"Geometry::%s\", \"Shape\" {", FIRST_SHAPE + index, shape.name());
        array("Indexes", moved.length, i -> String.valueOf(moved[i]));
        array(
                "Vertices",
                AXES * moved.length,
                i -> number(CENTIMETRES * shape.deltas()[AXES * moved[i / AXES] + i % AXES]));
        line("}");
    }

    private static int[] moved(Shape shape) {
        float[] deltas = shape.deltas();
        return IntStream.range(0, deltas.length / AXES)
                .filter(
                        i ->
                                deltas[AXES * i] != 0
                                        || deltas[AXES * i + 1] != 0
                                        || deltas[AXES * i + 2] != 0)
                .toArray();
    }

    private String position(int index) {
        return number(CENTIMETRES * surface.positions()[index]);
    }

    /** The last corner of each polygon is marked by being inverted. */
    private static String corner(int[] corners, int index) {
        boolean last = index % AXES == AXES - 1;
        return String.valueOf(last ? ~corners[index] : corners[index]);
    }

    private void array(String name, int count, IntFunction<String> value) {
        text.append(name).append(": *").append(count).append(" { a: ");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append(value.apply(i));
        }
        text.append(" }\n");
    }

    private static String number(float value) {
        return value == 0 ? "0" : Float.toString(value);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
