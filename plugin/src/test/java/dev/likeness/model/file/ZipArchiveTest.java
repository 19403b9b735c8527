package dev.likeness.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.BadFileException;
import dev.likeness.model.TestFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {

    @TempDir Path folder;

    @Test
    void anEntryIsFoundByItsEndingInAnyFolder() {
        Path file = TestFiles.zip(folder, "a.zip", Map.of("deep/er/Model.PLY", new byte[] {1, 2}));
        try (ZipArchive zip = ZipArchive.open(file)) {
            SourceFile entry = zip.read(zip.require("model.ply"));

            assertThat(entry.bytes()).containsExactly(1, 2);
            assertThat(entry.name()).isEqualTo("a.zip/deep/er/Model.PLY");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.ply", "a/../../evil.ply", "/etc/evil", "C:evil", "a\\..\\b"})
    void aNameThatLeadsOutOfTheArchiveIsRefused(String name) {
        Path file = TestFiles.zip(folder, "a.zip", Map.of(name, new byte[1]));

        assertThatThrownBy(() -> ZipArchive.open(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage("a.zip: expected names inside the archive, found \"" + name + '"');
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 5000; i++) {
            entries.put("e" + i, new byte[0]);
        }
        Path file = TestFiles.zip(folder, "a.zip", entries);

        assertThatThrownBy(() -> ZipArchive.open(file))
                .isInstanceOf(BadFileException.class)
                .hasMessage("a.zip: expected at most 4096 entries, found 5000");
    }

    @Test
    void aMissingEntryIsNamedWithWhatThereIs() {
        Path file = TestFiles.zip(folder, "a.zip", Map.of("readme.txt", new byte[0]));
        try (ZipArchive zip = ZipArchive.open(file)) {
            assertThatThrownBy(() -> zip.require(".ply"))
                    .isInstanceOf(BadFileException.class)
                    .hasMessage("a.zip: expected an entry that ends in .ply, found [readme.txt]");
        }
    }

    @Test
    void aFileThatIsNoZipIsRefused() {
        Path file = TestFiles.write(folder, "a.zip", new byte[] {'P', 'K', 3, 4, 0});

        assertThatThrownBy(() -> ZipArchive.open(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("a.zip: expected a whole zip archive, found: ");
    }

    @Test
    void theLitterOfAMacIsNotTakenForAModel() {
        Path file = TestFiles.zip(folder, "a.zip", Map.of("__MACOSX/._model.ply", new byte[1]));
        try (ZipArchive zip = ZipArchive.open(file)) {
            assertThat(zip.find(".ply")).isEmpty();
        }
    }
}
