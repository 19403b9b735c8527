package dev.likeness.model;

import com.jme3.material.Material;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.texture.Texture2D;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.TextureKind;
import java.util.Locale;
import java.util.Map;

/**
 * One part of a template with what fitting needs again and again. Immutable.
 *
 * @param part as the template has it, dressed (not null)
 * @param plain the material that the file describes, without pictures from beside it (not null)
 * @param textures the template's pictures of the part (not null)
 * @param positions at rest (length = 3 × vertexCount, metres)
 * @param normals at rest, as the file has them (length as positions)
 * @param smooth at rest, as the faces give them (length as positions)
 * @param triangles vertex indices
 * @param group vertex → the vertex that stands for all split from one
 * @param token stands for the mesh wherever blendshapes are shared
 */
record TemplatePart(
        AssetPart part,
        Material plain,
        Map<TextureKind, Texture2D> textures,
        float[] positions,
        float[] normals,
        float[] smooth,
        int[] triangles,
        int[] group,
        Object token) {

    static TemplatePart of(AssetPart part, Material plain, Map<TextureKind, Texture2D> textures) {
        Mesh mesh = part.mesh();
        float[] positions = FittedMesh.floats(mesh, Type.Position, Type.BindPosePosition);
        float[] normals = FittedMesh.floats(mesh, Type.Normal, Type.BindPoseNormal);
        int[] triangles = FittedMesh.triangles(mesh);
        int[] group = VertexWeld.firstOfGroup(positions, normals);
        return new TemplatePart(
                withTangents(part, positions, normals),
                plain,
                Map.copyOf(textures),
                positions,
                normals,
                SmoothNormals.compute(positions, triangles, group),
                triangles,
                group,
                new Object());
    }

    /** Pictures from beside a file may bring a normal map that the file knew nothing of. */
    private static AssetPart withTangents(AssetPart part, float[] positions, float[] normals) {
        boolean missing =
                part.material().getTextureParam("NormalMap") != null
                        && part.mesh().getBuffer(Type.Tangent) == null;
        return missing
                ? part.withMesh(FittedMesh.with(part.mesh(), positions, normals, true))
                : part;
    }

    String name() {
        return part.name();
    }

    boolean isSkin() {
        return SurfaceRole.of(name()) == SurfaceRole.SKIN;
    }

    boolean isHead() {
        return isSkin() && name().toLowerCase(Locale.ROOT).contains("head");
    }

    int vertexCount() {
        return positions.length / 3;
    }

    /**
     * Normals for other positions: the file's own, turned as the faces have turned, so that its
     * hard edges stay and a shape equal to the template's gets the template's normals.
     */
    float[] normalsAt(float[] moved) {
        float[] result = SmoothNormals.compute(moved, triangles, group);
        for (int i = 0; i < result.length; i += 3) {
            float x = normals[i] + result[i] - smooth[i];
            float y = normals[i + 1] + result[i + 1] - smooth[i + 1];
            float z = normals[i + 2] + result[i + 2] - smooth[i + 2];
            double length = Math.sqrt(x * x + y * y + z * z);
            if (length > 1e-3) {
                result[i] = (float) (x / length);
                result[i + 1] = (float) (y / length);
                result[i + 2] = (float) (z / length);
            }
        }
        return result;
    }
}
