package dev.likeness.avaturn;

import dev.likeness.http.HttpOptions;
import dev.likeness.service.PlayerStore;
import dev.likeness.service.Sex;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How to use Avaturn. Begin with {@link #DEFAULT} and change what differs.
 *
 * @param baseUrl root of the API (not null)
 * @param users where the id of the player's user is remembered (not null)
 * @param sex body of avatars whose order leaves it open; the service wants one named (not null)
 * @param look what avatars have beside what their order names: body, bones, skin, assets (not null)
 * @param pollInterval longest pause between two questions whether something is ready (not null)
 * @param timeout how long one avatar, or one export, may take (not null)
 * @param http patience of connections (not null)
 */
public record AvaturnOptions(
        URI baseUrl,
        PlayerStore users,
        Sex sex,
        Customization look,
        Duration pollInterval,
        Duration timeout,
        HttpOptions http) {

    /** The public service; each run is a user of its own. */
    public static final AvaturnOptions DEFAULT =
            new AvaturnOptions(
                    URI.create("https://api.avaturn.me/"),
                    PlayerStore.inMemory(),
                    Sex.FEMALE,
                    Customization.EMPTY,
                    Duration.ofSeconds(4),
                    Duration.ofMinutes(10),
                    HttpOptions.DEFAULT);

    /** Checks for null. */
    public AvaturnOptions {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(pollInterval, "pollInterval");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(http, "http");
    }

    /**
     * These options with another root of the API.
     *
     * @param url ends with a slash (not null)
     * @return a copy (not null)
     */
    public AvaturnOptions withBaseUrl(URI url) {
        return new AvaturnOptions(url, users, sex, look, pollInterval, timeout, http);
    }

    /**
     * These options with the user's id remembered elsewhere.
     *
     * @param store where (not null)
     * @return a copy (not null)
     */
    public AvaturnOptions withUsers(PlayerStore store) {
        return new AvaturnOptions(baseUrl, store, sex, look, pollInterval, timeout, http);
    }

    /**
     * These options with another body where an order leaves it open.
     *
     * @param usual whose (not null)
     * @return a copy (not null)
     */
    public AvaturnOptions withSex(Sex usual) {
        return new AvaturnOptions(baseUrl, users, usual, look, pollInterval, timeout, http);
    }

    /**
     * These options with another look.
     *
     * @param usual what avatars have beside what their order names (not null)
     * @return a copy (not null)
     */
    public AvaturnOptions withLook(Customization usual) {
        return new AvaturnOptions(baseUrl, users, sex, usual, pollInterval, timeout, http);
    }

    /**
     * These options with another pause between questions.
     *
     * @param longest pause (not null)
     * @return a copy (not null)
     */
    public AvaturnOptions withPollInterval(Duration longest) {
        return new AvaturnOptions(baseUrl, users, sex, look, longest, timeout, http);
    }

    /**
     * These options with another limit.
     *
     * @param limit of one avatar (not null)
     * @return a copy (not null)
     */
    public AvaturnOptions withTimeout(Duration limit) {
        return new AvaturnOptions(baseUrl, users, sex, look, pollInterval, limit, http);
    }

    /**
     * These options with other connections.
     *
     * @param connections their patience (not null)
     * @return a copy (not null)
     */
    public AvaturnOptions withHttp(HttpOptions connections) {
        return new AvaturnOptions(baseUrl, users, sex, look, pollInterval, timeout, connections);
    }
}
