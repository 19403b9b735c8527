package dev.likeness.sandbox.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Sends bodies no faster than allowed, and counts them in the journal before they leave. */
final class Pace {

    private static final int PIECES_PER_SECOND = 20;

    private final LongSupplier speed;

    /**
     * Creates a pace.
     *
     * @param bytesPerSecond 0 for as fast as possible
     */
    Pace(LongSupplier bytesPerSecond) {
        this.speed = bytesPerSecond;
    }

    void send(byte[] file, ByteRange range, OutputStream out, Journal.Entry entry)
            throws IOException {
        long bytesPerSecond = speed.getAsLong();
        int at = range.first();
        while (at <= range.last()) {
            int length = Math.min(piece(bytesPerSecond), range.last() + 1 - at);
            entry.sending(length);
            out.write(file, at, length);
            at += length;
            rest(length, bytesPerSecond, out);
        }
    }

    private static int piece(long bytesPerSecond) {
        return bytesPerSecond == 0
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, bytesPerSecond / PIECES_PER_SECOND + 1);
    }

    private static void rest(int bytes, long bytesPerSecond, OutputStream out) throws IOException {
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
