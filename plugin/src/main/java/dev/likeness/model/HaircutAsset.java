package dev.likeness.model;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import dev.likeness.job.BadFileException;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.material.TextureTone;
import dev.likeness.model.ply.SplitVertices;

/**
 * A haircut as all avatars share it: indices, UV, material and texture. Each avatar has only its
 * own positions and normals. Immutable; any thread.
 */
public final class HaircutAsset {

    private final String identity;
    private final SharedMesh mesh;
    private final Material material;
    private final TextureTone tone;

    HaircutAsset(
            String identity,
            Mesh template,
            Material material,
            SplitVertices split,
            int[] group,
            TextureTone tone) {
        this.identity = identity;
        this.mesh =
                new SharedMesh("haircut " + identity, template, split, group, HairNormals::bend);
        this.material = material;
        this.tone = tone;
    }

    /**
     * The service's name of the haircut.
     *
     * @return for example "bob" (not null)
     */
    public String identity() {
        return identity;
    }

    /**
     * Vertices of the engine mesh, after the split at UV seams.
     *
     * @return the count
     */
    public int vertexCount() {
        return mesh.vertexCount();
    }

    /**
     * Vertices of the file, before the split; a pointcloud usually has as many.
     *
     * @return the count
     */
    public int sourceVertexCount() {
        return mesh.sourceVertexCount();
    }

    /**
     * Tells whether a pointcloud counts the vertices of this haircut.
     *
     * @param cloud in either order (not null)
     * @return false if it belongs to another mesh
     */
    public boolean takes(Pointcloud cloud) {
        return mesh.takes(cloud);
    }

    /**
     * Makes the haircut for one head. Index, UV and material are those of every other head.
     *
     * @param cloud where the vertices are on this head: in the order of the file before the split
     *     ({@link #sourceVertexCount()}) or of the engine mesh ({@link #vertexCount()}); where both
     *     counts are equal, the file's order is meant (not null)
     * @return with Position and Normal buffers (and Tangent, where the haircut has a normal map)
     *     and a bound of its own, in model space of the rest pose (not null, new)
     * @throws BadFileException if the number of vertices is another, a coordinate is not finite, or
     *     the extent is no haircut's
     */
    public Geometry fit(Pointcloud cloud) {
        return geometry(mesh.shapedBy(cloud));
    }

    /**
     * Makes the haircut as its mesh file has it, for services that send no pointclouds.
     *
     * @return in model space of the rest pose, all buffers shared (not null, new)
     */
    public Geometry unfitted() {
        return geometry(mesh.template());
    }

    /**
     * Measures what one more head with this haircut takes in memory.
     *
     * @param hair made by this asset (not null)
     * @return bytes of its own (positions and normals, and tangents where the haircut has a normal
     *     map) and bytes shared with every other head that wears it (not null)
     */
    public MeshMemory memoryOf(Geometry hair) {
        return mesh.memoryOf(hair.getMesh());
    }

    /**
     * Colours one avatar's hair; the others keep theirs. Render thread once the hair is attached.
     *
     * @param hair made by this asset (modified)
     * @param wanted the colour that the hair shall have on average (darker if its highlights would
     *     burn out), linear like all material colours (use {@link ColorRGBA#setAsSrgb} for 8-bit
     *     values; not null, unaffected)
     */
    public void setColor(Geometry hair, ColorRGBA wanted) {
        HairColor.set(hair, tone, wanted);
    }

    private Geometry geometry(Mesh shape) {
        Geometry geometry = new Geometry(identity, shape);
        geometry.setMaterial(material);
        geometry.setQueueBucket(PbrMaterials.bucketOf(material));
        return geometry;
    }
}
