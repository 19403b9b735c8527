package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.anim.SkinningControl;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
import dev.likeness.face.ArKit;
import dev.likeness.face.FaceControl;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import dev.likeness.stage.AvatarStage;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lwjgl.opengl.GL20;

/** A real avatar that a game brings with the stage by itself. */
class StagedAvatarTest {

    private static final int SIZE = 256;
    private static TestGame game;

    private final AvatarStage stage = new AvatarStage(ForkJoinPool.commonPool());
    private MorphRenderer morphs;
    private AvatarAssetReader reader;
    private Path file;

    @BeforeAll
    static void startGame() {
        game = new TestGame();
        game.run(StagedAvatarTest::light);
    }

    private static void light() {
        Node root = game.app().getRootNode();
        root.addLight(new DirectionalLight(new Vector3f(-0.4f, -0.5f, -1).normalizeLocal()));
        root.addLight(new AmbientLight(ColorRGBA.Gray));
        Camera camera = game.app().getCamera();
        camera.setFrustumPerspective(20, 1, 0.05f, 20);
        camera.setLocation(new Vector3f(0, 0.1f, 1.2f));
        camera.lookAt(new Vector3f(0, 0.1f, 0), Vector3f.UNIT_Y);
    }

    @AfterAll
    static void endGame() {
        game.close();
    }

    @BeforeEach
    void attachStage() {
        String shared = System.getProperty("likeness.shared", "");
        assumeFalse(shared.isEmpty(), "likeness.shared is not set");
        file = Path.of(shared, "avatars/metaperson/female_lod2_head.glb");
        reader = new AvatarAssetReader(game.app().getAssetManager());
        game.run(() -> game.app().getStateManager().attach(stage));
        morphs =
                game.call(
                        () ->
                                new MorphRenderer(
                                        game.app().getAssetManager(),
                                        game.app().getRenderer(),
                                        MorphPath.GPU));
    }

    @AfterEach
    void clear() {
        game.run(
                () -> {
                    game.app().getRootNode().detachAllChildren();
                    game.app().getStateManager().detach(stage);
                });
        game.frames(2);
    }

    @Test
    void looksAsOneThatTheEngineUploadedItself() throws IOException {
        AvatarInstance staged = smiling(reader.read(file));
        TestGame.await(stage.bring(staged));
        BufferedImage ours = photograph(staged);
        BufferedImage engines = photograph(smiling(reader.read(file)));

        save(ours, "staged");
        save(engines, "engine");
        assertThat(differingPixels(ours, engines)).isLessThan(SIZE * SIZE / 200);
        assertThat(drawnPixels(ours)).isGreaterThan(SIZE * SIZE / 10);
    }

    @Test
    void isSkinnedOnTheGraphicsCardFromItsFirstFrame() {
        AvatarInstance avatar = smiling(reader.read(file));

        TestGame.await(stage.bring(avatar));

        SkinningControl skinning = avatar.node().getControl(SkinningControl.class);
        assertThat(skinning.isHardwareSkinningUsed()).isTrue();
        assertThat(skinning.getSpatial()).isSameAs(avatar.node());
    }

    @Test
    void aSecondOneUploadsNothingThatTheFirstHas() {
        AvatarAsset asset = reader.read(file);
        AvatarInstance first = smiling(asset);
        TestGame.await(stage.bring(first));
        game.run(() -> game.app().getRootNode().attachChild(first.node()));
        game.frames(2);
        AvatarInstance second = smiling(asset);

        CompletableFuture<Void> brought = stage.bring(second);

        TestGame.await(brought);
        Geometry head = second.part("AvatarHead").orElseThrow();
        VertexBuffer positions = head.getMesh().getBuffer(VertexBuffer.Type.Position);
        assertThat(positions)
                .isSameAs(
                        first.part("AvatarHead")
                                .orElseThrow()
                                .getMesh()
                                .getBuffer(VertexBuffer.Type.Position));
        assertThat(positions.isUpdateNeeded()).isFalse();
    }

    @Test
    void aWarmedUpStageHasTheShadersOfAHead() {
        TestGame.await(stage.warmUp(reader, morphs));
        List<Integer> before = programs();

        TestGame.await(stage.bring(smiling(reader.read(file))));

        assertThat(before).hasSizeGreaterThanOrEqualTo(4);
        assertThat(before).containsAll(programs());
    }

    /** Names of linked shaders; OpenGL gives low ones first. */
    private static List<Integer> programs() {
        return game.call(
                () -> IntStream.range(1, 10_000).filter(GL20::glIsProgram).boxed().toList());
    }

    @Test
    void whatIsInASceneAlreadyIsRefused() {
        Node scene = new Node("scene");
        Node attached = new Node("attached");
        scene.attachChild(attached);

        assertThatThrownBy(() -> stage.bring(attached))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attached")
                .hasMessageContaining("scene");
    }

    private AvatarInstance smiling(AvatarAsset asset) {
        AvatarInstance avatar = asset.newInstance();
        FaceControl control = FaceControl.attachTo(avatar, morphs, 1);
        control.face().set(ArKit.JAW_OPEN, 0.6f);
        return avatar;
    }

    /** The very first frame of a context draws blended parts unblended, so a later one is taken. */
    private BufferedImage photograph(AvatarInstance avatar) {
        game.run(() -> game.app().getRootNode().attachChild(avatar.node()));
        game.frames(3);
        BufferedImage picture = game.call(this::picture);
        game.run(() -> avatar.node().removeFromParent());
        return picture;
    }

    private BufferedImage picture() {
        ByteBuffer pixels = BufferUtils.createByteBuffer(4 * SIZE * SIZE);
        game.app().getRenderer().readFrameBuffer(null, pixels);
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIZE * SIZE; i++) {
            int rgb =
                    (pixels.get(4 * i) & 0xFF) << 16
                            | (pixels.get(4 * i + 1) & 0xFF) << 8
                            | pixels.get(4 * i + 2) & 0xFF;
            picture.setRGB(i % SIZE, SIZE - 1 - i / SIZE, rgb);
        }
        return picture;
    }

    private static void save(BufferedImage picture, String name) throws IOException {
        File folder = new File("target/pictures");
        folder.mkdirs();
        ImageIO.write(picture, "png", new File(folder, "avatar-" + name + ".png"));
    }

    private static int drawnPixels(BufferedImage picture) {
        int background = picture.getRGB(0, 0);
        int count = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            count += picture.getRGB(i % SIZE, i / SIZE) == background ? 0 : 1;
        }
        return count;
    }

    private static int differingPixels(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            int one = a.getRGB(i % SIZE, i / SIZE);
            int two = b.getRGB(i % SIZE, i / SIZE);
            for (int shift = 0; shift <= 16; shift += 8) {
                if (Math.abs((one >> shift & 0xFF) - (two >> shift & 0xFF)) > 12) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }
}
