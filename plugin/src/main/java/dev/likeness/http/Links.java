package dev.likeness.http;

import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** What is asked of URLs in more than one place. */
final class Links {

    private Links() {}

    static HttpUrl require(URI uri) {
        HttpUrl url = HttpUrl.get(uri);
        if (url == null) {
            throw new IllegalArgumentException("Expected an http or https URL, found " + uri);
        }
        return url;
    }

    static boolean sameOrigin(HttpUrl a, HttpUrl b) {
        return a.scheme().equals(b.scheme()) && a.host().equals(b.host()) && a.port() == b.port();
    }

    /** Method and URL for messages: without query and user, where secrets may stand. */
    static String describe(Request request) {
        return request.method() + " " + describe(request.url());
    }

    static String describe(HttpUrl url) {
        return url.newBuilder().username("").password("").query(null).fragment(null).toString();
    }
}
