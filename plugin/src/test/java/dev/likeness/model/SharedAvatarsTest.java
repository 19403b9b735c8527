package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.asset.AssetInfo;
import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.plugins.gltf.GlbLoader;
import com.jme3.scene.plugins.gltf.GltfModelKey;
import com.jme3.util.BufferUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real avatars of three services; left out where their folder is absent. */
class SharedAvatarsTest {

    private static final String METAPERSON = "avatars/metaperson/female_lod2_head.glb";
    private static final String AVATURN = "avatars/avaturn/default_model.glb";
    private static final String READY_PLAYER_ME = "avatars/readyplayerme/brunette-t.glb";

    private final AssetManager assets = new DesktopAssetManager(true);
    private Path shared;

    @BeforeEach
    void findFolder() {
        String folder = System.getProperty("likeness.shared", "");
        assumeFalse(folder.isEmpty(), "likeness.shared is not set");
        shared = Path.of(folder);
    }

    @Test
    void aMetaPersonHasItsPartsAndBlendshapes() {
        AvatarAsset asset = read(METAPERSON);

        assertThat(asset.partNames())
                .containsExactly(
                        "AvatarEyelashes",
                        "AvatarHead",
                        "AvatarLeftCornea",
                        "AvatarLeftEyeball",
                        "AvatarRightCornea",
                        "AvatarRightEyeball",
                        "AvatarTeethLower",
                        "AvatarTeethUpper");
        List<MorphTarget> targets = asset.morphTargets("AvatarHead").targets();
        assertThat(targets).hasSize(66);
        assertThat(targets.get(24).name()).isEqualTo("jawOpen");
        assertThat(targets.get(65).name()).isEqualTo("sil");
        assertThat(targets.get(65).vertices()).isEmpty();
        assertThat(asset.morphTargets("AvatarEyelashes").targets()).hasSize(33);
        assertThat(asset.morphTargets("AvatarTeethLower").targets()).hasSize(19);
    }

    @Test
    void aReadyPlayerMeHasItsPartsAndBlendshapes() {
        AvatarAsset asset = read(READY_PLAYER_ME);

        assertThat(asset.partNames()).contains("Wolf3D_Head", "Wolf3D_Teeth", "EyeLeft");
        assertThat(asset.morphTargets("Wolf3D_Head").targets())
                .hasSize(67)
                .extracting(MorphTarget::name)
                .contains("jawOpen", "viseme_aa");
    }

    @Test
    void anAvaturnHasItsPartsAndNoBlendshapes() {
        AvatarInstance instance = read(AVATURN).newInstance();

        assertThat(instance.morphed()).isEmpty();
        assertThat(instance.part("avaturn_hair_0")).isPresent();
        assertThat(instance.head()).isPresent();
        assertThat(instance.leftEye()).isEmpty();
    }

    @Test
    void deltasAreThoseThatTheEnginesLoaderReads() throws IOException {
        AvatarAsset asset = read(METAPERSON);
        Node byEngine = (Node) engineModel(METAPERSON);

        for (String part : List.of("AvatarHead", "AvatarEyelashes", "AvatarTeethLower")) {
            Geometry geometry = firstGeometry((Node) byEngine.getChild(part));
            var engineTargets = geometry.getMesh().getMorphTargets();
            for (int i = 0; i < engineTargets.length; i++) {
                float[] expected =
                        BufferUtils.getFloatArray(engineTargets[i].getBuffer(Type.Position));
                MorphTarget target = asset.morphTargets(part).targets().get(i);

                assertThat(target.name()).isEqualTo(engineTargets[i].getName());
                assertThat(dense(target, expected.length))
                        .as("%s of %s", target.name(), part)
                        .usingComparatorWithPrecision(1.1e-6f)
                        .containsExactly(expected);
            }
        }
    }

    @Test
    void thingsOnTheHeadStayInModelSpaceUntilTheHeadMoves() {
        for (String file : List.of(METAPERSON, AVATURN, READY_PLAYER_ME)) {
            AvatarInstance instance = read(file).newInstance();
            instance.node().updateGeometricState();
            Vector3f nose = new Vector3f(0, 1.6f, 0.1f);

            Vector3f atRest = instance.headAttachment().localToWorld(nose, null);
            assertThat(atRest.distance(nose)).as(file).isCloseTo(0, within(1e-4f));

            instance.head().orElseThrow().setLocalRotation(new Quaternion().fromAngles(0, 0.5f, 0));
            instance.node().updateLogicalState(0.1f);
            instance.node().updateGeometricState();
            Vector3f turned = instance.headAttachment().localToWorld(nose, null);
            assertThat(turned.distance(nose)).as(file).isGreaterThan(0.02f);
        }
    }

    @Test
    void aPointcloudOfTheServiceFitsTheGlbOfTheSamePerson() {
        Path folder = shared.resolve("avatars/metaperson/female_lod2/pointclouds");

        Pointcloud cloud = Pointcloud.read(folder.resolve("AvatarHead.ply"));

        assertThat(cloud.vertexCount()).isEqualTo(1760);
    }

    private AvatarAsset read(String file) {
        return new AvatarAssetReader(assets)
                .readGltfAvatar("somebody", shared.resolve(file), Map.of());
    }

    private Spatial engineModel(String file) throws IOException {
        return (Spatial)
                new GlbLoader()
                        .load(
                                new AssetInfo(assets, new GltfModelKey(file)) {
                                    @Override
                                    public InputStream openStream() {
                                        try {
                                            return Files.newInputStream(shared.resolve(file));
                                        } catch (IOException e) {
                                            throw new UncheckedIOException(e);
                                        }
                                    }
                                });
    }

    private static Geometry firstGeometry(Node node) {
        return node.descendantMatches(Geometry.class).get(0);
    }

    private static float[] dense(MorphTarget target, int length) {
        float[] dense = new float[length];
        for (int i = 0; i < target.vertices().length; i++) {
            System.arraycopy(target.positions(), 3 * i, dense, 3 * target.vertices()[i], 3);
        }
        return dense;
    }
}
