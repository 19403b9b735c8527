package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.asset.DesktopAssetManager;
import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.shape.Sphere;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.util.BufferUtils;
import com.jme3.util.mikktspace.MikktspaceTangentGenerator;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.ply.Ply;
import dev.likeness.model.ply.PlyMesh;
import dev.likeness.model.ply.PlyWriter;
import org.junit.jupiter.api.Test;

class SmoothTangentsTest {

    private static final float[] FLAT = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};

    @Test
    void onARoundMeshTheyAreThoseOfTheEnginesGenerator() {
        Mesh ball = new Sphere(24, 32, 1);
        int[] triangles = new int[3 * ball.getTriangleCount()];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = ball.getIndicesAsList().get(i);
        }
        float[] positions = values(ball, Type.Position);

        float[] tangents =
                SmoothTangents.compute(
                        positions,
                        values(ball, Type.Normal),
                        values(ball, Type.TexCoord),
                        triangles);

        MikktspaceTangentGenerator.generate(new Geometry("ball", ball));
        float[] byEngine = values(ball, Type.Tangent);
        for (int v = 0; v < positions.length / 3; v++) {
            boolean atPole = Math.abs(positions[3 * v + 2]) > 0.98f;
            if (!atPole) {
                assertThat(cosine(tangents, byEngine, 4 * v)).as("%d", v).isGreaterThan(0.999f);
                assertThat(tangents[4 * v + 3]).as("%d", v).isEqualTo(byEngine[4 * v + 3]);
            }
        }
    }

    @Test
    void whereThePictureIsMirroredTheHandednessTurns() {
        float[] uvs = {0, 1, 1, 1, 1, 0, 0, 0};
        float[] mirrored = {1, 1, 0, 1, 0, 0, 1, 0};

        float[] straight = SmoothTangents.compute(Ply.QUAD, FLAT, uvs, Ply.QUAD_TRIANGLES);
        float[] turned = SmoothTangents.compute(Ply.QUAD, FLAT, mirrored, Ply.QUAD_TRIANGLES);

        assertThat(straight[0]).isCloseTo(1, within(1e-6f));
        assertThat(turned[0]).isCloseTo(-1, within(1e-6f));
        assertThat(turned[3]).isEqualTo(-straight[3]);
    }

    @Test
    void withoutAPictureTheyAreAnyUnitVectorAcrossTheNormal() {
        float[] normals = {0, 0, 1, 0, 1, 0, 1, 0, 0, 0.6f, 0, -0.8f};

        float[] tangents =
                SmoothTangents.compute(Ply.QUAD, normals, new float[8], Ply.QUAD_TRIANGLES);

        for (int v = 0; v < 4; v++) {
            float along = 0;
            float square = 0;
            for (int axis = 0; axis < 3; axis++) {
                along += tangents[4 * v + axis] * normals[3 * v + axis];
                square += tangents[4 * v + axis] * tangents[4 * v + axis];
            }
            assertThat(along).isCloseTo(0, within(1e-6f));
            assertThat(square).isCloseTo(1, within(1e-5f));
        }
    }

    @Test
    void aPlyMeshHasTangentsWhereItsMaterialHasANormalMap() {
        PlyMesh quad = new PlyMesh(Ply.QUAD, Ply.QUAD_TRIANGLES, Ply.QUAD_UVS);
        SourceFile file = new SourceFile("quad.ply", PlyWriter.binary().mesh(quad));
        Material material = new PbrMaterials(new DesktopAssetManager(true)).plain("skin");
        PlyParts plain = PlyParts.read(file);
        PlyParts mapped = PlyParts.read(file);

        plain.completeFor(material);
        material.setTexture("NormalMap", new Texture2D(4, 4, Image.Format.RGBA8));
        mapped.completeFor(material);

        assertThat(plain.mesh().getBuffer(Type.Tangent)).isNull();
        float[] tangents = values(mapped.mesh(), Type.Tangent);
        MikktspaceTangentGenerator.generate(new Geometry("quad", mapped.mesh()));
        assertThat(tangents).containsExactly(values(mapped.mesh(), Type.Tangent), within(1e-3f));
    }

    private static float cosine(float[] a, float[] b, int at) {
        return a[at] * b[at] + a[at + 1] * b[at + 1] + a[at + 2] * b[at + 2];
    }

    private static float[] values(Mesh mesh, Type type) {
        return BufferUtils.getFloatArray(mesh.getFloatBuffer(type));
    }
}
