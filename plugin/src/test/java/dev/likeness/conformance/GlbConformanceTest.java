package dev.likeness.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.anim.Armature;
import com.jme3.anim.SkinningControl;
import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.material.Material;
import com.jme3.math.Matrix4f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.mesh.IndexBuffer;
import com.jme3.system.NullRenderer;
import com.jme3.util.BufferUtils;
import dev.likeness.face.BareShapes;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every real GLB of the folder against what the file says, read independently. */
class GlbConformanceTest {

    private static final String FILES = "dev.likeness.conformance.ServiceFiles#models";

    private static final Map<String, Type> VERTEX_DATA =
            Map.of("POSITION", Type.Position, "NORMAL", Type.Normal, "TEXCOORD_0", Type.TexCoord);

    /** The reader leaves out moves below a micrometre; floats add their rounding. */
    private static final double SAME_PLACE = 2e-6;

    /** Files round their quaternions; the engine normalizes them. */
    private static final float SAME_MATRIX = 5e-4f;

    private final AssetManager assets = new DesktopAssetManager(true);

    @ParameterizedTest
    @MethodSource(FILES)
    void everyPartHasTheTrianglesOfTheFile(Path file) {
        ServiceFiles.require(file);
        PlainGlb glb = PlainGlb.read(file);
        AvatarInstance avatar = read(file).newInstance();

        for (PlainGlb.Primitive primitive : glb.primitives()) {
            Mesh mesh = geometry(avatar, primitive).getMesh();
            int[] expected = glb.indices(primitive);
            IndexBuffer found = mesh.getIndexBuffer();

            assertThat(found.size()).as(primitive.partName()).isEqualTo(expected.length);
            for (int i = 0; i < expected.length; i++) {
                assertThat(found.get(i)).as("index %d", i).isEqualTo(expected[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void everyPartHasTheVerticesOfTheFile(Path file) {
        ServiceFiles.require(file);
        PlainGlb glb = PlainGlb.read(file);
        AvatarInstance avatar = read(file).newInstance();

        for (PlainGlb.Primitive primitive : glb.primitives()) {
            Mesh mesh = geometry(avatar, primitive).getMesh();

            VERTEX_DATA.forEach(
                    (attribute, type) ->
                            assertSame(
                                    attribute + " of " + primitive.partName(),
                                    floats(mesh, type),
                                    glb.attribute(primitive, attribute)));
        }
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void everyPartIsSkinnedWhereTheFileSaysSo(Path file) {
        ServiceFiles.require(file);
        PlainGlb glb = PlainGlb.read(file);
        AvatarInstance avatar = read(file).newInstance();

        for (PlainGlb.Primitive primitive : glb.primitives()) {
            boolean weighted = glb.attribute(primitive, "WEIGHTS_0") != null;
            assertThat(geometry(avatar, primitive).getMesh().isAnimated())
                    .as(primitive.partName())
                    .isEqualTo(weighted);
        }
        Set<String> joints = new LinkedHashSet<>();
        avatar.node()
                .getControl(SkinningControl.class)
                .getArmature()
                .getJointList()
                .forEach(joint -> joints.add(joint.getName()));
        assertThat(joints).containsAll(glb.jointNames());
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void everyJointCarriesTheSkinWhereTheFilePutsIt(Path file) {
        ServiceFiles.require(file);
        Map<String, double[]> expected = PlainGlb.read(file).skinningMatrices();
        Armature armature =
                read(file).newInstance().node().getControl(SkinningControl.class).getArmature();
        Matrix4f[] matrices = armature.computeSkinningMatrices();

        assertThat(expected).isNotEmpty();
        expected.forEach(
                (name, values) -> {
                    float[] found = new float[16];
                    matrices[armature.getJointIndex(name)].get(found, false);
                    assertThat(found)
                            .as(name)
                            .usingComparatorWithPrecision(SAME_MATRIX)
                            .containsExactly(floats(values));
                });
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void everyBlendshapeHasItsNameAndItsPlace(Path file) {
        ServiceFiles.require(file);
        PlainGlb glb = PlainGlb.read(file);
        AvatarAsset asset = read(file);

        for (PlainGlb.Primitive primitive : glb.primitives()) {
            assertThat(asset.morphTargets(primitive.partName()).targets())
                    .extracting(MorphTarget::name)
                    .containsExactlyElementsOf(glb.targetNames(primitive));
        }
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void everyBlendshapeMovesTheVerticesThatTheFileMoves(Path file) {
        ServiceFiles.require(file);
        PlainGlb glb = PlainGlb.read(file);
        AvatarInstance avatar = read(file).newInstance();
        try (MorphRenderer morphs = new MorphRenderer(assets, new NullRenderer(), MorphPath.CPU);
                BareShapes shapes = new BareShapes(avatar, morphs)) {
            for (String name : allTargetNames(glb)) {
                shapes.showAlone(name);
                for (PlainGlb.Primitive primitive : glb.primitives()) {
                    Mesh mesh = geometry(avatar, primitive).getMesh();
                    assertSame(
                            name + " of " + primitive.partName(),
                            positions(mesh),
                            moved(glb, primitive, name));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void everyPartWithATextureInTheFileHasItsColourMap(Path file) {
        ServiceFiles.require(file);
        PlainGlb glb = PlainGlb.read(file);
        AvatarInstance avatar = read(file).newInstance();

        for (PlainGlb.Primitive primitive : glb.primitives()) {
            if (glb.hasColourMap(primitive)) {
                Material material = geometry(avatar, primitive).getMaterial();
                assertThat(material.getTextureParam("BaseColorMap"))
                        .as(primitive.partName())
                        .isNotNull();
            }
        }
    }

    private AvatarAsset read(Path file) {
        return new AvatarAssetReader(assets).read(file);
    }

    private static Geometry geometry(AvatarInstance avatar, PlainGlb.Primitive primitive) {
        return avatar.part(primitive.partName()).orElseThrow();
    }

    private static Set<String> allTargetNames(PlainGlb glb) {
        Set<String> names = new LinkedHashSet<>();
        glb.primitives().forEach(primitive -> names.addAll(glb.targetNames(primitive)));
        return names;
    }

    private static double[] moved(PlainGlb glb, PlainGlb.Primitive primitive, String name) {
        double[] positions = glb.attribute(primitive, "POSITION").clone();
        int target = glb.targetNames(primitive).indexOf(name);
        if (target >= 0) {
            double[] deltas = glb.targetPositions(primitive).get(target);
            for (int i = 0; i < positions.length; i++) {
                positions[i] += deltas[i];
            }
        }
        return positions;
    }

    private static float[] positions(Mesh mesh) {
        return floats(mesh, Type.Position);
    }

    private static float[] floats(Mesh mesh, Type type) {
        return mesh.getBuffer(type) == null
                ? null
                : BufferUtils.getFloatArray(mesh.getFloatBuffer(type));
    }

    private static float[] floats(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }

    private static void assertSame(String what, float[] found, double[] expected) {
        assertThat(found == null ? 0 : found.length)
                .as(what)
                .isEqualTo(expected == null ? 0 : expected.length);
        double worst = 0;
        for (int i = 0; expected != null && i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(found[i] - expected[i]));
        }
        assertThat(worst).as(what).isLessThan(SAME_PLACE);
    }
}
