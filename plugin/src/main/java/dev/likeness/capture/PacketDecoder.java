package dev.likeness.capture;

import dev.likeness.face.FacePose;

/** Reads the packets of one protocol. One thread at a time. Never throws because of a packet. */
interface PacketDecoder {

    /**
     * Reads a packet.
     *
     * @param data holds it from index 0 on (not null, unchanged)
     * @param length of the packet (0 to data.length, in bytes)
     * @param seconds when it arrived, on any clock that only goes forward
     * @param into becomes the pose if the verdict is {@link PacketVerdict#FACE}; else untouched
     * @return what it was (not null)
     */
    PacketVerdict decode(byte[] data, int length, double seconds, FacePose into);
}
