package dev.likeness.service;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.StageListener;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A service that makes avatars from photos. Every call blocks (any thread but the render thread),
 * may be made from many threads at once, and throws {@link dev.likeness.job.AvatarException}s.
 */
public interface AvatarService extends AutoCloseable {

    /**
     * Orders an avatar and waits until it is computed. This is the call that costs money: it is
     * never repeated by itself.
     *
     * @param order what is wanted (not null)
     * @param held tells of a cache key whether that file is already held, so that only pointclouds
     *     are asked for where the mesh is known (not null)
     * @param listener hears of stages up to EXPORTING (not null)
     * @param cancellation stops the waiting at any point; whether the service goes on computing is
     *     up to the service (not null)
     * @return the files of the completed avatar (not null)
     */
    AvatarFiles create(
            AvatarOrder order,
            Predicate<String> held,
            StageListener listener,
            Cancellation cancellation);

    /**
     * The files of an avatar that was made before, here or in the service's own editor. Makes
     * nothing that costs money. A service that cannot do that refuses.
     *
     * @param avatarCode the avatar's identifier at the service (not null)
     * @param listener hears of stages up to EXPORTING (not null)
     * @param cancellation stops the waiting (not null)
     * @return its files (not null)
     */
    default AvatarFiles fetch(
            String avatarCode, StageListener listener, Cancellation cancellation) {
        throw new ServiceRefusedException(
                "This service gives no avatars that were made before, asked for " + avatarCode,
                null,
                0);
    }

    /**
     * Files that an order will need and that do not depend on the photo, to be fetched while the
     * avatar is still computed.
     *
     * @param order what is wanted (not null)
     * @param cancellation stops it (not null)
     * @return files with cache keys (not null, may be empty)
     */
    List<RemoteFile> filesKnownInAdvance(AvatarOrder order, Cancellation cancellation);

    /**
     * Opens a file for reading. Credentials go along only to the host that they were issued for.
     *
     * @param file where it is (not null)
     * @param cancellation aborts the connection, also while the stream is read (not null)
     * @return the body (not null, to be closed)
     * @throws IOException if reading fails on the way
     */
    Download open(RemoteFile file, Cancellation cancellation) throws IOException;

    /**
     * Opens a file for reading, or the rest of it, or only if it has changed. A service that cannot
     * do that opens the whole file.
     *
     * @param file where it is (not null)
     * @param conditions header fields of HTTP: Range with If-Range, If-None-Match,
     *     If-Modified-Since; none for the whole file (not null)
     * @param cancellation aborts the connection, also while the stream is read (not null)
     * @return the body (not null, to be closed)
     * @throws IOException if reading fails on the way
     */
    default Download open(
            RemoteFile file, Map<String, String> conditions, Cancellation cancellation)
            throws IOException {
        return open(file, cancellation);
    }

    /**
     * A file on its way.
     *
     * @param body the bytes (not null, to be closed)
     * @param length how many bytes were promised of this body, or -1 if unknown
     * @param status of HTTP: 200 for a whole file, 206 for a part, 304 for an unchanged file, 416
     *     if there is no such part
     * @param headers header fields of HTTP (not null, names in any case)
     */
    record Download(InputStream body, long length, int status, Map<String, String> headers)
            implements AutoCloseable {

        private static final int WHOLE = 200;

        /**
         * A whole file of which nothing else is known.
         *
         * @param body the bytes (not null, to be closed)
         * @param length how many bytes were promised, or -1 if unknown
         */
        public Download(InputStream body, long length) {
            this(body, length, WHOLE, Map.of());
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    @Override
    void close();
}
