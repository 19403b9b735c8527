package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.anim.Armature;
import com.jme3.anim.SkinningControl;
import com.jme3.material.Material;
import com.jme3.math.Quaternion;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import dev.likeness.offscreen.OffscreenGl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads back from the graphics card where each vertex goes, on both paths. */
@ExtendWith(OffscreenGl.Shared.class)
class MorphedVerticesTest {

    private static final double TENTH_OF_A_HAIR = 0.00005;
    private static final double ONE_DEGREE = 1;

    private static OffscreenGl gl;

    @BeforeAll
    static void openGl(OffscreenGl shared) {
        gl = shared;
    }

    private record Drawn(double[] values, MorphPath path) {}

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void positionsAreTheSumOfAllTargets(MorphPath path) {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);
        float[] weights = halfOfThem(targets);

        Drawn drawn = draw(mesh, targets, weights, path, false);

        assertThat(drawn.path()).isEqualTo(path);
        double[] exact = ExactMorph.positions(TestHead.mesh(), targets, weights);
        assertThat(ExactMorph.largestDistance(drawn.values(), exact)).isLessThan(TENTH_OF_A_HAIR);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void normalsFollowTheSurface(MorphPath path) {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);
        float[] weights = halfOfThem(targets);

        Drawn drawn = draw(mesh, targets, weights, path, true);

        double[] exact = ExactMorph.normals(TestHead.mesh(), targets, weights);
        assertThat(ExactMorph.largestAngle(drawn.values(), exact)).isLessThan(ONE_DEGREE);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void everyTargetCountsAtOnceAndAboveOne(MorphPath path) {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);
        float[] weights = new float[targets.targets().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.5f + i / 50f;
        }

        Drawn drawn = draw(mesh, targets, weights, path, false);

        double[] exact = ExactMorph.positions(TestHead.mesh(), targets, weights);
        assertThat(ExactMorph.largestDistance(drawn.values(), exact)).isLessThan(TENTH_OF_A_HAIR);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void aNegativeWeightMovesTheOtherWay(MorphPath path) {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);
        float[] weights = new float[targets.targets().size()];
        weights[ArKit.JAW_OPEN.ordinal()] = -0.8f;

        Drawn drawn = draw(mesh, targets, weights, path, false);

        double[] exact = ExactMorph.positions(TestHead.mesh(), targets, weights);
        assertThat(ExactMorph.largestDistance(drawn.values(), exact)).isLessThan(TENTH_OF_A_HAIR);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void aTurnedHeadIsMorphedBeforeItIsSkinned(MorphPath path) {
        Drawn drawn = drawSkinned(path, true, skinning -> {});

        assertThat(drawn.path()).isEqualTo(path);
        assertThat(ExactMorph.largestDistance(drawn.values(), exactlySkinned()))
                .isLessThan(TENTH_OF_A_HAIR);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void eachOfTheShapesAloneIsWhatTheFileSays(MorphPath path) {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);
        List<float[]> alone = new ArrayList<>();
        for (int target = 0; target < targets.targets().size(); target++) {
            float[] weights = new float[targets.targets().size()];
            weights[target] = 1;
            alone.add(weights);
        }
        assertThat(alone).hasSize(66);

        assertExact(mesh, targets, alone, path);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void mixesOfAnyWeightsAreExact(MorphPath path) {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);
        List<float[]> mixes = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            mixes.add(mix(targets, seed));
        }

        assertExact(mesh, targets, mixes, path);
    }

    /** Some of all weights between -0.8 and 1.6. */
    private static float[] mix(MorphTargets targets, int seed) {
        Random random = new Random(seed);
        float[] weights = new float[targets.targets().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(3) == 0 ? 2.4f * random.nextFloat() - 0.8f : 0;
        }
        return weights;
    }

    /** One binding shows all poses one after another. */
    private static void assertExact(
            Mesh mesh, MorphTargets targets, List<float[]> poses, MorphPath path) {
        gl.run(
                () -> {
                    VertexProbe probe = new VertexProbe(gl);
                    for (boolean normals : new boolean[] {false, true}) {
                        Geometry geometry = probe.geometry(mesh, probe.material(normals));
                        try (MorphRenderer morphs =
                                new MorphRenderer(gl.assets(), gl.renderer(), path)) {
                            MorphBinding binding =
                                    morphs.bind(new MorphedGeometry(geometry, targets));
                            assertThat(binding.path()).isEqualTo(path);
                            for (float[] weights : poses) {
                                binding.apply(weights);
                                double[] drawn = probe.read(geometry, mesh.getVertexCount());
                                if (normals) {
                                    assertNormals(drawn, mesh, targets, weights);
                                } else {
                                    assertPositions(drawn, mesh, targets, weights);
                                }
                            }
                        }
                    }
                });
    }

    private static void assertPositions(
            double[] drawn, Mesh mesh, MorphTargets targets, float[] weights) {
        double[] exact = ExactMorph.positions(mesh, targets, weights);
        assertThat(ExactMorph.largestDistance(drawn, exact)).isLessThan(TENTH_OF_A_HAIR);
    }

    private static void assertNormals(
            double[] drawn, Mesh mesh, MorphTargets targets, float[] weights) {
        double[] exact = ExactMorph.normals(mesh, targets, weights);
        assertThat(ExactMorph.largestAngle(drawn, exact)).isLessThan(ONE_DEGREE);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void twoAvatarsOnOneMeshHaveTwoFacesInOneFrame(MorphPath path) {
        Mesh mesh = TestHead.skinnedMesh();
        MorphTargets targets = TestHead.targets(mesh);
        int vertices = mesh.getVertexCount();
        double[] drawn =
                gl.call(
                        () -> {
                            VertexProbe probe = new VertexProbe(gl);
                            Material shared = probe.material(false);
                            Geometry left = probe.geometry(mesh, shared);
                            Geometry right = probe.geometry(mesh, shared);
                            VertexProbe.behind(right, vertices);
                            Node both = new Node("both");
                            both.attachChild(TurnedHead.skinned(left, TurnedHead.turned()));
                            both.attachChild(TurnedHead.skinned(right, Quaternion.IDENTITY));
                            try (MorphRenderer morphs =
                                    new MorphRenderer(gl.assets(), gl.renderer(), path)) {
                                morphs.bind(new MorphedGeometry(left, targets))
                                        .apply(halfOfThem(targets));
                                morphs.bind(new MorphedGeometry(right, targets))
                                        .apply(mix(targets, 5));
                                return probe.read(both, 2 * vertices);
                            }
                        });

        double[] left = Arrays.copyOfRange(drawn, 0, 3 * vertices);
        double[] right = Arrays.copyOfRange(drawn, 3 * vertices, 6 * vertices);
        assertThat(ExactMorph.largestDistance(left, exactlySkinned())).isLessThan(TENTH_OF_A_HAIR);
        assertPositions(right, TestHead.mesh(), targets, mix(targets, 5));
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void whatPickingGetsIsWhatIsDrawn(MorphPath path) {
        Mesh mesh = TestHead.skinnedMesh();
        MorphTargets targets = TestHead.targets(mesh);
        Mesh surface = new Mesh();
        double[][] drawn = new double[2][];
        gl.run(
                () -> {
                    for (boolean normals : new boolean[] {false, true}) {
                        VertexProbe probe = new VertexProbe(gl);
                        Geometry geometry = probe.geometry(mesh, probe.material(normals));
                        Node node = TurnedHead.skinned(geometry, TurnedHead.turned());
                        try (MorphRenderer morphs =
                                new MorphRenderer(gl.assets(), gl.renderer(), path)) {
                            MorphBinding binding =
                                    morphs.bind(new MorphedGeometry(geometry, targets));
                            binding.apply(halfOfThem(targets));
                            drawn[normals ? 1 : 0] = probe.read(node, mesh.getVertexCount());
                            new FaceSurface(geometry).write(targets, halfOfThem(targets), surface);
                        }
                    }
                });

        assertThat(ExactMorph.largestDistance(values(surface, Type.Position), drawn[0]))
                .isLessThan(TENTH_OF_A_HAIR);
        assertThat(ExactMorph.largestAngle(values(surface, Type.Normal), drawn[1]))
                .isLessThan(ONE_DEGREE);
    }

    private static double[] values(Mesh mesh, Type type) {
        var buffer = mesh.getFloatBuffer(type);
        double[] values = new double[3 * mesh.getVertexCount()];
        Arrays.setAll(values, buffer::get);
        return values;
    }

    @Test
    void softwareSkinningMovesTheSumToTheProcessor() {
        Drawn drawn = drawSkinned(MorphPath.AUTO, false, skinning -> {});

        assertThat(drawn.path()).isEqualTo(MorphPath.CPU);
        assertThat(ExactMorph.largestDistance(drawn.values(), exactlySkinned()))
                .isLessThan(TENTH_OF_A_HAIR);
    }

    @Test
    void switchingToSoftwareSkinningLaterMovesTheSumToo() {
        Drawn drawn =
                drawSkinned(
                        MorphPath.AUTO,
                        true,
                        skinning -> skinning.setHardwareSkinningPreferred(false));

        assertThat(drawn.path()).isEqualTo(MorphPath.CPU);
        assertThat(ExactMorph.largestDistance(drawn.values(), exactlySkinned()))
                .isLessThan(TENTH_OF_A_HAIR);
    }

    private static Drawn draw(
            Mesh mesh, MorphTargets targets, float[] weights, MorphPath path, boolean normals) {
        return gl.call(
                () -> {
                    VertexProbe probe = new VertexProbe(gl);
                    Geometry geometry = probe.geometry(mesh, probe.material(normals));
                    try (MorphRenderer morphs =
                            new MorphRenderer(gl.assets(), gl.renderer(), path)) {
                        MorphBinding binding = morphs.bind(new MorphedGeometry(geometry, targets));
                        binding.apply(weights);
                        double[] values = probe.read(geometry, mesh.getVertexCount());
                        return new Drawn(values, binding.path());
                    }
                });
    }

    private static Drawn drawSkinned(
            MorphPath path, boolean hardware, Consumer<SkinningControl> afterFirstFrame) {
        Mesh mesh = TestHead.skinnedMesh();
        MorphTargets targets = TestHead.targets(mesh);
        return gl.call(
                () -> {
                    VertexProbe probe = new VertexProbe(gl);
                    Geometry geometry = probe.geometry(mesh, probe.material(false));
                    Node node = new Node("avatar");
                    node.attachChild(geometry);
                    Armature armature = TurnedHead.armature();
                    SkinningControl skinning = new SkinningControl(armature);
                    skinning.setHardwareSkinningPreferred(hardware);
                    node.addControl(skinning);
                    armature.getJoint("Head").setLocalRotation(TurnedHead.turned());
                    try (MorphRenderer morphs =
                            new MorphRenderer(gl.assets(), gl.renderer(), path)) {
                        MorphBinding binding = morphs.bind(new MorphedGeometry(geometry, targets));
                        float[] weights = halfOfThem(targets);
                        binding.apply(weights);
                        probe.read(node, mesh.getVertexCount());
                        assertThat(skinning.isHardwareSkinningUsed()).isEqualTo(hardware);
                        afterFirstFrame.accept(skinning);
                        binding.apply(weights);
                        double[] values = probe.read(node, mesh.getVertexCount());
                        return new Drawn(values, binding.path());
                    }
                });
    }

    private static double[] exactlySkinned() {
        return TurnedHead.exactly(halfOfThem(TestHead.targets(TestHead.skinnedMesh())));
    }

    /** 33 of the 66 at weights between -1 and 1. */
    private static float[] halfOfThem(MorphTargets targets) {
        Random random = new Random(7);
        float[] weights = new float[targets.targets().size()];
        for (int i = 0; i < weights.length; i += 2) {
            weights[i] = 2 * random.nextFloat() - 1;
        }
        return weights;
    }
}
