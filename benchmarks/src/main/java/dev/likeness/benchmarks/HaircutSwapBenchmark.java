package dev.likeness.benchmarks;

import com.jme3.asset.AssetManager;
import com.jme3.scene.Geometry;
import com.jme3.system.JmeSystem;
import dev.likeness.model.HaircutAsset;
import dev.likeness.model.HaircutReader;
import dev.likeness.model.Pointcloud;
import dev.likeness.sandbox.format.PlyWriter;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.hair.Wardrobe;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Putting a known haircut on a head (pointcloud on the shared mesh) beside reading the whole
 * haircut anew (mesh and texture), as a game without a shared mesh would.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HaircutSwapBenchmark {

    /** Identity of the haircut. */
    @Param({"bob", "long_wavy"})
    public String identity;

    private Path folder;
    private Path mesh;
    private Path texture;
    private Path cloud;
    private HaircutReader reader;
    private HaircutAsset known;

    /**
     * Writes the files of the haircut.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void writeFiles() throws IOException {
        Haircut haircut =
                new Wardrobe(new HumanTemplate())
                        .haircuts().stream()
                                .filter(each -> each.identity().equals(identity))
                                .findFirst()
                                .orElseThrow();
        folder = Files.createTempDirectory("likeness-benchmark");
        mesh = Files.write(folder.resolve(identity + ".ply"), PlyWriter.mesh(haircut.surface()));
        cloud =
                Files.write(
                        folder.resolve("cloud_" + identity + ".ply"),
                        PlyWriter.pointcloud(haircut.surface().positions()));
        texture = folder.resolve(identity + ".png");
        ImageIO.write(haircut.color(), "png", texture.toFile());
        AssetManager assets = JmeSystem.newAssetManager(JmeSystem.getPlatformAssetConfigURL());
        reader = new HaircutReader(assets);
        known = reader.readPlyHaircut(identity, mesh, texture);
        print();
    }

    private void print() throws IOException {
        System.out.printf(
                "%s: %d vertices, pointcloud %d bytes, mesh and texture %d bytes%n",
                identity,
                known.vertexCount(),
                Files.size(cloud),
                Files.size(mesh) + Files.size(texture));
    }

    /**
     * Removes the files.
     *
     * @throws IOException if the disk fails
     */
    @TearDown(Level.Trial)
    public void removeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * What Likeness does: new positions and normals on the mesh that all heads share.
     *
     * @return the hair
     */
    @Benchmark
    public Geometry pointcloudOnSharedMesh() {
        return known.fit(Pointcloud.read(cloud));
    }

    /**
     * The alternative: the whole haircut once more.
     *
     * @return the hair
     */
    @Benchmark
    public Geometry wholeHaircut() {
        return reader.readPlyHaircut(identity, mesh, texture).unfitted();
    }
}
