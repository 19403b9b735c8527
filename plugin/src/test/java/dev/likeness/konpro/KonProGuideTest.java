package dev.likeness.konpro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.GuideTable;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's table names calls and tests: all of them exist. */
class KonProGuideTest {

    private static final GuideTable TABLE =
            new GuideTable(
                    Path.of("").toAbsolutePath().getParent().resolve("docs/konpro.md"),
                    List.of(
                            "dev.likeness.konpro.",
                            "dev.likeness.lookbook.",
                            "dev.likeness.face.",
                            "dev.likeness.http.",
                            "dev.likeness."));

    @Test
    void everyCallOfTheTableExists() {
        assertThat(TABLE.rows()).hasSizeGreaterThan(70).allSatisfy(TABLE::requireCalls);
    }

    @Test
    void everyTestOfTheTableExists() {
        assertThat(TABLE.rows()).allSatisfy(TABLE::requireTests);
    }

    @Test
    void theDefaultsAreThePublicHosts() {
        assertThat(KonProOptions.DEFAULT.baseUrl()).isEqualTo(URI.create("https://api.konpro.ai/"));
        assertThat(KonProOptions.DEFAULT.uploadUrl())
                .isEqualTo(URI.create("https://upload.konpro.ai/"));
        assertThat(AvatarListApi.USUAL_LIMIT).isEqualTo(20);
    }
}
