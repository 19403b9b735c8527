package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HaircutTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private static final String TWO = "{\"haircuts\":{\"base\":[\"long_wavy\",\"bob\"]}}";

    private final Api player = RUNNING.player();

    @Test
    void theHaircutsOfTheOrderAreListed() {
        assertThat(haircuts(TWO).objects())
                .extracting(haircut -> String.valueOf(haircut.get("identity")))
                .containsExactly("long_wavy", "bob");
    }

    @Test
    void withoutParametersEveryHaircutIsComputed() {
        Answer avatar = player.computed(Map.of(), Photos.usable());
        assertThat(player.get(avatar.text("haircuts")).objects()).hasSize(4);
    }

    @Test
    void withEmptyParametersNoHaircutIsComputed() {
        assertThat(haircuts("{}").objects()).isEmpty();
    }

    @Test
    void aHaircutCanBeAskedForByItself() {
        Map<?, ?> haircut = haircuts(TWO).objects().get(0);
        assertThat(player.get(String.valueOf(haircut.get("url"))).json()).isEqualTo(haircut);
    }

    @Test
    void aHaircutThatWasNotOrderedIsNotFound() {
        Answer avatar = RunningSandbox.head(player, TWO);
        assertThat(player.get(avatar.text("haircuts") + "afro/mesh/").status()).isEqualTo(404);
    }

    @Test
    void theMeshIsTheSameForAllAvatars() {
        byte[] first = file(Color.BLACK, "bob/mesh/").body();
        byte[] second = file(Color.WHITE, "bob/mesh/").body();
        assertThat(first).isEqualTo(second);
    }

    @Test
    void theMeshIsNamedLikeTheHaircut() {
        assertThat(file(Color.BLACK, "bob/mesh/").unzipped()).containsOnlyKeys("bob.ply");
    }

    @Test
    void thePointcloudFitsEachHead() {
        byte[] first = file(Color.BLACK, "bob/pointcloud/").unzipped().get("cloud_bob.ply");
        byte[] second = file(Color.WHITE, "bob/pointcloud/").unzipped().get("cloud_bob.ply");
        assertThat(first).hasSameSizeAs(second).isNotEqualTo(second);
    }

    @Test
    void allPointcloudsComeInOneZip() {
        assertThat(file(Color.BLACK, "pointclouds/").unzipped())
                .containsOnlyKeys("cloud_long_wavy.ply", "cloud_bob.ply");
    }

    @Test
    void theTextureIsAPngWithAlpha() throws IOException {
        Answer texture = file(Color.BLACK, "bob/texture/");
        assertThat(texture.header("Content-Type")).isEqualTo("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(texture.body()));
        assertThat(image.getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void thePreviewIsAPng() {
        assertThat(file(Color.BLACK, "bob/preview/").header("Content-Type")).isEqualTo("image/png");
    }

    private Answer haircuts(String parameters) {
        return player.get(RunningSandbox.head(player, parameters).text("haircuts"));
    }

    private Answer file(Color photo, String path) {
        Answer avatar = player.computed(Map.of("parameters", TWO), Photos.of(photo));
        return player.get(avatar.text("haircuts") + path);
    }
}
