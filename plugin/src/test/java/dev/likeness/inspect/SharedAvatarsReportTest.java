package dev.likeness.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jme3.asset.DesktopAssetManager;
import dev.likeness.model.AvatarAssetReader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of real avatars of three services; left out where their folder is absent. */
class SharedAvatarsReportTest {

    private Path avatars;

    @BeforeEach
    void findFolder() {
        String folder = System.getProperty("likeness.shared", "");
        assumeFalse(folder.isEmpty(), "likeness.shared is not set");
        avatars = Path.of(folder, "avatars");
    }

    @Test
    void aMetaPersonHeadHasEverythingAFaceNeeds() {
        CapabilityReport report = report("metaperson/female_lod2_head.glb");

        assertThat(report.origin()).isEqualTo(AvatarOrigin.METAPERSON);
        assertThat(report.detail()).isEqualTo("LOD2");
        assertThat(report.skeleton().joints()).isEqualTo(73);
        assertThat(report.skeleton().kind()).isEqualTo("meta_person");
        assertThat(report.skeleton().missingBones()).isEmpty();
        assertThat(report.blendshapes().set("mobile_51").complete()).isTrue();
        assertThat(report.blendshapes().set("visemes_15").complete()).isTrue();
        assertThat(report.advice()).isEmpty();
    }

    @Test
    void anAvaturnOfTheFirstKindHasABodyButNoFace() {
        CapabilityReport report = report("avaturn/default_model.glb");

        assertThat(report.origin()).isEqualTo(AvatarOrigin.AVATURN);
        assertThat(report.skeleton().joints()).isEqualTo(52);
        assertThat(report.advice())
                .extracting(Advice::topic)
                .containsExactly("blendshapes", "eyes");
    }

    @Test
    void aReadyPlayerMeHasVisemesUnderOtherNames() {
        CapabilityReport report = report("readyplayerme/brunette-t.glb");

        assertThat(report.origin()).isEqualTo(AvatarOrigin.READY_PLAYER_ME);
        assertThat(report.blendshapes().set("arkit_52").complete()).isTrue();
        assertThat(report.blendshapes().set("visemes_15").complete()).isTrue();
        assertThat(report.blendshapes().aliased()).containsEntry("ou", "viseme_U");
        assertThat(report.parts(PartRole.GLASSES)).hasSize(1);
    }

    private CapabilityReport report(String file) {
        return AvatarInspector.inspect(
                new AvatarAssetReader(new DesktopAssetManager(true)).read(avatars.resolve(file)));
    }
}
