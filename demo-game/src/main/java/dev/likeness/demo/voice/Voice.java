package dev.likeness.demo.voice;

import com.jme3.asset.AssetManager;
import com.jme3.audio.AudioData.DataType;
import com.jme3.audio.AudioNode;
import dev.likeness.service.Sex;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.VisemeTrackJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A bundled spoken line: "Hello! This is me, inside your game. Nice to meet you." */
public enum Voice {
    /** Spoken by a woman. */
    FEMALE,
    /** Spoken by a man. */
    MALE;

    private static final String FOLDER = "likeness/voice/";

    /**
     * The voice that suits an avatar.
     *
     * @param sex the avatar's template (not null)
     * @return the voice (not null)
     */
    public static Voice of(Sex sex) {
        return sex == Sex.MALE ? MALE : FEMALE;
    }

    /**
     * Reads how the mouth moves. Blocking, a few milliseconds.
     *
     * @return the track (not null)
     */
    public VisemeTrack lips() {
        String name = FOLDER + fileName() + ".visemes.json";
        try (InputStream in = Voice.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name + " on the class path");
            }
            return VisemeTrackJson.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /**
     * Reads the sound. Blocking, a few milliseconds.
     *
     * @param assets the game's (not null)
     * @return a new node, not positional, not streamed (not null)
     */
    public AudioNode sound(AssetManager assets) {
        AudioNode sound = new AudioNode(assets, soundFile(), DataType.Buffer);
        sound.setPositional(false);
        return sound;
    }

    /**
     * Where the sound lies on the class path.
     *
     * @return a WAV file, without a leading slash (not null)
     */
    public String soundFile() {
        return FOLDER + fileName() + ".wav";
    }

    private String fileName() {
        return "hello_" + name().toLowerCase(Locale.ROOT);
    }
}
