package dev.likeness.avaturn;

import dev.likeness.job.StorageException;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** Opens links for the player. */
@FunctionalInterface
public interface Browser {

    /**
     * Opens a link; does not wait until the player is done.
     *
     * @param link http or https (not null)
     */
    void open(URI link);

    /**
     * The browser of the system.
     *
     * @return opens links with it; fails with a {@link StorageException} where there is none (not
     *     null)
     */
    static Browser ofTheSystem() {
        return link -> {
            boolean able =
                    Desktop.isDesktopSupported()
                            && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
            if (!able) {
                throw new StorageException("This system has no browser that can be opened", null);
            }
            try {
                Desktop.getDesktop().browse(link);
            } catch (IOException e) {
                // Without the link: whoever has it may edit.
                throw new StorageException("The system's browser cannot be opened", e);
            }
        };
    }
}
