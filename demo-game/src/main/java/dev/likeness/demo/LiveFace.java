package dev.likeness.demo;

import dev.likeness.capture.CaptureOptions;
import dev.likeness.capture.CaptureProtocol;
import dev.likeness.capture.LiveCapture;
import dev.likeness.face.Face;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

/**
 * The player's own face on the avatar: off, then Live Link Face, then VMC, then off again. Listens
 * on all addresses of the machine, because the phone is another one. Render thread.
 */
final class LiveFace implements AutoCloseable {

    private static final CaptureProtocol[] PROTOCOLS = CaptureProtocol.values();
    private static final float REST_SECONDS = 1;

    private Optional<LiveCapture> capture = Optional.empty();
    private int next;
    private boolean calibrated;

    /**
     * Goes to the next sender, or off after the last.
     *
     * @param face that follows (not null)
     * @return what to tell the player (not null)
     */
    String next(Face face) {
        int chosen = next;
        close();
        if (chosen == PROTOCOLS.length) {
            face.stopFollowing();
            return "Live face: off";
        }
        next = chosen + 1;
        CaptureProtocol protocol = PROTOCOLS[chosen];
        try {
            InetAddress everywhere = InetAddress.getByName("0.0.0.0");
            LiveCapture opened =
                    LiveCapture.open(
                            protocol, CaptureOptions.usual().address(everywhere).mirrored(true));
            capture = Optional.of(opened);
            calibrated = false;
            face.follow(opened.face());
            return state();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** Whether somebody may be sending. */
    boolean isOn() {
        return capture.isPresent();
    }

    /** What to tell the player now; the face at rest is measured once a face is there. */
    String state() {
        return capture.map(
                        open -> {
                            if (!calibrated) {
                                calibrated = true;
                                open.face().calibrate(REST_SECONDS);
                            }
                            return "Live face, UDP " + open.port() + ": " + open.face().inWords();
                        })
                .orElse("");
    }

    @Override
    public void close() {
        capture.ifPresent(LiveCapture::close);
        capture = Optional.empty();
        next = 0;
    }
}
