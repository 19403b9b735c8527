package dev.likeness;

import com.jme3.audio.AudioNode;
import dev.likeness.speech.VisemeTrack;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to say: how the lips move, and the sound to it.
 *
 * @param lips viseme weights over time (not null)
 * @param sound a positional or plain audio node that is not streamed, or empty for lips alone
 */
public record SpokenLine(VisemeTrack lips, Optional<AudioNode> sound) {

    /** Checks for null. */
    public SpokenLine {
        Objects.requireNonNull(lips, "lips");
        Objects.requireNonNull(sound, "sound");
    }

    /**
     * A line without sound.
     *
     * @param lips viseme weights over time (not null)
     * @return the line (not null)
     */
    public static SpokenLine silent(VisemeTrack lips) {
        return new SpokenLine(lips, Optional.empty());
    }

    /**
     * A line with sound.
     *
     * @param lips viseme weights over time (not null)
     * @param sound an audio node that is not streamed (not null, alias)
     * @return the line (not null)
     */
    public static SpokenLine of(VisemeTrack lips, AudioNode sound) {
        return new SpokenLine(lips, Optional.of(sound));
    }
}
