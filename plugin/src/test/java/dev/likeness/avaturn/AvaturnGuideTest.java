package dev.likeness.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.guide.GuideTable;
import org.junit.jupiter.api.Test;

/** The guide's table names calls and tests: all of them exist. */
class AvaturnGuideTest {

    private final GuideTable table =
            new GuideTable("avaturn.md", "dev.likeness.avaturn.", "dev.likeness.");

    @Test
    void everyCallAndEveryTestOfTheTableExists() {
        assertThat(table.size()).isGreaterThan(60);
        assertThat(table.withoutCall()).isEmpty();
        assertThat(table.withoutTest()).isEmpty();
    }

    @Test
    void everyCallOfThePagesHasItsRow() {
        assertThat(table.text())
                .contains("Create User", "Delete User", "New Session", "List User Avatars")
                .contains("New Avatar", "Get Customization", "Set Customization")
                .contains("Delete User Avatar", "Render User Avatar Async", "Create Export");
    }

    @Test
    void everySchemaOfThePagesHasItsRow() {
        assertThat(table.text())
                .contains("AssetSlot", "AssetSlotWithColor", "AssetSlots", "AvatarBody")
                .contains("AvatarListItem", "AvatarReadyWebhook", "BoneScale")
                .contains("CreateOrEditExistingSessionConfig", "CreateSessionConfig")
                .contains("EditExistingSessionConfig", "ExportReadyWebhook")
                .contains("ExternalAvatarCustomization", "HTTPValidationError")
                .contains("NewAvatarResponse", "NewExportResponse", "NewSessionResponse")
                .contains("RenderReadyWebhook", "RenderResult", "RenderStatus", "ScanStatus")
                .contains("ValidationError");
    }
}
