package dev.likeness.sandbox.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ZipsTest {

    @Test
    void theSameFilesGiveTheSameBytes() {
        Map<String, byte[]> files = Map.of("folder/a.txt", new byte[] {1, 2, 3});
        assertThat(Zips.of(files)).isEqualTo(Zips.of(files));
    }
}
