package dev.likeness.model.ply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However a file is laid out, the mesh in it is the same. */
class RandomPlyTest {

    private static final int FILES = 600;

    @Test
    void aMeshIsReadEqualFromAnyLayout() {
        for (int seed = 0; seed < FILES; seed++) {
            RandomPly random = new RandomPly(seed);
            PlyMesh expected = random.mesh();

            PlyMesh mesh = PlyReader.read("random.ply", ByteBuffer.wrap(random.file()));

            assertThat(mesh.positions()).as("%d: %s", seed, random).isEqualTo(expected.positions());
            assertThat(mesh.triangles()).as("%d: %s", seed, random).isEqualTo(expected.triangles());
            assertThat(mesh.cornerUvs()).as("%d: %s", seed, random).isEqualTo(expected.cornerUvs());
        }
    }

    @Test
    void aFileOutsideTheHeapIsReadLikeOneOnIt() {
        for (int seed = 0; seed < FILES; seed++) {
            byte[] file = new RandomPly(seed).file();
            ByteBuffer outside = ByteBuffer.allocateDirect(file.length + 3).position(3).put(file);

            SplitMesh mesh =
                    PlyReader.readSplit("direct.ply", outside.position(3).asReadOnlyBuffer());

            SplitMesh onHeap = PlyReader.readSplit("heap.ply", ByteBuffer.wrap(file));
            assertThat(mesh).usingRecursiveComparison().isEqualTo(onHeap);
        }
    }

    @Test
    void verticesAreSplitByTheirFirstUseHoweverTheyAreRead() {
        for (int seed = 0; seed < FILES; seed++) {
            RandomPly random = new RandomPly(seed);
            SplitVertices expected = splitOneByOne(random.mesh());

            SplitVertices whileReading =
                    PlyReader.readSplit("random.ply", ByteBuffer.wrap(random.file())).split();
            SplitVertices afterwards = SplitVertices.atSeams(random.mesh());

            assertThat(whileReading).as("%d", seed).usingRecursiveComparison().isEqualTo(expected);
            assertThat(afterwards).as("%d", seed).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    private static SplitVertices splitOneByOne(PlyMesh mesh) {
        record Corner(int source, float u, float v) {}
        Map<Corner, Integer> known = new HashMap<>();
        List<Corner> inOrder = new ArrayList<>();
        int[] triangles = new int[mesh.triangles().length];
        float[] all = mesh.cornerUvs();
        for (int i = 0; i < triangles.length; i++) {
            float u = all == null ? 0 : all[2 * i];
            float v = all == null ? 0 : all[2 * i + 1];
            Corner corner = new Corner(mesh.triangles()[i], u, v);
            if (known.putIfAbsent(corner, inOrder.size()) == null) {
                inOrder.add(corner);
            }
            triangles[i] = known.get(corner);
        }
        int[] sourceIndex = inOrder.stream().mapToInt(Corner::source).toArray();
        float[] uvs = new float[2 * sourceIndex.length];
        for (int i = 0; i < sourceIndex.length; i++) {
            uvs[2 * i] = inOrder.get(i).u();
            uvs[2 * i + 1] = inOrder.get(i).v();
        }
        return new SplitVertices(
                mesh.vertexCount(), sourceIndex, triangles, all == null ? null : uvs);
    }
}
