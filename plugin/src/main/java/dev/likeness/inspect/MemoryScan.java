package dev.likeness.inspect;

import com.jme3.material.MatParam;
import com.jme3.material.MatParamTexture;
import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the graphics card has to hold for an avatar; what is shared counts once. */
final class MemoryScan {

    private static final int BITS_PER_BYTE = 8;
    private static final int THREE_CHANNELS = 24;
    private static final int FOUR_CHANNELS = 32;

    /** Buffers that stay in the computer's memory, or are copies of others. */
    private static final Set<Type> NOT_DRAWN =
            EnumSet.of(
                    Type.BindPosePosition,
                    Type.BindPoseNormal,
                    Type.BindPoseTangent,
                    Type.HWBoneIndex,
                    Type.HWBoneWeight);

    private final List<Geometry> geometries;
    private final List<MorphedGeometry> morphed;

    MemoryScan(List<Geometry> geometries, List<MorphedGeometry> morphed) {
        this.geometries = geometries;
        this.morphed = morphed;
    }

    TotalsReport totals(List<PartReport> parts) {
        long textures = textures().stream().mapToLong(TextureReport::bytes).sum();
        long meshes = meshBytes();
        long shapes = shapeBytes();
        return new TotalsReport(
                parts.size(),
                parts.stream().mapToLong(PartReport::triangles).sum(),
                parts.stream().mapToLong(PartReport::vertices).sum(),
                textures,
                meshes,
                shapes,
                textures + meshes + shapes);
    }

    List<TextureReport> textures() {
        Map<Image, List<String>> uses = new IdentityHashMap<>();
        Map<Image, Texture> textures = new IdentityHashMap<>();
        for (Geometry geometry : geometries) {
            maps(geometry.getMaterial())
                    .forEach(
                            (map, texture) -> {
                                Image image = texture.getImage();
                                textures.put(image, texture);
                                uses.computeIfAbsent(image, key -> new ArrayList<>())
                                        .add(geometry.getName() + " " + map);
                            });
        }
        return textures.entrySet().stream()
                .map(entry -> texture(entry.getValue(), uses.get(entry.getKey())))
                .sorted(
                        Comparator.comparingLong(TextureReport::bytes)
                                .reversed()
                                .thenComparing(texture -> texture.uses().get(0)))
                .toList();
    }

    /** The textures of a material by the name of their parameter. */
    static Map<String, Texture> maps(Material material) {
        Map<String, Texture> maps = new TreeMap<>();
        for (MatParam parameter : material.getParams()) {
            if (parameter instanceof MatParamTexture map
                    && map.getTextureValue() != null
                    && map.getTextureValue().getImage() != null) {
                maps.put(map.getName(), map.getTextureValue());
            }
        }
        return maps;
    }

    private static TextureReport texture(Texture texture, List<String> uses) {
        Image image = texture.getImage();
        boolean mipmaps = image.hasMipmaps() || texture.getMinFilter().usesMipMapLevels();
        return new TextureReport(
                uses,
                image.getWidth(),
                image.getHeight(),
                image.getFormat().name(),
                mipmaps,
                bytes(image, mipmaps));
    }

    private static long bytes(Image image, boolean mipmaps) {
        int bits = image.getFormat().getBitsPerPixel();
        long bitsOnCard = bits == THREE_CHANNELS ? FOUR_CHANNELS : bits;
        int width = image.getWidth();
        int height = image.getHeight();
        long texels = (long) width * height;
        while (mipmaps && (width > 1 || height > 1)) {
            width = Math.max(1, width / 2);
            height = Math.max(1, height / 2);
            texels += (long) width * height;
        }
        return texels * bitsOnCard / BITS_PER_BYTE;
    }

    private long meshBytes() {
        Set<Mesh> meshes = Collections.newSetFromMap(new IdentityHashMap<>());
        geometries.forEach(geometry -> meshes.add(geometry.getMesh()));
        return meshes.stream()
                .flatMap(mesh -> mesh.getBufferList().stream())
                .filter(buffer -> !NOT_DRAWN.contains(buffer.getBufferType()))
                .filter(buffer -> buffer.getData() != null)
                .mapToLong(MemoryScan::bytes)
                .sum();
    }

    private static long bytes(VertexBuffer buffer) {
        return (long) buffer.getData().limit() * buffer.getFormat().getComponentSize();
    }

    private long shapeBytes() {
        Set<MorphTargets> sets = Collections.newSetFromMap(new IdentityHashMap<>());
        morphed.forEach(part -> sets.add(part.targets()));
        return sets.stream().mapToLong(MorphRenderer::bytesOnTheCard).sum();
    }
}
