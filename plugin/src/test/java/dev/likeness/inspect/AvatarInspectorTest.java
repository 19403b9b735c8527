package dev.likeness.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.asset.DesktopAssetManager;
import com.squareup.moshi.Moshi;
import dev.likeness.face.ArKit;
import dev.likeness.face.BlendshapeNames;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarInspectorTest {

    private static final String[] ARKIT =
            Stream.of(ArKit.values()).map(ArKit::shapeName).toArray(String[]::new);
    private static final String[] VISEMES =
            Stream.of(Viseme.values()).map(Viseme::shapeName).toArray(String[]::new);

    private static final String[] METAPERSON_BONES = {
        "Hips", "Spine", "Neck", "Neck1", "Neck2", "Head", "LeftToeBase", "LeftHandPinky3"
    };

    @TempDir private Path folder;

    private final AvatarAssetReader reader = new AvatarAssetReader(new DesktopAssetManager(true));

    @ParameterizedTest
    @CsvSource({
        "AvatarHead, HEAD",
        "Wolf3D_Head, HEAD",
        "AvatarLeftEyeball, EYE",
        "EyeLeft, EYE",
        "AvatarLeftCornea, CORNEA",
        "EyeAO_Mesh, CORNEA",
        "AvatarEyelashes, LASHES",
        "AvatarTeethLower, TEETH",
        "Tongue_Mesh, TEETH",
        "haircut_bob, HAIR",
        "Wolf3D_Beard, HAIR",
        "Wolf3D_Headwear, ACCESSORY",
        "avaturn_look_0, OUTFIT",
        "Wolf3D_Outfit_Top, OUTFIT",
        "Wolf3D_Outfit_Footwear, SHOES",
        "Wolf3D_Glasses, GLASSES",
        "avaturn_body, BODY",
        "Cube.001, OTHER",
    })
    void aPartIsKnownByItsName(String name, PartRole role) {
        assertThat(PartRole.of(name)).isEqualTo(role);
    }

    @Test
    void partsAndTotalsAreCounted() {
        CapabilityReport report =
                inspect(new SmallAvatar().part("AvatarHead", "jawOpen", "aa").part("haircut"));

        assertThat(report.totals().parts()).isEqualTo(2);
        assertThat(report.totals().triangles()).isEqualTo(2);
        assertThat(report.totals().vertices()).isEqualTo(6);
        assertThat(report.parts(PartRole.HEAD))
                .singleElement()
                .satisfies(
                        head -> {
                            assertThat(head.skinned()).isTrue();
                            assertThat(head.blendshapes()).isEqualTo(2);
                            assertThat(head.surface()).isEqualTo("opaque");
                        });
        assertThat(report.worn()).containsExactly("haircut");
    }

    @Test
    void aTextureTakesFourBytesATexelAndAThirdMoreForItsMipmaps() {
        CapabilityReport report = inspect(new SmallAvatar().texturedPart("AvatarHead", 64));

        assertThat(report.textures())
                .singleElement()
                .satisfies(
                        texture -> {
                            assertThat(texture.uses()).containsExactly("AvatarHead BaseColorMap");
                            assertThat(texture.width()).isEqualTo(64);
                            assertThat(texture.bytes())
                                    .isEqualTo(4 * (4096 + 1024 + 256 + 64 + 16 + 4 + 1));
                        });
        assertThat(report.totals().textureBytes()).isEqualTo(report.textures().get(0).bytes());
        assertThat(report.totals().bytes())
                .isEqualTo(
                        report.totals().textureBytes()
                                + report.totals().geometryBytes()
                                + report.totals().blendshapeBytes());
    }

    @Test
    void aHeadSharesTheVisemesThatAnotherHasToo() {
        AvatarAsset ada = read(new SmallAvatar().part("AvatarHead", "jawOpen", "aa"));
        AvatarAsset ben = read(new SmallAvatar().part("AvatarHead", "jawLeft", "aa"));
        FaceReport first = AvatarInspector.inspect(ada).face();
        FaceReport other = AvatarInspector.inspect(ben).face();
        CapabilityReport same = inspect(new SmallAvatar().part("AvatarHead", "jawOpen", "aa"));

        assertThat(first.sharedBytes()).isZero();
        assertThat(other.sharedBytes()).isPositive();
        assertThat(other.ownBytes()).isEqualTo(first.ownBytes() - other.sharedBytes());
        assertThat(same.face().ownBytes()).isZero();
        assertThat(same.face().sharedBytes())
                .isEqualTo(AvatarInspector.inspect(ada).face().ownBytes())
                .isEqualTo(same.totals().blendshapeBytes());
        assertThat(same.toText()).contains("0.00 MB of its own");
    }

    @Test
    void arKitWithoutTheTongueIsTheCompleteMobileSet() {
        String[] mobile =
                Stream.of(ARKIT).filter(n -> !n.equals("tongueOut")).toArray(String[]::new);

        BlendshapeReport shapes =
                inspect(new SmallAvatar().part("AvatarHead", mobile)).blendshapes();

        assertThat(shapes.set("mobile_51").complete()).isTrue();
        assertThat(shapes.set("arkit_52").missing()).containsExactly("tongueOut");
        assertThat(shapes.set("visemes_15").present()).isZero();
        assertThat(shapes.extra()).isEmpty();
    }

    @Test
    void otherSpellingsAreAliasesOfTheSetsNames() {
        BlendshapeReport shapes =
                inspect(new SmallAvatar().part("Wolf3D_Head", "viseme_aa", "viseme_I", "jawOpen"))
                        .blendshapes();

        assertThat(shapes.aliased()).isEqualTo(Map.of("aa", "viseme_aa", "ih", "viseme_I"));
        assertThat(shapes.set("visemes_15").present()).isEqualTo(2);
        assertThat(shapes.set("visemes_15").missing()).contains("oh", "sil").doesNotContain("ih");
    }

    @Test
    void visemesOfSeventeenCountFrownAndSmileInAnySpelling() {
        String[] names =
                Stream.concat(Stream.of(VISEMES), Stream.of("viseme_Smile", "Frown"))
                        .toArray(String[]::new);

        BlendshapeReport shapes =
                inspect(new SmallAvatar().part("AvatarHead", names)).blendshapes();

        assertThat(shapes.set("visemes_17").complete()).isTrue();
        assertThat(shapes.extra()).isEmpty();
    }

    @Test
    void theLegacySetIsKnownByItsOwnNames() {
        String[] names =
                Stream.concat(Stream.of("base_head!"), BlendshapeNames.LEGACY_45.stream())
                        .toArray(String[]::new);

        CapabilityReport report = inspect(new SmallAvatar().part("AvatarHead", names));

        assertThat(report.blendshapes().set("legacy_45").complete()).isTrue();
        assertThat(report.blendshapes().aliased()).containsEntry("eyeBlinkLeft", "EyeBlink_L");
        assertThat(report.advice()).extracting(Advice::topic).doesNotContain("arkit");
    }

    @Test
    void whatNoSetHasIsExtraAndWhatMovesNothingIsEmpty() {
        CapabilityReport report =
                inspect(
                        new SmallAvatar()
                                .part("AvatarHead", "jawOpen", "wiggleEars", "noseTwist!", "sil!")
                                .part("AvatarTeethLower", "jawOpen!"));

        assertThat(report.blendshapes().extra()).containsExactly("wiggleEars", "noseTwist");
        assertThat(report.blendshapes().empty()).containsExactly("noseTwist", "sil");
        assertThat(text(report, "empty_shapes"))
                .isEqualTo("1 blendshapes move no vertex (noseTwist): setting them has no effect.");
    }

    @Test
    void aMetaPersonWithoutVisemesIsToldWhatToRequest() {
        CapabilityReport report =
                inspect(new SmallAvatar().part("AvatarHead", ARKIT).part("AvatarTeethLower"));

        assertThat(report.origin()).isEqualTo(AvatarOrigin.METAPERSON);
        assertThat(text(report, "visemes"))
                .startsWith(
                        "No visemes in this file: request `visemes_15` in the export parameters.");
    }

    @Test
    void anAvaturnWithoutBlendshapesIsToldOfTheOtherKind() {
        CapabilityReport report =
                inspect(new SmallAvatar().bones("Hips", "Head").part("avaturn_body"));

        assertThat(report.origin()).isEqualTo(AvatarOrigin.AVATURN);
        assertThat(text(report, "blendshapes")).contains("enable T2 avatars for the project");
        assertThat(text(report, "eyes")).isEqualTo("No eye bones: gaze turns the head only.");
    }

    @Test
    void aReadyPlayerMeWithoutBlendshapesIsToldTheQuery() {
        CapabilityReport report = inspect(new SmallAvatar().part("Wolf3D_Head"));

        assertThat(report.origin()).isEqualTo(AvatarOrigin.READY_PLAYER_ME);
        assertThat(text(report, "blendshapes")).contains("`?morphTargets=ARKit,Oculus Visemes`");
    }

    @Test
    void clothesAreNotAskedForAFace() {
        CapabilityReport report = inspect(new SmallAvatar().bones(METAPERSON_BONES).part("SEVAN"));

        assertThat(report.parts(PartRole.OUTFIT)).hasSize(1);
        assertThat(report.advice())
                .extracting(Advice::topic)
                .doesNotContain("blendshapes", "visemes", "eyes");
    }

    @Test
    void bonesAreFoundByMixamosNamesWithOrWithoutPrefix() {
        SkeletonReport skeleton =
                inspect(
                                new SmallAvatar()
                                        .bones(
                                                "mixamorig:Hips",
                                                "mixamorig:Head",
                                                "mixamorig:LeftEye",
                                                "mixamorig:RightEye")
                                        .part("Body"))
                        .skeleton();

        assertThat(skeleton.joints()).isEqualTo(4);
        assertThat(skeleton.headBone()).isTrue();
        assertThat(skeleton.eyeBones()).isTrue();
        assertThat(skeleton.missingBones())
                .contains("Spine", "LeftArm")
                .doesNotContain("Hips", "Head");
    }

    @Test
    void theJsonHasTheRecordsFields() throws IOException {
        CapabilityReport report =
                inspect(new SmallAvatar().bones("Hips").part("AvatarHead", "jawOpen"));

        Object json = new Moshi.Builder().build().adapter(Object.class).fromJson(report.toJson());

        assertThat(json)
                .asInstanceOf(
                        org.assertj.core.api.InstanceOfAssertFactories.map(
                                String.class, Object.class))
                .containsOnlyKeys(
                        "name",
                        "origin",
                        "detail",
                        "totals",
                        "parts",
                        "textures",
                        "blendshapes",
                        "face",
                        "skeleton",
                        "clips",
                        "advice")
                .containsEntry("name", "avatar.glb")
                .containsEntry("origin", "metaperson");
    }

    @Test
    void theRungsOfTheFaceAreToldWithWhatIsMadeAndWhatIsMissing() {
        CapabilityReport report =
                inspect(new SmallAvatar().bones("Hips", "Head").part("AvatarHead", "jawOpen"));

        assertThat(report.face().speech()).isEqualTo("jaw_shape");
        assertThat(report.face().eyes()).isEqualTo("head");
        assertThat(report.face().blinks()).isFalse();
        assertThat(report.face().made()).containsEntry("aa", "jawOpen 0.39");
        assertThat(report.face().missing()).contains("tongueOut", "PP").doesNotContain("jawOpen");
        assertThat(report.toText())
                .contains("Face: speaks by the jaw's blendshape alone; looks by the head alone");
    }

    @Test
    void theTextNamesThePartsAndEndsWithTheAdvice() {
        CapabilityReport report = inspect(new SmallAvatar().part("avaturn_body"));

        List<String> lines = report.toText().lines().toList();

        assertThat(lines.get(0)).isEqualTo("avatar.glb, looks like avaturn");
        assertThat(lines).anyMatch(line -> line.contains("avaturn_body"));
        assertThat(lines.get(lines.size() - 1)).startsWith("! ");
    }

    private CapabilityReport inspect(SmallAvatar avatar) {
        return AvatarInspector.inspect(read(avatar));
    }

    private AvatarAsset read(SmallAvatar avatar) {
        return reader.read(avatar.write(folder, "avatar.glb"));
    }

    private static String text(CapabilityReport report, String topic) {
        return report.advice().stream()
                .filter(advice -> advice.topic().equals(topic))
                .map(Advice::text)
                .findFirst()
                .orElse("no advice about " + topic);
    }
}
