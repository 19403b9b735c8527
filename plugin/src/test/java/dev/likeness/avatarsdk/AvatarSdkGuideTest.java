package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.GuideTable;
import dev.likeness.avatarsdk.pipeline.PipelineTables;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's table names calls and tests: all of them exist. */
class AvatarSdkGuideTest {

    private static final GuideTable TABLE =
            new GuideTable(
                    Path.of("").toAbsolutePath().getParent().resolve("docs/avatarsdk.md"),
                    List.of(
                            "dev.likeness.avatarsdk.",
                            "dev.likeness.avatarsdk.parameters.",
                            "dev.likeness.avatarsdk.pipeline.",
                            "dev.likeness.http.",
                            "dev.likeness."));

    @Test
    void everyCallOfTheTableExists() {
        assertThat(TABLE.rows()).hasSizeGreaterThan(150).allSatisfy(TABLE::requireCalls);
    }

    @Test
    void everyTestOfTheTableExists() {
        assertThat(TABLE.rows()).allSatisfy(TABLE::requireTests);
    }

    @Test
    void everyParameterOfTheDocumentationsTablesStandsInTheGuide() {
        String guide = TABLE.text();
        PipelineTables tables = PipelineTables.ofThePage();
        for (String category : tables.categories()) {
            for (String parameter : tables.parameters(category)) {
                assertThat(guide).contains("`" + parameter + "`");
            }
        }
    }

    @Test
    void theDefaultIsThePublicService() {
        assertThat(AvatarSdkOptions.DEFAULT.baseUrl())
                .isEqualTo(URI.create("https://api.avatarsdk.com/"));
        assertThat(AvatarSdkOptions.DEFAULT.developerAccess()).isFalse();
    }
}
