package dev.likeness.sandbox.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** Sends bodies no faster than allowed, and counts them in the journal before they leave. */
final class Pace {

    private static final int PIECES_PER_SECOND = 20;

    private final long bytesPerSecond;

    /**
     * Creates a pace.
     *
     * @param bytesPerSecond 0 for as fast as possible
     */
    Pace(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    void send(byte[] file, ByteRange range, OutputStream out, Journal.Entry entry)
            throws IOException {
        int at = range.first();
        while (at <= range.last()) {
            int length = Math.min(piece(), range.last() + 1 - at);
            entry.sending(length);
            out.write(file, at, length);
            at += length;
            rest(length, out);
        }
    }

    private int piece() {
        return bytesPerSecond == 0
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, bytesPerSecond / PIECES_PER_SECOND + 1);
    }

    private void rest(int bytes, OutputStream out) throws IOException {
        if (bytesPerSecond == 0) {
            return;
        }
        out.flush();
        try {
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) * bytes / bytesPerSecond);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The sandbox is stopping");
        }
    }
}
