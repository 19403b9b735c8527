package dev.likeness.capture;

/** What senders of live faces speak. */
public enum CaptureProtocol {
    /** The app Live Link Face in its mode "Live Link (ARKit)", UDP port 11111. */
    LIVE_LINK_FACE(11111) {
        @Override
        PacketDecoder decoder(CaptureOptions options) {
            return new LiveLinkFaceDecoder(options.subject());
        }
    },
    /** The VMC protocol over OSC, as VSeeFace, VMagicMirror and others send it, UDP port 39539. */
    VMC(39539) {
        @Override
        PacketDecoder decoder(CaptureOptions options) {
            return new VmcDecoder();
        }
    };

    private final int usualPort;

    CaptureProtocol(int usualPort) {
        this.usualPort = usualPort;
    }

    /**
     * Where senders send to unless told otherwise.
     *
     * @return a UDP port
     */
    public int usualPort() {
        return usualPort;
    }

    abstract PacketDecoder decoder(CaptureOptions options);
}
