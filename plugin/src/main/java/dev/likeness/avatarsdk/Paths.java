package dev.likeness.avatarsdk;

import dev.likeness.http.HttpSession;
import java.util.Map;
import okhttp3.HttpUrl;

/** Where things are at the service: the link that it sent, else the documented path. */
final class Paths {

    private final HttpSession session;

    Paths(HttpSession session) {
        this.session = session;
    }

    /** A path of segments with a slash at its end. */
    HttpUrl path(String... segments) {
        HttpUrl.Builder builder = session.url();
        for (String segment : segments) {
            builder.addPathSegment(requireName(segment));
        }
        return builder.addPathSegment("").build();
    }

    HttpUrl linkOr(String link, String... segments) {
        return link == null || link.isBlank() ? path(segments) : session.resolve(link);
    }

    static HttpUrl with(HttpUrl url, Map<String, String> query) {
        HttpUrl.Builder builder = url.newBuilder();
        query.forEach(builder::setQueryParameter);
        return builder.build();
    }

    /** A name from outside must stay one segment. */
    private static String requireName(String segment) {
        if (segment == null || segment.isBlank() || segment.matches("\\.{1,2}")) {
            throw new IllegalArgumentException(
                    "Expected a code or identity of the service, found '" + segment + "'");
        }
        return segment;
    }
}
