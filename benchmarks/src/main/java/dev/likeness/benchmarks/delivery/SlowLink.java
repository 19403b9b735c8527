package dev.likeness.benchmarks.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line between this machine and itself that is as long and as narrow as one through a city: all
 * connections together share its bandwidth, in each direction; every byte is late by half of the
 * round trip; a new connection waits a round trip first.
 */
final class SlowLink implements AutoCloseable {

    private static final int PIECE = 4 << 10;
    private static final int PIECES_ON_THE_WAY = 64;
    private static final Piece END = new Piece(new byte[0], 0);

    private final ServerSocket socket;
    private final URI target;
    private final long halfTripNanos;
    private final Direction up;
    private final Direction down;

    private record Piece(byte[] bytes, long arrivesNanos) {}

    /** What all connections send one way. */
    private static final class Direction {
        private final double nanosPerByte;
        private final AtomicLong bytes = new AtomicLong();
        private long freeNanos = System.nanoTime();

        Direction(long bitsPerSecond) {
            nanosPerByte = 8e9 / bitsPerSecond;
        }

        /** Waits until these bytes are on the line, and returns when the last one left. */
        long send(int count) {
            long leaves;
            synchronized (this) {
                freeNanos =
                        Math.max(freeNanos, System.nanoTime()) + Math.round(count * nanosPerByte);
                leaves = freeNanos;
            }
            bytes.addAndGet(count);
            sleepUntil(leaves);
            return leaves;
        }
    }

    SlowLink(URI target, long roundTripMillis, long bitsPerSecond) throws IOException {
        this.target = target;
        this.halfTripNanos = roundTripMillis * 500_000;
        this.up = new Direction(bitsPerSecond);
        this.down = new Direction(bitsPerSecond);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run("slow-link", this::accept);
    }

    /** Where the far end seems to be. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    /** Bytes that came from the far end. */
    long bytesDown() {
        return down.bytes.get();
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket near = socket.accept();
            Socket far = new Socket(target.getHost(), target.getPort());
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            pump(near, far, up, System.nanoTime() + 2 * halfTripNanos);
            pump(far, near, down, 0);
        }
    }

    private void pump(Socket from, Socket to, Direction direction, long opensNanos) {
        BlockingQueue<Piece> line = new ArrayBlockingQueue<>(PIECES_ON_THE_WAY);
        run("slow-link-in", () -> read(from.getInputStream(), line, direction, opensNanos));
        run("slow-link-out", () -> write(line, to));
    }

    private void read(
            InputStream in, BlockingQueue<Piece> line, Direction direction, long opensNanos)
            throws InterruptedException {
        byte[] buffer = new byte[PIECE];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sleepUntil(opensNanos);
                long left = direction.send(count);
                byte[] bytes = new byte[count];
                System.arraycopy(buffer, 0, bytes, 0, count);
                line.put(new Piece(bytes, left + halfTripNanos));
            }
        } catch (IOException e) {
            line.put(END); // the other side hung up, as it may
            return;
        }
        line.put(END);
    }

    private static void write(BlockingQueue<Piece> line, Socket to)
            throws IOException, InterruptedException {
        try (to) {
            OutputStream out = to.getOutputStream();
            for (Piece piece = line.take(); piece != END; piece = line.take()) {
                sleepUntil(piece.arrivesNanos());
                out.write(piece.bytes());
            }
        }
    }

    private static void sleepUntil(long nanos) {
        long left = nanos - System.nanoTime();
        if (left <= 0) {
            return;
        }
        try {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void run(String name, Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException | InterruptedException e) {
                                return; // hung up
                            }
                        },
                        name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
