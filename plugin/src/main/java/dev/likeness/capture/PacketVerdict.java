package dev.likeness.capture;

/** What a packet turned out to be. */
public enum PacketVerdict {
    /** A pose of a face. */
    FACE("A face"),
    /** The sender is there, but sees no face. */
    NO_FACE("The camera sees no face"),
    /** A part of a pose; the rest is still to come. */
    PART("A part of a face"),
    /** A message of the protocol that says nothing about a face. */
    OTHER("Not about the face"),
    /** A face whose subject is not the one that was asked for. */
    OTHER_SUBJECT("Another subject than the one asked for"),
    /** Live Link Face in the mode whose values are MetaHuman controls, not ARKit shapes. */
    META_HUMAN(
            "The phone sends MetaHuman controls, which are no ARKit shapes; in the settings of"
                    + " Live Link Face switch the capture mode to Live Link (ARKit)"),
    /** A version of the packet that nobody knows yet. */
    UNKNOWN_VERSION("A newer version of the protocol than this library knows"),
    /** Not a packet of this protocol, or damaged. */
    DAMAGED("Not a packet of this protocol, or damaged");

    private final String words;

    PacketVerdict(String words) {
        this.words = words;
    }

    /**
     * For logs and menus.
     *
     * @return half a sentence (not null)
     */
    public String words() {
        return words;
    }

    /** Whether somebody should be told that nothing will come of this sender. */
    boolean isRefusal() {
        return this == META_HUMAN || this == UNKNOWN_VERSION || this == DAMAGED;
    }
}
