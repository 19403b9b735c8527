package dev.likeness.sandbox.avaturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.likeness.sandbox.Glb;
import dev.likeness.sandbox.avaturn.Customization.Slot;
import dev.likeness.sandbox.avaturn.Customization.Worn;
import dev.likeness.sandbox.avaturn.Figure.FigurePart;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.person.workshop.Workshop;
import dev.likeness.sandbox.validator.GltfValidator;
import dev.likeness.sandbox.validator.GltfValidator.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a real person in the structure of Avaturn's. */
class AvaturnFileTest {

    private static final Path LINA =
            Path.of("")
                    .toAbsolutePath()
                    .resolveSibling("assets/src/main/resources/likeness/photos/lina.female.jpg");

    private static final int TONGUE_SEGMENTS = 14;

    @TempDir private static Path folder;

    private static Catalogue catalogue;
    private static Person person;

    @BeforeAll
    static void computePerson() throws IOException, UnusablePhotoException {
        Workshop people = new Workshop();
        catalogue = new Catalogue(people);
        person = people.compute(Files.readAllBytes(LINA), Sex.FEMALE, fraction -> {});
    }

    @Test
    void t1IsOneMeshOfSkinWithWhatIsWornAndNoBlendshapes() {
        Glb glb = written(AvatarKind.T1, dressed());

        assertThat(names(glb, "meshes"))
                .containsExactly(
                        "avaturn_body",
                        "avaturn_hair_0",
                        "avaturn_look_0",
                        "avaturn_shoes_0",
                        "avaturn_glasses_0");
        assertThat(glb.list("meshes")).allSatisfy(mesh -> assertThat(targets(mesh)).isZero());
        assertThat(joints(glb)).hasSize(52).doesNotContain("LeftEye", "Neck1");
    }

    @Test
    void t2HasPartsOfTheFaceWithSeventyTwoBlendshapes() {
        Glb glb = written(AvatarKind.T2, dressed());

        assertThat(names(glb, "meshes"))
                .containsExactly(
                        "Head_Mesh",
                        "Eye_Mesh",
                        "EyeAO_Mesh",
                        "Eyelash_Mesh",
                        "Teeth_Mesh",
                        "Tongue_Mesh",
                        "Body_Mesh",
                        "avaturn_hair_0",
                        "avaturn_look_0",
                        "avaturn_shoes_0",
                        "avaturn_glasses_0");
        Map<?, ?> head = glb.list("meshes").get(0);
        assertThat(targets(head)).isEqualTo(72);
        assertThat(glb.targetNames("Head_Mesh"))
                .contains("tongueOut", "viseme_sil", "viseme_I", "mouthOpen", "eyesLookDown");
        assertThat(joints(glb)).hasSize(54).contains("LeftEye", "RightEye");
    }

    @Test
    void theTongueIsClosedAtItsTipAndTheLipsMakeWayForIt() {
        Figure figure = figure(catalogue.atFirst(person));
        Surface tongue = part(figure, "Tongue_Mesh");
        Surface head = part(figure, "Head_Mesh");
        float[] out = shape(tongue, "tongueOut");

        int tip = tongue.vertexCount() - 1;
        assertThat(farthest(tongue.positions(), tip, tip - TONGUE_SEGMENTS + 1)).isLessThan(1e-5f);
        assertThat(out[3 * tip + 2]).isGreaterThan(0.02f);
        assertThat(greatest(shape(head, "tongueOut"))).isGreaterThan(0.008f);
    }

    private static Surface part(Figure figure, String name) {
        return figure.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .surface();
    }

    private static float[] shape(Surface surface, String name) {
        return surface.shapes().stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow()
                .deltas();
    }

    private static float farthest(float[] positions, int one, int other) {
        float farthest = 0;
        for (int axis = 0; axis < 3; axis++) {
            farthest =
                    Math.max(
                            farthest,
                            Math.abs(positions[3 * one + axis] - positions[3 * other + axis]));
        }
        return farthest;
    }

    private static float greatest(float[] deltas) {
        float greatest = 0;
        for (float delta : deltas) {
            greatest = Math.max(greatest, Math.abs(delta));
        }
        return greatest;
    }

    @Test
    void theTreeStandsUnderAnArmatureWithOneSkinOfThatName() {
        Glb glb = written(AvatarKind.T1, dressed());

        assertThat(glb.list("scenes").get(0).get("name")).isEqualTo("Scene");
        assertThat(glb.list("skins")).hasSize(1);
        assertThat(glb.list("skins").get(0).get("name")).isEqualTo("Armature");
        assertThat(glb.list("skins").get(0).containsKey("skeleton")).isFalse();
        assertThat((List<?>) glb.node("Armature").get("children")).hasSize(6);
        assertThat(names(glb, "materials"))
                .contains("avaturn_body_material", "avaturn_hair_0_material");
    }

    @Test
    void nothingIsWrongWithTheFiles() throws IOException {
        Optional<GltfValidator> validator = GltfValidator.find();
        assumeTrue(validator.isPresent(), "no Node with npm here: the files are not validated");
        List<Path> files = new ArrayList<>();
        for (AvatarKind kind : AvatarKind.values()) {
            Path file = folder.resolve(kind + ".glb");
            Figure figure = FigureMaker.figure(person, dressed(), kind, catalogue);
            files.add(Files.write(file, AvaturnFile.glb(figure, "look", Instant.EPOCH)));
        }

        assertThat(validator.get().issues(files))
                .filteredOn(issue -> issue.severity() <= Issue.WARNING)
                .filteredOn(issue -> !issue.code().equals("NODE_SKINNED_MESH_NON_ROOT"))
                .isEmpty();
    }

    @Test
    void jointsAndIndicesAreAsSmallAsTheyCanBe() {
        Glb glb = written(AvatarKind.T1, dressed());
        Map<?, ?> primitive = glb.primitive("avaturn_body");
        Map<?, ?> attributes = (Map<?, ?>) primitive.get("attributes");

        assertThat(glb.accessor(attributes.get("JOINTS_0")).get("componentType")).isEqualTo(5121.0);
        assertThat(glb.accessor(primitive.get("indices")).get("componentType")).isEqualTo(5123.0);
    }

    @Test
    void bonesAreScaledAboutTheirJoints() {
        Customization large =
                new Customization(
                        Map.of(), "body_0", "adult", Map.of(), new BoneScale(1.5f, 1, 1), 0);
        Figure plain = figure(catalogue.atFirst(person));
        Figure scaled = figure(large);
        float neck = joint(plain, "Head").y();

        assertThat(joint(scaled, "Head").y()).isEqualTo(neck, within(1e-5f));
        assertThat(top(scaled) - neck).isEqualTo(1.5f * (top(plain) - neck), within(2e-3f));
    }

    @Test
    void armsReachFurtherWhenTheyAreScaled() {
        BoneScale arms = new BoneScale(1, 1.2f, 1);
        Joint shoulder = joint(figure(catalogue.atFirst(person)), "LeftArm");
        Joint hand = joint(figure(catalogue.atFirst(person)), "LeftHand");

        Joint further =
                joint(
                        figure(new Customization(Map.of(), "body_0", "adult", Map.of(), arms, 0)),
                        "LeftHand");

        assertThat(further.x() - shoulder.x())
                .isEqualTo(1.2f * (hand.x() - shoulder.x()), within(1e-4f));
    }

    @Test
    void skinIsMadeLighterAndDarker() {
        double plain = brightness(figure(toned(0)).parts().get(0));

        assertThat(brightness(figure(toned(1)).parts().get(0))).isGreaterThan(plain + 10);
        assertThat(brightness(figure(toned(-1)).parts().get(0))).isLessThan(plain - 10);
    }

    @Test
    void scenesShowThePerson() {
        Figure figure = figure(dressed());
        for (Scene scene : Scene.values()) {
            var picture = scene.picture(figure, true);
            assertThat(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) >>> 24)
                    .isEqualTo(255);
            assertThat(picture.getRGB(2, 2) >>> 24).isZero();
        }
    }

    private static Customization toned(float correction) {
        return new Customization(Map.of(), "body_0", "adult", Map.of(), BoneScale.NONE, correction);
    }

    private static Customization dressed() {
        Map<Slot, Worn> worn = new EnumMap<>(catalogue.atFirst(person).assets());
        worn.put(Slot.HAIR, new Worn("bob", Optional.of("#402010")));
        worn.put(Slot.EYEWEAR, new Worn("round_metal", Optional.empty()));
        return new Customization(worn, "body_1", "adult", Map.of(), BoneScale.NONE, 0);
    }

    private static Figure figure(Customization look) {
        return FigureMaker.figure(person, look, AvatarKind.T2, catalogue);
    }

    private static Glb written(AvatarKind kind, Customization look) {
        Figure figure = FigureMaker.figure(person, look, kind, catalogue);
        return Glb.of(AvaturnFile.glb(figure, "look", Instant.EPOCH));
    }

    private static Joint joint(Figure figure, String name) {
        return figure.joints().stream()
                .filter(joint -> joint.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static float top(Figure figure) {
        float[] positions = figure.parts().get(0).surface().positions();
        float top = 0;
        for (int i = 1; i < positions.length; i += 3) {
            top = Math.max(top, positions[i]);
        }
        return top;
    }

    private static double brightness(FigurePart part) {
        long sum = 0;
        int step = 16;
        int count = 0;
        for (int y = 0; y < part.color().getHeight(); y += step) {
            for (int x = 0; x < part.color().getWidth(); x += step) {
                sum += part.color().getRGB(x, y) >> 8 & 0xFF;
                count++;
            }
        }
        return (double) sum / count;
    }

    private static int targets(Map<?, ?> mesh) {
        List<?> targets =
                (List<?>) ((Map<?, ?>) ((List<?>) mesh.get("primitives")).get(0)).get("targets");
        return targets == null ? 0 : targets.size();
    }

    private static List<String> names(Glb glb, String list) {
        return glb.list(list).stream().map(each -> String.valueOf(each.get("name"))).toList();
    }

    private static List<String> joints(Glb glb) {
        List<?> indices = (List<?>) glb.list("skins").get(0).get("joints");
        return indices.stream()
                .map(index -> glb.list("nodes").get(((Double) index).intValue()).get("name"))
                .map(String::valueOf)
                .toList();
    }
}
