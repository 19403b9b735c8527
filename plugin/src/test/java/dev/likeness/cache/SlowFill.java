package dev.likeness.cache;

import dev.likeness.job.Cancellation;
import dev.likeness.job.StorageException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;

/** A process of its own that fills a cache, and gets into trouble on the way. */
final class SlowFill {

    static final String KEY = "haircuts/bob/texture.png";
    static final int LENGTH = 3 << 20;

    private SlowFill() {}

    /** Arguments: "stall" or "whole", and the folder. */
    public static void main(String[] args) {
        byte[] content = content();
        boolean stall = args[0].equals("stall");
        try (ResourceCache cache = new ResourceCache(Path.of(args[1]))) {
            cache.get(
                    KEY,
                    cancellation ->
                            new ResourceSource.Content(
                                    stall
                                            ? new Stalling(content)
                                            : new ByteArrayInputStream(content),
                                    LENGTH),
                    new Cancellation());
            System.out.println("filled");
        } catch (StorageException e) {
            System.out.println("storage: " + e.forPlayer());
        }
    }

    static byte[] content() {
        byte[] content = new byte[LENGTH];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        return content;
    }

    /** Gives half of the bytes, says so, and then nothing more. */
    private static final class Stalling extends InputStream {
        private final byte[] content;
        private int position;

        private Stalling(byte[] content) {
            this.content = content;
        }

        @Override
        public int read() {
            if (position == content.length / 2) {
                System.out.println("half");
                new Cancellation().sleep(600_000);
            }
            return position < content.length ? content[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = 0;
            while (count < length) {
                int next = read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                target[offset + count++] = (byte) next;
                if (position == content.length / 2) {
                    return count;
                }
            }
            return count;
        }
    }
}
