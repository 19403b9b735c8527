package dev.likeness.demo.booth;

import dev.likeness.konpro.KonPro;
import dev.likeness.lookbook.LookBook;
import java.nio.file.Path;

/**
 * Where the game's look book is, and the service that it is sent to.
 *
 * @param folder need not exist yet (not null)
 * @param konPro open (not null, alias)
 */
public record LookBookShelf(Path folder, KonPro konPro) {

    private static final String NAME = "Likeness demo";

    /**
     * Opens the look book. Blocking.
     *
     * @return to be closed (not null)
     * @throws dev.likeness.job.StorageException if its folder cannot be used
     */
    public LookBook open() {
        return LookBook.open(folder, NAME, konPro);
    }
}
