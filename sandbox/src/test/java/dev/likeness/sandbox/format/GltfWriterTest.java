package dev.likeness.sandbox.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Glb;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GltfWriterTest {

    private static final List<Joint> JOINTS =
            List.of(
                    new Joint("Hips", -1, 0, 1, 0),
                    new Joint("Spine", 0, 0, 1.25f, 0),
                    new Joint("Head", 1, 0, 1.5f, 0.125f));
    private static final Shape OPEN =
            new Shape("jawOpen", new float[] {0, 0, 0, 0, -1, 0, 0, -2, 0, 0, 0, 0});

    private final GltfModel model =
            GltfWriter.write(
                    JOINTS,
                    List.of(
                            part("AvatarHead", false, texture(Optional.of(new byte[] {7, 7, 7}))),
                            part("AvatarEyelashes", true, texture(Optional.empty()))));
    private final Glb glb = Glb.of(model.glb());

    @Test
    void theSkeletonAndTheMeshesStandBesideEachOtherUnderTheRoot() {
        List<?> children = (List<?>) glb.node("AvatarRoot").get("children");
        assertThat(children)
                .map(child -> glb.list("nodes").get(((Double) child).intValue()).get("name"))
                .map(String::valueOf)
                .containsExactly("Hips", "AvatarHead", "AvatarEyelashes");
    }

    @Test
    void jointsAreMovedAgainstTheirParents() {
        assertThat(glb.node("Head").get("translation")).isEqualTo(List.of(0.0, 0.25, 0.125));
    }

    @Test
    void oneSkinServesAllMeshes() {
        assertThat(glb.list("skins")).hasSize(1);
        assertThat(glb.node("AvatarHead").get("skin")).isEqualTo(0.0);
        assertThat(glb.node("AvatarEyelashes").get("skin")).isEqualTo(0.0);
    }

    @Test
    void theInverseBindMatrixMovesAJointToTheOrigin() {
        Object accessor = glb.list("skins").get(0).get("inverseBindMatrices");
        float[] matrices = floats(accessor, 16 * JOINTS.size());
        assertThat(Arrays.copyOfRange(matrices, 44, 48)).containsExactly(0, -1.5f, -0.125f, 1);
    }

    @Test
    void meshesHaveNoNames() {
        assertThat(glb.mesh("AvatarHead").get("name")).isNull();
    }

    @Test
    void verticesAreSplitAtSeams() {
        assertThat(glb.vertexCount("AvatarHead")).isEqualTo(5);
    }

    @Test
    void attributesAndIndicesHaveTheServicesTypes() {
        Map<?, ?> primitive = glb.primitive("AvatarHead");
        Map<?, ?> attributes = (Map<?, ?>) primitive.get("attributes");
        assertThat(attributes.keySet())
                .map(String::valueOf)
                .containsExactly("POSITION", "NORMAL", "TEXCOORD_0", "JOINTS_0", "WEIGHTS_0");
        assertThat(glb.accessor(attributes.get("JOINTS_0")).get("componentType")).isEqualTo(5123.0);
        assertThat(glb.accessor(primitive.get("indices")).get("componentType")).isEqualTo(5125.0);
    }

    @Test
    void positionsTellTheirExtent() {
        Map<?, ?> accessor = glb.accessor(attribute("POSITION"));
        assertThat(accessor.get("min")).isEqualTo(List.of(0.0, 0.0, 0.0));
        assertThat(accessor.get("max")).isEqualTo(List.of(1.0, 1.0, 0.0));
    }

    @Test
    void vRunsDownwards() {
        assertThat(floats(attribute("TEXCOORD_0"), 10))
                .containsExactly(0, 1, 1, 1, 1, 0, 0.5f, 0.5f, 0, 0);
    }

    @Test
    void normalsAreOfLengthOneAndNeverNothing() {
        float[] normals = floats(attribute("NORMAL"), 15);
        for (int i = 0; i < normals.length; i += 3) {
            assertThat(Math.hypot(Math.hypot(normals[i], normals[i + 1]), normals[i + 2]))
                    .isEqualTo(1);
        }
    }

    @Test
    void weightsSumToOne() {
        assertThat(Arrays.copyOf(floats(attribute("WEIGHTS_0"), 20), 4))
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void jointsThatDoNotPullAreZero() {
        ByteBuffer bytes = bytes(attribute("JOINTS_0"));
        assertThat(new short[] {bytes.getShort(), bytes.getShort()})
                .containsExactly((short) 1, (short) 0);
    }

    @Test
    void shapesBecomeNamedTargetsOfWeightZero() {
        assertThat(glb.targetNames("AvatarHead")).containsExactly("jawOpen");
        assertThat(glb.mesh("AvatarHead").get("weights")).isEqualTo(List.of(0.0));
        List<?> targets = (List<?>) glb.primitive("AvatarHead").get("targets");
        float[] deltas = floats(((Map<?, ?>) targets.get(0)).get("POSITION"), 15);
        assertThat(deltas).containsExactly(0, 0, 0, 0, -1, 0, 0, -2, 0, 0, -2, 0, 0, 0, 0);
    }

    @Test
    void transparentPartsBlend() {
        assertThat(glb.list("materials").get(1).get("alphaMode")).isEqualTo("BLEND");
        assertThat(glb.list("materials").get(0).get("alphaMode")).isNull();
    }

    @Test
    void aTextureThatTwoPartsShareIsWrittenOnce() {
        assertThat(glb.list("images")).hasSize(1);
    }

    @Test
    void theGltfNamesTheFileOfItsNumbers() {
        String json = new String(model.gltf("model.bin"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"uri\":\"model.bin\"");
        assertThat(model.numbers()).isNotEmpty();
    }

    private static GltfPart part(String name, boolean blended, GltfTexture texture) {
        return new GltfPart(
                name,
                Quads.withSeam(OPEN),
                new GltfMaterial(Optional.of(texture), Optional.empty(), blended, 0.5f));
    }

    private static GltfTexture texture(Optional<byte[]> embedded) {
        return new GltfTexture("Color.png", embedded);
    }

    private Object attribute(String name) {
        return ((Map<?, ?>) glb.primitive("AvatarHead").get("attributes")).get(name);
    }

    private float[] floats(Object accessor, int count) {
        float[] result = new float[count];
        bytes(accessor).asFloatBuffer().get(result);
        return result;
    }

    private ByteBuffer bytes(Object accessor) {
        Object view = glb.accessor(accessor).get("bufferView");
        Map<?, ?> place = glb.list("bufferViews").get(((Double) view).intValue());
        int offset = ((Double) place.get("byteOffset")).intValue();
        int length = ((Double) place.get("byteLength")).intValue();
        return ByteBuffer.wrap(model.numbers(), offset, length)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
