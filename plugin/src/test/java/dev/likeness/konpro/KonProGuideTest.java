package dev.likeness.konpro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.guide.GuideTable;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The guide's table names calls and tests: all of them exist. */
class KonProGuideTest {

    private static final GuideTable TABLE =
            new GuideTable(
                    "konpro.md",
                    "dev.likeness.konpro.",
                    "dev.likeness.lookbook.",
                    "dev.likeness.face.",
                    "dev.likeness.http.",
                    "dev.likeness.");

    @Test
    void everyCallOfTheTableExists() {
        assertThat(TABLE.size()).isGreaterThan(70);
        assertThat(TABLE.withoutCall()).isEmpty();
    }

    @Test
    void everyTestOfTheTableExists() {
        assertThat(TABLE.withoutTest()).isEmpty();
    }

    @Test
    void theDefaultsAreThePublicHosts() {
        assertThat(KonProOptions.DEFAULT.baseUrl()).isEqualTo(URI.create("https://api.konpro.ai/"));
        assertThat(KonProOptions.DEFAULT.uploadUrl())
                .isEqualTo(URI.create("https://upload.konpro.ai/"));
        assertThat(AvatarListApi.USUAL_LIMIT).isEqualTo(20);
    }
}
