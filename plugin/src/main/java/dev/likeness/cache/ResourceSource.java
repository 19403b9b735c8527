package dev.likeness.cache;

import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** Where the bytes of a resource come from. May be opened again when reading breaks. */
@FunctionalInterface
public interface ResourceSource {

    /**
     * Begins from the start.
     *
     * @param cancellation aborts it, also while the content is read (not null)
     * @return the content, to be closed (not null)
     * @throws IOException if it breaks; it may be tried again
     */
    Content open(Cancellation cancellation) throws IOException;

    /**
     * Begins, if it can, only where something is missing. A source that cannot do that gives the
     * whole content.
     *
     * @param conditions header fields of HTTP that ask for the rest of a file (Range, If-Range) or
     *     for a file only if it has changed (If-None-Match, If-Modified-Since); none for the whole
     *     file (not null)
     * @param cancellation aborts it, also while the content is read (not null)
     * @return the content, the rest of it, or the news that it has not changed (not null, to be
     *     closed)
     * @throws IOException if it breaks; it may be tried again
     */
    default Content open(Map<String, String> conditions, Cancellation cancellation)
            throws IOException {
        return open(cancellation);
    }

    /**
     * Bytes on their way.
     *
     * @param body the bytes (not null, to be closed)
     * @param status of HTTP: 200 for a whole file, 206 for a part, 304 for an unchanged file, 416
     *     if there is no such part
     * @param headers header fields of HTTP by their names in any case (not null)
     */
    record Content(InputStream body, int status, Map<String, String> headers)
            implements AutoCloseable {

        private static final int WHOLE = 200;
        private static final String LENGTH = "Content-Length";

        /** Copies the headers. */
        public Content {
            TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            copy.putAll(headers);
            headers = copy;
        }

        /**
         * A whole file.
         *
         * @param body the bytes (not null, to be closed)
         * @param length how many were promised, or -1 if unknown
         */
        public Content(InputStream body, long length) {
            this(body, WHOLE, length < 0 ? Map.of() : Map.of(LENGTH, Long.toString(length)));
        }

        /**
         * How many bytes were promised of this body.
         *
         * @return in bytes, or -1 if unknown
         */
        public long length() {
            return number(LENGTH);
        }

        /** Length of the file, which some servers name even of a body that was packed. */
        long fileLength() {
            return length() >= 0 ? length() : number("x-file-size");
        }

        private long number(String header) {
            String text = header(header);
            return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        }

        /** The value of a field, or an empty text. */
        String header(String name) {
            return headers.getOrDefault(name, "").strip();
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
