package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private static final String HAIR_ALONE =
            "{\"format\":\"glb\",\"avatar\":{\"list\":[]},\"haircuts\":{\"list\":[\"bob\"],\"embed\":false}}";

    private final Api player = RUNNING.player();

    @Test
    void byDefaultTheAvatarIsExportedAsGltf() {
        Map<?, ?> export = exports("{}").get(0);
        assertThat(export.get("status")).isEqualTo("Completed");
        Map<?, ?> file = files(export).get(0);
        assertThat(file.get("identity")).isEqualTo("avatar");
        assertThat(file.get("category")).isNull();
        assertThat(download(file).keySet())
                .containsExactly(
                        "model.gltf",
                        "model.bin",
                        "AvatarHead_Color_2K.png",
                        "AvatarHead_GltfMetallicRoughness_2K.png",
                        "model.json");
    }

    @Test
    void whatAllBodiesShareIsAStaticResource() {
        Map<?, ?> file = files(exports("{}").get(0)).get(0);
        assertThat((List<?>) file.get("static_files"))
                .map(String::valueOf)
                .map(link -> link.substring(link.indexOf("/static_resources/")))
                .containsExactly(
                        "/static_resources/metaperson_2.0/textures/avatar/AvatarCornea/"
                                + "AvatarCornea_Color_2K.png");
        Map<?, ?> embedded =
                files(exports("{\"format\":\"glb\",\"textures\":{\"embed\":true}}").get(0)).get(0);
        assertThat((List<?>) embedded.get("static_files")).isEmpty();
    }

    @Test
    void eachElementOfAnArrayIsOneExport() {
        assertThat(exports("[{\"format\":\"glb\"},{\"format\":\"gltf\"}]")).hasSize(2);
    }

    @Test
    void texturesCanBePartOfTheGlb() {
        Map<?, ?> export = exports("{\"format\":\"glb\",\"textures\":{\"embed\":true}}").get(0);
        assertThat(download(files(export).get(0))).containsOnlyKeys("model.glb", "model.json");
    }

    @Test
    void onlyTheWantedPartsAreExported() {
        Map<?, ?> export =
                exports("{\"avatar\":{\"list\":[\"AvatarHead\"],\"textures\":{\"list\":[]}}}")
                        .get(0);
        Map<String, byte[]> files = download(files(export).get(0));
        assertThat(files).containsOnlyKeys("model.gltf", "model.bin", "model.json");
        assertThat(new String(files.get("model.gltf"), StandardCharsets.UTF_8))
                .contains("AvatarHead")
                .doesNotContain("AvatarLeftCornea");
    }

    @Test
    void aHaircutIsAFileOfItsOwn() {
        Map<?, ?> file = files(exports(HAIR_ALONE).get(0)).get(0);
        assertThat(file.get("category")).isEqualTo("haircuts");
        assertThat(file.get("identity")).isEqualTo("bob");
        assertThat(download(file)).containsOnlyKeys("model.glb");
    }

    @Test
    void theTextureOfAHaircutIsAStaticResource() {
        Map<?, ?> file = files(exports(HAIR_ALONE).get(0)).get(0);
        List<?> staticFiles = (List<?>) file.get("static_files");
        assertThat(staticFiles)
                .map(String::valueOf)
                .map(link -> link.substring(link.indexOf("/static_resources/")))
                .containsExactly(
                        "/static_resources/metaperson_2.0/textures/haircuts/bob/bob_Color_2K.png",
                        "/static_resources/metaperson_2.0/textures/haircuts/bob/bob_Normal_2K.png",
                        "/static_resources/metaperson_2.0/textures/haircuts/bob/"
                                + "bob_GltfMetallicRoughness_2K.png");
        assertThat(player.get(staticFiles.get(0).toString()).status()).isEqualTo(200);
    }

    @Test
    void aStaticFileIsServedByTheExportToo() {
        Map<?, ?> file = files(exports(HAIR_ALONE).get(0)).get(0);
        String link =
                file.get("file").toString().replace("/file/", "/static_files/bob_Color_2K.png");
        assertThat(player.get(link).header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void aDyedHaircutBringsItsOwnTexture() {
        Map<?, ?> export =
                exports(
                                HAIR_ALONE.replace(
                                        "\"embed\":false",
                                        "\"embed\":false,\"color\":{\"red\":200,\"green\":0,\"blue\":0}"))
                        .get(0);
        Map<?, ?> file = files(export).get(0);
        assertThat(file.get("static_files").toString()).doesNotContain("bob_Color");
        assertThat(download(file)).containsOnlyKeys("model.glb", "bob_Color_2K.png");
    }

    @Test
    void anEmbeddedHaircutIsPartOfTheAvatar() {
        Map<?, ?> export = exports("{\"haircuts\":{\"list\":[\"bob\"],\"embed\":true}}").get(0);
        assertThat(files(export)).hasSize(1);
        assertThat(
                        new String(
                                download(files(export).get(0)).get("model.gltf"),
                                StandardCharsets.UTF_8))
                .contains("\"haircut_bob\"");
    }

    @Test
    void glassesAreAFileOfTheirOwnOrPartOfTheAvatar() {
        String alone =
                "{\"format\":\"glb\",\"avatar\":{\"list\":[]},"
                        + "\"glasses\":{\"list\":[\"round_metal\"],\"embed\":false}}";
        Map<?, ?> file = files(exports(alone).get(0)).get(0);
        assertThat(file.get("category")).isEqualTo("glasses");
        assertThat(file.get("identity")).isEqualTo("round_metal");
        Map<String, byte[]> content = download(file);
        assertThat(content)
                .containsOnlyKeys(
                        "model.glb",
                        "round_metal_Color_2K.png",
                        "round_metal_GltfMetallicRoughness_2K.png");
        assertThat(Glb.of(content.get("model.glb")).node("glasses_round_metal")).isNotNull();
        String worn = "{\"format\":\"glb\",\"glasses\":{\"list\":[\"round_metal\"]}}";
        Map<?, ?> avatar = files(exports(worn).get(0)).get(0);
        assertThat(Glb.of(download(avatar).get("model.glb")).node("glasses_round_metal"))
                .isNotNull();
    }

    @Test
    void aPointcloudHasAsManyVerticesAsTheGlb() {
        Map<?, ?> export =
                exports(
                                """
                                {"format":"ply","pointclouds":true,"split_vertices":true,
                                 "avatar":{"list":[]},
                                 "haircuts":{"list":["bob"],"embed":false}}
                                """)
                        .get(0);
        Map<?, ?> file = files(export).get(0);
        byte[] ply = download(file).get("bob.ply");
        Glb glb = Glb.of(download(files(exports(HAIR_ALONE).get(0)).get(0)).get("model.glb"));
        assertThat(new String(ply, StandardCharsets.ISO_8859_1))
                .contains("element vertex " + glb.vertexCount("haircut_bob"))
                .doesNotContain("element face");
        assertThat(glb.vertexCount("haircut_bob")).isGreaterThan(SphereMesh.VERTICES);
    }

    @Test
    void blendshapesBecomeMorphTargets() {
        Map<?, ?> export =
                exports(
                                """
                                {"format":"glb",
                                 "blendshapes":{"list":["mobile_51","visemes_15"]}}
                                """)
                        .get(0);
        Glb glb = Glb.of(download(files(export).get(0)).get("model.glb"));
        assertThat(glb.targetNames("AvatarHead")).containsExactly("jawOpen", "aa", "sil");
        assertThat(glb.targetNames("AvatarLeftCornea")).isEmpty();
    }

    @Test
    void blendshapesThatAreNotEmbeddedAreFilesOfTheirOwn() {
        Map<?, ?> export =
                exports("{\"blendshapes\":{\"list\":[\"mobile_51\"],\"embed\":false}}").get(0);
        Map<?, ?> file = files(export).get(1);
        assertThat(file.get("category")).isEqualTo("blendshapes");
        assertThat(download(file)).containsOnlyKeys("AvatarHead/mobile_51/jawOpen.bin");
    }

    @Test
    void anotherExportCanBeMadeLater() {
        Answer avatar = avatar("{}");
        Answer ordered =
                player.form(
                        avatar.text("exports"),
                        Map.of("parameters", "{\"format\":\"glb\"}", "comment", "again"));
        assertThat(ordered.status()).isEqualTo(201);
        Answer export = player.settled(ordered.text("url"));
        assertThat(export.field("comment")).isEqualTo("again");
        assertThat(export.field("avatar_code")).isEqualTo(avatar.field("code"));
        assertThat(player.get(avatar.text("exports")).objects()).hasSize(2);
    }

    @Test
    void headsCannotBeExported() {
        Answer head = player.computed(Map.of(), Photos.usable());
        Answer answer = player.form(head.text("exports"), Map.of("parameters", "{}"));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aPublicExportNeedsNoToken() {
        Object link = exports("{\"make_public\":true}").get(0).get("public_file");
        assertThat(RUNNING.stranger().get(link.toString()).unzipped()).containsKey("model.gltf");
    }

    @Test
    void anExportIsNotPublicUnasked() {
        Map<?, ?> export = exports("{}").get(0);
        assertThat(export.get("public_file")).isNull();
        assertThat(RUNNING.stranger().get("/public/" + export.get("code") + "/avatar.zip").status())
                .isEqualTo(404);
    }

    @Test
    void theFilesOfHeadsAreNotFound() {
        Answer avatar = avatar("{}");
        assertThat(avatar.field("mesh")).isNull();
        assertThat(player.get(avatar.text("url") + "mesh/").status()).isEqualTo(404);
    }

    @Test
    void exportsOfOthersAreNotFound() {
        Object url = exports("{}").get(0).get("url");
        assertThat(RUNNING.player().get(url.toString()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                            | valid JSON",
                "7                                            | Expected an object",
                "{\"shape\":1}                                | Unknown parameter \"shape\"",
                "{\"format\":\"doc\"}                         | Expected one of",
                "{\"lod\":\"LOD9\"}                           | Expected one of",
                "{\"embed\":\"yes\"}                          | Expected true or false",
                "{\"avatar\":{\"list\":[\"AvatarTail\"]}}     | Unknown name \"AvatarTail\"",
                "{\"haircuts\":{\"list\":[\"wig\"]}}          | Unknown name \"wig\"",
                "{\"haircuts\":{\"color\":{\"red\":300}}}     | Expected 0 to 255",
                "{\"textures\":{\"profile\":\"9K.png\"}}      | Expected one of",
                "{\"textures\":{\"profile\":\"2K.webp\"}}     | Expected one of",
                "{\"outfits\":{\"list\":[\"suit\"]}}          | Unknown name \"suit\"",
                "{\"glasses\":{\"list\":[\"monocle\"]}}       | Unknown name \"monocle\"",
                "{\"blendshapes\":{\"values\":{\"x\":{}}}}    | Unknown parameter \"x\""
            })
    void wrongExportParametersAreNamed(String parameters, String reason) {
        Answer answer =
                player.multipart(
                        "POST",
                        "/avatars/",
                        Map.of("pipeline", "metaperson_2.0", "export_parameters", parameters),
                        Map.of("photo", Photos.usable()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("export_parameters")).contains(reason);
    }

    private Answer avatar(String exportParameters) {
        Map<String, String> fields = new HashMap<>();
        fields.put("pipeline", "metaperson_2.0");
        fields.put("pipeline_subtype", "male");
        fields.put("export_parameters", exportParameters);
        return player.computed(fields, Photos.usable());
    }

    private List<Map<?, ?>> exports(String exportParameters) {
        Answer avatar = avatar(exportParameters);
        player.get(avatar.text("exports"))
                .objects()
                .forEach(export -> player.settled(export.get("url").toString()));
        return player.get(avatar.text("exports")).objects();
    }

    private static List<Map<?, ?>> files(Map<?, ?> export) {
        return ((List<?>) export.get("files")).stream().<Map<?, ?>>map(Map.class::cast).toList();
    }

    private Map<String, byte[]> download(Map<?, ?> file) {
        return player.get(file.get("file").toString()).unzipped();
    }
}
