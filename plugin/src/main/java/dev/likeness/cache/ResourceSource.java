package dev.likeness.cache;

import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.io.InputStream;

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
     * Bytes on their way.
     *
     * @param body the bytes (not null, to be closed)
     * @param length how many were promised, or -1 if unknown
     */
    record Content(InputStream body, long length) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
