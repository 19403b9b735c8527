package dev.likeness.lookbook;

import dev.likeness.job.Cancellation;
import dev.likeness.job.StorageException;
import dev.likeness.konpro.KonPro;
import dev.likeness.lookbook.LookBookProgress.Step;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Portraits in a folder, and the photo avatar group at KonPro that they are looks of. What was
 * uploaded stands on the disk: no picture is uploaded twice, and whoever was interrupted, even
 * killed, goes on with what is missing.
 *
 * <p>Any thread but the render thread, one at a time; {@link #add} and {@link #send} block. A
 * folder belongs to one look book at a time, also among processes.
 */
public final class LookBook implements AutoCloseable {

    private static final String LOCK = "lookbook.lock";

    private final Ledger ledger;
    private final String name;
    private final KonPro konPro;
    private final FileChannel lock;

    private LookBook(Ledger ledger, String name, KonPro konPro, FileChannel lock) {
        this.ledger = ledger;
        this.name = name;
        this.konPro = konPro;
        this.lock = lock;
    }

    /**
     * Opens a look book, or makes an empty one.
     *
     * @param folder one per account and player; made if it does not exist (not null)
     * @param name of the group, if it has to be made (not null, not blank)
     * @param konPro where to send to; not closed with the look book (not null, alias)
     * @return the look book, to be closed (not null)
     * @throws StorageException if the folder cannot be used, or another look book uses it
     * @throws dev.likeness.job.BadFileException if the folder holds something else
     */
    public static LookBook open(Path folder, String name, KonPro konPro) {
        Objects.requireNonNull(konPro, "konPro");
        if (name.isBlank()) {
            throw new IllegalArgumentException("Expected a name for the group");
        }
        FileChannel lock = lock(folder);
        try {
            return new LookBook(Ledger.open(folder), name, konPro, lock);
        } catch (RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel file =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (isLocked(file)) {
                return file;
            }
            file.close();
        } catch (IOException e) {
            throw new StorageException("Cannot open the look book in " + folder, e);
        }
        throw new StorageException("Another look book uses " + folder, null);
    }

    /** The lock ends with its channel, or with the process. */
    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            FileLock held = file.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * The pictures, sent or not.
     *
     * @return oldest first (not null, a copy)
     */
    public List<LookBookPicture> pictures() {
        return List.copyOf(ledger.pictures());
    }

    /**
     * Where a picture's file is.
     *
     * @param picture one of {@link #pictures()} (not null)
     * @return a PNG or JPEG file (not null)
     */
    public Path file(LookBookPicture picture) {
        return ledger.path(picture);
    }

    /**
     * The group at the service.
     *
     * @return its identifier, or empty before there is one
     */
    public Optional<String> groupId() {
        return ledger.group();
    }

    /**
     * Keeps pictures on disk, without sending them. One that is there already stays as it is.
     *
     * @param portraits what to keep (not null)
     * @param look what the look is called (not null, not blank)
     * @throws StorageException if the disk does not take them
     */
    public void keep(Collection<Portrait> portraits, String look) {
        if (look.isBlank()) {
            throw new IllegalArgumentException("Expected a name for the look");
        }
        for (Portrait portrait : portraits) {
            if (ledger.find(portrait.hash()).isEmpty()) {
                ledger.keep(portrait, look);
            }
        }
    }

    /**
     * Keeps pictures and sends everything that is missing.
     *
     * @param portraits what to add (not null)
     * @param look what the look is called (not null, not blank)
     * @param listener hears how far it is (not null)
     * @param cancellation ends the sending; the report then says so (not null)
     * @return what came of it (not null)
     * @throws StorageException if the disk does not take it
     */
    public LookBookReport add(
            Collection<Portrait> portraits,
            String look,
            LookBookListener listener,
            Cancellation cancellation) {
        listener.onProgress(new LookBookProgress(Step.KEEPING, 0));
        keep(portraits, look);
        return send(listener, cancellation);
    }

    /**
     * Sends everything that is missing: uploads pictures that were not, makes the group if there is
     * none, adds the pictures that are not in it.
     *
     * @param listener hears how far it is (not null)
     * @param cancellation ends the sending; the report then says so (not null)
     * @return what came of it (not null)
     */
    public LookBookReport send(LookBookListener listener, Cancellation cancellation) {
        return new LookBookSending(konPro, ledger, name, listener, cancellation).send();
    }

    /**
     * Keeps the pictures and forgets the group and what was uploaded: the next sending begins anew.
     * For a group that was deleted at the service.
     */
    public void startOver() {
        ledger.startOver();
    }

    /** Lets others use the folder. */
    @Override
    public void close() {
        close(lock);
    }

    private static void close(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StorageException("Cannot let go of a look book", e);
        }
    }
}
