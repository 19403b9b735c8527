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
    private SplitVertices faces;

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
     * Reads a mesh or a pointcloud, for example from a mapped file. Mapping is not faster for files
     * of an avatar's size (bin/bench PlyRead has both), and on Windows a mapped file cannot be
     * deleted before the garbage collector has found the mapping; so the product reads its files.
     *
     * @param name for messages (not null)
     * @param file a PLY file from position to limit, on the heap or not (not null, unaffected)
     * @return its mesh; holds no part of the file (not null)
     * @throws BadFileException if the file is damaged; names what was expected and found
     */
    public static PlyMesh read(String name, ByteBuffer file) {
        return readSplit(name, file).unsplit();
    }

    /**
     * Reads a mesh and splits its vertices at UV seams in one go, which is faster than one after
     * the other.
     *
     * @param file a PLY file (not null)
     * @return its mesh, split as {@link SplitVertices#atSeams} does it (not null)
     * @throws BadFileException if the file is damaged; names what was expected and found
     */
    public static SplitMesh readSplit(SourceFile file) {
        return readSplit(file.name(), ByteBuffer.wrap(file.bytes()));
    }

    /**
     * Reads a mesh and splits its vertices at UV seams, for example from a mapped file.
     *
     * @param name for messages (not null)
     * @param file a PLY file from position to limit, on the heap or not (not null, unaffected)
     * @return its mesh; holds no part of the file (not null)
     * @throws BadFileException if the file is damaged; names what was expected and found
     */
    public static SplitMesh readSplit(String name, ByteBuffer file) {
        return new PlyReader(name, file.slice()).read();
    }

    private SplitMesh read() {
        header.elements().forEach(body::refuseAbsurdCount);
        for (PlyHeader.Element element : header.elements()) {
            body.refuseAbsurdCount(element);
            switch (element.name()) {
                case "vertex" -> {
                    refuseSecond(vertices, element);
                    vertices = PlyVertices.read(element, body);
                }
                case "face" -> {
                    refuseSecond(faces, element);
                    faces = new PlyFaceReader(element, body, vertexCount()).read();
                }
                default -> skip(element);
            }
        }
        if (vertices == null || vertices.positions().length == 0) {
            throw body.bad("at least one vertex", "none");
        }
        return new SplitMesh(vertices.positions(), split());
    }

    private int vertexCount() {
        return header.elements().stream()
                .filter(element -> element.name().equals("vertex"))
                .mapToInt(element -> (int) element.count())
                .findFirst()
                .orElse(0);
    }

    private SplitVertices split() {
        if (faces == null) {
            return new SplitVertices(vertexCount(), new int[0], new int[0], null);
        }
        boolean uvsOfVertices = faces.uvs() == null && vertices.uvs() != null;
        return uvsOfVertices ? faces.withUvsOfSource(vertices.uvs()) : faces;
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
}
