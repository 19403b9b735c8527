package dev.likeness.cache;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server of one file on this machine, written down to the socket so that it can break off after
 * any byte and lie about lengths. It knows ranges and versions.
 */
public final class FaultyServer implements AutoCloseable {

    private static final int PIECE = 8 << 10;

    private final ServerSocket socket;
    private final int length;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final AtomicLong bytesSent = new AtomicLong();
    private volatile String etag = "\"1\"";
    private volatile int salt;
    private volatile int cutAfter = Integer.MAX_VALUE;
    private volatile int cutsLeft = Integer.MAX_VALUE;
    private volatile int claimed = -1;
    private volatile int status = 200;
    private volatile int startsAt = -1;
    private volatile long pauseMillis;
    private volatile int stallAt = Integer.MAX_VALUE;

    /** One request: its path and its header fields by names in any case. */
    public record Request(String path, Map<String, String> headers) {}

    /** Serves a file of so many bytes. */
    public FaultyServer(int length) throws IOException {
        this.length = length;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it is. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** The byte at a place of the file. */
    static byte at(int position, int salt) {
        return (byte) (position * 31 + (position >>> 8) * 7 + (position >>> 16) + salt);
    }

    static byte[] content(int length, int salt) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = at(i, salt);
        }
        return content;
    }

    byte[] content() {
        return content(length, salt);
    }

    /** Ends each answer after so many bytes of its body, this often. */
    void cut(int bytes, int times) {
        cutAfter = bytes;
        cutsLeft = times;
    }

    /** Promises another length than that of the file. */
    void claim(int bytes) {
        claimed = bytes;
    }

    /** The file becomes another one. */
    void change(String newTag) {
        salt++;
        etag = newTag;
    }

    void tag(String newTag) {
        etag = newTag;
    }

    /** Adds a header field to every answer. */
    public void header(String name, String value) {
        headers.put(name, value);
    }

    /** Answers everything with this status, without a file. */
    public void fail(int newStatus) {
        status = newStatus;
    }

    /** Begins parts elsewhere than asked for. */
    void startPartsAt(int position) {
        startsAt = position;
    }

    /** Rests after each 8 KB. */
    void rest(long millis) {
        pauseMillis = millis;
    }

    /** Sends nothing behind this byte until told otherwise. */
    void stallAt(int position) {
        stallAt = position;
    }

    /** What was asked so far. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Bytes of bodies. */
    long bytesSent() {
        return bytesSent.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> answer(connection), "faulty-answer");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            Request request = read(connection);
            requests.add(request);
            answer(request, connection.getOutputStream());
        } catch (IOException e) {
            return; // the client went away, as clients do
        }
    }

    private static Request read(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String path = in.readLine().split(" ")[1];
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0], parts[1].strip());
        }
        return new Request(path, headers);
    }

    private void answer(Request request, OutputStream out) throws IOException {
        if (status != 200) {
            send(out, status, Map.of("Content-Length", "0"));
            return;
        }
        if (!etag.isEmpty() && etag.equals(request.headers().get("If-None-Match"))) {
            send(out, 304, Map.of());
            return;
        }
        int start = start(request);
        if (start >= length) {
            send(out, 416, Map.of("Content-Length", "0"));
            return;
        }
        int promised = (claimed < 0 ? length : claimed) - start;
        if (start == 0) {
            send(out, 200, Map.of("Content-Length", "" + promised));
        } else {
            int from = startsAt < 0 ? start : startsAt;
            String range = "bytes " + from + "-" + (length - 1) + "/" + length;
            send(out, 206, Map.of("Content-Length", "" + promised, "Content-Range", range));
        }
        sendBody(out, start, start + Math.max(promised, 0));
    }

    private int start(Request request) {
        String range = request.headers().get("Range");
        String condition = request.headers().getOrDefault("If-Range", etag);
        return range == null || !condition.equals(etag)
                ? 0
                : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    private void send(OutputStream out, int code, Map<String, String> fields) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + code + " Whatever\r\n");
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(fields);
        if (!etag.isEmpty()) {
            all.put("ETag", etag);
        }
        all.put("Connection", "close");
        all.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void sendBody(OutputStream out, int start, int promisedEnd) throws IOException {
        int end = Math.min(length, promisedEnd);
        if (cutsLeft > 0 && cutAfter < end - start) {
            cutsLeft--;
            end = start + cutAfter;
        }
        byte[] piece = new byte[PIECE];
        for (int at = start; at < end; ) {
            while (at >= stallAt) {
                pause(2);
            }
            int count = Math.min(piece.length, end - at);
            for (int i = 0; i < count; i++) {
                piece[i] = at(at + i, salt);
            }
            out.write(piece, 0, count);
            bytesSent.addAndGet(count);
            at += count;
            pause(pauseMillis);
        }
        out.flush();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread", e);
        }
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
