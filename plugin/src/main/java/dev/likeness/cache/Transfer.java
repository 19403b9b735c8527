package dev.likeness.cache;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.StorageException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/**
 * Reads a source to its promised end. A source that breaks on the way is read again from the start,
 * a few times. Any thread; blocks.
 */
final class Transfer {

    private static final int MOST_ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 200;
    private static final int BUFFER = 64 << 10;

    private Transfer() {}

    /** Where the bytes go. */
    @FunctionalInterface
    interface Target {
        /** Begins anew; what was written before does not count. */
        OutputStream restart() throws IOException;
    }

    /**
     * Reads the source into the target.
     *
     * @param name the file in words, for messages
     * @param mostBytes a larger file is refused
     * @param onBytes hears of each piece that arrives, those of broken attempts too
     * @throws ServiceUnavailableException if the source keeps breaking, or is too large
     * @throws StorageException if the target cannot be written
     */
    static void run(
            String name,
            ResourceSource source,
            Target target,
            long mostBytes,
            LongConsumer onBytes,
            Cancellation cancellation) {
        for (int attempt = 1; ; attempt++) {
            cancellation.throwIfCancelled();
            try (OutputStream out = restart(name, target)) {
                copy(name, source, out, mostBytes, onBytes, cancellation);
                return;
            } catch (BrokenSourceException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new ServiceUnavailableException(
                            name + " broke off " + attempt + " times: " + e.getMessage(),
                            e.getCause());
                }
                cancellation.sleep(PAUSE_MILLIS * attempt);
            } catch (IOException e) {
                throw unwritable(name, e);
            }
        }
    }

    private static OutputStream restart(String name, Target target) {
        try {
            return target.restart();
        } catch (IOException e) {
            throw unwritable(name, e);
        }
    }

    private static void copy(
            String name,
            ResourceSource source,
            OutputStream out,
            long mostBytes,
            LongConsumer onBytes,
            Cancellation cancellation)
            throws BrokenSourceException, IOException {
        long received = 0;
        try (SourceReader reader = new SourceReader(source, cancellation)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                cancellation.throwIfCancelled();
                received += count;
                onBytes.accept(count);
                if (received > mostBytes) {
                    throw new ServiceUnavailableException(
                            name + " has more than " + mostBytes + " bytes", null);
                }
                out.write(buffer, 0, count);
            }
            reader.requireEnd(received);
        }
    }

    private static StorageException unwritable(String name, IOException e) {
        return new StorageException("Cannot write " + name + ": " + e, e);
    }

    /** Keeps failures of the source apart from those of the disk. */
    private static final class SourceReader implements AutoCloseable {
        private final ResourceSource.Content content;

        SourceReader(ResourceSource source, Cancellation cancellation)
                throws BrokenSourceException {
            try {
                content = source.open(cancellation);
            } catch (IOException e) {
                throw new BrokenSourceException(e);
            }
        }

        int read(byte[] buffer) throws BrokenSourceException {
            try {
                return content.body().read(buffer);
            } catch (IOException e) {
                throw new BrokenSourceException(e);
            }
        }

        void requireEnd(long received) throws BrokenSourceException {
            if (content.length() >= 0 && received != content.length()) {
                throw new BrokenSourceException(
                        new EOFException(
                                "expected " + content.length() + " bytes, found " + received));
            }
        }

        @Override
        public void close() throws BrokenSourceException {
            try {
                content.close();
            } catch (IOException e) {
                throw new BrokenSourceException(e);
            }
        }
    }

    private static final class BrokenSourceException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenSourceException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
