package dev.likeness.model.ply;

import dev.likeness.job.BadFileException;
import dev.likeness.model.file.SourceFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Reads PLY by what its header says: binary of either byte order or text, any scalar types and
 * property order, polygons, UV per face corner or per vertex. Elements and properties that a mesh
 * does not need are skipped. Needs no more memory than a small multiple of the file.
 */
public final class PlyReader {

    private final String name;
    private final PlyHeader header;
    private final PlyValues values;
    private float[] positions = {};
    private float[] vertexUvs;
    private PlyFaces faces = new PlyFaces(false);

    private PlyReader(String name, ByteBuffer file) {
        this.name = name;
        this.header = PlyHeader.read(name, file);
        this.values = PlyValues.of(header.format(), file);
    }

    /**
     * Reads a mesh or a pointcloud.
     *
     * @param file a PLY file (not null)
     * @return its mesh (not null)
     * @throws BadFileException if the file is damaged; names what was expected and found
     */
    public static PlyMesh read(SourceFile file) {
        return read(file.name(), ByteBuffer.wrap(file.bytes()));
    }

    /**
     * Reads a mesh or a pointcloud, for example from a mapped file.
     *
     * @param name for messages (not null)
     * @param file a PLY file from position to limit (not null, unaffected)
     * @return its mesh (not null)
     * @throws BadFileException if the file is damaged; names what was expected and found
     */
    public static PlyMesh read(String name, ByteBuffer file) {
        return new PlyReader(name, file.slice()).read();
    }

    private PlyMesh read() {
        for (PlyHeader.Element element : header.elements()) {
            refuseAbsurdCount(element);
            switch (element.name()) {
                case "vertex" -> readVertices(element);
                case "face" -> readFaces(element);
                default -> skip(element);
            }
        }
        if (positions.length == 0) {
            throw bad("at least one vertex", "none");
        }
        faces.refuseIndexOutside(name, positions.length / 3);
        int[] triangles = faces.triangles();
        return new PlyMesh(positions, triangles, cornerUvs(triangles));
    }

    private void refuseAbsurdCount(PlyHeader.Element element) {
        long room = values.remainingBytes() / Math.max(1, element.leastRowBytes(header.format()));
        if (element.count() > room) {
            throw bad(
                    element.count() + " of element " + element.name(),
                    "only " + values.remainingBytes() + " bytes, enough for " + room);
        }
    }

    private float[] cornerUvs(int[] triangles) {
        if (faces.hasUvs()) {
            return faces.cornerUvs();
        }
        if (vertexUvs == null) {
            return null;
        }
        float[] uvs = new float[2 * triangles.length];
        for (int corner = 0; corner < triangles.length; corner++) {
            uvs[2 * corner] = vertexUvs[2 * triangles[corner]];
            uvs[2 * corner + 1] = vertexUvs[2 * triangles[corner] + 1];
        }
        return uvs;
    }

    private void readVertices(PlyHeader.Element element) {
        int x = element.indexOf("x");
        int y = element.indexOf("y");
        int z = element.indexOf("z");
        int u = element.indexOf("u", "s", "texture_u");
        int v = element.indexOf("v", "t", "texture_v");
        if (x < 0 || y < 0 || z < 0) {
            throw bad("vertex properties x, y and z", element.properties().toString());
        }
        int count = (int) element.count();
        positions = new float[3 * count];
        vertexUvs = u >= 0 && v >= 0 ? new float[2 * count] : null;
        double[] row = new double[element.properties().size()];
        for (int i = 0; i < count; i++) {
            readRow(element, i, row);
            positions[3 * i] = finite(row[x], element, i);
            positions[3 * i + 1] = finite(row[y], element, i);
            positions[3 * i + 2] = finite(row[z], element, i);
            if (vertexUvs != null) {
                vertexUvs[2 * i] = finite(row[u], element, i);
                vertexUvs[2 * i + 1] = finite(row[v], element, i);
            }
        }
    }

    private void readRow(PlyHeader.Element element, int row, double[] into) {
        for (int p = 0; p < into.length; p++) {
            PlyHeader.Property property = element.properties().get(p);
            if (property.countType().isPresent()) {
                readList(element, property, row);
            } else {
                into[p] = next(property.type(), element, row);
            }
        }
    }

    private void readFaces(PlyHeader.Element element) {
        int indices = element.indexOf("vertex_indices", "vertex_index");
        int uvs = element.indexOf("texcoord");
        if (indices < 0 && element.count() > 0) {
            throw bad("face property vertex_indices", element.properties().toString());
        }
        faces = new PlyFaces(uvs >= 0);
        double[] single = new double[1];
        for (int i = 0; i < element.count(); i++) {
            double[] corners = {};
            double[] cornerUvs = {};
            for (int p = 0; p < element.properties().size(); p++) {
                PlyHeader.Property property = element.properties().get(p);
                double[] list = single;
                if (property.countType().isPresent()) {
                    list = readList(element, property, i);
                } else {
                    single[0] = next(property.type(), element, i);
                }
                corners = p == indices ? list : corners;
                cornerUvs = p == uvs ? list : cornerUvs;
            }
            addFace(element, i, corners, cornerUvs);
        }
    }

    private void addFace(PlyHeader.Element element, int row, double[] corners, double[] uvs) {
        if (corners.length < 3) {
            throw bad("at least 3 corners in face " + row, String.valueOf(corners.length));
        }
        if (uvs.length != 0 && uvs.length != 2 * corners.length) {
            throw bad(
                    2 * corners.length + " texcoord values in face " + row,
                    String.valueOf(uvs.length));
        }
        for (double value : uvs) {
            finite(value, element, row);
        }
        faces.addPolygon(corners, uvs);
    }

    private void skip(PlyHeader.Element element) {
        double[] row = new double[element.properties().size()];
        for (int i = 0; i < element.count() && row.length > 0; i++) {
            readRow(element, i, row);
        }
    }

    private double[] readList(PlyHeader.Element element, PlyHeader.Property property, int row) {
        double length = next(property.countType().orElseThrow(), element, row);
        int bytesPerValue = header.format() == PlyHeader.Format.ASCII ? 2 : property.type().bytes();
        if (!(length >= 0 && length <= values.remainingBytes() / bytesPerValue)) {
            throw bad(
                    "a list " + property.name() + " that fits into the file" + at(element, row),
                    "length " + length);
        }
        double[] list = new double[(int) length];
        for (int i = 0; i < list.length; i++) {
            list[i] = next(property.type(), element, row);
        }
        return list;
    }

    private double next(PlyType type, PlyHeader.Element element, int row) {
        try {
            return values.next(type);
        } catch (BufferUnderflowException e) {
            throw bad(
                    element.count() + " of element " + element.name(),
                    "end of file" + at(element, row));
        } catch (NumberFormatException e) {
            throw bad("a number" + at(element, row), e.getMessage());
        }
    }

    private float finite(double value, PlyHeader.Element element, int row) {
        float narrow = (float) value;
        if (!Float.isFinite(narrow)) {
            throw bad("a finite number" + at(element, row), String.valueOf(value));
        }
        return narrow;
    }

    private static String at(PlyHeader.Element element, int row) {
        return " in " + element.name() + " " + row;
    }

    private BadFileException bad(String expected, String found) {
        return new BadFileException(name + ": expected " + expected + ", found " + found, null);
    }
}
