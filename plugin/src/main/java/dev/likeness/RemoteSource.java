package dev.likeness;

import dev.likeness.cache.Mirror;
import dev.likeness.cache.ResourceSource;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.service.AvatarService;
import dev.likeness.service.AvatarService.Download;
import dev.likeness.service.RemoteFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file at a service or, if all avatars share it, at the studio's mirror; the service is asked for
 * what the mirror does not have. Used by one thread at a time.
 */
final class RemoteSource implements ResourceSource {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteSource.class);

    private final AvatarService service;
    private final RemoteFile file;
    private final Optional<URI> mirrored;
    private final LongConsumer counter;
    private boolean wasOpened;
    private boolean isMirrorGood;

    /**
     * Opens nothing yet.
     *
     * @param counter hears of the bytes that arrive
     */
    RemoteSource(
            AvatarService service, RemoteFile file, Optional<Mirror> mirror, LongConsumer counter) {
        this.service = service;
        this.file = file;
        this.mirrored =
                file.cacheKey().isPresent()
                        ? mirror.flatMap(place -> place.of(file.uri()))
                        : Optional.empty();
        this.isMirrorGood = mirrored.isPresent();
        this.counter = counter;
    }

    @Override
    public Content open(Cancellation cancellation) throws IOException {
        return open(Map.of(), cancellation);
    }

    @Override
    public Content open(Map<String, String> conditions, Cancellation cancellation)
            throws IOException {
        if (wasOpened) {
            isMirrorGood = false; // it broke: the service itself is the surer one
        }
        Download download = download(conditions, cancellation);
        wasOpened = true;
        InputStream counted = new CountedStream(download.body(), counter);
        return new Content(counted, download.status(), headers(download));
    }

    private Download download(Map<String, String> conditions, Cancellation cancellation)
            throws IOException {
        if (isMirrorGood) {
            RemoteFile there = new RemoteFile(mirrored.get(), file.fileName(), file.cacheKey());
            try {
                return service.open(there, conditions, cancellation);
            } catch (AvatarCancelledException e) {
                throw e;
            } catch (AvatarException e) {
                LOG.info("Not at the mirror: {}", e.getMessage());
                isMirrorGood = false;
            }
        }
        return service.open(file, conditions, cancellation);
    }

    private static Map<String, String> headers(Download download) {
        boolean isSilent = download.headers().isEmpty() && download.length() >= 0;
        return isSilent
                ? Map.of("Content-Length", Long.toString(download.length()))
                : download.headers();
    }

    /** True once the file has been asked for. */
    boolean wasOpened() {
        return wasOpened;
    }

    /** Tells of every byte that is read. */
    private static final class CountedStream extends FilterInputStream {

        private final LongConsumer counter;

        CountedStream(InputStream in, LongConsumer counter) {
            super(in);
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                counter.accept(1);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                counter.accept(count);
            }
            return count;
        }
    }
}
