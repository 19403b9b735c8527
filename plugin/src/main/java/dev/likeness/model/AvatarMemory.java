package dev.likeness.model;

import com.jme3.material.MatParamTexture;
import com.jme3.scene.VertexBuffer;
import com.jme3.texture.Image;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one avatar adds to memory and what it shares with others made from the same template. A
 * buffer, picture or set of blendshapes used by several parts counts once; pictures without the
 * smaller copies that the graphics card makes of them.
 *
 * @param vertices index, position, UV and skinning buffers
 * @param textures decoded pictures
 * @param blendshapes deltas
 */
public record AvatarMemory(Share vertices, Share textures, Share blendshapes) {

    /**
     * One kind of memory.
     *
     * @param own bytes that go when this avatar goes (>=0)
     * @param shared bytes that are there anyway (>=0)
     */
    public record Share(long own, long shared) {}

    /**
     * All bytes that this avatar alone needs.
     *
     * @return the sum (>=0)
     */
    public long ownBytes() {
        return vertices.own() + textures.own() + blendshapes.own();
    }

    /**
     * All bytes that this avatar uses together with others.
     *
     * @return the sum (>=0)
     */
    public long sharedBytes() {
        return vertices.shared() + textures.shared() + blendshapes.shared();
    }

    /**
     * Counts.
     *
     * @param parts of the avatar (not null)
     * @param others parts that are there anyway, those of the template (not null)
     * @param known blendshapes that were there before (not null)
     * @return the outcome (not null)
     */
    static AvatarMemory of(List<AssetPart> parts, List<AssetPart> others, Set<MorphTarget> known) {
        Map<Object, Long> morphs = new IdentityHashMap<>();
        parts.forEach(part -> part.morphs().targets().forEach(t -> morphs.put(t, bytes(t))));
        Set<Object> knownMorphs = Collections.newSetFromMap(new IdentityHashMap<>());
        knownMorphs.addAll(known);
        return new AvatarMemory(
                share(buffers(parts), buffers(others).keySet()),
                share(images(parts), images(others).keySet()),
                share(morphs, knownMorphs));
    }

    private static Share share(Map<Object, Long> used, Set<Object> elsewhere) {
        long all = 0;
        long shared = 0;
        for (Map.Entry<Object, Long> entry : used.entrySet()) {
            all += entry.getValue();
            shared += elsewhere.contains(entry.getKey()) ? entry.getValue() : 0;
        }
        return new Share(all - shared, shared);
    }

    private static Map<Object, Long> buffers(List<AssetPart> parts) {
        Map<Object, Long> bytes = new IdentityHashMap<>();
        for (AssetPart part : parts) {
            for (VertexBuffer buffer : part.mesh().getBufferList().getArray()) {
                if (buffer.getData() != null) {
                    long size =
                            (long) buffer.getData().capacity()
                                    * buffer.getFormat().getComponentSize();
                    bytes.put(buffer, size);
                }
            }
        }
        return bytes;
    }

    private static Map<Object, Long> images(List<AssetPart> parts) {
        Map<Object, Long> bytes = new IdentityHashMap<>();
        for (AssetPart part : parts) {
            part.material().getParams().stream()
                    .filter(MatParamTexture.class::isInstance)
                    .map(param -> ((MatParamTexture) param).getTextureValue())
                    .filter(texture -> texture != null && texture.getImage() != null)
                    .forEach(texture -> bytes.put(texture.getImage(), bytes(texture.getImage())));
        }
        return bytes;
    }

    private static long bytes(Image image) {
        return image.getData().stream().mapToLong(ByteBuffer::capacity).sum();
    }

    private static long bytes(MorphTarget target) {
        return (long) Integer.BYTES * target.vertices().length
                + 2L * Float.BYTES * target.positions().length;
    }
}
