package dev.likeness.cache;

import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import java.net.URI;
import java.nio.file.Path;

/** Another process with a cache over HTTP; says on its output what it has done. */
final class ChildCache {

    static final String KEY = "file";

    private ChildCache() {}

    /** Arguments: "fetch" or "hold", the folder, and the URL of the file. */
    public static void main(String[] args) {
        Cancellation never = new Cancellation();
        try (ResourceCache cache = new ResourceCache(Path.of(args[1]));
                HttpSource source = new HttpSource(URI.create(args[2]));
                BorrowedFile file = cache.borrow(ResourceRequest.of(KEY, source), never)) {
            System.out.println("has " + file.path().toFile().length());
            if (args[0].equals("hold")) {
                never.sleep(600_000);
            }
        } catch (AvatarException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.forPlayer());
        }
    }
}
