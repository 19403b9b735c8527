package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.shape.Sphere;
import com.jme3.util.BufferUtils;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files whose eyes are turned by bones and by shapes of the eyeballs too. */
class EyeballsTest {

    private static final int HEAD = 1;
    private static final int LEFT_EYE = 2;

    @Test
    void anEyeThatABoneTurnsIsNotTurnedOnceMoreByItsShape() {
        assertThat(moved(LEFT_EYE)).isZero();
    }

    @Test
    void lashesOnTheHeadFollowTheGlanceByTheirShape() {
        assertThat(moved(HEAD)).isEqualTo(0.01f);
    }

    /** How far a mesh that hangs on a joint is moved by its shape in a glance upwards. */
    private static float moved(int joint) {
        Mesh ball = ball(joint);
        MorphedGeometry part = TestAvatar.part("ball", ball, up(ball));
        Mesh head = TestHead.mesh();
        AvatarInstance avatar =
                TestAvatar.of(TestAvatar.part("AvatarHead", head, TestHead.targets(head)), part);
        float before = height(part);
        try (MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);
                Face face = Face.of(avatar, renderer)) {
            face.setBlinking(false);
            face.set(ArKit.EYE_LOOK_UP_LEFT, 1);
            face.update(0);
            return height(part) - before;
        }
    }

    private static Mesh ball(int joint) {
        Mesh ball = new Sphere(6, 6, 0.012f);
        int vertices = ball.getVertexCount();
        byte[] bones = new byte[4 * vertices];
        float[] weights = new float[4 * vertices];
        for (int vertex = 0; vertex < vertices; vertex++) {
            bones[4 * vertex] = (byte) joint;
            weights[4 * vertex] = 1;
        }
        ball.setBuffer(Type.BoneIndex, 4, bones);
        ball.setBuffer(Type.BoneWeight, 4, weights);
        return ball;
    }

    /** All of it a centimetre up. */
    private static MorphTargets up(Mesh ball) {
        int vertices = ball.getVertexCount();
        float[] deltas = new float[3 * vertices];
        for (int vertex = 0; vertex < vertices; vertex++) {
            deltas[3 * vertex + 1] = 0.01f;
        }
        return new MorphTargets(
                vertices,
                List.of(
                        new MorphTarget(
                                "eyeLookUpLeft",
                                IntStream.range(0, vertices).toArray(),
                                deltas,
                                new float[deltas.length])));
    }

    private static float height(MorphedGeometry part) {
        Vector3f[] points =
                BufferUtils.getVector3Array(
                        part.geometry().getMesh().getFloatBuffer(Type.Position));
        return points[0].y;
    }
}
