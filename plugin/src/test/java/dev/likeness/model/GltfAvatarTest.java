package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.bounding.BoundingBox;
import com.jme3.material.MatParamTexture;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.likeness.job.BadFileException;
import dev.likeness.model.ply.Ply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GltfAvatarTest {

    private static final String ONE_NODE = "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0}]";
    private static final String NAMED = "\"extras\":{\"targetNames\":[\"jawOpen\"]}";

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);
    private final Glb glb = new Glb();

    @Test
    void aPartHasTheNameOfItsNodeAndBuffersOfItsOwn() {
        AvatarAsset asset = read(glb.pack(head("", "")));
        Geometry head = asset.newInstance().part("AvatarHead").orElseThrow();

        assertThat(asset.partNames()).containsExactly("AvatarHead");
        assertThat(head.getMesh().getFloatBuffer(Type.Position).capacity()).isEqualTo(12);
        assertThat(BufferUtils.getFloatArray(head.getMesh().getFloatBuffer(Type.Position)))
                .containsExactly(Ply.QUAD);
    }

    @Test
    void aSparseTargetMovesWhatItNames() {
        int indices = glb.view(new byte[] {2, 0});
        int values = glb.view(Glb.bytes(0, 0, 0.5f));
        int target =
                glb.accessor(
                        null,
                        Glb.FLOAT,
                        4,
                        "VEC3",
                        ",\"sparse\":{\"count\":1,\"indices\":{\"bufferView\":"
                                + indices
                                + ",\"componentType\":5121},\"values\":{\"bufferView\":"
                                + values
                                + "}}");

        MorphTarget read = onlyTarget(read(glb.pack(head(targets(target), NAMED))));

        assertThat(read.name()).isEqualTo("jawOpen");
        assertThat(moveOf(read, 2)).containsExactly(0, 0, 0.5f);
    }

    @Test
    void aQuantisedTargetIsReadInFloats() {
        byte[] bytes = new byte[16];
        bytes[4] = 127;
        bytes[5] = -127;
        int view = glb.view(bytes);
        int target = glb.accessor(view, Glb.BYTE, 4, "VEC3", ",\"normalized\":true");

        MorphTarget read = onlyTarget(read(glb.pack(head(targets(target), NAMED))));

        assertThat(moveOf(read, 1)).containsExactly(0, 1, -1);
    }

    @Test
    void namesOfTargetsMayStandAtThePrimitive() {
        int target = glb.floats("VEC3", 3, new float[12]);

        AvatarAsset asset = read(glb.pack(head(targets(target) + "," + NAMED, "\"x\":0")));

        assertThat(onlyTarget(asset).name()).isEqualTo("jawOpen");
    }

    @Test
    void theBoundLeavesRoomForEveryBlendshape() {
        float[] deltas = new float[12];
        deltas[1] = -3;
        int target = glb.floats("VEC3", 3, deltas);

        AvatarInstance instance = read(glb.pack(head(targets(target), NAMED))).newInstance();
        BoundingBox box = (BoundingBox) instance.part("AvatarHead").orElseThrow().getModelBound();

        assertThat(box.getMin(new Vector3f()).y).isLessThanOrEqualTo(-3);
    }

    @Test
    void instancesShareMeshAndMaterialButNotTheGeometry() {
        AvatarAsset asset = read(glb.pack(head("", "")));

        Geometry one = asset.newInstance().part("AvatarHead").orElseThrow();
        Geometry two = asset.newInstance().part("AvatarHead").orElseThrow();

        assertThat(one).isNotSameAs(two);
        assertThat(one.getMesh()).isSameAs(two.getMesh());
        assertThat(one.getMaterial()).isSameAs(two.getMaterial());
    }

    @Test
    void aRequiredExtensionThatIsNotSupportedIsNamed() {
        byte[] file =
                glb.pack(head("", "") + ",\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("model.glb: expected no required extensions")
                .hasMessageEndingWith("found [KHR_draco_mesh_compression (export without Draco)]");
    }

    @Test
    void aTextureFromOutsideIsFoundByItsFileName() {
        Path texture = TestFiles.write(folder, "cached", TestFiles.png(0xFF102030));
        byte[] file = glb.pack(textured("textures/Head%20Color.png"));

        AvatarAsset asset = read(file, Map.of("Head Color.png", texture));

        MatParamTexture map =
                asset.newInstance()
                        .part("AvatarHead")
                        .orElseThrow()
                        .getMaterial()
                        .getTextureParam("BaseColorMap");
        assertThat(map.getTextureValue().getImage().getWidth()).isEqualTo(4);
        assertThat(map.getTextureValue().getImage().getColorSpace()).isEqualTo(ColorSpace.sRGB);
    }

    @Test
    void aTextureThatIsNowhereIsNamed() {
        byte[] file = glb.pack(textured("Head.png"));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage("model.glb: expected a file Head.png beside it, found []");
    }

    @Test
    void aGltfFileInAZipFindsItsBufferBesideIt() {
        String json = glb.json("head.bin", head("", ""));
        Path zip =
                TestFiles.zip(
                        folder,
                        "avatar.zip",
                        Map.of(
                                "avatar/model.gltf",
                                json.getBytes(StandardCharsets.UTF_8),
                                "avatar/head.bin",
                                glb.binary()));

        AvatarAsset asset = new AvatarAssetReader(assets).readGltfAvatar("x", zip, Map.of());

        assertThat(asset.partNames()).containsExactly("AvatarHead");
    }

    @Test
    void wheneverAFileEndsTooEarlyThatIsSaid() {
        byte[] whole = glb.pack(head("", ""));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> read(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(BadFileException.class)
                    .hasMessageStartingWith("model.glb: expected ");
        }
    }

    @Test
    void aNodeThatIsItsOwnAncestorIsRefused() {
        byte[] file =
                glb.pack(
                        "\"nodes\":[{\"children\":[1]},{\"children\":[0]}],"
                                + "\"scenes\":[{\"nodes\":[0]}]");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage("model.glb: expected a tree of nodes, found node 0 in it twice");
    }

    @Test
    void anAccessorBeyondItsBufferIsRefused() {
        int view = glb.view(new byte[12]);
        int positions = glb.accessor(view, Glb.FLOAT, 100_000_000, "VEC3", "");
        String mesh =
                "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":" + positions + "}}]}]";

        assertThatThrownBy(() -> read(glb.pack(ONE_NODE + "," + mesh)))
                .isInstanceOf(BadFileException.class)
                .hasMessage("model.glb: expected bytes 0 to 1200000000, found only 12");
    }

    private String textured(String uri) {
        return head(",\"material\":0", "")
                + ",\"materials\":[{\"pbrMetallicRoughness\":"
                + "{\"baseColorTexture\":{\"index\":0}}}],"
                + "\"textures\":[{\"source\":0}],\"images\":[{\"uri\":\""
                + uri
                + "\"}]";
    }

    private String head(String inPrimitive, String inMesh) {
        int positions = glb.floats("VEC3", 3, Ply.QUAD);
        int indices = glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES);
        return ONE_NODE
                + ",\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":"
                + positions
                + "},\"indices\":"
                + indices
                + inPrimitive
                + "}]"
                + (inMesh.isEmpty() ? "" : "," + inMesh)
                + "}]";
    }

    private static String targets(int accessor) {
        return ",\"targets\":[{\"POSITION\":" + accessor + "}]";
    }

    private AvatarAsset read(byte[] file) {
        return read(file, Map.of());
    }

    private AvatarAsset read(byte[] file, Map<String, Path> staticFiles) {
        Path path = TestFiles.write(folder, "model.glb", file);
        return new AvatarAssetReader(assets).readGltfAvatar("somebody", path, staticFiles);
    }

    private static MorphTarget onlyTarget(AvatarAsset asset) {
        return asset.morphTargets("AvatarHead").targets().get(0);
    }

    private static float[] moveOf(MorphTarget target, int vertex) {
        int at = Arrays.binarySearch(target.vertices(), vertex);
        return Arrays.copyOfRange(target.positions(), 3 * at, 3 * at + 3);
    }
}
