package dev.likeness.avatarsdk;

import dev.likeness.http.HttpAnswer;
import dev.likeness.http.HttpSession;
import dev.likeness.http.Json;
import dev.likeness.job.Cancellation;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;

/** A list that comes in pages, each fetched when it is reached. One thread at a time. */
final class Pages<T> implements Iterator<T> {

    private final HttpSession session;
    private final Json json;
    private final Class<T> type;
    private final Cancellation cancellation;
    private final Queue<T> items = new ArrayDeque<>();
    private final Set<HttpUrl> seen = new HashSet<>();
    private HttpUrl next;

    private Pages(
            HttpSession session,
            Json json,
            Class<T> type,
            HttpUrl first,
            Cancellation cancellation) {
        this.session = session;
        this.json = json;
        this.type = type;
        this.next = first;
        this.cancellation = cancellation;
    }

    static <T> Stream<T> stream(
            HttpSession session,
            Json json,
            Class<T> type,
            HttpUrl first,
            Cancellation cancellation) {
        Pages<T> pages = new Pages<>(session, json, type, first, cancellation);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        pages, Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        while (items.isEmpty() && next != null) {
            fetch();
        }
        return !items.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The list has ended");
        }
        return items.remove();
    }

    private void fetch() {
        HttpUrl page = next;
        seen.add(page);
        HttpAnswer answer = session.get(page, cancellation);
        items.addAll(json.readList(type, answer));
        HttpUrl following = answer.links().target("next").map(page::resolve).orElse(null);
        next = following == null || seen.contains(following) ? null : following;
    }
}
