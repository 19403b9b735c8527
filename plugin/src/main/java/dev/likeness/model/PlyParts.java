package dev.likeness.model;

import com.jme3.material.Material;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.job.BadFileException;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.ply.PlyReader;
import dev.likeness.model.ply.SplitMesh;
import dev.likeness.model.ply.SplitVertices;
import java.util.Arrays;

/**
 * A mesh from a PLY file, ready for the engine, with the way back to the file's vertices.
 *
 * @param split engine vertices and the file's vertices they came from
 * @param sourcePositions in the file's order (length = 3 × split.sourceCount())
 * @param positions by engine vertex (length = 3 × split.vertexCount())
 * @param mesh with Position, Normal, TexCoord and Index
 */
record PlyParts(SplitVertices split, float[] sourcePositions, float[] positions, Mesh mesh) {

    /**
     * Reads a PLY mesh and splits it at its UV seams.
     *
     * @param file a PLY file with faces (not null)
     * @return the mesh (not null)
     * @throws BadFileException if the file is damaged or has no faces
     */
    static PlyParts read(SourceFile file) {
        SplitMesh ply = PlyReader.readSplit(file);
        SplitVertices split = ply.split();
        if (split.triangles().length == 0) {
            throw file.bad(
                    "expected a mesh with faces, found a pointcloud of "
                            + split.sourceCount()
                            + " vertices");
        }
        float[] positions = split.spread(ply.sourcePositions());
        float[] normals =
                SmoothNormals.compute(positions, split.triangles(), split.firstOfSource());
        MeshBuilder mesh = new MeshBuilder(positions, normals, split.triangles());
        if (split.uvs() != null) {
            mesh.floats(Type.TexCoord, 2, downwards(split.uvs()));
        }
        return new PlyParts(split, ply.sourcePositions(), positions, mesh.build());
    }

    /**
     * Adds what a material needs of the mesh: tangents for a normal map.
     *
     * @param material of the mesh (not null, unaffected)
     */
    void completeFor(Material material) {
        if (material.getTextureParam("NormalMap") != null && split.uvs() != null) {
            float[] normals = BufferUtils.getFloatArray(mesh.getFloatBuffer(Type.Normal));
            float[] tangents =
                    SmoothTangents.compute(
                            positions, normals, downwards(split.uvs()), split.triangles());
            mesh.setBuffer(MeshBuilder.vertexBuffer(Type.Tangent, 4, tangents));
        }
    }

    /** PLY counts v from the bottom of the picture, the engine's textures from the top row. */
    private static float[] downwards(float[] uvs) {
        float[] down = Arrays.copyOf(uvs, uvs.length);
        for (int i = 1; i < down.length; i += 2) {
            down[i] = 1 - down[i];
        }
        return down;
    }
}
