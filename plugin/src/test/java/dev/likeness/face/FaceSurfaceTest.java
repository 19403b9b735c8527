package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.bounding.BoundingBox;
import com.jme3.collision.CollisionResults;
import com.jme3.math.Ray;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The face as picking and physics see it: a head whose one shape moves all of it. */
class FaceSurfaceTest {

    private static final float FORWARD = 0.05f;

    private final MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);
    private final Mesh shared = TestHead.mesh();
    private final AvatarInstance avatar = avatar();
    private final Geometry head = avatar.morphed().get(0).geometry();
    private final Face face = Face.of(avatar, renderer, 1);

    private AvatarInstance avatar() {
        int vertices = shared.getVertexCount();
        float[] deltas = new float[3 * vertices];
        for (int v = 0; v < vertices; v++) {
            deltas[3 * v + 2] = FORWARD;
        }
        MorphTarget forward =
                new MorphTarget(
                        "jawForward",
                        IntStream.range(0, vertices).toArray(),
                        deltas,
                        new float[3 * vertices]);
        return TestAvatar.of(
                TestAvatar.part(
                        "AvatarHead", shared, new MorphTargets(vertices, List.of(forward))));
    }

    /** How far from the head a ray begins that comes from the front. */
    private float distance(Mesh surface) {
        Geometry target = new Geometry("target", surface);
        target.setLocalTransform(head.getWorldTransform());
        CollisionResults hits = new CollisionResults();
        Ray ray = new Ray(new Vector3f(0, 0.01f, 1), Vector3f.UNIT_Z.negate());
        target.collideWith(ray, hits);
        assertThat(hits.size()).isPositive();
        return hits.getClosestCollision().getDistance();
    }

    @Test
    void aRayHitsTheFaceAsItIsNow() {
        face.update(0);
        float rest = distance(face.surface(head));
        face.set(ArKit.JAW_FORWARD, 1);
        face.update(0.1f);

        float moved = distance(face.surface(head));

        assertThat(rest - moved).isCloseTo(FORWARD, within(1e-4f));
    }

    @Test
    void aMeshThatIsReusedKeepsItsBuffersAndForgetsWhereItWas() {
        face.update(0);
        Mesh surface = face.surface(head);
        float rest = distance(surface);
        var positions = surface.getBuffer(Type.Position);
        face.set(ArKit.JAW_FORWARD, 1);
        face.update(0.1f);

        face.surface(head, surface);

        assertThat(surface.getBuffer(Type.Position)).isSameAs(positions);
        assertThat(rest - distance(surface)).isCloseTo(FORWARD, within(1e-4f));
        assertThat(surface.getBound()).isInstanceOf(BoundingBox.class);
        assertThat(surface.getBound().getCenter().z).isCloseTo(FORWARD, within(1e-4f));
    }

    @Test
    void aSharedMeshStaysAsItIs() {
        face.set(ArKit.JAW_FORWARD, 1);
        face.update(0.1f);
        float before = shared.getFloatBuffer(Type.Position).get(2);

        Mesh surface = face.surface(head);

        assertThat(shared.getFloatBuffer(Type.Position).get(2)).isEqualTo(before);
        assertThat(surface.getVertexCount()).isEqualTo(shared.getVertexCount());
        assertThat(surface.getTriangleCount()).isEqualTo(shared.getTriangleCount());
    }

    @Test
    void aPartWithoutShapesHasASurfaceToo() {
        Geometry body = new Geometry("AvatarBody", TestHead.skinnedMesh());
        avatar.node().attachChild(body);

        assertThat(face.surface(body).getTriangleCount())
                .isEqualTo(body.getMesh().getTriangleCount());
    }
}
