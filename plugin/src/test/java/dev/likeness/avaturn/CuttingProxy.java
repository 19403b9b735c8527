package dev.likeness.avaturn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Passes one connection on, and cuts it after so many bytes of what the client sends. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket server;
    private final URI target;
    private final long cutAfter;

    CuttingProxy(URI target, long cutAfter) throws IOException {
        this.target = target;
        this.cutAfter = cutAfter;
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** The same link by way of this proxy. */
    String way(String link) {
        return link.replace(":" + target.getPort(), ":" + server.getLocalPort());
    }

    private void serve() {
        try (Socket client = server.accept();
                Socket there = new Socket(target.getHost(), target.getPort())) {
            InputStream in = client.getInputStream();
            OutputStream out = there.getOutputStream();
            byte[] buffer = new byte[512];
            long left = cutAfter;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
                left -= read;
            }
        } catch (IOException e) {
            // The connection is cut: that is what it is for.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
