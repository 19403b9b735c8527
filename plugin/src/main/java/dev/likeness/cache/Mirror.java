package dev.likeness.cache;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A place of the studio's own, a CDN or an HTTP cache, that serves files which are the same for all
 * avatars. No credentials ever go there.
 *
 * @param original root of the files at the service, ends with a slash, like
 *     https://api.avatarsdk.com/static_resources/ (not null)
 * @param mirror root of the same files at the mirror, ends with a slash (not null)
 */
public record Mirror(URI original, URI mirror) {

    /** Checks that both are roots. */
    public Mirror {
        requireRoot("original", original);
        requireRoot("mirror", mirror);
    }

    private static void requireRoot(String name, URI uri) {
        Objects.requireNonNull(uri, name);
        boolean isRoot =
                uri.getRawPath() != null
                        && uri.getRawPath().endsWith("/")
                        && uri.getRawQuery() == null
                        && uri.getRawUserInfo() == null;
        if (!isRoot) {
            throw new IllegalArgumentException(
                    "Expected a URL that ends with a slash, without query or user, found " + uri);
        }
    }

    /**
     * Where the mirror has a file. A URL with a query is not looked for at the mirror, for the
     * query may hold a credential.
     *
     * @param file where the service has it (not null)
     * @return its URL at the mirror, or empty if it is not mirrored
     */
    public Optional<URI> of(URI file) {
        String text = file.normalize().toString();
        boolean isMirrored =
                text.startsWith(original.toString())
                        && file.getRawQuery() == null
                        && file.getRawFragment() == null;
        return isMirrored
                ? Optional.of(URI.create(mirror + text.substring(original.toString().length())))
                : Optional.empty();
    }
}
