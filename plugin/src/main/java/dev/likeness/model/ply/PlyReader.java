package dev.likeness.model.ply;

import dev.likeness.job.BadFileException;
import dev.likeness.model.file.SourceFile;
import java.nio.ByteBuffer;

/**
 * Reads PLY by what its header says: binary of either byte order or text, any scalar types and
 * property order, polygons, UV per face corner or per vertex. Elements and properties that a mesh
 * does not need are skipped. Needs no more memory than a small multiple of the file. Any thread.
 */
public final class PlyReader {

    private final PlyHeader header;
    private final PlyBody body;
    private PlyVertices vertices;
    private PlyFaces faces;

    private PlyReader(String name, ByteBuffer file) {
        this.header = PlyHeader.read(name, file);
        this.body = new PlyBody(name, header.format(), file);
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
     * @param file a PLY file from position to limit, on the heap or not (not null, unaffected)
     * @return its mesh; holds no part of the file (not null)
     * @throws BadFileException if the file is damaged; names what was expected and found
     */
    public static PlyMesh read(String name, ByteBuffer file) {
        return new PlyReader(name, file.slice()).read();
    }

    private PlyMesh read() {
        for (PlyHeader.Element element : header.elements()) {
            body.refuseAbsurdCount(element);
            switch (element.name()) {
                case "vertex" -> {
                    refuseSecond(vertices, element);
                    vertices = PlyVertices.read(element, body);
                }
                case "face" -> {
                    refuseSecond(faces, element);
                    faces = PlyFaceReader.read(element, body);
                }
                default -> skip(element);
            }
        }
        if (vertices == null || vertices.positions().length == 0) {
            throw body.bad("at least one vertex", "none");
        }
        if (faces == null) {
            return new PlyMesh(vertices.positions(), new int[0], null);
        }
        faces.refuseIndexOutside(vertices.positions().length / 3);
        int[] triangles = faces.triangles();
        return new PlyMesh(
                vertices.positions(),
                triangles,
                faces.hasUvs() ? faces.cornerUvs() : vertexUvsByCorner(triangles));
    }

    private void refuseSecond(Object first, PlyHeader.Element element) {
        if (first != null) {
            throw body.bad("one element " + element.name(), "two");
        }
    }

    private void skip(PlyHeader.Element element) {
        if (!body.isText() && element.hasOnlyScalars()) {
            body.skipBytes(element.count() * element.leastRowBytes(header.format()));
            return;
        }
        for (int row = 0; row < element.count(); row++) {
            for (PlyHeader.Property property : element.properties()) {
                body.skip(property, element, row);
            }
        }
    }

    private float[] vertexUvsByCorner(int[] triangles) {
        float[] byVertex = vertices.uvs();
        if (byVertex == null) {
            return null;
        }
        float[] uvs = new float[2 * triangles.length];
        for (int corner = 0; corner < triangles.length; corner++) {
            uvs[2 * corner] = byVertex[2 * triangles[corner]];
            uvs[2 * corner + 1] = byVertex[2 * triangles[corner] + 1];
        }
        return uvs;
    }
}
