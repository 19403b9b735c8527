package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import com.sun.management.ThreadMXBean;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphedGeometry;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A face that lives allocates nothing, whatever it does, so that a crowd makes no pauses. */
class NoGarbageTest {

    private static final int WARM_UP = 300;
    private static final int FRAMES = 300;
    private static final float FRAME = 1 / 60f;

    /** Less than one object in ten frames: what the virtual machine itself does now and then. */
    private static final long NEXT_TO_NOTHING = FRAMES * 16 / 10;

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void aFaceWithBonesMakesNone(MorphPath path) {
        assertThat(allocated(TestAvatar.complete(), path)).isLessThan(NEXT_TO_NOTHING);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void aFaceWithoutBonesMakesNone(MorphPath path) {
        assertThat(allocated(TestAvatar.boneless(), path)).isLessThan(NEXT_TO_NOTHING);
    }

    @ParameterizedTest
    @EnumSource(
            value = MorphPath.class,
            names = {"GPU", "CPU"})
    void aFaceWhoseShapesAreMadeOfOthersMakesNone(MorphPath path) {
        AvatarInstance avatar =
                TestAvatar.with("jawOpen", "mouthFunnel", "mouthPucker", "EyesLeft", "EyesUp");

        assertThat(allocated(avatar, path)).isLessThan(NEXT_TO_NOTHING);
    }

    /** Bytes in {@link #FRAMES} frames, after the first ones. */
    private static long allocated(AvatarInstance avatar, MorphPath path) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        try (MorphRenderer renderer = TestAvatar.renderer(path);
                Face face = Face.of(avatar, renderer, 1)) {
            Node target = new Node("target");
            begin(face, target);
            long before = 0;
            for (int frame = -WARM_UP; frame < FRAMES; frame++) {
                if (frame == 0) {
                    before = threads.getThreadAllocatedBytes(thread);
                }
                live(face, target, frame);
                for (int i = 0; i < avatar.morphed().size(); i++) {
                    read(avatar.morphed().get(i));
                }
            }
            return threads.getThreadAllocatedBytes(thread) - before;
        }
    }

    private static void begin(Face face, Node target) {
        face.life().setBreathing(true);
        face.life().setLiveliness(1);
        face.fadeTo(Expression.SMILE, 4);
        face.lookAt(target);
        face.follow(
                (seconds, into) -> {
                    into.set(ArKit.JAW_OPEN, into.get(ArKit.JAW_OPEN) > 0.5f ? 0 : 0.6f);
                    into.setHead(0.1f, 0.1f, 0.05f);
                    return 1;
                },
                FaceRegion.MOUTH);
    }

    private static void live(Face face, Node target, int frame) {
        target.setLocalTranslation((float) Math.sin(frame / 20.0), 1.6f, 1);
        face.set(Viseme.AA, frame % 7 / 7f);
        face.set(Viseme.PP, frame % 11 / 11f);
        face.set(ArKit.BROW_INNER_UP, frame % 5 / 5f);
        face.update(FRAME);
    }

    /** What drawing does. */
    private static void read(MorphedGeometry part) {
        part.geometry().getMesh().getBuffer(Type.Position);
    }
}
