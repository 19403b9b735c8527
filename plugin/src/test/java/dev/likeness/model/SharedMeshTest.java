package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import com.jme3.util.mikktspace.MikktspaceTangentGenerator;
import dev.likeness.job.BadFileException;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.ply.Ply;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SharedMeshTest {

    private static final float[] BENT = {0, 0, 0, 1, 0, 0, 1, 1, 0.5f, 0, 1, 1};
    private static final float[] UVS = {0, 1, 1, 1, 1, 0, 0, 0};

    private final Mesh template = skinnedQuad();
    private final SharedMesh shared = SharedMesh.of("AvatarHead", template);
    private final Pointcloud bent = new Pointcloud("AvatarHead.ply", BENT);

    @Test
    void oneAvatarsShapeLeavesTheTemplateAsItIs() {
        float[] before = values(template, Type.Position);

        Mesh shaped = shared.shapedBy(bent);

        assertThat(values(shaped, Type.Position)).containsExactly(BENT);
        assertThat(values(template, Type.Position)).containsExactly(before);
    }

    @Test
    void everythingButTheShapeIsTheTemplates() {
        Mesh shaped = shared.shapedBy(bent);

        for (Type type :
                new Type[] {
                    Type.Index, Type.TexCoord, Type.BoneIndex, Type.BoneWeight, Type.HWBoneIndex
                }) {
            assertThat(shaped.getBuffer(type)).as("%s", type).isSameAs(template.getBuffer(type));
        }
        assertThat(shaped.getMaxNumWeights()).isEqualTo(4);
    }

    @Test
    void theBindPoseIsTheAvatarsAndNoBufferOfTheDrawnShape() {
        Mesh shaped = shared.shapedBy(bent);

        Type[][] pairs = {
            {Type.Position, Type.BindPosePosition},
            {Type.Normal, Type.BindPoseNormal},
            {Type.Tangent, Type.BindPoseTangent}
        };
        for (Type[] pair : pairs) {
            assertThat(values(shaped, pair[1])).containsExactly(values(shaped, pair[0]));
            shaped.getFloatBuffer(pair[0]).put(0, 9);
            assertThat(shaped.getFloatBuffer(pair[1]).get(0)).isNotEqualTo(9);
        }
    }

    @Test
    void softwareSkinningMovesTheAvatarsShapeAndNotTheTemplates() {
        Geometry head = new Geometry("head", shared.shapedBy(bent));
        Joint joint = new Joint("Head");
        Node root = new Node("avatar");
        root.attachChild(head);
        Armature armature = new Armature(new Joint[] {joint});
        armature.saveBindPose();
        SkinningControl skinning = new SkinningControl(armature);
        skinning.setHardwareSkinningPreferred(false);
        root.addControl(skinning);

        joint.setLocalTranslation(new Vector3f(0, 0, 2));
        root.updateLogicalState(0.1f);
        skinning.render(null, null);

        float[] moved = BENT.clone();
        for (int i = 2; i < moved.length; i += 3) {
            moved[i] += 2;
        }
        assertThat(values(head.getMesh(), Type.Position)).containsExactly(moved, within(1e-6f));
        assertThat(values(template, Type.Position)).containsExactly(Ply.QUAD);
    }

    @Test
    void theTemplatesOwnPositionsGiveTheTemplatesOwnNormals() {
        Mesh mesh = skinnedQuad();
        float[] styled = {0.6f, 0, 0.8f, 0, 0, 1, 0, 0.6f, 0.8f, 0, 0, 1};
        mesh.getFloatBuffer(Type.BindPoseNormal).put(0, styled);

        Mesh same =
                SharedMesh.of("AvatarHead", mesh).shapedBy(new Pointcloud("same.ply", Ply.QUAD));

        assertThat(values(same, Type.Normal)).containsExactly(styled, within(1e-6f));
    }

    @Test
    void normalsFollowTheNewSurface() {
        float[] upright = {0, 0, 0, 0, 0, -1, 0, 1, -1, 0, 1, 0};

        Mesh shaped = shared.shapedBy(new Pointcloud("turned.ply", upright));

        assertThat(Arrays.copyOf(values(shaped, Type.Normal), 3))
                .containsExactly(new float[] {1, 0, 0}, within(1e-6f));
    }

    @Test
    void tangentsAreThoseThatTheEngineComputesForTheNewSurface() {
        Mesh shaped = shared.shapedBy(bent);
        float[] tangents = values(shaped, Type.Tangent);

        Mesh byEngine = shaped.deepClone();
        MikktspaceTangentGenerator.generate(new Geometry("bent", byEngine));

        assertThat(tangents).containsExactly(values(byEngine, Type.Tangent), within(1e-3f));
        assertThat(tangents).isNotEqualTo(values(template, Type.Tangent));
    }

    @Test
    void theBoundHasTheRoomThatTheTemplateHasForBlendshapes() {
        BoundingBox wide = (BoundingBox) template.getBound();
        template.setBound(new BoundingBox(wide.getCenter(), 0.5f, 0.75f, 0.125f));

        BoundingBox bound =
                (BoundingBox) SharedMesh.of("AvatarHead", template).shapedBy(bent).getBound();

        assertThat(bound.getCenter()).isEqualTo(new Vector3f(0.5f, 0.5f, 0.5f));
        assertThat(bound.getExtent(null)).isEqualTo(new Vector3f(0.5f, 0.75f, 0.625f));
    }

    @Test
    void aShapeOwnsExactlyPositionsNormalsTangentsAndTheirBindPose() {
        Mesh shaped = shared.shapedBy(bent);

        MeshMemory memory = shared.memoryOf(shaped);

        int vertices = 4;
        assertThat(memory.ownBytes()).isEqualTo(2 * vertices * (3 + 3 + 4) * Float.BYTES);
        assertThat(memory.sharedBytes()).isEqualTo(bytesWithoutShape());
        assertThat(shared.memoryOf(template).ownBytes()).isZero();
    }

    @Test
    void anotherNumberOfVerticesIsRefused() {
        assertThatThrownBy(() -> shared.shapedBy(new Pointcloud("AvatarBody.ply", new float[9])))
                .isInstanceOf(BadFileException.class)
                .hasMessage("AvatarBody.ply: expected 4 vertices for AvatarHead, found 3");
    }

    @Test
    void aCoordinateThatIsNoNumberIsRefused() {
        float[] broken = BENT.clone();
        broken[7] = Float.NaN;

        assertThatThrownBy(() -> shared.shapedBy(new Pointcloud("broken.ply", broken)))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "broken.ply: expected coordinates in metres within 100.0 for AvatarHead,"
                                + " found NaN at vertex 2");
    }

    @Test
    void aShapeInAPointIsRefused() {
        assertThatThrownBy(() -> shared.shapedBy(new Pointcloud("point.ply", new float[12])))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("point.ply: expected an extent near 1.41")
                .hasMessageEndingWith("m for AvatarHead, found 0.0 m");
    }

    @Test
    void aMeshWithASplitTakesBothOrdersOfItsVertices() {
        PlyParts parts = PlyParts.read(new SourceFile("quad.ply", Ply.quad()));
        SharedMesh hat = SharedMesh.of("hat", parts.mesh(), parts.split());

        Mesh bySource = hat.shapedBy(bent);
        float[] split = parts.split().spread(BENT);
        Mesh byEngineOrder = hat.shapedBy(new Pointcloud("split.ply", split));

        assertThat(values(bySource, Type.Position)).containsExactly(split);
        assertThat(values(byEngineOrder, Type.Position)).containsExactly(split);
        assertThat(values(bySource, Type.Normal))
                .containsExactly(values(byEngineOrder, Type.Normal));
    }

    @Test
    void aSplitOfAnotherMeshIsRefused() {
        PlyParts parts = PlyParts.read(new SourceFile("quad.ply", Ply.quad()));

        assertThatThrownBy(() -> SharedMesh.of("hat", template, parts.split()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hat: expected a mesh of 5 vertices, found 4");
    }

    private static Mesh skinnedQuad() {
        float[] normals = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};
        float[] weights = new float[16];
        for (int i = 0; i < weights.length; i += 4) {
            weights[i] = 1;
        }
        return new MeshBuilder(Ply.QUAD, normals, Ply.QUAD_TRIANGLES)
                .floats(Type.TexCoord, 2, UVS)
                .tangents()
                .skin(new int[16], weights)
                .build();
    }

    private static long bytesWithoutShape() {
        int triangles = 2;
        int vertices = 4;
        long indices = 3L * triangles * Short.BYTES;
        long uvs = 2L * vertices * Float.BYTES;
        long skin = 4L * vertices * (Byte.BYTES + Float.BYTES);
        return indices + uvs + 2 * skin;
    }

    private static float[] values(Mesh mesh, Type type) {
        return BufferUtils.getFloatArray(mesh.getFloatBuffer(type));
    }
}
