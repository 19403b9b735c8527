package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Absolute addresses on the host that the client called. */
public final class Links {

    private final String root;

    private Links(String root) {
        this.root = root;
    }

    /**
     * Addresses on the host of a request.
     *
     * @param ctx the request (not null)
     * @return makes addresses
     */
    public static Links of(Context ctx) {
        return new Links(ctx.scheme() + "://" + ctx.host());
    }

    /**
     * Joins folders: always a slash at the end.
     *
     * @param segments not encoded
     * @return an absolute address
     */
    public String folder(String... segments) {
        StringBuilder url = new StringBuilder(root).append('/');
        for (String segment : segments) {
            url.append(encoded(segment)).append('/');
        }
        return url.toString();
    }

    /**
     * The last segment is a file: no slash at the end.
     *
     * @param segments not encoded
     * @return an absolute address
     */
    public String file(String... segments) {
        String folder = folder(segments);
        return folder.substring(0, folder.length() - 1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
