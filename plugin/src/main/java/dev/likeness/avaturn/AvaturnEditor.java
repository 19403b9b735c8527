package dev.likeness.avaturn;

import dev.likeness.job.Cancellation;
import dev.likeness.job.Patience;
import java.net.URI;
import java.util.Optional;

/**
 * Avaturn's own editor: the player makes or changes an avatar in the browser and comes back to the
 * game. Any thread but the render thread.
 */
public final class AvaturnEditor {

    private final AvaturnClient client;
    private final Browser browser;
    private final Patience patience;

    AvaturnEditor(AvaturnClient client, Browser browser, AvaturnOptions options) {
        this.client = client;
        this.browser = browser;
        this.patience = new Patience(options.pollInterval(), options.timeout());
    }

    /**
     * Opens the editor in the browser.
     *
     * @param userId whose avatars (not null)
     * @param config what the editor shall do (not null)
     * @param cancellation aborts it (not null)
     * @return the visit, to be waited for (not null)
     */
    public EditorVisit open(String userId, SessionConfig config, Cancellation cancellation) {
        EditorVisit visit = new EditorVisit(client, patience, userId);
        visit.remember(cancellation);
        AvaturnSession session = client.newSession(userId, Optional.of(config), cancellation);
        browser.open(URI.create(session.url()));
        return visit;
    }
}
