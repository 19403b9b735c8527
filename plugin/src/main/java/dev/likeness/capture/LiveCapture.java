package dev.likeness.capture;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for a live face on a UDP port, on a thread of its own. Of several senders the first has
 * the face until it is silent for two seconds. Any thread.
 */
public final class LiveCapture implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCapture.class);

    /** Live Link Face needs less than 800 bytes; bundles of VMC are larger. */
    private static final int LONGEST_PACKET = 1 << 14;

    private static final double SENDER_KEEPS_SECONDS = 2;
    private static final double NANO = 1e-9;

    private final DatagramSocket socket;
    private final FaceCapture face;
    private final Thread listener;
    private SocketAddress sender;
    private double senderHeardAt;
    private PacketVerdict told = PacketVerdict.FACE;

    private LiveCapture(DatagramSocket socket, FaceCapture face, String name) {
        this.socket = socket;
        this.face = face;
        this.listener = new Thread(this::listen, name);
        listener.setDaemon(true);
    }

    /**
     * Begins to listen.
     *
     * @param protocol of the sender (not null)
     * @param options where, and what to do with what is heard (not null)
     * @return listening; to be closed (not null)
     * @throws IOException if the port is taken or the address is not of this machine
     */
    public static LiveCapture open(CaptureProtocol protocol, CaptureOptions options)
            throws IOException {
        InetSocketAddress at = new InetSocketAddress(options.address(), options.port(protocol));
        try {
            LiveCapture capture =
                    new LiveCapture(
                            new DatagramSocket(at),
                            new FaceCapture(protocol, options),
                            "likeness-capture-" + protocol.name().toLowerCase(Locale.ROOT));
            capture.listener.start();
            return capture;
        } catch (IOException e) {
            throw new IOException(
                    "Cannot listen for a live face on UDP "
                            + at.getAddress().getHostAddress()
                            + ":"
                            + at.getPort()
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * What is heard, for {@code avatar.face().follow(...)}.
     *
     * @return the face (not null, alias)
     */
    public FaceCapture face() {
        return face;
    }

    /**
     * Where it listens.
     *
     * @return the UDP port
     */
    public int port() {
        return socket.getLocalPort();
    }

    /**
     * Where it listens.
     *
     * @return of this machine alone unless {@link CaptureOptions#address} said otherwise (not null)
     */
    public InetAddress address() {
        return socket.getLocalAddress();
    }

    /** Stops listening. A face that follows fades back to what the game shows. */
    @Override
    public void close() {
        socket.close();
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST_PACKET], LONGEST_PACKET);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LONGEST_PACKET);
                socket.receive(packet);
                take(packet, System.nanoTime() * NANO);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.debug("A packet was lost", e);
                }
            }
        }
    }

    private void take(DatagramPacket packet, double now) {
        if (packet.getLength() == LONGEST_PACKET || !isFrom(packet.getSocketAddress(), now)) {
            return;
        }
        PacketVerdict verdict = face.accept(packet.getData(), packet.getLength(), now);
        if (!verdict.isRefusal()) {
            sender = packet.getSocketAddress();
            senderHeardAt = now;
        } else if (verdict != told) {
            told = verdict;
            LOG.warn("Live face from {}: {}", packet.getSocketAddress(), verdict.words());
        }
    }

    private boolean isFrom(SocketAddress address, double now) {
        return sender == null
                || sender.equals(address)
                || now - senderHeardAt > SENDER_KEEPS_SECONDS;
    }
}
