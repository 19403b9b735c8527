package dev.likeness.sandbox.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** A body on its way out: counted in the journal, and no faster than allowed. */
final class PacedStream extends InputStream {

    private static final int PIECES_PER_SECOND = 20;

    private final InputStream body;
    private final Journal.Entry entry;
    private final long bytesPerSecond;

    PacedStream(InputStream body, Journal.Entry entry, long bytesPerSecond) {
        this.body = body;
        this.entry = entry;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = body.read(target, offset, bytesPerSecond == 0 ? length : piece(length));
        if (read > 0) {
            entry.sending(read);
            waitFor(read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return body.skip(count);
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private int piece(int length) {
        return (int) Math.min(length, Math.max(1, bytesPerSecond / PIECES_PER_SECOND));
    }

    private void waitFor(int bytes) throws InterruptedIOException {
        if (bytesPerSecond == 0) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) * bytes / bytesPerSecond);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The sandbox is stopping");
        }
    }
}
