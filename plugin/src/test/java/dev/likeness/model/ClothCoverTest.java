package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.material.VisibilityMask;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A neck of 12 cm across and 30 cm high, with collars of several forms 20 cm high around it. */
class ClothCoverTest {

    private static final int AROUND = 48;
    private static final int ROWS = 60;
    private static final float NECK = 0.06f;
    private static final float HEIGHT = 0.3f;
    private static final float EDGE = 0.2f;

    /** How far a tube reaches from its axis, at a height (metres). */
    private interface Form {
        float radius(float height);
    }

    @Test
    void skinWellBelowCloseClothIsHidden() {
        VisibilityMask mask = below(height -> NECK + 0.006f);
        assertThat(isHidden(mask, EDGE - 0.06f)).isTrue();
        assertThat(isHidden(mask, 0.08f)).isTrue();
    }

    @Test
    void skinThatAnOpenCollarShowsFromAboveIsNotHidden() {
        VisibilityMask mask = below(height -> NECK + 0.006f + 0.024f * height / EDGE);
        assertThat(isHidden(mask, EDGE - 0.012f)).isFalse();
        assertThat(isHidden(mask, EDGE - 0.03f)).isFalse();
        assertThat(isHidden(mask, EDGE - 0.1f)).isTrue();
    }

    @Test
    void skinStickingOutOfAnEdgeIsNotHiddenAndFurtherDownItIs() {
        VisibilityMask mask = below(height -> NECK - 0.005f);
        assertThat(isHidden(mask, EDGE + 0.004f)).isFalse();
        assertThat(isHidden(mask, EDGE - 0.004f)).isFalse();
        assertThat(isHidden(mask, EDGE - 0.1f)).isTrue();
    }

    @Test
    void aShredOfClothOnBareSkinHidesNothing() {
        TriangleGrid shred = new TriangleGrid();
        shred.add(tube(height -> NECK - 0.003f, 0.15f, 0.165f));
        VisibilityMask mask = ClothCover.of(neck(), Optional.empty(), shred).mask();
        for (float height = 0.14f; height < 0.18f; height += 0.002f) {
            assertThat(isHidden(mask, height)).isFalse();
        }
    }

    private static VisibilityMask below(Form collar) {
        TriangleGrid cloth = new TriangleGrid();
        cloth.add(tube(collar, 0, EDGE));
        return ClothCover.of(neck(), Optional.empty(), cloth).mask();
    }

    private static Mesh neck() {
        return tube(height -> NECK, 0, HEIGHT);
    }

    private static boolean isHidden(VisibilityMask mask, float height) {
        return mask.at(0.5f, 1 - height / HEIGHT) < VisibilityMask.THRESHOLD;
    }

    /** An upright tube whose texture runs once around it, its top at the picture's top. */
    private static Mesh tube(Form form, float low, float high) {
        int across = AROUND + 1;
        float[] positions = new float[3 * across * (ROWS + 1)];
        float[] normals = new float[positions.length];
        float[] uvs = new float[2 * across * (ROWS + 1)];
        int[] triangles = new int[6 * AROUND * ROWS];
        for (int row = 0; row <= ROWS; row++) {
            float height = low + (high - low) * row / ROWS;
            for (int column = 0; column < across; column++) {
                int vertex = row * across + column;
                double turn = 2 * Math.PI * column / AROUND;
                normals[3 * vertex] = (float) Math.sin(turn);
                normals[3 * vertex + 2] = (float) Math.cos(turn);
                positions[3 * vertex] = form.radius(height) * normals[3 * vertex];
                positions[3 * vertex + 1] = height;
                positions[3 * vertex + 2] = form.radius(height) * normals[3 * vertex + 2];
                uvs[2 * vertex] = column / (float) AROUND;
                uvs[2 * vertex + 1] = 1 - height / HEIGHT;
            }
        }
        int next = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < AROUND; column++) {
                int corner = row * across + column;
                int[] quad = {corner, corner + 1, corner + across + 1, corner + across};
                for (int i : new int[] {0, 1, 2, 0, 2, 3}) {
                    triangles[next++] = quad[i];
                }
            }
        }
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, positions);
        mesh.setBuffer(Type.Normal, 3, normals);
        mesh.setBuffer(Type.TexCoord, 2, uvs);
        mesh.setBuffer(Type.Index, 3, triangles);
        return mesh;
    }
}
