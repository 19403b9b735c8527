package dev.likeness.demo;

import java.nio.ByteBuffer;
import org.lwjgl.openal.ALC10;

/** Asks for a sound device before the engine does, which fails as a whole where there is none. */
final class SoundDevice {

    private SoundDevice() {}

    static boolean isThere() {
        try {
            long device = ALC10.alcOpenDevice((ByteBuffer) null);
            if (device == 0) {
                return false;
            }
            ALC10.alcCloseDevice(device);
            return true;
        } catch (UnsatisfiedLinkError noLibrary) {
            return false;
        }
    }
}
