package dev.likeness.model;

import dev.likeness.model.ply.Ply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** An avatar of one small file that has everything a service may send. */
final class WholeAvatar {

    static final byte[] PNG = picture("png", BufferedImage.TYPE_INT_ARGB);
    static final byte[] JPEG = picture("jpg", BufferedImage.TYPE_INT_RGB);

    /** 24 × 24 pixels from red to blue, lossy, with an alpha of 0.6. */
    static final byte[] WEBP =
            Base64.getDecoder()
                    .decode(
                            "UklGRpoAAABXRUJQVlA4WAoAAAAQAAAAFwAAFwAAQUxQSAUAAAABaGZEBABWUDgg"
                                    + "bgAAANAEAJ0BKhgAGAA+nUieSzykIqGoCAOQE4lqAHYl/FWo/9sAA/xxeFAtPfeb"
                                    + "eMoQAP7wAs/LputF/eHB2E+JnvP//1cR/lxEeoxNO5Xuqe7Ro3scvivwow9Y+9Xb"
                                    + "D/rdnvy0L/lj5WtbHKiUBygA");

    static final byte[] TEXT_PLY =
            Ply.text(
                    "ply",
                    "format ascii 1.0",
                    "comment made for a test",
                    "element vertex 3",
                    "property float x",
                    "property float y",
                    "property float z",
                    "element face 1",
                    "property list uchar int vertex_indices",
                    "property list uchar float texcoord",
                    "end_header",
                    "0 0 0",
                    "1 0 0",
                    "1 1 0",
                    "3 0 1 2 6 0 0 1 0 1 1");

    private WholeAvatar() {}

    static byte[] glb() {
        return glb(PNG, JPEG);
    }

    static byte[] glb(byte[] png, byte[] jpeg) {
        Glb glb = new Glb();
        return glb.pack(rest(glb, view(glb, png), view(glb, jpeg)));
    }

    static String json() {
        Glb glb = new Glb();
        return glb.json(null, rest(glb, view(glb, PNG), view(glb, JPEG)));
    }

    static byte[] binary() {
        Glb glb = new Glb();
        rest(glb, view(glb, PNG), view(glb, JPEG));
        return glb.binary();
    }

    /** The same as glTF with its files beside it, as they lie in an export. */
    static Map<String, byte[]> files() {
        Glb glb = new Glb();
        String rest = rest(glb, "\"uri\":\"color.png\"", "\"uri\":\"normal.jpg\"");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "avatar/model.gltf", glb.json("model.bin", rest).getBytes(StandardCharsets.UTF_8));
        files.put("avatar/model.bin", glb.binary());
        files.put("avatar/color.png", PNG);
        files.put("avatar/normal.jpg", JPEG);
        return files;
    }

    private static String view(Glb glb, byte[] image) {
        return "\"bufferView\":" + glb.view(image);
    }

    private static String rest(Glb glb, String png, String jpeg) {
        return nodes()
                + mesh(glb)
                + animation(glb)
                + ",\"materials\":[{\"name\":\"skin\",\"alphaMode\":\"MASK\",\"alphaCutoff\":0.5,"
                + "\"emissiveFactor\":[0.1,0.2,0.3],\"normalTexture\":{\"index\":1,\"scale\":0.5},"
                + "\"occlusionTexture\":{\"index\":1,\"texCoord\":1,\"strength\":0.7},"
                + "\"pbrMetallicRoughness\":{\"baseColorTexture\":{\"index\":0},"
                + "\"baseColorFactor\":[1,0.5,0.5,1],\"metallicRoughnessTexture\":{\"index\":1}}}],"
                + "\"textures\":[{\"source\":0,\"sampler\":0},{\"source\":1}],"
                + "\"samplers\":[{\"wrapS\":33071,\"wrapT\":10497}],"
                + "\"images\":[{\"mimeType\":\"image/png\","
                + png
                + "},{"
                + jpeg
                + "}]";
    }

    private static String nodes() {
        return "\"scene\":0,\"scenes\":[{\"nodes\":[0,1]}],"
                + "\"nodes\":[{\"name\":\"AvatarHead\",\"mesh\":0,\"skin\":0,\"weights\":[0.1,0]},"
                + "{\"name\":\"Head\",\"children\":[2],\"rotation\":[0,0,0,1]},"
                + "{\"name\":\"hat\",\"mesh\":0,\"translation\":[0,1,0],\"scale\":[1,2,1]}],"
                + "\"skins\":[{\"joints\":[1]}]";
    }

    private static String mesh(Glb glb) {
        int positions = glb.floats("VEC3", 3, Ply.QUAD);
        int normals = glb.floats("VEC3", 3, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1);
        int uvs = glb.floats("VEC2", 2, 0, 0, 1, 0, 1, 1, 0, 1);
        int indices = glb.shorts("SCALAR", 1, Ply.QUAD_TRIANGLES);
        int joints = glb.shorts("VEC4", 4, new int[16]);
        int weights = glb.floats("VEC4", 4, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
        int jawOpen = glb.floats("VEC3", 3, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        int sparse =
                glb.accessor(
                        null,
                        Glb.FLOAT,
                        4,
                        "VEC3",
                        ",\"sparse\":{\"count\":1,\"indices\":{\"bufferView\":"
                                + glb.view(new byte[] {2, 0})
                                + ",\"componentType\":5121},\"values\":{\"bufferView\":"
                                + glb.view(Glb.bytes(0, 0, 0.5f))
                                + "}}");
        return ",\"meshes\":[{\"weights\":[0,0.2],\"primitives\":[{\"material\":0,\"mode\":4,"
                + "\"attributes\":{\"POSITION\":"
                + positions
                + ",\"NORMAL\":"
                + normals
                + ",\"TEXCOORD_0\":"
                + uvs
                + ",\"TEXCOORD_1\":"
                + uvs
                + ",\"JOINTS_0\":"
                + joints
                + ",\"WEIGHTS_0\":"
                + weights
                + "},\"indices\":"
                + indices
                + ",\"targets\":[{\"POSITION\":"
                + jawOpen
                + "},{\"POSITION\":"
                + sparse
                + "}]}],\"extras\":{\"targetNames\":[\"jawOpen\",\"mouthClose\"]}}]";
    }

    private static String animation(Glb glb) {
        int times = glb.floats("SCALAR", 1, 0, 1);
        int nod = glb.floats("VEC4", 4, 0, 0, 0, 1, 0.6f, 0, 0, 0.8f);
        return ",\"animations\":[{\"name\":\"nod\",\"channels\":[{\"sampler\":0,"
                + "\"target\":{\"node\":1,\"path\":\"rotation\"}}],\"samplers\":[{\"input\":"
                + times
                + ",\"output\":"
                + nod
                + "}]}]";
    }

    private static byte[] picture(String format, int type) {
        BufferedImage image = new BufferedImage(32, 32, type);
        for (int i = 0; i < 1024; i++) {
            image.setRGB(i % 32, i / 32, 0xFF000000 | i * 0x1F3D);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
