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
 * @param tempo how fast it is said: 1 as recorded; the sound device raises the pitch with it (0.5
 *     to 2)
 * @param looping true to begin anew at the end until it is broken off
 */
public record SpokenLine(
        VisemeTrack lips, Optional<AudioNode> sound, double tempo, boolean looping) {

    /**
     * Checks for null and the range of the tempo.
     *
     * @throws IllegalArgumentException if the tempo is out of its range
     */
    public SpokenLine {
        Objects.requireNonNull(lips, "lips");
        Objects.requireNonNull(sound, "sound");
        if (!(tempo >= 0.5 && tempo <= 2)) { // what sound devices can do
            throw new IllegalArgumentException("Expected a tempo from 0.5 to 2, found " + tempo);
        }
    }

    /**
     * A line without sound.
     *
     * @param lips viseme weights over time (not null)
     * @return the line (not null)
     */
    public static SpokenLine silent(VisemeTrack lips) {
        return new SpokenLine(lips, Optional.empty(), 1, false);
    }

    /**
     * A line with sound.
     *
     * @param lips viseme weights over time (not null)
     * @param sound an audio node that is not streamed (not null, alias)
     * @return the line (not null)
     */
    public static SpokenLine of(VisemeTrack lips, AudioNode sound) {
        return new SpokenLine(lips, Optional.of(sound), 1, false);
    }

    /**
     * The same line, faster or slower.
     *
     * @param factor 1 as recorded (0.5 to 2)
     * @return the line (not null)
     * @throws IllegalArgumentException if the factor is out of its range
     */
    public SpokenLine atTempo(double factor) {
        return new SpokenLine(lips, sound, factor, looping);
    }

    /**
     * The same line, again and again until it is broken off.
     *
     * @return the line (not null)
     */
    public SpokenLine repeated() {
        return new SpokenLine(lips, sound, tempo, true);
    }
}
