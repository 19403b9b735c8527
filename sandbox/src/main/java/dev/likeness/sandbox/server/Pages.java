package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** Cuts lists into pages and links them to each other in the Link header. */
final class Pages {

    private static final String PAGE = "page";

    private final IntSupplier pageSize;

    Pages(IntSupplier pageSize) {
        this.pageSize = pageSize;
    }

    /** The page that the query asks for; 404 if there is none such. */
    <T> List<T> page(Context ctx, List<T> all) {
        int size = pageSize.getAsInt();
        int last = Math.max(1, (all.size() + size - 1) / size);
        int page = number(ctx.queryParam(PAGE), last);
        if (last > 1) {
            ctx.header(Header.LINK, links(ctx, page, last));
        }
        return all.subList((page - 1) * size, Math.min(all.size(), page * size));
    }

    private static int number(String text, int last) {
        if (text == null) {
            return 1;
        }
        try {
            int page = Integer.parseInt(text);
            if (page >= 1 && page <= last) {
                return page;
            }
        } catch (NumberFormatException e) {
            throw ApiException.withDetail(404, "Invalid page: that is no number.");
        }
        throw ApiException.withDetail(404, "Invalid page: there are " + last + ".");
    }

    private static String links(Context ctx, int page, int last) {
        StringJoiner links = new StringJoiner(", ");
        links.add(link(ctx, 1, "first"));
        if (page > 1) {
            links.add(link(ctx, page - 1, "prev"));
        }
        if (page < last) {
            links.add(link(ctx, page + 1, "next"));
        }
        links.add(link(ctx, last, "last"));
        return links.toString();
    }

    private static String link(Context ctx, int page, String relation) {
        Map<String, List<String>> query = new TreeMap<>(ctx.queryParamMap());
        query.remove(PAGE);
        query.remove("access_token");
        List<String> pairs = new ArrayList<>();
        query.forEach(
                (name, values) ->
                        values.forEach(
                                value ->
                                        pairs.add(
                                                Links.encoded(name) + "=" + Links.encoded(value))));
        if (page > 1) {
            pairs.add(PAGE + "=" + page);
        }
        String suffix = pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
        return "<" + ctx.url() + suffix + ">; rel=\"" + relation + "\"";
    }
}
