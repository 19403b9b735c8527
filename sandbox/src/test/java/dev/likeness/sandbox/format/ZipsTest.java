package dev.likeness.sandbox.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ZipsTest {

    @Test
    void theHourOfPackingIsNotInTheZip() throws IOException {
        byte[] zip = Zips.of(Map.of("folder/a.txt", new byte[] {1, 2, 3}));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            assertThat(entry.getName()).isEqualTo("folder/a.txt");
            assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2000, 1, 1, 0, 0));
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        }
    }
}
