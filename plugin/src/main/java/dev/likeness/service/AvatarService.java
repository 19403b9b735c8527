package dev.likeness.service;

import dev.likeness.job.Cancellation;
import dev.likeness.job.StageListener;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
     * A file on its way.
     *
     * @param body the bytes (not null, to be closed)
     * @param length how many bytes were promised, or -1 if unknown
     */
    record Download(InputStream body, long length) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    @Override
    void close();
}
