package dev.likeness.demo.voice;

import com.jme3.asset.AssetManager;
import com.jme3.audio.AudioData.DataType;
import com.jme3.audio.AudioNode;
import dev.likeness.service.Sex;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.VisemeTrackJson;
import dev.likeness.speech.audio.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Who speaks the bundled lines, and where these are. */
public enum Voice {
    /** Spoken by a woman. */
    FEMALE,
    /** Spoken by a man. */
    MALE;

    /** What is said to the marks of the synthesiser. */
    static final String HELLO = "Hello! This is me, inside your game. Nice to meet you.";

    /** What nobody has recorded. */
    static final String TEXT =
            "No one has ever spoken these words. My mouth moves by the text, and by nothing else!";

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
     * Reads how the mouth moves to the greeting. Blocking, a few milliseconds.
     *
     * @return the track (not null)
     */
    public VisemeTrack lips() {
        String name = FOLDER + fileName() + ".visemes.json";
        try (InputStream in = open(name)) {
            return VisemeTrackJson.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /**
     * Reads a sound. Blocking, a few milliseconds.
     *
     * @param assets the game's (not null)
     * @param file a WAV file on the class path (not null)
     * @return a new node, not positional, not streamed (not null)
     */
    public static AudioNode sound(AssetManager assets, String file) {
        AudioNode sound = new AudioNode(assets, file, DataType.Buffer);
        sound.setPositional(false);
        return sound;
    }

    /**
     * Reads the recording of which only the text is known. Blocking, a few milliseconds.
     *
     * @return its samples (not null)
     */
    public Sound recording() {
        String name = recordingFile();
        try (InputStream in = open(name)) {
            return Sound.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /**
     * What is said in the recordings.
     *
     * @return two sentences (not null)
     */
    public static String recordedText() {
        String name = FOLDER + "photo.txt";
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Voice.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("There is no " + name + " on the class path");
        }
        return in;
    }

    /**
     * Where the greeting lies on the class path.
     *
     * @return a WAV file, without a leading slash (not null)
     */
    public String soundFile() {
        return FOLDER + fileName() + ".wav";
    }

    /**
     * Where the recording lies on the class path.
     *
     * @return a WAV file, without a leading slash (not null)
     */
    public String recordingFile() {
        return FOLDER + "photo_" + name().toLowerCase(Locale.ROOT) + ".wav";
    }

    private String fileName() {
        return "hello_" + name().toLowerCase(Locale.ROOT);
    }
}
