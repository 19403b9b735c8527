package dev.likeness.cache;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.StorageException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a source to its promised end into a file. A source that breaks on the way is asked for the
 * rest where it can promise that it is the rest of the same file, else for the whole. Used once, by
 * one thread; blocks.
 */
final class Transfer {

    /** Attempts in a row that bring nothing new. */
    private static final int MOST_IN_VAIN = 3;

    private static final int MOST_ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 200;
    private static final int BUFFER = 64 << 10;

    private final String name;
    private final ResourceSource source;
    private final PartFile part;
    private final long mostBytes;
    private final Tally tally;
    private final Consumer<Cancellation> between;
    private final Cancellation cancellation;

    /**
     * Prepares it.
     *
     * @param name the file in words, for messages
     * @param part where the bytes go, perhaps half there already
     * @param mostBytes a larger file is refused
     * @param tally hears of each piece that arrives, those of broken attempts too
     * @param between runs before each piece is read, and may wait
     */
    Transfer(
            String name,
            ResourceSource source,
            PartFile part,
            long mostBytes,
            Tally tally,
            Consumer<Cancellation> between,
            Cancellation cancellation) {
        this.name = name;
        this.source = source;
        this.part = part;
        this.mostBytes = mostBytes;
        this.tally = tally;
        this.between = between;
        this.cancellation = cancellation;
    }

    /**
     * Reads the source.
     *
     * @param known the version that is there already, if the source shall be asked whether it has
     *     changed
     * @return what the source said of the file; of the kind UNCHANGED if nothing was read
     * @throws ServiceUnavailableException if the source keeps breaking, or is too large
     * @throws StorageException if the file cannot be written
     */
    Answer run(Optional<Version> known) {
        int inVain = 0;
        long best = part.length();
        for (int attempt = 1; ; attempt++) {
            cancellation.throwIfCancelled();
            try {
                return once(known);
            } catch (BrokenSourceException e) {
                boolean isCloser = part.canGoOn() && part.length() > best;
                best = Math.max(best, part.length());
                inVain = isCloser ? 0 : inVain + 1;
                if (inVain == MOST_IN_VAIN || attempt == MOST_ATTEMPTS) {
                    throw new ServiceUnavailableException(
                            name + " broke off " + attempt + " times: " + e.getMessage(),
                            e.getCause());
                }
                cancellation.sleep(PAUSE_MILLIS * inVain);
            } catch (IOException e) {
                throw new StorageException("Cannot write " + name + ": " + e, e);
            }
        }
    }

    private Answer once(Optional<Version> known) throws BrokenSourceException, IOException {
        try (SourceReader reader = new SourceReader(conditions(known))) {
            Answer answer = reader.answer();
            if (answer.kind() == Answer.Kind.UNCHANGED && known.isPresent()) {
                return answer;
            }
            begin(answer);
            copy(reader);
            requireWhole(answer, reader);
            return answer;
        }
    }

    private Map<String, String> conditions(Optional<Version> known) {
        return part.canGoOn()
                ? part.version().restFrom(part.length())
                : known.map(Version::ifChanged).orElse(Map.of());
    }

    private void begin(Answer answer) throws BrokenSourceException, IOException {
        if (answer.kind() != Answer.Kind.BYTES) {
            part.restart(Version.UNKNOWN);
            throw new BrokenSourceException(new IOException("the rest of the file is not there"));
        }
        if (answer.start() == 0) {
            part.restart(answer.version());
            return;
        }
        boolean isTheRest =
                part.canGoOn() && answer.start() == part.length() && isOfPart(answer.version());
        if (!isTheRest) {
            part.restart(Version.UNKNOWN);
            throw new BrokenSourceException(new IOException("these bytes were not asked for"));
        }
        tally.resumed(part.length());
    }

    private boolean isOfPart(Version rest) {
        return rest.etag().isEmpty() || rest.etag().equals(part.version().proof());
    }

    private void copy(SourceReader reader) throws BrokenSourceException, IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            cancellation.throwIfCancelled();
            between.accept(cancellation);
            tally.downloaded(count);
            if (part.length() + count > mostBytes) {
                throw new ServiceUnavailableException(
                        name + " has more than " + mostBytes + " bytes", null);
            }
            part.write(buffer, count);
        }
    }

    private void requireWhole(Answer answer, SourceReader reader)
            throws BrokenSourceException, IOException {
        if (answer.total() >= 0 && part.length() < answer.total()) {
            throw new BrokenSourceException(
                    new EOFException(
                            "expected " + answer.total() + " bytes, found " + part.length()));
        }
        boolean isTooLong = answer.total() >= 0 && part.length() > answer.total();
        Optional<Digest> promised = reader.digest();
        boolean isOther = promised.isPresent() && !promised.get().matches(part.path());
        if (isTooLong || isOther) {
            long length = part.length();
            part.restart(Version.UNKNOWN);
            throw new BrokenSourceException(
                    new IOException(
                            isTooLong
                                    ? "expected " + answer.total() + " bytes, found " + length
                                    : "the checksum is another than the promised one"));
        }
    }

    /** Keeps failures of the source apart from those of the disk. */
    private final class SourceReader implements AutoCloseable {
        private final ResourceSource.Content content;

        SourceReader(Map<String, String> conditions) throws BrokenSourceException {
            try {
                content = source.open(conditions, cancellation);
            } catch (IOException e) {
                throw new BrokenSourceException(e);
            }
        }

        Answer answer() throws BrokenSourceException {
            try {
                return Answer.of(content);
            } catch (IOException e) {
                throw new BrokenSourceException(e);
            }
        }

        Optional<Digest> digest() {
            return Digest.of(content);
        }

        int read(byte[] buffer) throws BrokenSourceException {
            try {
                return content.body().read(buffer);
            } catch (IOException e) {
                throw new BrokenSourceException(e);
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
