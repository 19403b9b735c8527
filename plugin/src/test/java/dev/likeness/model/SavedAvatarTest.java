package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.AnimComposer;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.material.MatParam;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.texture.Texture;
import dev.likeness.face.ArKit;
import dev.likeness.face.Expression;
import dev.likeness.face.Face;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.ply.Ply;
import dev.likeness.offscreen.OffscreenGl;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A finished avatar goes into a file of the engine's and comes back as it was. */
@ExtendWith(OffscreenGl.Shared.class)
class SavedAvatarTest {

    private static final Vector3f CAMERA = new Vector3f(0.5f, 0, 6);
    private static final Vector3f MIDDLE = new Vector3f(0.5f, 0, 0);

    private static final Set<Type> MADE_BY_THE_ENGINE =
            EnumSet.of(Type.HWBoneIndex, Type.HWBoneWeight);

    @TempDir Path folder;

    private final OffscreenGl gl;
    private final Studio studio;
    private final Savings savings;
    private final MorphRenderer gpu;
    private final MorphRenderer cpu;

    SavedAvatarTest(OffscreenGl gl) {
        this.gl = gl;
        this.studio = new Studio(gl);
        this.savings = new Savings(gl.assets());
        this.gpu = gl.call(() -> new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.GPU));
        this.cpu = gl.call(() -> new MorphRenderer(gl.assets(), gl.renderer(), MorphPath.CPU));
    }

    @AfterEach
    void closeRenderers() {
        gl.run(gpu::close);
        gl.run(cpu::close);
    }

    @Test
    void meshesAndBlendshapesComeBackEqual() {
        AvatarInstance avatar = finished(gpu);
        AvatarInstance loaded = savings.roundTrip(avatar);

        Geometry before = avatar.part("AvatarHead").orElseThrow();
        Geometry after = loaded.part("AvatarHead").orElseThrow();
        for (VertexBuffer buffer : before.getMesh().getBufferList()) {
            if (!MADE_BY_THE_ENGINE.contains(buffer.getBufferType())) {
                assertThat(after.getMesh().getBuffer(buffer.getBufferType()).getDataReadOnly())
                        .as(buffer.getBufferType().name())
                        .isEqualTo(buffer.getDataReadOnly());
            }
        }
        assertThat(loaded.morphed()).hasSize(1);
        assertThat(loaded.morphed().get(0).geometry()).isSameAs(after);
        assertThat(loaded.morphed().get(0).targets())
                .usingRecursiveComparison()
                .isEqualTo(avatar.morphed().get(0).targets());
    }

    @Test
    void thePoseAndWhereTheHairHangsComeBack() {
        AvatarInstance avatar = finished(gpu);
        Quaternion bent = new Quaternion().fromAngleAxis(0.4f, Vector3f.UNIT_Z);
        avatar.head().orElseThrow().setLocalRotation(bent);

        AvatarInstance loaded = savings.roundTrip(avatar);

        Joint head = loaded.head().orElseThrow();
        assertThat(head.getLocalRotation()).isEqualTo(bent);
        assertThat(skinning(loaded).getArmature().getJointIndex(head)).isZero();
        assertThat(loaded.headAttachment().getChild("bob")).isInstanceOf(Geometry.class);
        assertThat(loaded.headAttachment().hasAncestor(loaded.node())).isTrue();
    }

    @Test
    void hairKeepsItsColourItsTextureAndItsBucket() {
        AvatarInstance avatar = finished(gpu);
        Geometry before = (Geometry) avatar.headAttachment().getChild("bob");

        AvatarInstance loaded = savings.roundTrip(avatar);

        Geometry after = (Geometry) loaded.headAttachment().getChild("bob");
        assertThat(override(after, "BaseColor")).isEqualTo(override(before, "BaseColor"));
        assertThat(after.getLocalQueueBucket()).isEqualTo(before.getLocalQueueBucket());
        for (MatParam parameter : before.getMaterial().getParams()) {
            Object value = after.getMaterial().getParam(parameter.getName()).getValue();
            if (parameter.getValue() instanceof Texture texture) {
                assertThat(((Texture) value).getImage().getData(0))
                        .isEqualTo(texture.getImage().getData(0));
            } else {
                assertThat(value).isEqualTo(parameter.getValue());
            }
        }
        assertThat(after.getMaterial().getAdditionalRenderState())
                .isEqualTo(before.getMaterial().getAdditionalRenderState());
    }

    @ParameterizedTest
    @EnumSource(MorphPath.class)
    void aLoadedAvatarLooksAsItDidOnceItsFaceIsAwake(MorphPath path) {
        MorphRenderer renderer = path == MorphPath.GPU ? gpu : cpu;
        AvatarInstance avatar = finished(renderer);
        face(avatar).set(ArKit.JAW_OPEN, 0.7f);
        BufferedImage before = pictureOf(avatar.node());

        AvatarInstance loaded = savings.roundTrip(avatar);
        FaceControl.wake(loaded.node(), renderer);

        assertThat(face(loaded).isBlinking()).isFalse();
        assertThat(Pictures.difference(before, pictureOf(loaded.node()))).isZero();
        assertThat(face(loaded).get(ArKit.JAW_OPEN)).isCloseTo(0.7f, within(1e-6f));
    }

    @ParameterizedTest
    @EnumSource(MorphPath.class)
    void aLoadedAvatarStandsNeutralInAGameWithoutMorphRenderer(MorphPath path) {
        AvatarInstance avatar = finished(path == MorphPath.GPU ? gpu : cpu);
        BufferedImage neutral = pictureOf(avatar.node());
        face(avatar).set(ArKit.JAW_OPEN, 0.7f);
        BufferedImage open = pictureOf(avatar.node());

        AvatarInstance loaded = savings.roundTrip(avatar);

        assertThat(Pictures.difference(neutral, open)).isGreaterThan(0.01);
        assertThat(Pictures.difference(neutral, pictureOf(loaded.node()))).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> face(loaded))
                .withMessageContaining("FaceControl.wake");
    }

    @Test
    void anExpressionComesBackToo() {
        AvatarInstance avatar = finished(gpu);
        face(avatar).fadeTo(Map.of("jawOpen", 0.4f), 0);

        AvatarInstance loaded = savings.roundTrip(avatar);
        FaceControl.wake(loaded.node(), gpu);
        face(loaded).update(0.01f);

        assertThat(face(loaded).get(ArKit.JAW_OPEN)).isCloseTo(0.4f, within(1e-6f));
        face(loaded).fadeTo(Expression.NEUTRAL, 0);
        face(loaded).update(0.01f);
        assertThat(face(loaded).get(ArKit.JAW_OPEN)).isZero();
    }

    @Test
    void theRendererLeavesNothingInTheFile() {
        AvatarInstance avatar = finished(gpu);
        int awake = savings.save(avatar.node()).length;
        face(avatar).close();

        assertThat(awake).isLessThan(savings.save(avatar.node()).length + 8_000);
    }

    @Test
    void whatTwoPartsShareIsSavedOnce() {
        AvatarInstance avatar = finished(gpu);
        Geometry head = avatar.part("AvatarHead").orElseThrow();
        Geometry twin = new Geometry("twin", head.getMesh());
        twin.setMaterial(head.getMaterial());
        avatar.node().attachChild(twin);

        AvatarInstance loaded = savings.roundTrip(avatar);

        Geometry loadedHead = loaded.part("AvatarHead").orElseThrow();
        Geometry loadedTwin = loaded.part("twin").orElseThrow();
        assertThat(loadedTwin.getMesh()).isSameAs(loadedHead.getMesh());
        assertThat(loadedTwin.getMaterial()).isSameAs(loadedHead.getMaterial());
    }

    @Test
    void clonesOfALoadedAvatarShowTwoFaces() {
        AvatarInstance loaded = savings.roundTrip(finished(gpu));
        FaceControl.wake(loaded.node(), gpu);
        Node clone = (Node) loaded.node().clone();
        AvatarInstance cloned = AvatarInstance.in(clone).get(0);
        face(loaded).set(ArKit.JAW_OPEN, 1);
        face(cloned).setBlinking(false);
        BufferedImage open = pictureOf(loaded.node());
        BufferedImage shut = pictureOf(clone);

        assertThat(Pictures.difference(open, shut)).isGreaterThan(0.01);
        assertThat(cloned.morphed().get(0).targets()).isSameAs(loaded.morphed().get(0).targets());
    }

    @Test
    void aCloneHasAPoseOfItsOwnAndPlaysClips() {
        AvatarInstance avatar = finished(gpu);
        Node clone = (Node) avatar.node().clone();
        AvatarInstance cloned = AvatarInstance.in(clone).get(0);
        clone.getControl(AnimComposer.class).setCurrentAction("nod");

        clone.updateLogicalState(0);
        clone.updateLogicalState(0.999f);

        assertThat(cloned.head().orElseThrow().getLocalRotation().getX())
                .isCloseTo(0.6f, within(0.01f));
        assertThat(avatar.head().orElseThrow().getLocalRotation()).isEqualTo(new Quaternion());
    }

    @Test
    void clipsOfALoadedAvatarPlay() {
        AvatarInstance loaded = savings.roundTrip(finished(gpu));
        loaded.node().getControl(AnimComposer.class).setCurrentAction("nod");

        loaded.node().updateLogicalState(0);
        loaded.node().updateLogicalState(0.999f);

        assertThat(loaded.head().orElseThrow().getLocalRotation().getX())
                .isCloseTo(0.6f, within(0.01f));
    }

    /** With a face that does not blink, and coloured hair on the head. */
    private AvatarInstance finished(MorphRenderer renderer) {
        Path file = TestFiles.write(folder, "model.glb", SkinnedQuad.glb());
        AvatarInstance avatar =
                new AvatarAssetReader(gl.assets())
                        .readGltfAvatar("Ada", file, Map.of())
                        .newInstance();
        Path mesh = TestFiles.zip(folder, "bob.zip", Map.of("bob.ply", Ply.quad()));
        Path texture = TestFiles.write(folder, "bob.png", TestFiles.png(0xFF604020));
        HaircutAsset bob = new HaircutReader(gl.assets()).readPlyHaircut("bob", mesh, texture);
        Geometry hair = bob.fit(new Pointcloud("hair", Ply.QUAD));
        hair.setLocalTranslation(-1.2f, 0, 0);
        bob.setColor(hair, new ColorRGBA(0, 0.5f, 0, 1));
        avatar.headAttachment().attachChild(hair);
        FaceControl.attachTo(avatar, renderer).face().setBlinking(false);
        return avatar;
    }

    private static Face face(AvatarInstance avatar) {
        return avatar.node().getControl(FaceControl.class).face();
    }

    private static SkinningControl skinning(AvatarInstance avatar) {
        return avatar.node().getControl(SkinningControl.class);
    }

    private static List<?> override(Geometry geometry, String name) {
        return geometry.getLocalMatParamOverrides().stream()
                .filter(override -> override.getName().equals(name))
                .map(MatParam::getValue)
                .toList();
    }

    private BufferedImage pictureOf(Spatial spatial) {
        studio.attach(spatial);
        studio.photograph(CAMERA, MIDDLE);
        BufferedImage picture = studio.photograph(CAMERA, MIDDLE);
        gl.run(spatial::removeFromParent);
        return picture;
    }
}
