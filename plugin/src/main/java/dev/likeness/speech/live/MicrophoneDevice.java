package dev.likeness.speech.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/**
 * A device that sound can be recorded from, as {@code javax.sound} knows it. Immutable, any thread.
 */
public final class MicrophoneDevice {

    private static final String DEFAULT_NAME = "System default";

    private final String name;
    private final String description;
    private final Mixer.Info mixer;

    private MicrophoneDevice(String name, String description, Mixer.Info mixer) {
        this.name = name;
        this.description = description;
        this.mixer = mixer;
    }

    /**
     * The devices of this machine as they are now. Asks the system, which may take a tenth of a
     * second.
     *
     * @return the system's default first if there is any at all (not null, immutable; empty on a
     *     machine without a microphone)
     */
    public static List<MicrophoneDevice> all() {
        List<MicrophoneDevice> found = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (records(info)) {
                found.add(new MicrophoneDevice(info.getName(), info.getDescription(), info));
            }
        }
        if (!found.isEmpty()) {
            found.add(0, systemDefault());
        }
        return List.copyOf(found);
    }

    /**
     * Whatever the player has chosen in the system.
     *
     * @return the device, whether there is one or not (not null)
     */
    public static MicrophoneDevice systemDefault() {
        return new MicrophoneDevice(DEFAULT_NAME, "The microphone chosen in the system", null);
    }

    /**
     * What the system calls it.
     *
     * @return a name (not null)
     */
    public String name() {
        return name;
    }

    /**
     * What the system says about it.
     *
     * @return a description, may be empty (not null)
     */
    public String description() {
        return description;
    }

    /**
     * Whether it stands for the system's own choice.
     *
     * @return true for {@link #systemDefault()}
     */
    public boolean isDefault() {
        return mixer == null;
    }

    /** Opens a line in the first format that the device can do. */
    RecordingLine open() throws MicrophoneException {
        for (RecordingFormat format : RecordingFormat.WANTED) {
            try {
                if (offers(format)) {
                    return RecordingLine.open(line(format), format);
                }
            } catch (LineUnavailableException | SecurityException e) {
                throw failed(MicrophoneException.Reason.REFUSED, "is not to be had: " + e, e);
            } catch (IllegalArgumentException e) {
                throw failed(MicrophoneException.Reason.MISSING, "is gone: " + e, e);
            }
        }
        if (all().isEmpty()) {
            throw failed(MicrophoneException.Reason.MISSING, "was not found, nor any other", null);
        }
        throw failed(
                MicrophoneException.Reason.UNUSABLE,
                "offers none of " + RecordingFormat.WANTED,
                null);
    }

    private boolean offers(RecordingFormat format) {
        return mixer == null
                ? AudioSystem.isLineSupported(format.line())
                : AudioSystem.getMixer(mixer).isLineSupported(format.line());
    }

    private TargetDataLine line(RecordingFormat format) throws LineUnavailableException {
        return mixer == null
                ? AudioSystem.getTargetDataLine(format.audio())
                : AudioSystem.getTargetDataLine(format.audio(), mixer);
    }

    private MicrophoneException failed(
            MicrophoneException.Reason reason, String what, Throwable cause) {
        return new MicrophoneException(reason, "Microphone \"%s\" %s".formatted(name, what), cause);
    }

    private static boolean records(Mixer.Info info) {
        try {
            Mixer mixer = AudioSystem.getMixer(info);
            return RecordingFormat.WANTED.stream()
                    .anyMatch(format -> mixer.isLineSupported(format.line()));
        } catch (IllegalArgumentException | SecurityException e) {
            return false; // gone since it was listed, or not for us
        }
    }

    /** The same device is another object each time that devices are listed. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MicrophoneDevice device
                && device.isDefault() == isDefault()
                && device.name.equals(name)
                && device.description.equals(description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, description, isDefault());
    }

    @Override
    public String toString() {
        return name;
    }
}
