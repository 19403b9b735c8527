package dev.likeness.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a game keeps files of its player that it can fetch again. */
final class CacheFolder {

    private static final String NAME = "likeness";

    private CacheFolder() {}

    /**
     * The usual place on this system.
     *
     * @param osName as the system property os.name tells
     * @param environment the environment's variables
     * @param home the user's home folder
     */
    static Path usual(String osName, Map<String, String> environment, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home : Path.of(local)).resolve(NAME).resolve("cache");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve(NAME);
    }
}
