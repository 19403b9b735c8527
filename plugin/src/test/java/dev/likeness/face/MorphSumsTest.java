package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.model.MorphTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many faces at once, on two meshes, compared with a sum in double precision. */
class MorphSumsTest {

    private static final double TENTH_OF_A_HAIR = 0.00005;
    private static final double ONE_DEGREE = 1;
    private static final int FACES = 6;
    private static final int FRAMES = 4;

    private static final Mesh HEAD = withTangents(TestHead.mesh());
    private static final MorphTargets TARGETS = TestHead.targets(HEAD);
    private static final SparseDeltas DELTAS = SparseDeltas.of(TARGETS);

    /** The same shapes on a head that is half as large again. */
    private static final Mesh LARGE = enlarged(HEAD);

    private static final MorphTargets FEW = TestHead.targets(LARGE, List.of("jawOpen", "smile"));
    private static final SparseDeltas FEW_DELTAS = SparseDeltas.of(FEW);

    private record Posed(CpuMorph morph, Geometry geometry, Mesh rest, MorphTargets targets) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void eachFaceIsItsOwnSumHoweverManyHelp(int threads) {
        try (MorphSums sums = new MorphSums(new SumWorkers(threads), new FaceDetail())) {
            List<Posed> crowd = crowd(sums);
            Random random = new Random(5);
            for (int frame = 0; frame < FRAMES; frame++) {
                List<float[]> weights = new ArrayList<>();
                for (Posed each : crowd) {
                    weights.add(some(each.targets(), random));
                    each.morph().apply(weights.get(weights.size() - 1));
                }
                for (int i = 0; i < crowd.size(); i++) {
                    compare(crowd.get(i), weights.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aFaceThatWasNotReadForAWhileIsRightWhenItIs(int threads) {
        try (MorphSums sums = new MorphSums(new SumWorkers(threads), new FaceDetail())) {
            List<Posed> crowd = crowd(sums);
            Random random = new Random(6);
            float[] last = new float[0];
            for (int frame = 0; frame < FRAMES; frame++) {
                for (Posed each : crowd) {
                    float[] weights = some(each.targets(), random);
                    each.morph().apply(weights);
                    last = each == crowd.get(0) ? weights : last;
                }
                for (Posed each : crowd.subList(1, crowd.size())) {
                    each.geometry().getMesh().getBuffer(Type.Position);
                }
            }

            compare(crowd.get(0), last);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void allAtRestAgainIsTheMeshAtRest(int threads) {
        try (MorphSums sums = new MorphSums(new SumWorkers(threads), new FaceDetail())) {
            List<Posed> crowd = crowd(sums);
            Random random = new Random(7);
            for (int frame = 0; frame < FRAMES; frame++) {
                boolean rests = frame == FRAMES - 1;
                for (Posed each : crowd) {
                    float[] weights = some(each.targets(), random);
                    each.morph().apply(rests ? new float[weights.length] : weights);
                }
                crowd.forEach(each -> each.geometry().getMesh().getBuffer(Type.Position));
            }

            for (Posed each : crowd) {
                Mesh drawn = each.geometry().getMesh();
                assertThat(BufferUtils.getFloatArray(drawn.getFloatBuffer(Type.Position)))
                        .isEqualTo(
                                BufferUtils.getFloatArray(
                                        each.rest().getFloatBuffer(Type.Position)));
            }
        }
    }

    private static List<Posed> crowd(MorphSums sums) {
        List<Posed> crowd = new ArrayList<>();
        for (int i = 0; i < FACES; i++) {
            crowd.add(
                    i % 3 == 2
                            ? posed(sums, LARGE, FEW, FEW_DELTAS)
                            : posed(sums, HEAD, TARGETS, DELTAS));
        }
        return crowd;
    }

    private static Posed posed(
            MorphSums sums, Mesh mesh, MorphTargets targets, SparseDeltas deltas) {
        Geometry geometry = new Geometry("head", mesh);
        CpuMorph morph = new CpuMorph(geometry, sums, deltas, targets.targets().size());
        return new Posed(morph, geometry, mesh, targets);
    }

    private static void compare(Posed face, float[] weights) {
        Mesh drawn = face.geometry().getMesh();
        double[] positions = doubles(drawn, Type.Position, 3);
        double[] normals = doubles(drawn, Type.Normal, 3);
        double[] exact = ExactMorph.positions(face.rest(), face.targets(), weights);
        double[] exactNormals = ExactMorph.normals(face.rest(), face.targets(), weights);
        assertThat(ExactMorph.largestDistance(positions, exact)).isLessThan(TENTH_OF_A_HAIR);
        assertThat(ExactMorph.largestAngle(normals, exactNormals)).isLessThan(ONE_DEGREE);
        if (drawn.getBuffer(Type.Tangent) != null) {
            double[] tangents = doubles(drawn, Type.Tangent, 4);
            for (int v = 0; v < drawn.getVertexCount(); v++) {
                assertThat(along(normals, tangents, v)).isLessThan(0.01);
            }
        }
    }

    private static double along(double[] normals, double[] tangents, int vertex) {
        double along = 0;
        for (int axis = 0; axis < 3; axis++) {
            along += normals[3 * vertex + axis] * tangents[3 * vertex + axis];
        }
        return Math.abs(along);
    }

    private static double[] doubles(Mesh mesh, Type type, int stride) {
        float[] values = BufferUtils.getFloatArray(mesh.getFloatBuffer(type));
        double[] xyz = new double[values.length / stride * 3];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = values[i / 3 * stride + i % 3];
        }
        return xyz;
    }

    private static float[] some(MorphTargets targets, Random random) {
        float[] weights = new float[targets.targets().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(3) == 0 ? 0 : 2 * random.nextFloat() - 1;
        }
        return weights;
    }

    private static Mesh enlarged(Mesh mesh) {
        Mesh large = mesh.deepClone();
        float[] positions = BufferUtils.getFloatArray(mesh.getFloatBuffer(Type.Position));
        for (int i = 0; i < positions.length; i++) {
            large.getFloatBuffer(Type.Position).put(i, 1.5f * positions[i]);
        }
        large.clearBuffer(Type.Tangent);
        return large;
    }

    /** At right angles to each normal. */
    private static Mesh withTangents(Mesh mesh) {
        float[] normals = BufferUtils.getFloatArray(mesh.getFloatBuffer(Type.Normal));
        float[] tangents = new float[normals.length / 3 * 4];
        for (int v = 0; v < normals.length / 3; v++) {
            float x = normals[3 * v];
            float y = normals[3 * v + 1];
            float z = normals[3 * v + 2];
            boolean upright = Math.abs(x) < 0.7f;
            tangents[4 * v] = upright ? 0 : z;
            tangents[4 * v + 1] = upright ? z : 0;
            tangents[4 * v + 2] = upright ? -y : -x;
            tangents[4 * v + 3] = 1;
        }
        mesh.setBuffer(Type.Tangent, 4, BufferUtils.createFloatBuffer(tangents));
        return mesh;
    }
}
