package dev.likeness.sandbox.avaturn;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the Avaturn part of a sandbox behaves. Immutable: each {@code with} gives a changed copy.
 *
 * @param kind what avatars are made of (not null)
 * @param urlLifetime how long the link of an export, or of an editor, is good (not null)
 * @param webhooks where events are posted to, or empty
 * @param retryPause before an event that nobody took is posted again; doubles each time (not null)
 * @param gone assets that there were once (not null)
 */
public record AvaturnDials(
        AvatarKind kind,
        Duration urlLifetime,
        Optional<URI> webhooks,
        Duration retryPause,
        Set<String> gone) {

    /** T2, links for five minutes, no webhooks, nothing gone. */
    public static final AvaturnDials DEFAULT =
            new AvaturnDials(
                    AvatarKind.T2,
                    Duration.ofMinutes(5),
                    Optional.empty(),
                    Duration.ofSeconds(1),
                    Set.of());

    /** Checks for null and copies the set. */
    public AvaturnDials {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(urlLifetime, "urlLifetime");
        Objects.requireNonNull(webhooks, "webhooks");
        Objects.requireNonNull(retryPause, "retryPause");
        gone = Set.copyOf(gone);
    }

    /**
     * With avatars of another kind.
     *
     * @param newKind of exports that are made from now on (not null)
     * @return a copy
     */
    public AvaturnDials withKind(AvatarKind newKind) {
        return new AvaturnDials(newKind, urlLifetime, webhooks, retryPause, gone);
    }

    /**
     * With links that are good for another time.
     *
     * @param lifetime zero or more (not null)
     * @return a copy
     */
    public AvaturnDials withUrlLifetime(Duration lifetime) {
        return new AvaturnDials(kind, lifetime, webhooks, retryPause, gone);
    }

    /**
     * With events posted to an address.
     *
     * @param target where to (not null)
     * @return a copy
     */
    public AvaturnDials withWebhooks(URI target) {
        return new AvaturnDials(kind, urlLifetime, Optional.of(target), retryPause, gone);
    }

    /**
     * With another pause before an event is posted again.
     *
     * @param pause the first one (not null)
     * @return a copy
     */
    public AvaturnDials withRetryPause(Duration pause) {
        return new AvaturnDials(kind, urlLifetime, webhooks, pause, gone);
    }

    /**
     * With one asset less.
     *
     * @param asset its name (not null)
     * @return a copy
     */
    public AvaturnDials withGone(String asset) {
        Set<String> more = new HashSet<>(gone);
        more.add(asset);
        return new AvaturnDials(kind, urlLifetime, webhooks, retryPause, more);
    }
}
