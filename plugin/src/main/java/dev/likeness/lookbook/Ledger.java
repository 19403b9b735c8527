package dev.likeness.lookbook;

import com.squareup.moshi.JsonDataException;
import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was uploaded and added, in a file that is whole or absent: each change is written beside it
 * and moved there when it is on the disk. One thread at a time.
 */
final class Ledger {

    private static final String NAME = "lookbook.json";
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final Map<String, LookBookPicture> pictures = new LinkedHashMap<>();
    private Optional<String> group = Optional.empty();
    private Optional<String> founding = Optional.empty();

    private Ledger(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the ledger of a folder, which is made if there is none; throws unfinished files away.
     */
    static Ledger open(Path folder) {
        Ledger ledger = new Ledger(folder);
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
                for (Path unfinished : files) {
                    Files.deleteIfExists(unfinished);
                }
            }
            ledger.read(Files.readString(folder.resolve(NAME)));
        } catch (NoSuchFileException e) {
            return ledger;
        } catch (IOException e) {
            throw new StorageException("Cannot read the look book in " + folder, e);
        }
        return ledger;
    }

    private void read(String text) {
        try {
            LedgerText content = LedgerText.read(text);
            group = content.group();
            founding = content.founding();
            content.pictures().forEach(picture -> pictures.put(picture.hash(), picture));
        } catch (IOException | JsonDataException e) {
            throw new BadFileException(
                    folder.resolve(NAME) + " is no look book: " + e.getMessage(), e);
        }
    }

    Collection<LookBookPicture> pictures() {
        return List.copyOf(pictures.values());
    }

    Optional<LookBookPicture> find(String hash) {
        return Optional.ofNullable(pictures.get(hash));
    }

    Optional<String> group() {
        return group;
    }

    /** The picture that a group was being created from, if it is not known whether it was. */
    Optional<String> founding() {
        return founding;
    }

    Path path(LookBookPicture picture) {
        return folder.resolve(picture.file());
    }

    /** Keeps a picture's file, whole, and notes it. */
    LookBookPicture keep(Portrait portrait, String look) {
        LookBookPicture picture =
                new LookBookPicture(
                        portrait.hash(),
                        portrait.hash() + "." + portrait.format().ending(),
                        look,
                        Optional.empty(),
                        false);
        write(picture.file(), portrait.bytes());
        note(picture);
        return picture;
    }

    void note(LookBookPicture picture) {
        pictures.put(picture.hash(), picture);
        write();
    }

    /** A group is about to be created from this picture. */
    void beginFounding(String imageKey) {
        founding = Optional.of(imageKey);
        write();
    }

    /** It is known that no group was created. */
    void giveUpFounding() {
        founding = Optional.empty();
        write();
    }

    /** The group is there, with the picture that it was created from. */
    void found(String groupId, String imageKey) {
        group = Optional.of(groupId);
        founding = Optional.empty();
        pictures.replaceAll(
                (hash, picture) ->
                        picture.imageKey().equals(Optional.of(imageKey))
                                ? picture.added()
                                : picture);
        write();
    }

    /** Keeps the pictures and forgets what the service knows of them. */
    void startOver() {
        group = Optional.empty();
        founding = Optional.empty();
        pictures.replaceAll((hash, picture) -> picture.forgotten());
        write();
    }

    private void write() {
        LedgerText content = new LedgerText(group, founding, List.copyOf(pictures.values()));
        write(NAME, content.write().getBytes(StandardCharsets.UTF_8));
    }

    /** Beside its place first, to the disk, then to its place in one step. */
    private void write(String name, byte[] bytes) {
        Path unfinished = folder.resolve(name + UNFINISHED);
        try {
            try (FileChannel file =
                    FileChannel.open(
                            unfinished,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("Cannot keep the look book in " + folder, e);
        }
    }
}
