package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.mesh.IndexBuffer;
import com.jme3.util.BufferUtils;
import dev.likeness.job.BadFileException;
import dev.likeness.model.ply.SplitVertices;
import java.nio.FloatBuffer;
import java.util.Objects;

/**
 * A mesh that many avatars have in common but for where its vertices are: a haircut, or a part of a
 * template avatar. A pointcloud gives it the shape of one avatar; indices, UV, skin weights and
 * everything else stay one and the same buffers for all. Immutable; any thread.
 */
public final class SharedMesh {

    /** Coordinates beyond this are not metres. */
    private static final float FARTHEST = 100;

    /** How much larger or smaller than the template's a shape may be. */
    private static final float MOST_STRETCH = 5;

    /** What is done to smooth normals before they are used. */
    interface NormalFinish {

        /**
         * Changes normals.
         *
         * @param positions length = 3 × vertexCount, xyz, metres (not null, unaffected)
         * @param normals unit, length as positions (not null, modified)
         */
        void apply(float[] positions, float[] normals);
    }

    private final String name;
    private final Mesh template;
    private final SplitVertices split;
    private final int[] group;
    private final NormalFinish finish;
    private final float usualSize;
    private final Vector3f room;

    /**
     * Takes a mesh as the template.
     *
     * @param name for messages, for example "haircut bob" (not null)
     * @param template at rest (not null, alias, never modified here and not to be modified)
     * @param split its vertices and those of its file (not null, alias)
     * @param group vertex → the vertex that collects the normals of all that were one (length =
     *     split.vertexCount(), not null, alias)
     * @param finish of the normals (not null)
     */
    SharedMesh(String name, Mesh template, SplitVertices split, int[] group, NormalFinish finish) {
        this.name = name;
        this.template = template;
        this.split = split;
        this.group = group;
        this.finish = finish;
        Box rest = Box.around(restPositions(template));
        usualSize = rest.diagonal();
        room = roomAround(rest, (BoundingBox) template.getBound());
    }

    /**
     * Takes a mesh as the template. Vertices at one place with one normal are lit as one, so that
     * UV seams do not show.
     *
     * @param name for messages, for example "AvatarHead" (not null)
     * @param template at rest, triangles with float attributes and a bounding box; its bound may be
     *     larger than its vertices need, and shapes get as much room (not null, alias, not to be
     *     modified any more)
     * @return the shared mesh (not null)
     */
    public static SharedMesh of(String name, Mesh template) {
        float[] positions = restPositions(template);
        int[] group =
                VertexWeld.firstOfGroup(
                        positions, floats(template, Type.BindPoseNormal, Type.Normal));
        SplitVertices split = SplitVertices.unsplit(positions.length / 3, trianglesOf(template));
        return new SharedMesh(name, template, split, group, keepStyle(template, split, group));
    }

    /**
     * Takes a mesh whose file counts fewer vertices, because it gives a vertex several UV, as the
     * template.
     *
     * @param name for messages (not null)
     * @param template as for {@link #of(String, Mesh)}
     * @param split its vertices and those of its file (not null, alias)
     * @return the shared mesh (not null)
     */
    public static SharedMesh of(String name, Mesh template, SplitVertices split) {
        if (template.getVertexCount() != split.vertexCount()) {
            throw new IllegalArgumentException(
                    name
                            + ": expected a mesh of "
                            + split.vertexCount()
                            + " vertices, found "
                            + template.getVertexCount());
        }
        int[] group = split.firstOfSource();
        return new SharedMesh(name, template, split, group, keepStyle(template, split, group));
    }

    /**
     * What an artist did to the template's normals, or a mesh beside it did at the edge, stays: the
     * template's own positions give the template's own normals.
     */
    private static NormalFinish keepStyle(Mesh template, SplitVertices split, int[] group) {
        float[] style = floats(template, Type.BindPoseNormal, Type.Normal);
        if (style == null) {
            return (positions, normals) -> {};
        }
        float[] smooth = SmoothNormals.compute(restPositions(template), split.triangles(), group);
        for (int i = 0; i < style.length; i++) {
            style[i] -= smooth[i];
        }
        return (positions, normals) -> SmoothNormals.add(style, normals);
    }

    /**
     * The mesh that all have in common.
     *
     * @return the template (not null, alias, not to be modified)
     */
    public Mesh template() {
        return template;
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
     * Vertices of the file, before the split.
     *
     * @return the count
     */
    public int sourceVertexCount() {
        return split.sourceCount();
    }

    /**
     * Tells whether a pointcloud counts the vertices of this mesh.
     *
     * @param cloud in either order (not null)
     * @return false if it belongs to another mesh
     */
    public boolean takes(Pointcloud cloud) {
        return cloud.vertexCount() == sourceVertexCount() || cloud.vertexCount() == vertexCount();
    }

    /**
     * Makes the mesh in the shape of one avatar: Position, Normal, Tangent if the template has one,
     * what is needed to skin it on the processor if the template has that, and the bound are its
     * own; all other buffers are the template's. Takes no lock and touches no graphics.
     *
     * @param cloud where the vertices are: in the order of the file before the split ({@link
     *     #sourceVertexCount()}) or of the engine mesh ({@link #vertexCount()}); where both counts
     *     are equal, the file's order is meant (not null, unaffected)
     * @return the mesh (not null, new)
     * @throws BadFileException if the number of vertices is another, a coordinate is not finite, or
     *     the extent is absurd; names the cloud, what was expected and what was found
     */
    public Mesh shapedBy(Pointcloud cloud) {
        float[] positions = inEngineOrder(cloud);
        Box box = Box.around(positions);
        refuseAbsurd(cloud, positions, box);
        float[] normals = SmoothNormals.compute(positions, split.triangles(), group);
        finish.apply(positions, normals);
        Mesh mesh = template.clone();
        replace(mesh, Type.Position, Type.BindPosePosition, positions);
        if (template.getBuffer(Type.Normal) != null) {
            replace(mesh, Type.Normal, Type.BindPoseNormal, normals);
        }
        if (template.getBuffer(Type.Tangent) != null) {
            replace(mesh, Type.Tangent, Type.BindPoseTangent, tangents(positions, normals));
        }
        mesh.setBound(box.withRoom(room));
        mesh.clearCollisionData();
        return mesh;
    }

    /**
     * Measures what a mesh made here takes.
     *
     * @param shaped by {@link #shapedBy}, or the template (not null)
     * @return bytes of its own buffers and of those shared with the template (not null)
     */
    public MeshMemory memoryOf(Mesh shaped) {
        return MeshMemory.of(shaped, template);
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
                split.sourceCount()
                        + " vertices"
                        + (split.sourceCount() == split.vertexCount()
                                ? ""
                                : " (or " + split.vertexCount() + " split)"),
                String.valueOf(cloud.vertexCount()));
    }

    private void refuseAbsurd(Pointcloud cloud, float[] positions, Box box) {
        for (int i = 0; i < positions.length; i++) {
            if (!(Math.abs(positions[i]) <= FARTHEST)) {
                throw bad(
                        cloud,
                        "coordinates in metres within " + FARTHEST,
                        positions[i] + " at vertex " + i / 3);
            }
        }
        float size = box.diagonal();
        if (!(size <= usualSize * MOST_STRETCH && size * MOST_STRETCH >= usualSize)) {
            throw bad(cloud, "an extent near " + usualSize + " m", size + " m");
        }
    }

    private BadFileException bad(Pointcloud cloud, String expected, String found) {
        return new BadFileException(
                cloud.name() + ": expected " + expected + " for " + name + ", found " + found,
                null);
    }

    private float[] tangents(float[] positions, float[] normals) {
        VertexBuffer uvs = template.getBuffer(Type.TexCoord);
        float[] values =
                uvs == null
                        ? new float[2 * split.vertexCount()]
                        : floats((FloatBuffer) uvs.getDataReadOnly());
        return SmoothTangents.compute(positions, normals, values, split.triangles());
    }

    /** Software skinning reads the rest pose and writes the other: they may not be one buffer. */
    private void replace(Mesh mesh, Type type, Type bindPose, float[] values) {
        replace(mesh, type, values);
        if (template.getBuffer(bindPose) != null) {
            replace(mesh, bindPose, values);
        }
    }

    private void replace(Mesh mesh, Type type, float[] values) {
        VertexBuffer old = template.getBuffer(type);
        VertexBuffer fresh = new VertexBuffer(type);
        fresh.setupData(
                old.getUsage(),
                values.length / split.vertexCount(),
                VertexBuffer.Format.Float,
                BufferUtils.createFloatBuffer(values));
        mesh.clearBuffer(type);
        mesh.setBuffer(fresh);
    }

    private static Vector3f roomAround(Box rest, BoundingBox bound) {
        Vector3f room = bound.getExtent(null).subtractLocal(rest.extent());
        return room.maxLocal(Vector3f.ZERO);
    }

    /** While a mesh is skinned on the processor, only the bind pose is at rest. */
    private static float[] restPositions(Mesh mesh) {
        return Objects.requireNonNull(
                floats(mesh, Type.BindPosePosition, Type.Position), "template without Position");
    }

    private static float[] floats(Mesh mesh, Type preferred, Type otherwise) {
        VertexBuffer buffer = mesh.getBuffer(preferred);
        VertexBuffer chosen = buffer == null ? mesh.getBuffer(otherwise) : buffer;
        return chosen == null ? null : floats((FloatBuffer) chosen.getDataReadOnly());
    }

    private static float[] floats(FloatBuffer buffer) {
        float[] values = new float[buffer.limit()];
        buffer.get(0, values);
        return values;
    }

    private static int[] trianglesOf(Mesh mesh) {
        IndexBuffer indices = mesh.getIndicesAsList();
        int[] triangles = new int[indices.size()];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = indices.get(i);
        }
        return triangles;
    }
}
