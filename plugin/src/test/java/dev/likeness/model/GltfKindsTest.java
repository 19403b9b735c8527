package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.texture.Image;
import com.jme3.texture.image.ColorSpace;
import com.jme3.texture.image.ImageRaster;
import com.jme3.util.BufferUtils;
import dev.likeness.job.BadFileException;
import dev.likeness.model.ply.Ply;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds of glTF that exporters and optimisers make of an avatar. */
class GltfKindsTest {

    private static final float[] UVS = {0, 0, 1, 0, 1, 1, 0, 1};

    @TempDir Path folder;

    private final AssetManager assets = new DesktopAssetManager(true);
    private final Glb glb = new Glb();

    @Test
    void textureCoordinatesAreScaledThenTurnedThenShifted() {
        String transform =
                "{\"KHR_texture_transform\":{\"offset\":[0.25,0.5],\"rotation\":1.5707963,"
                        + "\"scale\":[2,4]}}";

        Mesh mesh = mesh(glb.pack(textured("\"index\":0,\"extensions\":" + transform, "")));

        // (1, 0) scaled is (2, 0); turned by a quarter against v, which points down: (0, -2).
        assertThat(uv(mesh, Type.TexCoord, 1)[0]).isCloseTo(0.25f, within(1e-6f));
        assertThat(uv(mesh, Type.TexCoord, 1)[1]).isCloseTo(0.5f - 2, within(1e-6f));
        // (0, 1) scaled is (0, 4); turned: (4, 0).
        assertThat(uv(mesh, Type.TexCoord, 3)[0]).isCloseTo(0.25f + 4, within(1e-5f));
        assertThat(uv(mesh, Type.TexCoord, 3)[1]).isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void texturesThatWantDifferentRequiredTransformsAreRefused() {
        String normal =
                ",\"normalTexture\":{\"index\":0,\"extensions\":"
                        + "{\"KHR_texture_transform\":{\"scale\":[3,3]}}}";
        byte[] file =
                glb.pack(
                        textured("\"index\":0", normal)
                                + ",\"extensionsRequired\":[\"KHR_texture_transform\"]");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith(
                        "model.glb: expected one set of texture coordinates for all textures of"
                                + " material skin, found ");
    }

    @Test
    void aColourOnTheSecondSetOfCoordinatesIsLookedUpThere() {
        Mesh mesh = mesh(glb.pack(textured("\"index\":0,\"texCoord\":1", "")));

        assertThat(uv(mesh, Type.TexCoord, 1)).containsExactly(0.5f, 0);
    }

    @Test
    void occlusionOnTheSecondSetKeepsItsOwnCoordinates() {
        byte[] file =
                glb.pack(
                        textured(
                                "\"index\":0",
                                ",\"occlusionTexture\":{\"index\":0,\"texCoord\":1}"));
        Mesh mesh = mesh(file);
        Material material = material(file);

        assertThat(uv(mesh, Type.TexCoord, 1)).containsExactly(1, 0);
        assertThat(uv(mesh, Type.TexCoord2, 1)).containsExactly(0.5f, 0);
        assertThat(material.<Boolean>getParamValue("SeparateTexCoord")).isTrue();
        assertThat(material.<Boolean>getParamValue("LightMapAsAOMap")).isTrue();
    }

    @Test
    void aPictureUsedAsColourAndAsDataIsHeldOnce() {
        Material material =
                material(glb.pack(textured("\"index\":0", ",\"normalTexture\":{\"index\":0}")));
        Image color = material.getTextureParam("BaseColorMap").getTextureValue().getImage();
        Image normal = material.getTextureParam("NormalMap").getTextureValue().getImage();

        assertThat(color.getColorSpace()).isEqualTo(ColorSpace.sRGB);
        assertThat(normal.getColorSpace()).isEqualTo(ColorSpace.Linear);
        assertThat(color.getData(0)).isSameAs(normal.getData(0));
    }

    @Test
    void anUnlitMaterialShinesAndReflectsNothing() {
        Material material =
                material(
                        glb.pack(
                                textured(
                                        "\"index\":0",
                                        ",\"extensions\":{\"KHR_materials_unlit\":{}}")));

        assertThat(material.getTextureParam("EmissiveMap").getTextureValue())
                .isSameAs(material.getTextureParam("BaseColorMap").getTextureValue());
        assertThat(material.<ColorRGBA>getParamValue("BaseColor"))
                .isEqualTo(new ColorRGBA(0, 0, 0, 1));
        assertThat(material.<ColorRGBA>getParamValue("Specular")).isEqualTo(ColorRGBA.Black);
    }

    @Test
    void emissionIsAsStrongAsTheFileSays() {
        Material material =
                material(
                        glb.pack(
                                textured(
                                        "\"index\":0",
                                        ",\"emissiveFactor\":[1,0.5,0],\"extensions\":{"
                                                + "\"KHR_materials_emissive_strength\":"
                                                + "{\"emissiveStrength\":4}}")));

        assertThat(material.<Float>getParamValue("EmissiveIntensity")).isEqualTo(4);
    }

    @Test
    void aSpecularGlossinessMaterialKeepsItsKind() {
        Material material =
                material(
                        glb.pack(
                                textured(
                                        "\"index\":0",
                                        ",\"extensions\":{"
                                                + "\"KHR_materials_pbrSpecularGlossiness\":{"
                                                + "\"diffuseTexture\":{\"index\":0},"
                                                + "\"specularFactor\":[0.1,0.2,0.3],"
                                                + "\"glossinessFactor\":0.7}}")));

        assertThat(material.<Boolean>getParamValue("UseSpecGloss")).isTrue();
        assertThat(material.<Float>getParamValue("Glossiness")).isEqualTo(0.7f);
        assertThat(material.getTextureParam("BaseColorMap")).isNotNull();
    }

    @Test
    void aWebpPictureKeepsItsColourAndItsAlpha() {
        byte[] file =
                glb.pack(
                        shape(",\"material\":0")
                                + ",\"materials\":[{\"pbrMetallicRoughness\":"
                                + "{\"baseColorTexture\":{\"index\":0}}}],\"textures\":["
                                + "{\"extensions\":{\"EXT_texture_webp\":{\"source\":0}}}],"
                                + "\"images\":[{\"bufferView\":"
                                + glb.view(WholeAvatar.WEBP)
                                + "}],\"extensionsRequired\":[\"EXT_texture_webp\"]");

        Image image = material(file).getTextureParam("BaseColorMap").getTextureValue().getImage();
        ColorRGBA top = ImageRaster.create(image).getPixel(0, 0);
        assertThat(image.getWidth()).isEqualTo(24);
        assertThat(top.a).isCloseTo(0.6f, within(0.01f));
        assertThat(top.r).isGreaterThan(0.8f);
        assertThat(top.b).isLessThan(0.2f);
    }

    @Test
    void aMeshPackedByMeshoptimizerIsUnpacked() {
        byte[] packed = Packed.attributes(Glb.bytes(Ply.QUAD), 4, 12);
        int positions = Packed.view(glb, packed, 4, 12, "ATTRIBUTES", "");
        byte[] triangles = Packed.triangles(Ply.QUAD_TRIANGLES);
        int indices = Packed.view(glb, triangles, 6, 2, "TRIANGLES", "");
        byte[] file =
                glb.pack(
                        "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0}],"
                                + mesh(
                                        glb.accessor(positions, Glb.FLOAT, 4, "VEC3", ""),
                                        glb.accessor(indices, Glb.UNSIGNED_SHORT, 6, "SCALAR", ""),
                                        "")
                                + ",\"extensionsRequired\":[\"EXT_meshopt_compression\"]");

        Mesh mesh = mesh(file);

        assertThat(BufferUtils.getFloatArray(mesh.getFloatBuffer(Type.Position)))
                .containsExactly(Ply.QUAD);
        assertThat(mesh.getTriangleCount()).isEqualTo(2);
    }

    @Test
    void octahedralNormalsOfMeshoptimizerAreUnpacked() {
        float[] directions = {0, 0, 1, 0, 0, 1, 0, 0, 0.6f, 0, 0.8f, 0, 0, -1, 0, 0};
        byte[] packed = Packed.attributes(Packed.octahedral(directions), 4, 4);
        int view = Packed.view(glb, packed, 4, 4, "ATTRIBUTES", ",\"filter\":\"OCTAHEDRAL\"");
        int normals = glb.accessor(view, Glb.BYTE, 4, "VEC3", ",\"normalized\":true");
        byte[] file =
                glb.pack(
                        "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0}],"
                                + mesh(
                                        glb.floats("VEC3", 3, Ply.QUAD),
                                        glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES),
                                        ",\"NORMAL\":" + normals));

        float[] read = BufferUtils.getFloatArray(mesh(file).getFloatBuffer(Type.Normal));

        for (int v = 0; v < 4; v++) {
            for (int axis = 0; axis < 3; axis++) {
                assertThat(read[3 * v + axis]).isCloseTo(directions[4 * v + axis], within(0.02f));
            }
        }
    }

    @Test
    void damagedPackedDataIsRefused() {
        byte[] file = Packed.glb(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "ATTRIBUTES");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("model.glb: expected 4 packed elements of 12 bytes");
    }

    @Test
    void quantisedCoordinatesAndNormalsAreReadInFloats() {
        byte[] shorts = new byte[16];
        ByteBuffer.wrap(shorts).order(ByteOrder.LITTLE_ENDIAN).putShort(4, (short) 0xFFFF);
        int uvs =
                glb.accessor(
                        glb.view(shorts), Glb.UNSIGNED_SHORT, 4, "VEC2", ",\"normalized\":true");
        byte[] bytes = {0, 0, 126, 0, 0, 127, 0, 0, 127, 0, 0, 127};
        int normals = glb.accessor(glb.view(bytes), Glb.BYTE, 4, "VEC3", ",\"normalized\":true");
        Mesh mesh =
                mesh(
                        glb.pack(
                                "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0}],"
                                        + mesh(
                                                glb.floats("VEC3", 3, Ply.QUAD),
                                                glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES),
                                                ",\"NORMAL\":"
                                                        + normals
                                                        + ",\"TEXCOORD_0\":"
                                                        + uvs)));

        assertThat(uv(mesh, Type.TexCoord, 1)).containsExactly(1, 0);
        assertThat(mesh.getFloatBuffer(Type.Normal).get(2)).isEqualTo(1);
    }

    @Test
    void theWeightsOfANodeGoBeforeThoseOfItsMesh() {
        byte[] file = WholeAvatar.glb();

        AvatarAsset asset = read(file);

        assertThat(asset.morphTargets("AvatarHead").startWeights()).containsExactly(0.1f, 0);
        assertThat(asset.morphTargets("hat").startWeights()).containsExactly(0, 0.2f);
    }

    @Test
    void aSecondBufferLiesInADataUri() {
        String uri =
                "data:application/octet-stream;base64,"
                        + Base64.getEncoder().encodeToString(Glb.bytes(Ply.QUAD));
        int indices = glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES);
        int positions = glb.accessor(1, Glb.FLOAT, 4, "VEC3", "");
        String json =
                glb.json(
                                null,
                                "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0}],"
                                        + mesh(positions, indices, ""))
                        .replace(
                                "}],\"bufferViews\":[",
                                "},{\"byteLength\":48,\"uri\":\"" + uri + "\"}],\"bufferViews\":[")
                        .replace(
                                "],\"accessors\":[",
                                ",{\"buffer\":1,\"byteLength\":48}],\"accessors\":[");

        Mesh mesh = mesh(Glb.pack(json, glb.binary()));

        assertThat(BufferUtils.getFloatArray(mesh.getFloatBuffer(Type.Position)))
                .containsExactly(Ply.QUAD);
    }

    @Test
    void ofSeveralScenesTheOneThatTheFileNamesIsShown() {
        byte[] file =
                glb.pack(
                        shape("")
                                .replace(
                                        "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0}]",
                                        "\"scene\":1,\"scenes\":[{\"nodes\":[0]},{\"nodes\":[1]}],"
                                                + "\"nodes\":[{\"name\":\"other\",\"mesh\":0},"
                                                + "{\"name\":\"AvatarHead\",\"mesh\":0}]"));

        assertThat(read(file).partNames()).containsExactly("AvatarHead");
    }

    private String textured(String color, String more) {
        return shape(",\"material\":0")
                + ",\"materials\":[{\"name\":\"skin\",\"pbrMetallicRoughness\":"
                + "{\"baseColorTexture\":{"
                + color
                + "}}"
                + more
                + "}],\"textures\":[{\"source\":0}],\"images\":[{\"bufferView\":"
                + glb.view(WholeAvatar.PNG)
                + "}]";
    }

    /** A quad whose second set of texture coordinates is half the first. */
    private String shape(String inPrimitive) {
        int positions = glb.floats("VEC3", 3, Ply.QUAD);
        int indices = glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES);
        int first = glb.floats("VEC2", 2, UVS);
        int second = glb.floats("VEC2", 2, 0, 0, 0.5f, 0, 0.5f, 0.5f, 0, 0.5f);
        String attributes = ",\"TEXCOORD_0\":" + first + ",\"TEXCOORD_1\":" + second;
        return "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0}],"
                + mesh(positions, indices + inPrimitive, attributes);
    }

    private static String mesh(int positions, Object indices, String attributes) {
        return "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":"
                + positions
                + attributes
                + "},\"indices\":"
                + indices
                + "}]}]";
    }

    private static float[] uv(Mesh mesh, Type type, int vertex) {
        float[] all = BufferUtils.getFloatArray(mesh.getFloatBuffer(type));
        return new float[] {all[2 * vertex], all[2 * vertex + 1]};
    }

    private Mesh mesh(byte[] file) {
        return read(file).newInstance().part("AvatarHead").orElseThrow().getMesh();
    }

    private Material material(byte[] file) {
        return read(file).newInstance().part("AvatarHead").orElseThrow().getMaterial();
    }

    private AvatarAsset read(byte[] file) {
        Path path = TestFiles.write(folder, "model.glb", file);
        return new AvatarAssetReader(assets).readGltfAvatar("somebody", path, Map.of());
    }
}
