package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Mesh;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import dev.likeness.offscreen.OffscreenGl;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lwjgl.opengl.GL20;

/** Counts the programs that real OpenGL has compiled, frame by frame. */
@ExtendWith(OffscreenGl.Shared.class)
class CompiledShadersTest {

    private static OffscreenGl gl;

    private Portrait portrait;
    private MorphRenderer morphs;

    @BeforeAll
    static void openGl(OffscreenGl shared) {
        gl = shared;
    }

    @BeforeEach
    void setUp() {
        gl.run(
                () -> {
                    portrait = new Portrait(gl);
                    portrait.castShadows(2);
                    portrait.look(new Vector3f(0, 0, 1), Vector3f.ZERO);
                    morphs = new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.GPU);
                });
    }

    @AfterEach
    void tearDown() {
        gl.run(
                () -> {
                    portrait.close();
                    morphs.close();
                });
    }

    @Test
    void theFirstFaceCompilesBeforeItMovesAndNeverAfter() {
        Face face = attach();
        Set<Integer> before = frame();

        assertThat(before).isNotEmpty();
        face.set(ArKit.JAW_OPEN, 1);
        assertThat(before).containsAll(frame());
        for (ArKit shape : ArKit.ALL) {
            face.set(shape, 0.5f);
        }
        assertThat(before).containsAll(frame());
    }

    @Test
    void aSecondAvatarOfItsKindCompilesNothingEvenWhenItSpeaks() {
        attach().set(ArKit.JAW_OPEN, 0.5f);
        frame();
        Set<Integer> before = frame();

        Face second = attach();
        assertThat(before).containsAll(frame());
        second.set(ArKit.JAW_OPEN, 1);
        second.set(Viseme.OU, 1);
        assertThat(before).containsAll(frame());
    }

    @Test
    void anAvatarOfAKindThatHasLeftCompilesNothing() {
        Face first = attach();
        frame();
        Set<Integer> before = frame();
        gl.run(
                () -> {
                    first.close();
                    portrait.clear();
                });
        frame();

        attach().set(ArKit.JAW_OPEN, 1);

        assertThat(before).containsAll(frame());
    }

    /** An avatar with mesh, shapes and material of its own, skinned, lit, in shadow. */
    private Face attach() {
        return gl.call(
                () -> {
                    Mesh mesh = TestHead.skinnedMesh();
                    MorphTargets targets = TestHead.targets(mesh);
                    MorphedGeometry part = TestAvatar.part("AvatarHead", mesh, targets);
                    Material skin =
                            new Material(gl.assets(), "Common/MatDefs/Light/PBRLighting.j3md");
                    skin.setColor("BaseColor", ColorRGBA.Orange);
                    part.geometry().setMaterial(skin);
                    part.geometry().setShadowMode(ShadowMode.CastAndReceive);
                    AvatarInstance avatar = TestAvatar.of(part);
                    Face face = FaceControl.attachTo(avatar, morphs, 1).face();
                    portrait.show(avatar.node());
                    return face;
                });
    }

    /**
     * Draws, and tells the names of all programs; OpenGL gives low ones first. Those of other tests
     * may go at any time.
     */
    private Set<Integer> frame() {
        return gl.call(
                () -> {
                    portrait.shoot();
                    return IntStream.range(1, 10_000)
                            .filter(GL20::glIsProgram)
                            .boxed()
                            .collect(Collectors.toSet());
                });
    }
}
