package dev.likeness.http;

import java.util.Objects;

/**
 * A good answer, read to its end.
 *
 * @param what the request in words, for messages: method and URL without query (not null)
 * @param status the HTTP status, 200 to 299
 * @param links the Link headers (not null)
 * @param body the text (not null, may be empty)
 */
public record HttpAnswer(String what, int status, LinkHeader links, String body) {

    /** Largest text that is read (in bytes). */
    static final long LARGEST_BODY = 32L << 20;

    /** Checks for null. */
    public HttpAnswer {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(links, "links");
        Objects.requireNonNull(body, "body");
    }

    /** Without body and query: they may hold what no log should. */
    @Override
    public String toString() {
        return what + " answered " + status + " with " + body.length() + " characters";
    }
}
