package dev.likeness;

import dev.likeness.cache.BorrowedFile;
import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceSource;
import dev.likeness.job.Cancellation;
import dev.likeness.service.AvatarService;
import dev.likeness.service.AvatarService.Download;
import dev.likeness.service.RemoteFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/**
 * Gets the files of avatars onto the disk: from the cache where they are held, from the service
 * where not. Blocking: any thread but the render thread.
 */
final class AvatarFetcher {

    private final AvatarService service;
    private final ResourceCache cache;

    AvatarFetcher(AvatarService service, ResourceCache cache) {
        this.service = service;
        this.cache = cache;
    }

    /**
     * For whom files are fetched, and which of them the cache must not remove before it is over.
     * One thread at a time; to be closed when the files have been read.
     */
    static final class Errand implements AutoCloseable {

        private final String avatarCode;
        private final Traffic traffic;
        private final Cancellation cancellation;
        private final List<BorrowedFile> borrowed = new ArrayList<>();

        /**
         * Begins.
         *
         * @param avatarCode files without a cache key are kept under it
         * @param traffic what it cost is added here
         * @param cancellation stops it
         */
        Errand(String avatarCode, Traffic traffic, Cancellation cancellation) {
            this.avatarCode = avatarCode;
            this.traffic = traffic;
            this.cancellation = cancellation;
        }

        Traffic traffic() {
            return traffic;
        }

        Cancellation cancellation() {
            return cancellation;
        }

        private Path keep(BorrowedFile file) {
            borrowed.add(file);
            return file.path();
        }

        @Override
        public void close() {
            borrowed.forEach(BorrowedFile::close);
        }
    }

    /** Returns the whole file on disk. */
    Path fetch(RemoteFile file, Errand errand) {
        boolean shared = file.cacheKey().isPresent();
        String key =
                file.cacheKey().orElseGet(() -> "avatar/" + errand.avatarCode + "/" + file.uri());
        AtomicBoolean fetchedHere = new AtomicBoolean();
        BorrowedFile found =
                cache.borrow(
                        key,
                        cancellation -> {
                            fetchedHere.set(true);
                            Download download = service.open(file, cancellation);
                            InputStream counted =
                                    new CountedStream(
                                            download.body(),
                                            count -> errand.traffic().received(count, shared));
                            return new ResourceSource.Content(counted, download.length());
                        },
                        errand.cancellation());
        if (shared) {
            errand.traffic().looked(!fetchedHere.get());
        }
        return errand.keep(found);
    }

    /** Forgets a file that all avatars share, so that it is fetched anew. */
    void forget(RemoteFile file) {
        file.cacheKey().ifPresent(cache::forget);
    }

    /** Returns the whole files on disk by their own names, in the order given. */
    Map<String, Path> fetchAll(List<RemoteFile> files, Errand errand) {
        Map<String, Path> result = new LinkedHashMap<>();
        for (RemoteFile file : files) {
            result.put(file.fileName(), fetch(file, errand));
        }
        return result;
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
