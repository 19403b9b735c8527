package dev.likeness.benchmarks;

import com.jme3.asset.AssetManager;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.system.JmeSystem;
import com.jme3.util.BufferUtils;
import dev.likeness.model.HaircutAsset;
import dev.likeness.model.HaircutReader;
import dev.likeness.model.MeshMemory;
import dev.likeness.model.Pointcloud;
import dev.likeness.model.SharedMesh;
import dev.likeness.model.ply.PlyMesh;
import dev.likeness.model.ply.PlyWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Giving a haircut of 15 000 vertices the shape of one head, beside copying the whole mesh and
 * letting the engine compute normals, as a game without a shared mesh would; and what of it the
 * render thread has to do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PointcloudSwapBenchmark {

    private static final int VERTICES = 15_000;

    private HaircutAsset haircut;
    private SharedMesh withTangents;
    private Pointcloud cloud;
    private Geometry worn;
    private Geometry other;
    private Node head;

    /**
     * Reads the haircut.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void readHaircut() throws IOException {
        PlyMesh mesh = GeneratedHead.mesh(VERTICES, 2 * VERTICES);
        Path folder = Files.createTempDirectory("likeness-benchmark");
        Path file = Files.write(folder.resolve("hair.ply"), PlyWriter.binary().mesh(mesh));
        Path texture = folder.resolve("hair.png");
        ImageIO.write(
                new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", texture.toFile());
        AssetManager assets = JmeSystem.newAssetManager(JmeSystem.getPlatformAssetConfigURL());
        haircut = new HaircutReader(assets).readPlyHaircut("hair", file, texture);
        Files.delete(file);
        Files.delete(texture);
        Files.delete(folder);
        Mesh mapped = haircut.unfitted().getMesh().deepClone();
        mapped.setBuffer(
                Type.Tangent, 4, BufferUtils.createFloatBuffer(4 * mapped.getVertexCount()));
        withTangents = SharedMesh.of("hair", mapped);
        cloud = new Pointcloud("cloud_hair.ply", engineOrder(haircut.unfitted().getMesh()));
        worn = haircut.fit(cloud);
        other = haircut.fit(cloud);
        head = new Node("head");
        head.attachChild(worn);
        MeshMemory memory = haircut.memoryOf(worn);
        System.out.printf(
                "hair: %d vertices, %d triangles, own %d bytes, shared %d bytes%n",
                haircut.vertexCount(),
                worn.getMesh().getTriangleCount(),
                memory.ownBytes(),
                memory.sharedBytes());
    }

    private static float[] engineOrder(Mesh mesh) {
        float[] positions = BufferUtils.getFloatArray(mesh.getFloatBuffer(Type.Position));
        for (int i = 0; i < positions.length; i++) {
            positions[i] *= 1.01f;
        }
        return positions;
    }

    /**
     * What Likeness does off the render thread.
     *
     * @return the hair of one head
     */
    @Benchmark
    public Geometry swap() {
        return haircut.fit(cloud);
    }

    /**
     * The same for a mesh whose material has a normal map.
     *
     * @return the mesh of one head
     */
    @Benchmark
    public Mesh swapWithTangents() {
        return withTangents.shapedBy(cloud);
    }

    /**
     * What Likeness does on the render thread: the old hair off, the new hair on, bounds updated.
     *
     * @return the head
     */
    @Benchmark
    public Node attach() {
        Geometry next = worn.getParent() == null ? worn : other;
        head.detachAllChildren();
        head.attachChild(next);
        head.updateGeometricState();
        return head;
    }

    /**
     * The alternative: a mesh of its own for each head, filled vertex by vertex as in the engine's
     * examples.
     *
     * @return the mesh of one head
     */
    @Benchmark
    public Mesh copyOfTheMesh() {
        Mesh copy = haircut.unfitted().getMesh().deepClone();
        copy.getFloatBuffer(Type.Position).put(0, cloud.positions());
        float[] normals = VertexNormals.of(copy);
        copy.getFloatBuffer(Type.Normal).put(0, normals);
        copy.updateBound();
        return copy;
    }
}
