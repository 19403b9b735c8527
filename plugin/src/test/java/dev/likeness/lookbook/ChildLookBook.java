package dev.likeness.lookbook;

import dev.likeness.job.Cancellation;
import dev.likeness.konpro.KonPro;
import dev.likeness.konpro.KonProKey;
import dev.likeness.konpro.KonProOptions;
import java.net.URI;
import java.nio.file.Path;

/** A process of its own that sends a look book, and may be killed meanwhile. */
final class ChildLookBook {

    private ChildLookBook() {}

    /** Arguments: root of the service, key, folder, number of pictures. */
    public static void main(String[] arguments) {
        URI root = URI.create(arguments[0]);
        try (KonPro konPro =
                        KonPro.open(
                                new KonProKey(arguments[1]),
                                KonProOptions.DEFAULT.withHosts(root, root));
                LookBook book = LookBook.open(Path.of(arguments[2]), WithLookBook.NAME, konPro)) {
            book.add(
                    WithLookBook.portraits(0, Integer.parseInt(arguments[3])),
                    "Winter",
                    LookBookListener.NONE,
                    new Cancellation());
        }
    }
}
