package dev.likeness.benchmarks;

import dev.likeness.model.ply.PlyMesh;
import dev.likeness.model.ply.PlyReader;
import dev.likeness.model.ply.PlyWriter;
import dev.likeness.model.ply.SplitMesh;
import dev.likeness.model.ply.SplitVertices;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading the head of an avatar (7 419 vertices, 14 404 faces with UV per corner) and splitting it
 * at its seams, beside a straightforward reader and beside copying the file's bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlyReadBenchmark {

    private static final int VERTICES = 7_419;
    private static final int FACES = 14_404;

    private byte[] file;
    private byte[] cloud;
    private Path onDisk;
    private PlyMesh mesh;

    /**
     * Makes the files.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void makeFiles() throws IOException {
        PlyMesh head = GeneratedHead.mesh(VERTICES, FACES);
        file = PlyWriter.binary("Physical units: meters").mesh(head);
        cloud = PlyWriter.binary("Physical units: meters").pointcloud(head.positions());
        onDisk = Files.write(Files.createTempFile("likeness-benchmark", ".ply"), file);
        mesh = PlyReader.read("head.ply", ByteBuffer.wrap(file));
        System.out.printf(
                "head: %d bytes, %d vertices, %d faces, %d vertices after the split;"
                        + " pointcloud: %d bytes%n",
                file.length,
                mesh.vertexCount(),
                mesh.triangles().length / 3,
                SplitVertices.atSeams(mesh).vertexCount(),
                cloud.length);
    }

    /**
     * Removes the file.
     *
     * @throws IOException if the disk fails
     */
    @TearDown(Level.Trial)
    public void removeFile() throws IOException {
        Files.delete(onDisk);
    }

    /**
     * What Likeness does with a head.
     *
     * @return the mesh after the split
     */
    @Benchmark
    public SplitMesh parseAndSplit() {
        return PlyReader.readSplit("head.ply", ByteBuffer.wrap(file));
    }

    /**
     * Its first half.
     *
     * @return the mesh as in the file
     */
    @Benchmark
    public PlyMesh parse() {
        return PlyReader.read("head.ply", ByteBuffer.wrap(file));
    }

    /**
     * Its second half.
     *
     * @return the mesh after the split
     */
    @Benchmark
    public SplitVertices split() {
        return SplitVertices.atSeams(mesh);
    }

    /**
     * Vertex data alone.
     *
     * @return the pointcloud
     */
    @Benchmark
    public PlyMesh parsePointcloud() {
        return PlyReader.read("cloud.ply", ByteBuffer.wrap(cloud));
    }

    /**
     * The least that anybody must do.
     *
     * @return the bytes of the head once more
     */
    @Benchmark
    public byte[] copyBytes() {
        return file.clone();
    }

    /**
     * The same into memory outside the heap, which is where the engine's buffers lie.
     *
     * @return the bytes of the head once more
     */
    @Benchmark
    public ByteBuffer copyBytesOutsideTheHeap() {
        return ByteBuffer.allocateDirect(file.length).put(file);
    }

    /**
     * From disk, by reading the file.
     *
     * @return the mesh after the split
     * @throws IOException if the disk fails
     */
    @Benchmark
    public SplitMesh fileRead() throws IOException {
        return PlyReader.readSplit("head.ply", ByteBuffer.wrap(Files.readAllBytes(onDisk)));
    }

    /**
     * From disk, by mapping the file.
     *
     * @return the mesh after the split
     * @throws IOException if the disk fails
     */
    @Benchmark
    public SplitMesh fileMapped() throws IOException {
        try (FileChannel channel = FileChannel.open(onDisk)) {
            return PlyReader.readSplit(
                    "head.ply", channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /**
     * The alternative.
     *
     * @return the mesh after the split
     * @throws IOException if the file is damaged
     */
    @Benchmark
    public SplitVertices dataInputStream() throws IOException {
        return StreamedPly.read(file);
    }

    /** A reader as one writes it in an afternoon: a stream of values, a map of corners. */
    private static final class StreamedPly {

        private record Corner(int vertex, float u, float v) {}

        private final DataInputStream in;
        private int vertexCount;
        private int faceCount;

        private StreamedPly(byte[] file) {
            in = new DataInputStream(new BufferedInputStream(new ByteArrayInputStream(file)));
        }

        static SplitVertices read(byte[] file) throws IOException {
            return new StreamedPly(file).read();
        }

        private SplitVertices read() throws IOException {
            readHeader();
            float[] positions = new float[3 * vertexCount];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = nextFloat();
            }
            Map<Corner, Integer> split = new HashMap<>();
            int[] triangles = new int[3 * faceCount];
            int[] corners = new int[3];
            for (int face = 0; face < faceCount; face++) {
                in.readUnsignedByte();
                for (int i = 0; i < 3; i++) {
                    corners[i] = nextInt();
                }
                in.readUnsignedByte();
                for (int i = 0; i < 3; i++) {
                    Corner corner = new Corner(corners[i], nextFloat(), nextFloat());
                    Integer known = split.putIfAbsent(corner, split.size());
                    triangles[3 * face + i] = known == null ? split.size() - 1 : known;
                }
            }
            return result(split, triangles);
        }

        private SplitVertices result(Map<Corner, Integer> split, int[] triangles) {
            int[] sourceIndex = new int[split.size()];
            float[] uvs = new float[2 * split.size()];
            split.forEach(
                    (corner, vertex) -> {
                        sourceIndex[vertex] = corner.vertex();
                        uvs[2 * vertex] = corner.u();
                        uvs[2 * vertex + 1] = corner.v();
                    });
            return new SplitVertices(vertexCount, sourceIndex, triangles, uvs);
        }

        private void readHeader() throws IOException {
            for (String line = line(); !line.equals("end_header"); line = line()) {
                if (line.startsWith("element vertex ")) {
                    vertexCount = Integer.parseInt(line.substring(15));
                } else if (line.startsWith("element face ")) {
                    faceCount = Integer.parseInt(line.substring(13));
                }
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
                line.append((char) c);
            }
            return line.toString();
        }

        private int nextInt() throws IOException {
            return Integer.reverseBytes(in.readInt());
        }

        private float nextFloat() throws IOException {
            return Float.intBitsToFloat(nextInt());
        }
    }
}
