package dev.likeness.avatarsdk.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avatarsdk.pipeline.PipelineTables;
import dev.likeness.avatarsdk.pipeline.TextureSize;
import dev.likeness.service.AvatarTraits.Rgb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComputationParametersTest {

    private static final Rgb PINK = new Rgb(222, 173, 190);

    @Test
    void enumerableCategoriesBecomeListsByGroup() {
        ComputationParameters parameters =
                ComputationParameters.builder()
                        .haircuts("base", "bob", "afro")
                        .haircuts("facegen", "wavy")
                        .blendshapes("base", "legacy_45")
                        .modelInfo("plus", "age")
                        .additionalTextures("base", "lips_mask")
                        .outfits("base", "outfit_0")
                        .build();

        assertThat(parameters.toMap("animated_face"))
                .isEqualTo(
                        Map.of(
                                "haircuts",
                                Map.of("base", List.of("bob", "afro"), "facegen", List.of("wavy")),
                                "blendshapes",
                                Map.of("base", List.of("legacy_45")),
                                "model_info",
                                Map.of("plus", List.of("age")),
                                "additional_textures",
                                Map.of("base", List.of("lips_mask")),
                                "outfits",
                                Map.of("base", List.of("outfit_0"))));
    }

    @Test
    void modificationsBecomeKeysWithValues() {
        ComputationParameters parameters =
                ComputationParameters.builder()
                        .set(Modification.LIPS_COLOR, PINK)
                        .set(Modification.REMOVE_SMILE, true)
                        .set(Modification.CARICATURE_AMOUNT, 1.5)
                        .set(Modification.TEXTURE_SIZE, new TextureSize(256, 128))
                        .set(Modification.GENERATED_HAIRCUT_FACES_COUNT, 256)
                        .set(Modification.CARTOONISH_V0_3, 0.5)
                        .build();

        assertThat(parameters.toMap("animated_face"))
                .isEqualTo(
                        Map.of(
                                "avatar_modifications",
                                Map.of(
                                        "plus",
                                        Map.of(
                                                "lips_color",
                                                Map.of("red", 222, "green", 173, "blue", 190),
                                                "remove_smile",
                                                true,
                                                "caricature_amount",
                                                1.5,
                                                "texture_size",
                                                Map.of("width", 256, "height", 128),
                                                "generated_haircut_faces_count",
                                                256)),
                                "shape_modifications",
                                Map.of("indie", Map.of("cartoonish_v0.3", 0.5))));
        assertThat(parameters.warnings()).isEmpty();
    }

    @Test
    void body03HasNoGroupLevel() {
        ComputationParameters parameters =
                ComputationParameters.builder()
                        .haircuts("base", "bob")
                        .haircuts("plus", "wavy")
                        .bodyShape(BodyShape.of("male").height(180).weight(85.5))
                        .build();

        assertThat(parameters.toMap("body_0.3"))
                .isEqualTo(
                        Map.of(
                                "haircuts",
                                List.of("bob", "wavy"),
                                "body_shape",
                                Map.of("gender", "male", "height", 180, "weight", 85.5)));
    }

    @Test
    void aGroupCanBeChosenWhereAnAccountHasAnother() {
        assertThat(
                        ComputationParameters.builder()
                                .set(Modification.REMOVE_SMILE.inGroup("pro"), true)
                                .build()
                                .toMap("head_2.0"))
                .isEqualTo(
                        Map.of(
                                "avatar_modifications",
                                Map.of("pro", Map.of("remove_smile", true))));
    }

    @Test
    void everyModificationOfTheTablesHasATypedName() {
        assertThat(
                        Modification.all().stream()
                                .filter(m -> m.category().equals(Modification.AVATAR)))
                .extracting(Modification::name)
                .containsExactlyElementsOf(
                        PipelineTables.ofThePage().parameters(Modification.AVATAR));
        assertThat(Modification.all().stream().filter(m -> m.category().equals(Modification.SHAPE)))
                .extracting(Modification::name)
                .containsExactlyElementsOf(
                        PipelineTables.ofThePage().parameters(Modification.SHAPE));
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        ComputationParameters.Builder builder = ComputationParameters.builder();

        assertThatThrownBy(() -> builder.set(Modification.LIPS_COLOR, new Rgb(256, 0, 0)))
                .hasMessage("lips_color: expected colours from 0 to 255, found 256");
        assertThatThrownBy(() -> builder.set(Modification.CARICATURE_AMOUNT, -0.1))
                .hasMessage("caricature_amount: expected a factor of 0 or more, found -0.1");
        assertThatThrownBy(() -> builder.set(Modification.CARTOONISH_V1_0, Double.NaN))
                .hasMessage("cartoonish_v1.0: expected a factor of 0 or more, found NaN");
        assertThatThrownBy(() -> builder.set(Modification.GENERATED_HAIRCUT_FACES_COUNT, 0))
                .hasMessage("generated_haircut_faces_count: expected a positive number, found 0");
        assertThatThrownBy(() -> new TextureSize(0, 4))
                .hasMessage("Expected a positive size, found 0x4");
        assertThatThrownBy(() -> BodyShape.of("other"))
                .hasMessage("Expected one of [female, male, non_binary], found other");
        assertThatThrownBy(() -> BodyShape.guessed().height(-1))
                .hasMessage("height: expected more than 0, found -1.0");
    }

    @Test
    void factorsBeyondTheUsableRangeAreDoubted() {
        assertThat(
                        ComputationParameters.builder()
                                .set(Modification.CARICATURE_AMOUNT, 5.0)
                                .set(Modification.CARTOONISH_V0_3, 1.5)
                                .build()
                                .warnings())
                .containsExactly(
                        "caricature_amount: usable values are mostly below 5, found 5.0",
                        "cartoonish_v0.3: usable values are mostly below 1, found 1.5");
    }

    @Test
    void bodiesOutsideTheRangesOfThePageAreDoubted() {
        assertThat(BodyShape.of("female").height(180).weight(60).warnings())
                .containsExactly(
                        "height 180 lies outside [150; 174] for female: the body may differ much"
                                + " from it");
        assertThat(BodyShape.of("male").height(180).chest(96).waist(118).hips(119).warnings())
                .isEmpty();
        assertThat(BodyShape.guessed().weight(53.5).warnings())
                .containsExactly(
                        "weight 53.5 lies outside [54; 112] for non_binary: the body may differ"
                                + " much from it");
    }

    @Test
    void changesOfEyesThatWillNotShowAreDoubted() {
        assertThat(
                        ComputationParameters.builder()
                                .set(Modification.EYE_IRIS_COLOR, PINK)
                                .build()
                                .warnings())
                .containsExactly("eye_iris_color shows only with parametric_eyes_texture");
        assertThat(
                        ComputationParameters.builder()
                                .set(Modification.PARAMETRIC_EYES_TEXTURE, true)
                                .set(Modification.EYE_IRIS_COLOR, PINK)
                                .build()
                                .warnings())
                .isEmpty();
        assertThat(
                        ComputationParameters.builder()
                                .set(Modification.PARAMETRIC_EYES_TEXTURE_V2, true)
                                .set(Modification.ADD_GLARE, true)
                                .build()
                                .warnings())
                .containsExactly("add_glare is ignored with parametric_eyes_texture_v2");
        assertThat(
                        ComputationParameters.builder()
                                .set(Modification.PARAMETRIC_EYES_TEXTURE, true)
                                .set(Modification.PARAMETRIC_EYES_TEXTURE_V2, true)
                                .build()
                                .warnings())
                .containsExactly(
                        "parametric_eyes_texture_v2 is ignored beside parametric_eyes_texture");
    }

    @Test
    void whatComesBackCanBeSentAsItIs() {
        Map<String, Object> grouped =
                Map.of(
                        "blendshapes",
                        Map.of("base", List.of("legacy_45", "visemes_17")),
                        "avatar_modifications",
                        Map.of("plus", Map.of("remove_smile", true)));

        ComputationParameters read =
                ComputationParameters.read(Map.of("base/legacy", grouped), "base/legacy");

        assertThat(read.toMap("animated_face")).isEqualTo(grouped);
        assertThat(ComputationParameters.read(grouped, "base/legacy")).isEqualTo(read);
    }

    @Test
    void parametersWithoutGroupsAreReadWhateverTheirValues() {
        Map<String, Object> flat =
                Map.of(
                        "haircuts",
                        List.of("bob"),
                        "body_shape",
                        Map.of("gender", "male", "height", 180.0),
                        "avatar_modifications",
                        Map.of(
                                "teeth_color",
                                Map.of("red", 1.0, "green", 2.0, "blue", 3.0),
                                "brand_new_size",
                                Map.of("width", 1.0, "height", 2.0)));

        ComputationParameters read = ComputationParameters.read(flat, "mobile");

        assertThat(read.toMap("body_0.3")).isEqualTo(flat);
        assertThat(read.values("body_shape")).containsEntry("gender", "male");
    }

    @Test
    void aGroupInBody03ThatThePageItselfShowsIsUnderstood() {
        ComputationParameters read =
                ComputationParameters.read(
                        Map.of("body_shape", Map.of("plus", Map.of("gender", "male"))), "mobile");

        assertThat(read.toMap("body_0.3"))
                .isEqualTo(Map.of("body_shape", Map.of("gender", "male")));
    }

    @Test
    void listsOfModificationsAreNamesWithoutValues() {
        ComputationParameters read =
                ComputationParameters.read(
                        Map.of(
                                "avatar_modifications",
                                Map.of("plus", List.of("remove_smile", "lips_color"))),
                        "base/legacy");

        assertThat(read.names("avatar_modifications"))
                .containsExactly("remove_smile", "lips_color");
        assertThat(read.values("avatar_modifications")).isEmpty();
    }

    @Test
    void defaultsCanBeChangedInParts() {
        ComputationParameters defaults =
                ComputationParameters.builder().haircuts("base", "bob").build();

        ComputationParameters changed =
                ComputationParameters.builder()
                        .addAll(defaults)
                        .value("avatar_modifications", "plus", "brand_new", 3)
                        .build();

        assertThat(changed.names("haircuts")).containsExactly("bob");
        assertThat(changed.values("avatar_modifications")).isEqualTo(Map.of("brand_new", 3));
        assertThat(changed.categories()).containsExactly("haircuts", "avatar_modifications");
    }

    @Test
    void nothingAtAllIsAnEmptyObject() {
        assertThat(ComputationParameters.NONE.toMap("animated_face")).isEmpty();
    }

    @Test
    void whatAPipelineHasNotIsRefusedWithTheTablesWords() {
        assertThatThrownBy(
                        () ->
                                ComputationParameters.builder()
                                        .set(Modification.HAIR_COLOR, PINK)
                                        .build()
                                        .requireFor("animated_face", "base/legacy"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "animated_face base/legacy has no 'hair_color' in avatar_modifications; the"
                                + " tables list it for head_2.0 bust/mobile (Pro); head_2.0"
                                + " bust/static (Pro); head_2.0 head/mobile (Pro); body_0.3 female,"
                                + " male, mobile (Pro)");
        assertThatThrownBy(
                        () ->
                                ComputationParameters.builder()
                                        .bodyShape(BodyShape.of("female"))
                                        .build()
                                        .requireFor("metaperson_2.0", "female"))
                .hasMessage(
                        "metaperson_2.0 female has no body_shape; the tables list them for"
                                + " body_0.3 mobile");
    }
}
