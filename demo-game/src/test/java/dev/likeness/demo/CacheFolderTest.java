package dev.likeness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

    private static final Path HOME = Path.of("home");

    @Test
    void linuxFollowsTheDesktopStandard() {
        assertThat(CacheFolder.usual("Linux", Map.of("XDG_CACHE_HOME", "xdg"), HOME))
                .isEqualTo(Path.of("xdg", "likeness"));
        assertThat(CacheFolder.usual("Linux", Map.of(), HOME))
                .isEqualTo(Path.of("home", ".cache", "likeness"));
    }

    @Test
    void macosHasAFolderForCaches() {
        assertThat(CacheFolder.usual("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("home", "Library", "Caches", "likeness"));
    }

    @Test
    void windowsHasAFolderForLocalData() {
        assertThat(CacheFolder.usual("Windows 11", Map.of("LOCALAPPDATA", "local"), HOME))
                .isEqualTo(Path.of("local", "likeness", "cache"));
    }
}
