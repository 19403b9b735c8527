package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.likeness.sandbox.Api.Answer;
import dev.likeness.sandbox.validator.GltfValidator;
import dev.likeness.sandbox.validator.GltfValidator.Issue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can be exported, of people made from a photo, as Khronos' validator sees it. */
class ExportsAreValidGltfTest {

    private static final String WHOLE =
            """
            {"format":"%1$s","lod":"%2$s",
             "textures":{"profile":"1K.jpg","embed":%3$s},
             "haircuts":{"list":["bob"],"embed":true,
                         "textures":{"profile":"1K.jpg","embed":true}},
             "outfits":{"list":["casual"]},
             "glasses":{"list":["round_metal"]},
             "blendshapes":{"list":["mobile_51","visemes_15"]}}
            """;
    private static final String SINGLE =
            """
            {"format":"glb","avatar":{"list":[]},"embed":false,
             "textures":{"profile":"1K.png","embed":true},
             "haircuts":{"list":["ponytail"],"embed":false},
             "outfits_top":{"list":["hoodie"],"embed":false},
             "outfits_bottom":{"list":["jeans"],"embed":false},
             "outfits_shoes":{"list":["boots"],"embed":false},
             "glasses":{"list":["aviator_sunglasses"],"embed":false}}
            """;

    /**
     * Warnings that the service's own files give rise to: meshes stand below one root, and readers
     * compute tangents by the algorithm that the format names.
     */
    private static final Set<String> LIKE_THE_SERVICE =
            Set.of("NODE_SKINNED_MESH_NON_ROOT", "MESH_PRIMITIVE_GENERATED_TANGENT_SPACE");

    /** One of the demo's invented people. */
    private static final Path PHOTO =
            Path.of("../assets/src/main/resources/likeness/photos/lina.female.jpg");

    private static Sandbox sandbox;

    @TempDir private static Path folder;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.immediate());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void nothingIsWrongWithWhatIsExported() throws IOException {
        Optional<GltfValidator> validator = GltfValidator.find();
        assumeTrue(validator.isPresent(), "no Node with npm here: the exports are not validated");
        List<Path> models = new ArrayList<>();
        for (String sex : List.of("female", "male")) {
            String orders =
                    "["
                            + WHOLE.formatted("glb", "LOD1", "true")
                            + ","
                            + WHOLE.formatted("gltf", "LOD2", "false")
                            + ","
                            + SINGLE
                            + "]";
            models.addAll(exported(sex, orders));
        }
        assertThat(models).hasSize(2 * (1 + 1 + 5));
        List<Issue> issues = validator.get().issues(models);
        assertThat(issues)
                .filteredOn(issue -> issue.severity() <= Issue.WARNING)
                .filteredOn(issue -> !LIKE_THE_SERVICE.contains(issue.code()))
                .isEmpty();
    }

    /** The models of every file of every export of a new avatar. */
    private static List<Path> exported(String sex, String orders) throws IOException {
        Api player =
                new Api(sandbox.uri())
                        .signedIn(sandbox.clientId(), sandbox.clientSecret())
                        .asNewPlayer();
        Answer avatar =
                player.computed(
                        Map.of(
                                "pipeline", "metaperson_2.0",
                                "pipeline_subtype", sex,
                                "export_parameters", orders),
                        Files.readAllBytes(PHOTO));
        List<Path> models = new ArrayList<>();
        for (Map<?, ?> export : player.get(avatar.text("exports")).objects()) {
            Answer done = player.settled(export.get("url").toString());
            assertThat(done.text("status")).isEqualTo("Completed");
            for (Object file : (List<?>) done.field("files")) {
                models.add(unpacked(player, sex, (Map<?, ?>) file));
            }
        }
        return models;
    }

    private static Path unpacked(Api player, String sex, Map<?, ?> file) throws IOException {
        Path into = Files.createTempDirectory(folder, sex + "-" + file.get("identity") + "-");
        Map<String, byte[]> content = player.get(file.get("file").toString()).unzipped();
        for (Map.Entry<String, byte[]> entry : content.entrySet()) {
            Files.write(into.resolve(entry.getKey()), entry.getValue());
        }
        for (Object link : (List<?>) file.get("static_files")) {
            Files.write(into.resolve(nameIn(link.toString())), player.get(link.toString()).body());
        }
        return into.resolve(content.containsKey("model.glb") ? "model.glb" : "model.gltf");
    }

    /** The last part of a link's path. */
    private static String nameIn(String link) {
        return Path.of(URI.create(link).getPath()).getFileName().toString();
    }
}
