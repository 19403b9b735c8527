package dev.likeness.service;

import dev.likeness.job.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers the code under which this installation is registered as a player. The service lets a
 * player see the player's own avatars only, so that the code should outlive the game's run.
 */
public interface PlayerStore {

    /**
     * The code remembered.
     *
     * @return a code, or empty before the first registration
     * @throws StorageException if it cannot be read
     */
    Optional<String> load();

    /**
     * Remembers a code.
     *
     * @param playerUid as the service gave it (not null)
     * @throws StorageException if it cannot be kept
     */
    void save(String playerUid);

    /**
     * Remembers until the end of the process.
     *
     * @return a new, empty store (not null)
     */
    static PlayerStore inMemory() {
        return holding(null);
    }

    /**
     * Knows a code from the start.
     *
     * @param playerUid a registered player (not null)
     * @return a store that holds it (not null)
     */
    static PlayerStore of(String playerUid) {
        return holding(playerUid);
    }

    /**
     * Remembers in a file.
     *
     * @param file one per service and app; need not exist yet (not null)
     * @return a store (not null)
     */
    static PlayerStore inFile(Path file) {
        return new PlayerStore() {
            @Override
            public Optional<String> load() {
                try {
                    return Optional.of(Files.readString(file).strip()).filter(s -> !s.isEmpty());
                } catch (NoSuchFileException e) {
                    return Optional.empty();
                } catch (IOException e) {
                    throw new StorageException("Cannot read the player's code from " + file, e);
                }
            }

            @Override
            public void save(String playerUid) {
                try {
                    Path folder = file.toAbsolutePath().getParent();
                    Files.createDirectories(folder);
                    Path draft = Files.createTempFile(folder, "player", ".part");
                    Files.writeString(draft, playerUid);
                    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new StorageException("Cannot keep the player's code in " + file, e);
                }
            }
        };
    }

    private static PlayerStore holding(String first) {
        AtomicReference<String> code = new AtomicReference<>(first);
        return new PlayerStore() {
            @Override
            public Optional<String> load() {
                return Optional.ofNullable(code.get());
            }

            @Override
            public void save(String playerUid) {
                code.set(playerUid);
            }
        };
    }
}
