package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.asset.DesktopAssetManager;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pointclouds of a real service on the template that it sends; left out without their folder. */
class ServicePointcloudsTest {

    private List<Path> clouds;

    @BeforeEach
    void findClouds() throws IOException {
        String folder = System.getProperty("likeness.shared", "");
        assumeFalse(folder.isEmpty(), "likeness.shared is not set");
        clouds = files(Path.of(folder, "avatars", "metaperson"), path -> path.endsWith(".ply"));
    }

    @Test
    void aCloudIsReadAsTheRawFloatsBehindItsHeader() throws IOException {
        assertThat(clouds).isNotEmpty();
        for (Path cloud : clouds) {
            float[] positions = Pointcloud.read(cloud).positions();

            byte[] file = Files.readAllBytes(cloud);
            int bytes = positions.length * Float.BYTES;
            float[] raw = new float[positions.length];
            ByteBuffer.wrap(file, file.length - bytes, bytes)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(raw);
            assertThat(positions).as("%s", cloud).isEqualTo(raw).isNotEmpty();
        }
    }

    @Test
    void aCloudShapesThePartOfItsNameInTheTemplate() throws IOException {
        for (Path cloud : clouds) {
            AssetPart part = templatePart(cloud);
            Pointcloud shape = Pointcloud.read(cloud);

            Mesh shaped = SharedMesh.of(part.name(), part.mesh()).shapedBy(shape);

            assertThat(values(shaped, Type.Position)).as("%s", cloud).isEqualTo(shape.positions());
            assertThat(meanCosine(values(shaped, Type.Normal), values(part.mesh(), Type.Normal)))
                    .as("normals of %s beside the template's", cloud)
                    .isBetween(0.9, 1.0001);
        }
    }

    @Test
    void theTemplatesOwnShapeIsLitLikeTheTemplate() throws IOException {
        for (Path cloud : clouds) {
            AssetPart part = templatePart(cloud);
            Pointcloud same = new Pointcloud("same", values(part.mesh(), Type.Position));

            Mesh shaped = SharedMesh.of(part.name(), part.mesh()).shapedBy(same);

            assertThat(meanCosine(values(shaped, Type.Normal), values(part.mesh(), Type.Normal)))
                    .as("normals of %s", cloud)
                    .isBetween(0.99999, 1.00001);
        }
    }

    private static AssetPart templatePart(Path cloud) throws IOException {
        String name = cloud.getFileName().toString().replace(".ply", "");
        Path folder = cloud.getParent().resolveSibling("template");
        Path template = files(folder, path -> path.endsWith(".glb")).get(0);
        return new AvatarAssetReader(new DesktopAssetManager(true))
                .read(template).parts().stream()
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Path> files(Path folder, Predicate<String> name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> name.test(path.toString())).sorted().toList();
        }
    }

    private static double meanCosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return 3 * sum / a.length;
    }

    private static float[] values(Mesh mesh, Type type) {
        return BufferUtils.getFloatArray(mesh.getFloatBuffer(type));
    }
}
