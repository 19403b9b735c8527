package dev.likeness.avatarsdk.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.avatarsdk.pipeline.TextureSize;
import dev.likeness.service.AvatarTraits.Rgb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportParametersTest {

    @Test
    void onlyWhatIsSetIsSent() {
        assertThat(ExportParameters.metaPerson().toMap()).isEmpty();
        assertThat(ExportParameters.classic().format("fbx").toMap())
                .isEqualTo(Map.of("format", "fbx"));
    }

    @Test
    void metaPersonsHaveSectionsWithTextures() {
        ExportParameters parameters =
                ExportParameters.metaPerson()
                        .format("glb")
                        .embed(true)
                        .lod("LOD2")
                        .finalizeMesh(true)
                        .applyVisibilityMasks(false)
                        .splitVertices(true)
                        .exportQuads(false)
                        .pointclouds(false)
                        .flag("make_public_direct", true)
                        .textures(ExportTextures.of("Color").profile("1K.jpg").embed(true))
                        .section("avatar", ExportSection.of("AvatarHead"))
                        .section(
                                "haircuts",
                                ExportSection.of("bob")
                                        .format("ply")
                                        .embed(false)
                                        .lod("LOD1")
                                        .pointclouds(true)
                                        .color(new Rgb(1, 2, 3))
                                        .textures(ExportTextures.of("Color", "Normal")))
                        .section("outfits", ExportSection.of("suit").applyVisibilityMasks(true))
                        .section(
                                "blendshapes",
                                ExportSection.of("mobile_51")
                                        .deform("mobile_51", Map.of("jawOpen", 0.5)));

        assertThat(parameters.toMap())
                .containsEntry("finalize", true)
                .containsEntry("make_public_direct", true)
                .containsEntry(
                        "textures",
                        Map.of("list", List.of("Color"), "profile", "1K.jpg", "embed", true))
                .containsEntry(
                        "haircuts",
                        Map.of(
                                "list",
                                List.of("bob"),
                                "format",
                                "ply",
                                "embed",
                                false,
                                "lod",
                                "LOD1",
                                "pointclouds",
                                true,
                                "color",
                                Map.of("red", 1, "green", 2, "blue", 3),
                                "textures",
                                Map.of("list", List.of("Color", "Normal"))))
                .containsEntry(
                        "blendshapes",
                        Map.of(
                                "list",
                                List.of("mobile_51"),
                                "values",
                                Map.of("mobile_51", Map.of("jawOpen", 0.5))));
    }

    @Test
    void theOthersHaveFlagsOfTheirOwn() {
        ExportParameters parameters =
                ExportParameters.classic()
                        .template("head")
                        .lod("5")
                        .embedTextures(true)
                        .additionalTextures("lips_mask")
                        .textureSize(new TextureSize(1024, 512))
                        .section(
                                "outfits",
                                ExportSection.of("outfit_0")
                                        .additionalTextures("body_visibility_mask")
                                        .embedTextures(false)
                                        .textureSize(new TextureSize(256, 256)));

        assertThat(parameters.toMap())
                .isEqualTo(
                        Map.of(
                                "template",
                                "head",
                                "lod",
                                5,
                                "embed_textures",
                                true,
                                "additional_textures",
                                List.of("lips_mask"),
                                "texture_size",
                                Map.of("width", 1024, "height", 512),
                                "outfits",
                                Map.of(
                                        "list",
                                        List.of("outfit_0"),
                                        "additional_textures",
                                        List.of("body_visibility_mask"),
                                        "embed_textures",
                                        false,
                                        "texture_size",
                                        Map.of("width", 256, "height", 256))));
    }

    @Test
    void theDefaultsOfMetaPersonsAreThoseOfThePage() {
        EffectiveExport avatar = ExportParameters.metaPerson().effective("avatar");

        assertThat(avatar.list())
                .containsExactly(
                        "AvatarBody",
                        "AvatarLeftCornea",
                        "AvatarRightCornea",
                        "AvatarLeftEyeball",
                        "AvatarRightEyeball",
                        "AvatarEyelashes",
                        "AvatarHead",
                        "AvatarTeethLower",
                        "AvatarTeethUpper");
        assertThat(avatar.format()).isEqualTo("gltf");
        assertThat(avatar.embed()).isTrue();
        assertThat(avatar.lod()).isEqualTo("LOD1");
        assertThat(avatar.pointclouds()).isFalse();
        assertThat(avatar.applyVisibilityMasks()).isTrue();
        assertThat(avatar.textures())
                .isEqualTo(
                        ExportTextures.of("Color", "GltfMetallicRoughness", "Normal")
                                .profile("2K.png")
                                .embed(false));
        assertThat(ExportParameters.metaPerson().effective("haircuts").list()).isEmpty();
        assertThat(ExportParameters.metaPerson().effective("haircuts").textures().list())
                .contains(List.of());
    }

    @Test
    void theDefaultsOfTheOthersAreThoseOfThePage() {
        EffectiveExport haircuts = ExportParameters.classic().effective("haircuts");

        assertThat(haircuts)
                .isEqualTo(
                        new EffectiveExport(
                                List.of(),
                                "gltf",
                                true,
                                false,
                                "0",
                                ExportTextures.INHERITED,
                                false,
                                true,
                                Optional.empty()));
    }

    @Test
    void flagsOfTheTopLevelAreInheritedUnlessACategorySaysOtherwise() {
        ExportParameters parameters =
                ExportParameters.metaPerson()
                        .format("glb")
                        .embed(true)
                        .lod("LOD2")
                        .textures(ExportTextures.of("Normal").profile("1K.jpg").embed(true))
                        .section("haircuts", ExportSection.of("bob"))
                        .section(
                                "outfits",
                                ExportSection.of("suit")
                                        .embed(false)
                                        .lod("LOD1")
                                        .textures(ExportTextures.INHERITED.embed(false)));

        EffectiveExport haircuts = parameters.effective("haircuts");
        assertThat(haircuts.format()).isEqualTo("glb");
        assertThat(haircuts.lod()).isEqualTo("LOD2");
        assertThat(haircuts.embed()).isTrue();
        assertThat(haircuts.textures())
                .isEqualTo(ExportTextures.of("Normal").profile("1K.jpg").embed(true));
        EffectiveExport outfits = parameters.effective("outfits");
        assertThat(outfits.lod()).isEqualTo("LOD1");
        assertThat(outfits.embed()).isFalse();
        assertThat(outfits.textures())
                .isEqualTo(ExportTextures.of("Normal").profile("1K.jpg").embed(false));
    }

    @Test
    void theFlagToEmbedPartsIsNotHandedOnToTextures() {
        EffectiveExport avatar =
                ExportParameters.metaPerson().format("glb").embed(true).effective("avatar");

        assertThat(avatar.embedTextures()).isFalse();
    }

    @Test
    void formatsThatCannotHavePartsOrTexturesInsideHaveThemBeside() {
        assertThat(ExportParameters.metaPerson().format("ply").embed(true).effective("haircuts"))
                .hasFieldOrPropertyWithValue("embed", false);
        assertThat(ExportParameters.classic().format("gltf").embedTextures(true))
                .satisfies(
                        gltf -> assertThat(gltf.effective("haircuts").embedTextures()).isFalse());
        assertThat(ExportParameters.classic().format("fbx").embedTextures(true))
                .satisfies(fbx -> assertThat(fbx.effective("haircuts").embedTextures()).isTrue());
    }

    @Test
    void recolouringIsTold() {
        Rgb red = new Rgb(255, 0, 0);

        assertThat(
                        ExportParameters.metaPerson()
                                .section("haircuts", ExportSection.of("bob").color(red))
                                .effective("haircuts")
                                .color())
                .contains(red);
    }

    @Test
    void whatIsReadIsWhatIsSent() {
        Map<String, Object> json =
                Map.of(
                        "format",
                        "glb",
                        "textures",
                        Map.of("list", List.of("Color"), "embed", true),
                        "haircuts",
                        Map.of("list", List.of("bob"), "lod", "LOD2"));

        ExportParameters read = ExportParameters.read("metaperson_2.0", json);

        assertThat(read.toMap()).isEqualTo(json);
        assertThat(read.effective("haircuts").lod()).isEqualTo("LOD2");
        assertThat(read.effective("haircuts").textures().embed()).contains(true);
    }

    @Test
    void nullsReadAsNotSet() {
        Map<String, Object> json = new HashMap<>(Map.of("format", "glb"));
        json.put("texture_size", null);

        assertThat(ExportParameters.read("head_2.0", json).toMap())
                .isEqualTo(Map.of("format", "glb"));
    }

    @Test
    void aPipelineWithoutExportsIsTold() {
        assertThatThrownBy(
                        () -> ExportParameters.classic().requireFor("animated_face", "base/legacy"))
                .hasMessage(
                        "animated_face base/legacy has no export parameters; head_1.2, head_2.0,"
                                + " body_0.3 and metaperson_2.0 have");
    }

    @Test
    void theDialectHasToFit() {
        assertThatThrownBy(() -> ExportParameters.classic().requireFor("metaperson_2.0", "male"))
                .hasMessage(
                        "metaperson_2.0 male does not understand the dialect of head_1.2, head_2.0"
                                + " and body_0.3");
        assertThatThrownBy(
                        () ->
                                ExportParameters.metaPerson()
                                        .embedTextures(true)
                                        .requireFor("metaperson_2.0", "male"))
                .hasMessage(
                        "metaperson_2.0 male has no flag 'embed_textures': that is of the dialect"
                                + " of head_1.2, head_2.0 and body_0.3");
        assertThatThrownBy(
                        () ->
                                ExportParameters.classic()
                                        .section("outfits_top", ExportSection.of("shirt"))
                                        .requireFor("body_0.3", "male"))
                .hasMessage(
                        "body_0.3 male has no exports of 'outfits_top': they are of the dialect of"
                                + " metaperson_2.0");
    }

    @Test
    void setsOfBlendshapesAndLevelsHaveToBeInTheTables() {
        assertThatThrownBy(
                        () ->
                                ExportParameters.classic()
                                        .section("blendshapes", ExportSection.of("visemes_14"))
                                        .requireFor("head_2.0", "bust/mobile"))
                .hasMessageStartingWith(
                        "head_2.0 bust/mobile has no 'visemes_14' in blendshapes; the tables list"
                                + " it for metaperson_2.0 female, male (Enterprise)");
        assertThatThrownBy(
                        () ->
                                ExportParameters.metaPerson()
                                        .lod("LOD3")
                                        .requireFor("metaperson_2.0", "male"))
                .hasMessage(
                        "metaperson_2.0 male has no level of detail 'LOD3'; its table has [LOD1,"
                                + " LOD2]");
        assertThatCode(
                        () ->
                                ExportParameters.metaPerson()
                                        .section(
                                                "blendshapes",
                                                ExportSection.of("mobile_51", "emotions"))
                                        .requireFor("metaperson_2.0", "male"))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyWhatIsWhollyInsideOfTheModelCanBeMadePublic() {
        ExportParameters open = ExportParameters.metaPerson().format("glb").makePublic(true);

        assertThatThrownBy(() -> open.requireFor("metaperson_2.0", "male"))
                .hasMessage(
                        "metaperson_2.0 male makes public only what is inside of the avatar's"
                                + " model, but its textures are not embedded");
        assertThatThrownBy(
                        () ->
                                open.textures(ExportTextures.INHERITED.embed(true))
                                        .section("haircuts", ExportSection.of("bob").embed(false))
                                        .requireFor("metaperson_2.0", "male"))
                .hasMessage(
                        "metaperson_2.0 male makes public only what is inside of the avatar's"
                                + " model, but 'haircuts' is not embedded");
        assertThatCode(
                        () ->
                                open.textures(ExportTextures.INHERITED.embed(true))
                                        .section("haircuts", ExportSection.of("bob"))
                                        .requireFor("metaperson_2.0", "male"))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownPipelineMayHaveAnything() {
        assertThatCode(
                        () ->
                                ExportParameters.metaPerson()
                                        .lod("LOD7")
                                        .requireFor("metaperson_2.1", "male"))
                .doesNotThrowAnyException();
    }
}
