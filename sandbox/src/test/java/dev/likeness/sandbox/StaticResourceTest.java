package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaticResourceTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private static final String LIST = "/static_resources/metaperson_2.0/";

    private final Api game = RUNNING.game();

    @Test
    void theTextureOfAHaircutIsFoundDownTheTree() {
        Object node = game.get(LIST).json();
        for (String step : "female/haircuts/bob/LOD1/textures/2K.png/base/Color".split("/")) {
            node = ((Map<?, ?>) node).get(step);
        }
        Answer texture = game.get(String.valueOf(node));
        assertThat(texture.status()).isEqualTo(200);
        assertThat(texture.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void theTextureThatAllBodiesHaveIsFoundDownTheTree() {
        Object node = game.get(LIST).json();
        String path = "male/avatar/AvatarLeftCornea/LOD1/textures/2K.jpg/base/Color";
        for (String step : path.split("/")) {
            node = ((Map<?, ?>) node).get(step);
        }
        assertThat(String.valueOf(node)).endsWith("/avatar/AvatarCornea/AvatarCornea_Color_2K.png");
        Answer texture = game.get(String.valueOf(node));
        assertThat(texture.status()).isEqualTo(200);
        assertThat(texture.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void filtersTakeSeveralValues() {
        Object female =
                game.get(
                                LIST
                                        + "?pipeline_subtype=female&lod=LOD2,LOD7&texture_profile=1K.png,2K.png")
                        .json();
        assertThat(((Map<?, ?>) female).keySet()).map(String::valueOf).containsExactly("female");
        assertThat(female.toString()).contains("LOD2", "1K.png", "2K.png");
        assertThat(female.toString()).doesNotContain("LOD1", "1K.jpg");
    }

    @Test
    void filtersMindTheCase() {
        assertThat(game.get(LIST + "?pipeline_subtype=Female").json()).isEqualTo(Map.of());
    }

    @Test
    void theListNeedsAToken() {
        assertThat(RUNNING.stranger().get(LIST).status()).isEqualTo(401);
    }

    @Test
    void anUnknownFileIsNotFound() {
        assertThat(game.get(LIST + "textures/haircuts/bob/bob_Color_9K.png").status())
                .isEqualTo(404);
        assertThat(game.get(LIST + "textures/avatar/AvatarTail/AvatarTail_Color_1K.png").status())
                .isEqualTo(404);
        assertThat(game.get(LIST + "textures/hats/bob/bob_Color_1K.png").status()).isEqualTo(404);
        assertThat(game.get(LIST + "textures/haircuts/wig/wig_Color_1K.png").status())
                .isEqualTo(404);
    }

    @Test
    void otherPipelinesHaveNoStaticResources() {
        assertThat(game.get("/static_resources/animated_face/").status()).isEqualTo(404);
    }
}
