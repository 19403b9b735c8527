package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphedGeometry;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads as services make them; left out where the folder of real files is not there. */
class RealFacesTest {

    private static final MorphRenderer RENDERER = TestAvatar.renderer(MorphPath.CPU);

    private static Path shared;

    @BeforeAll
    static void findFiles() {
        String folder = System.getProperty("likeness.shared", "");
        assumeFalse(folder.isEmpty(), "the folder of real avatar files is not there");
        shared = Path.of(folder, "avatars");
    }

    @AfterAll
    static void close() {
        RENDERER.close();
    }

    private static AvatarInstance read(String file) {
        return new AvatarAssetReader(TestAvatar.ASSETS)
                .readGltfAvatar("head", shared.resolve(file), Map.of())
                .newInstance();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metaperson/female_lod2_head.glb", "readyplayerme/brunette-t.glb"})
    void aFitOnTheHeadItselfComesNearItsVisemes(String file) {
        FaceAbilities abilities = FaceAbilities.of(read(file));

        assertThat(abilities.speech()).isEqualTo(SpeechRung.VISEMES);
        double mean =
                abilities.fitResiduals().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(1);
        assertThat(abilities.fitResiduals()).hasSize(14);
        assertThat(mean).isLessThan(0.3);
    }

    /** At rest these lips are parted by two millimetres. */
    @Test
    void lipsMeetForPpAndFfWhileAVowelStillSounds() {
        String file = "metaperson/female_lod2_head.glb";

        assertThat(gap(file, face -> face.set(ArKit.JAW_OPEN, 1))).isGreaterThan(0.02f);
        assertThat(gap(file, face -> face.set(Viseme.AA, 0.6f))).isGreaterThan(0.005f);
        for (Viseme closing : List.of(Viseme.PP, Viseme.FF)) {
            assertThat(
                            gap(
                                    file,
                                    face -> {
                                        face.set(Viseme.AA, 0.6f);
                                        face.set(closing, 1);
                                    }))
                    .as(closing.shapeName())
                    .isLessThan(0.0016f);
        }
    }

    private static float gap(String file, Consumer<Face> change) {
        AvatarInstance avatar = read(file);
        int head = head(avatar.morphed());
        Mesh mesh = avatar.morphed().get(head).geometry().getMesh();
        int[] triangles =
                IntStream.range(0, 3 * mesh.getTriangleCount())
                        .map(i -> mesh.getIndexBuffer().get(i))
                        .toArray();
        float mouth = mouth(avatar.morphed().get(head));
        try (Face face = Face.of(avatar, RENDERER, 1)) {
            face.setBlinking(false);
            change.accept(face);
            for (int i = 0; i < 60; i++) {
                face.update(1 / 60f);
            }
            float[] drawn = PersonHead.drawn(avatar, head);
            return new MouthGap(drawn, triangles, mouth - 0.04f, mouth + 0.008f).widest();
        }
    }

    private static int head(List<MorphedGeometry> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).geometry().getName().contains("Head"))
                .findFirst()
                .orElseThrow();
    }

    private static float mouth(MorphedGeometry head) {
        Mesh mesh = head.geometry().getMesh();
        Type rest =
                mesh.getBuffer(Type.BindPosePosition) == null
                        ? Type.Position
                        : Type.BindPosePosition;
        float[] positions = new float[3 * mesh.getVertexCount()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = ((FloatBuffer) mesh.getBuffer(rest).getData()).get(i);
        }
        return head.targets().targets().stream()
                .filter(target -> target.name().equals("jawOpen"))
                .map(target -> LipSeal.pairs(positions, target).get(0).lower())
                .map(vertex -> positions[3 * vertex + 1])
                .findFirst()
                .orElseThrow();
    }
}
