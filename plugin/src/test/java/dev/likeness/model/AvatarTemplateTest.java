package dev.likeness.model;

import static dev.likeness.model.GeneratedTemplate.BODY;
import static dev.likeness.model.GeneratedTemplate.HEAD;
import static dev.likeness.model.GeneratedTemplate.LEFT_EYE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.job.BadFileException;
import dev.likeness.sandbox.format.PlyWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons fitted to a shared template. */
class AvatarTemplateTest {

    @TempDir Path folder;
    @TempDir Path person;

    private final AssetManager assets = new DesktopAssetManager(true);
    private final AvatarAssetReader reader = new AvatarAssetReader(assets);
    private AvatarTemplate template;

    @BeforeEach
    void readTemplate() {
        template = reader.readTemplate(GeneratedTemplate.write(folder));
    }

    @Test
    void aPersonHasThePositionsOfItsPointclouds() {
        AvatarAsset her = fit(files -> {});

        assertThat(positions(her, HEAD))
                .containsExactly(
                        GeneratedTemplate.person(GeneratedTemplate.head()),
                        within(0.00002f)); // the sandbox keeps steps of 30 µm
    }

    @Test
    void everythingButTheShapeIsTheTemplates() {
        AvatarAsset her = fit(files -> {});
        AvatarAsset him = fit(files -> {});

        for (Type type : List.of(Type.Index, Type.TexCoord, Type.BoneIndex, Type.BoneWeight)) {
            assertThat(mesh(her, HEAD).getBuffer(type))
                    .as("%s", type)
                    .isNotNull()
                    .isSameAs(template.parts().get(0).part().mesh().getBuffer(type))
                    .isSameAs(mesh(him, HEAD).getBuffer(type));
        }
        assertThat(mesh(her, HEAD).getBuffer(Type.Position))
                .isNotSameAs(mesh(him, HEAD).getBuffer(Type.Position));
    }

    @Test
    void normalsFollowTheShapeAndAreUnitLong() {
        float[] normals =
                FittedMesh.floats(mesh(fit(files -> {}), HEAD), Type.Normal, Type.BindPoseNormal);

        for (int i = 0; i < normals.length; i += 3) {
            assertThat(new Vector3f(normals[i], normals[i + 1], normals[i + 2]).length())
                    .isCloseTo(1, within(1e-3f));
        }
    }

    @Test
    void theBodyMeetsTheHeadAndKeepsItsShapeFurtherDown() {
        AvatarAsset her = fit(files -> {});
        float[] head = positions(her, HEAD);
        float[] body = positions(her, BODY);
        float[] before = GeneratedTemplate.body().positions();

        for (int i = 0; i < 3 * 12; i++) {
            assertThat(body[i]).isEqualTo(head[i]);
            assertThat(body[i]).isNotEqualTo(before[i]);
        }
        for (int i = body.length - 3 * 12; i < body.length; i++) {
            assertThat(body[i]).isEqualTo(before[i]);
        }
    }

    @Test
    void lightDoesNotBreakAtTheNeck() {
        AvatarAsset her = fit(files -> {});
        float[] head = FittedMesh.floats(mesh(her, HEAD), Type.Normal, Type.BindPoseNormal);
        float[] body = FittedMesh.floats(mesh(her, BODY), Type.Normal, Type.BindPoseNormal);

        for (int i = 0; i < 3 * 12; i++) {
            assertThat(body[i]).isCloseTo(head[i], within(1e-6f));
        }
    }

    @Test
    void anEyeTurnsAboutItsOwnCentre() {
        AvatarInstance her = fit(files -> {}).newInstance();
        Joint eye = her.leftEye().orElseThrow();
        Vector3f centre = centreOfLeftEye();
        Vector3f before = skinned(her, eye, centre);

        eye.setLocalRotation(
                new Quaternion().fromAngles(0.35f, -0.35f, 0).mult(eye.getLocalRotation()));
        Vector3f after = skinned(her, eye, centre);

        assertThat(before.distance(centre)).isLessThan(1e-5f);
        assertThat(after.distance(centre)).isLessThan(2e-4f);
    }

    @Test
    void aBlendshapeHasTheDeltasOfItsFile() {
        MorphTargets shapes = fit(files -> {}).morphTargets(HEAD);

        assertThat(shapes.targets())
                .extracting(MorphTarget::name)
                .containsExactly("jawOpen", "aa", "sil");
        MorphTarget jawOpen = shapes.targets().get(0);
        assertThat(jawOpen.positions()).startsWith(0, -0.02f, 0, 0, -0.01f, 0);
        assertThat(shapes.targets().get(2).vertices()).isEmpty();
    }

    @Test
    void partsWithoutBlendshapesAreFine() {
        assertThat(fit(files -> {}).morphTargets(LEFT_EYE)).isEqualTo(MorphTargets.NONE);
    }

    @Test
    void equalBlendshapesAreHeldOnceWhateverTheShapeOfTheHead() {
        AvatarAsset her = fit(files -> {});
        AvatarAsset other =
                fit(
                        files ->
                                files.put(
                                        "AvatarHead.ply",
                                        PlyWriter.pointcloud(
                                                GeneratedTemplate.head().positions())));

        assertThat(other.morphTargets(HEAD)).isSameAs(her.morphTargets(HEAD));
    }

    @Test
    void aSetThatTwoPersonsShareIsHeldOnceEvenIfTheOtherSetDiffers() {
        AvatarAsset her = fit(files -> {});
        AvatarAsset other = fit(files -> files.keySet().removeIf(name -> name.contains("visemes")));

        assertThat(other.morphTargets(HEAD)).isNotSameAs(her.morphTargets(HEAD));
        assertThat(other.morphTargets(HEAD).targets().get(0))
                .isSameAs(her.morphTargets(HEAD).targets().get(0));
    }

    @Test
    void glbFilesWithEqualBlendshapesShareThemToo() {
        Path one = TestFiles.write(folder, "one.glb", SkinnedQuad.glb());
        Path two = TestFiles.write(folder, "two.glb", SkinnedQuad.glb());

        MorphTargets first = reader.readGltfAvatar("1", one, Map.of()).morphTargets(HEAD);
        MorphTargets second = reader.readGltfAvatar("2", two, Map.of()).morphTargets(HEAD);

        assertThat(first.targets()).isNotEmpty();
        assertThat(second).isSameAs(first);
    }

    @Test
    void aBlendshapeForAnotherMeshIsRefusedByName() {
        assertRefused(
                files -> files.put("blendshapes/AvatarHead/mobile_51/jawOpen.bin", new byte[120]),
                "jawOpen.bin: expected 1560 bytes (12 for each of the 130 vertices of AvatarHead),"
                        + " found 120");
    }

    @Test
    void aPointcloudInAnotherOrderIsRefusedByName() {
        assertRefused(
                files -> files.put("AvatarHead.ply", PlyWriter.pointcloud(new float[3 * 120])),
                "AvatarHead.ply: expected 130 vertices in the template's order (exported with"
                        + " \"split_vertices\": true), found 120");
    }

    @Test
    void aPointcloudInMillimetresIsRefusedByName() {
        float[] millimetres = GeneratedTemplate.head().positions();
        for (int i = 0; i < millimetres.length; i++) {
            millimetres[i] *= 1000;
        }

        assertRefused(
                files -> files.put("AvatarHead.ply", PlyWriter.pointcloud(millimetres)),
                "AvatarHead.ply: expected coordinates in metres within 100.0, found");
    }

    @Test
    void aFolderWithoutPointcloudsIsRefused() {
        assertRefused(
                files -> files.keySet().removeIf(name -> name.endsWith(".ply")),
                "expected a PLY pointcloud named after one of [AvatarHead, AvatarBody,");
    }

    @Test
    void aPersonComesFromAZipAsFromAFolder() {
        Path zip = TestFiles.zip(folder, "her.zip", GeneratedTemplate.personFiles());

        AvatarAsset her = template.fit("her", zip);

        assertThat(positions(her, HEAD)).containsExactly(positions(fit(files -> {}), HEAD));
    }

    @Test
    void traitsAreReadAndUnknownFieldsPassedOver() {
        PersonTraits traits = fit(files -> {}).traits();

        assertThat(traits.gender()).contains("female");
        assertThat(traits.hair()).isEmpty();
        assertThat(traits.skin())
                .contains(new ColorRGBA().setAsSrgb(210 / 255f, 166 / 255f, 146 / 255f, 1));
    }

    @Test
    void aPersonWithoutAPictureOfTheBodyGetsItsSkinColour() {
        Path dressed = folder.resolve("dressed");
        GeneratedTemplate.write(
                dressed,
                Map.of(
                        "female_lod2_template.glb",
                        GeneratedTemplate.glb(GeneratedTemplate.parts()),
                        "AvatarBodyFemale_Color_1K.png",
                        TestFiles.png(0xFFC08060)));
        template = reader.readTemplate(dressed.resolve("female_lod2_template.glb"));

        ColorRGBA skin = TestPicture.colorOf(part(fit(files -> {}), BODY).material());

        assertThat(skin.r).isCloseTo(210 / 255f, within(0.02f));
        assertThat(skin.g).isCloseTo(166 / 255f, within(0.02f));
        assertThat(skin.b).isCloseTo(146 / 255f, within(0.02f));
    }

    @Test
    void aSecondPersonAddsOnlyItsShapeToMemory() {
        fit(files -> {});
        AvatarMemory memory = fit(files -> {}).memory();
        long vertices = template.parts().stream().mapToLong(TemplatePart::vertexCount).sum();

        assertThat(memory.vertices().own()).isEqualTo(4 * 12 * vertices);
        assertThat(memory.textures().own()).isZero();
        assertThat(memory.blendshapes().own()).isZero();
        assertThat(memory.blendshapes().shared()).isPositive();
        assertThat(memory.vertices().shared()).isPositive();
    }

    private AvatarAsset fit(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = new HashMap<>(GeneratedTemplate.personFiles());
        change.accept(files);
        Path place = person.resolve("p" + System.nanoTime());
        return template.fit("her", GeneratedTemplate.write(place, files));
    }

    private void assertRefused(Consumer<Map<String, byte[]>> change, String message) {
        assertThatThrownBy(() -> fit(change))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining(message);
    }

    private static AssetPart part(AvatarAsset asset, String name) {
        return asset.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private static Mesh mesh(AvatarAsset asset, String part) {
        return part(asset, part).mesh();
    }

    private static float[] positions(AvatarAsset asset, String part) {
        return FittedMesh.floats(mesh(asset, part), Type.Position, Type.BindPosePosition);
    }

    /** Of the ball's poles, which lie opposite each other. */
    private static Vector3f centreOfLeftEye() {
        float[] eye = GeneratedTemplate.person(GeneratedTemplate.parts().get(2));
        int last = eye.length - 3;
        return new Vector3f(
                (eye[0] + eye[last]) / 2,
                (eye[1] + eye[last + 1]) / 2,
                (eye[2] + eye[last + 2]) / 2);
    }

    private static Vector3f skinned(AvatarInstance instance, Joint joint, Vector3f point) {
        var armature = instance.node().getControl(SkinningControl.class).getArmature();
        armature.update();
        Matrix4f[] matrices = armature.computeSkinningMatrices();
        return matrices[armature.getJointIndex(joint)].mult(point);
    }
}
