package dev.likeness.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.texture.Image;
import com.jme3.util.NativeObject;
import dev.likeness.offscreen.OffscreenGl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lwjgl.opengl.GL11;
import org.lwjgl.opengl.GL15;

/** With real OpenGL and frames by hand. */
@ExtendWith(OffscreenGl.Shared.class)
class UnloadingTest {

    private final OffscreenGl gl;
    private final Delivery delivery;

    UnloadingTest(OffscreenGl gl) {
        this.gl = gl;
        this.delivery = new Delivery(gl);
    }

    @Test
    void aModelIsAnnouncedWhenAllOfItIsOnTheGraphicsCardAndNotBefore() {
        Geometry ball = delivery.ball();
        Arrival arrival = delivery.order(ball);

        int frames = 0;
        while (!arrival.future().isDone()) {
            delivery.frames(1);
            frames++;
            boolean complete = waitingOf(ball).isEmpty();
            assertThat(complete || !arrival.future().isDone()).isTrue();
        }

        assertThat(frames).isGreaterThan(5);
        assertThat(waitingOf(ball)).isEmpty();
        assertThat(gl.call(GL11::glGetError)).isEqualTo(GL11.GL_NO_ERROR);
    }

    @Test
    void aSecondModelOfTheSameMeshAndMaterialUploadsNothing() {
        Geometry first = delivery.ball();
        Geometry second = new Geometry("second", first.getMesh());
        second.setMaterial(first.getMaterial());
        delivery.deliver(first);

        Arrival arrival = Delivery.prepared(second);

        assertThat(delivery.uploadsOf(arrival)).isZero();
        assertThat(delivery.rehearsalsOf(arrival)).isZero();
    }

    @Test
    void oneMoreMaterialOfAKindIsNotRehearsedAndAnotherKindIs() {
        delivery.deliver(delivery.ball());
        Geometry plain = delivery.ball();
        plain.setMaterial(new Material(gl.assets(), "Common/MatDefs/Misc/Unshaded.j3md"));

        assertThat(delivery.rehearsalsOf(Delivery.prepared(delivery.ball()))).isZero();
        assertThat(delivery.rehearsalsOf(Delivery.prepared(plain))).isEqualTo(1);
    }

    @Test
    void aCancelledModelTakesWhatItUploadedWithIt() {
        Geometry ball = delivery.ball();
        Arrival arrival = delivery.order(ball);
        delivery.frames(4);
        int texture = Delivery.imageOf(ball).getId();
        int positions = ball.getMesh().getBuffer(VertexBuffer.Type.Position).getId();
        assertThat(arrival.future()).isNotDone();
        assertThat(gl.call(() -> GL11.glIsTexture(texture))).isTrue();
        assertThat(gl.call(() -> GL15.glIsBuffer(positions))).isTrue();

        arrival.future().cancel(false);
        delivery.frames(1);

        assertThat(gl.call(() -> GL11.glIsTexture(texture))).isFalse();
        assertThat(gl.call(() -> GL15.glIsBuffer(positions))).isFalse();
    }

    @Test
    void aCancelledModelLeavesAloneWhatWasThereBefore() {
        Geometry standing = delivery.ball();
        delivery.deliver(standing);
        Geometry relative = delivery.ball();
        relative.setMesh(standing.getMesh());
        Arrival arrival = delivery.order(relative);
        delivery.frames(3);

        arrival.future().cancel(false);
        delivery.frames(1);

        int positions = standing.getMesh().getBuffer(VertexBuffer.Type.Position).getId();
        assertThat(gl.call(() -> GL15.glIsBuffer(positions))).isTrue();
        assertThat(waitingOf(standing)).isEmpty();
    }

    @Test
    void whatACancelledModelSharedIsBroughtAnewByTheNext() {
        Geometry cancelled = delivery.ball();
        Geometry next = new Geometry("next", cancelled.getMesh());
        next.setMaterial(cancelled.getMaterial());
        Arrival first = delivery.order(cancelled);
        delivery.frames(4);
        first.future().cancel(false);

        delivery.deliver(next);

        assertThat(waitingOf(next)).isEmpty();
        int texture = Delivery.imageOf(next).getId();
        assertThat(gl.call(() -> GL11.glIsTexture(texture))).isTrue();
    }

    @Test
    void theEndDropsWhatIsUnderWayAndWhatWaits() {
        Arrival underWay = delivery.order(delivery.ball());
        Arrival waiting = delivery.order(delivery.ball());
        delivery.frames(2);

        delivery.close();

        assertThat(underWay.future()).isCancelled();
        assertThat(waiting.future()).isCancelled();
    }

    @Test
    void aHiddenPartIsLeftOut() {
        Node model = new Node("model");
        Geometry hidden = delivery.ball();
        hidden.setCullHint(Spatial.CullHint.Always);
        model.attachChild(hidden);
        Geometry shown = delivery.ball();
        model.attachChild(shown);

        delivery.deliver(model);

        assertThat(waitingOf(shown)).isEmpty();
        assertThat(Delivery.imageOf(hidden).getId()).isEqualTo(Image.INVALID_ID);
    }

    @Test
    void fiftyModelsThatAreDroppedLeaveNothingOnTheGraphicsCard() throws InterruptedException {
        Set<Integer> textures = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            Geometry ball = delivery.ball();
            delivery.deliver(ball);
            textures.add(Delivery.imageOf(ball).getId());
        }

        assertThat(textures).allMatch(id -> id > 0);
        assertThat(leftAfterCollection(textures)).isLessThanOrEqualTo(1);
    }

    /** The engine frees what the garbage collector tells it of; the last one may still be bound. */
    private long leftAfterCollection(Collection<Integer> textures) throws InterruptedException {
        long left = textures.size();
        for (int i = 0; i < 50 && left > 1; i++) {
            System.gc();
            Thread.sleep(20);
            delivery.frames(3);
            left = gl.call(() -> textures.stream().filter(GL11::glIsTexture).count());
        }
        return left;
    }

    /** What the engine would have to upload when it draws the ball. */
    private static List<NativeObject> waitingOf(Geometry ball) {
        List<NativeObject> all = new ArrayList<>(ball.getMesh().getBufferList());
        all.add(Delivery.imageOf(ball));
        return all.stream().filter(NativeObject::isUpdateNeeded).toList();
    }
}
