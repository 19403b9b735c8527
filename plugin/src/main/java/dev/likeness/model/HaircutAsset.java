package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.job.BadFileException;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.material.TextureTone;
import dev.likeness.model.ply.SplitVertices;

/**
 * A haircut as all avatars share it: indices, UV, material and texture. Each avatar has only its
 * own positions and normals. Immutable; any thread.
 */
public final class HaircutAsset {

    /** Coordinates beyond this are not metres. */
    private static final float FARTHEST = 100;

    /** How much larger or smaller than the template's a fitted haircut may be. */
    private static final float MOST_STRETCH = 5;

    private final String identity;
    private final Mesh template;
    private final Material material;
    private final SplitVertices split;
    private final int[] group;
    private final TextureTone tone;

    HaircutAsset(
            String identity,
            Mesh template,
            Material material,
            SplitVertices split,
            int[] group,
            TextureTone tone) {
        this.identity = identity;
        this.template = template;
        this.material = material;
        this.split = split;
        this.group = group;
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
        return split.vertexCount();
    }

    /**
     * Vertices of the file, before the split; a pointcloud usually has as many.
     *
     * @return the count
     */
    public int sourceVertexCount() {
        return split.sourceCount();
    }

    /**
     * Tells whether a pointcloud counts the vertices of this haircut.
     *
     * @param cloud in either order (not null)
     * @return false if it belongs to another mesh
     */
    public boolean takes(Pointcloud cloud) {
        return cloud.vertexCount() == split.sourceCount()
                || cloud.vertexCount() == split.vertexCount();
    }

    /**
     * Makes the haircut for one head. Index, UV and material are those of every other head.
     *
     * @param cloud where the vertices are on this head: in the order of the file before the split
     *     ({@link #sourceVertexCount()}) or of the engine mesh ({@link #vertexCount()}); where both
     *     counts are equal, the file's order is meant (not null)
     * @return with Position and Normal buffers and a bound of its own, in model space of the rest
     *     pose (not null, new)
     * @throws BadFileException if the number of vertices is another, a coordinate is not finite, or
     *     the extent is no haircut's
     */
    public Geometry fit(Pointcloud cloud) {
        float[] positions = inEngineOrder(cloud);
        refuseAbsurd(cloud, positions);
        float[] normals = SmoothNormals.compute(positions, split.triangles(), group);
        HairNormals.bend(positions, normals);
        Mesh mesh = template.clone();
        replace(mesh, Type.Position, positions);
        replace(mesh, Type.Normal, normals);
        mesh.setBound(MeshBuilder.boxOf(positions));
        mesh.clearCollisionData();
        return geometry(mesh);
    }

    /**
     * Makes the haircut as its mesh file has it, for services that send no pointclouds.
     *
     * @return in model space of the rest pose, all buffers shared (not null, new)
     */
    public Geometry unfitted() {
        return geometry(template);
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

    private Geometry geometry(Mesh mesh) {
        Geometry geometry = new Geometry(identity, mesh);
        geometry.setMaterial(material);
        geometry.setQueueBucket(PbrMaterials.bucketOf(material));
        return geometry;
    }

    private float[] inEngineOrder(Pointcloud cloud) {
        if (cloud.vertexCount() == split.sourceCount()) {
            return split.spread(cloud.positions());
        }
        if (cloud.vertexCount() == split.vertexCount()) {
            return cloud.positions();
        }
        throw bad(
                cloud,
                split.sourceCount() + " vertices (or " + split.vertexCount() + " split)",
                String.valueOf(cloud.vertexCount()));
    }

    private void refuseAbsurd(Pointcloud cloud, float[] positions) {
        for (int i = 0; i < positions.length; i++) {
            if (!(Math.abs(positions[i]) <= FARTHEST)) {
                throw bad(
                        cloud,
                        "coordinates in metres within " + FARTHEST,
                        positions[i] + " at vertex " + i / 3);
            }
        }
        float size = size(MeshBuilder.boxOf(positions));
        float usual = size((BoundingBox) template.getBound());
        if (!(size <= usual * MOST_STRETCH && size * MOST_STRETCH >= usual)) {
            throw bad(cloud, "an extent near " + usual + " m", size + " m");
        }
    }

    private static float size(BoundingBox box) {
        return 2 * box.getExtent(null).length();
    }

    private BadFileException bad(Pointcloud cloud, String expected, String found) {
        return new BadFileException(
                cloud.name()
                        + ": expected "
                        + expected
                        + " for haircut "
                        + identity
                        + ", found "
                        + found,
                null);
    }

    private static void replace(Mesh mesh, Type type, float[] values) {
        mesh.clearBuffer(type);
        mesh.setBuffer(MeshBuilder.vertexBuffer(type, 3, values));
    }
}
