package dev.likeness.sandbox.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Every request since the start, in order of arrival. A request is in the journal before its answer
 * is sent, and its bytes are counted before they leave. Any thread.
 */
public final class Journal {

    private static final String HIDDEN = "***";
    private static final int KEPT = 10_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    Journal() {}

    /**
     * What has been asked so far; of very many requests the newest 10000.
     *
     * @return a snapshot
     */
    public synchronized List<Request> requests() {
        return entries.stream().map(Entry::snapshot).toList();
    }

    /** Forgets everything so far. */
    public synchronized void clear() {
        entries.clear();
    }

    synchronized Entry begin(
            String method, String path, String query, Map<String, String> headers) {
        Entry entry = new Entry(method, path, query, withoutSecrets(headers));
        entries.add(entry);
        if (entries.size() > KEPT) {
            entries.remove();
        }
        return entry;
    }

    private static Map<String, String> withoutSecrets(Map<String, String> headers) {
        Map<String, String> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        result.putAll(headers);
        result.computeIfPresent(
                "Authorization", (name, value) -> value.replaceFirst("\\s.*", " " + HIDDEN));
        result.computeIfPresent("x-api-key", (name, value) -> HIDDEN);
        return result;
    }

    /**
     * One request.
     *
     * @param method for example "GET"
     * @param path with slashes at both ends as asked, without query
     * @param query without access tokens, or empty
     * @param headers name (of any case) → value; what stands behind "Bearer" or "Basic" is hidden,
     *     and keys are
     * @param body JSON as it came; of a form each field on a line, like "name=Kim" or "photo:
     *     me.jpg, image/jpeg, 2048 bytes", in the order of their names, secrets hidden; else empty
     * @param bytesReceived bytes of a file in its body read so far, where the body is the file
     *     itself
     * @param bytesSent bytes of the answer's body handed to the network so far
     */
    public record Request(
            String method,
            String path,
            String query,
            Map<String, String> headers,
            String body,
            long bytesReceived,
            long bytesSent) {}

    /** A request that is being answered. */
    public static final class Entry {
        private final String method;
        private final String path;
        private final String query;
        private final Map<String, String> headers;
        private volatile String body = "";
        private final AtomicLong bytesReceived = new AtomicLong();
        private final AtomicLong bytesSent = new AtomicLong();

        private Entry(String method, String path, String query, Map<String, String> headers) {
            this.method = method;
            this.path = path;
            this.query = query.replaceAll("access_token=[^&]*", "access_token=" + HIDDEN);
            this.headers = headers;
        }

        void body(String text) {
            body = text;
        }

        /**
         * Counts what was read of a body that is a file.
         *
         * @param bytes how many more
         */
        public void received(long bytes) {
            bytesReceived.addAndGet(bytes);
        }

        void sending(long bytes) {
            bytesSent.addAndGet(bytes);
        }

        private Request snapshot() {
            return new Request(
                    method, path, query, headers, body, bytesReceived.get(), bytesSent.get());
        }
    }
}
