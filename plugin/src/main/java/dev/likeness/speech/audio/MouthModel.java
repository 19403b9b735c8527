package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What was learnt about sounds: the networks that tell them apart, and how often each is heard. One
 * network is for sound as it comes and hardly waits, the other for clips and hears what follows.
 * Immutable, any thread.
 */
public final class MouthModel {

    private static final String MAGIC = "Likeness mouth 2";
    private static final String FILE = "mouth.model";

    private final Network live;
    private final Network clip;
    private final float[] shares;

    /**
     * Creates a model.
     *
     * @param live tells the sounds apart soon after they are heard (not null)
     * @param clip tells them apart when all is known (not null)
     * @param shares the share of each {@link HeardSound} in the training (length = phones; sum 1)
     */
    public MouthModel(Network live, Network clip, float[] shares) {
        this.live = live;
        this.clip = clip;
        this.shares = shares.clone();
    }

    /**
     * The model that comes with the library.
     *
     * @return the same one each time (not null)
     */
    public static MouthModel standard() {
        return Standard.MODEL;
    }

    /** Loaded when first asked for. */
    private static final class Standard {
        private static final MouthModel MODEL = load();

        private static MouthModel load() {
            try (InputStream in = MouthModel.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is missing from the library");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Reads a model.
     *
     * @param in where from (not null; not closed)
     * @return it (not null)
     * @throws IOException if reading fails or it is no model
     */
    public static MouthModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        String magic = data.readUTF();
        if (!magic.equals(MAGIC)) {
            throw new IOException("expected \"" + MAGIC + "\", found \"" + magic + "\"");
        }
        float[] priors = readRow(data, HeardSound.values().length);
        return new MouthModel(Network.read(data), Network.read(data), priors);
    }

    /**
     * Writes the model.
     *
     * @param out where to (not null; not closed)
     * @throws IOException if writing fails
     */
    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(MAGIC);
        writeRow(shares, out);
        live.write(out);
        clip.write(out);
        out.flush();
    }

    Network live() {
        return live;
    }

    Network clip() {
        return clip;
    }

    float prior(HeardSound phone) {
        return shares[phone.ordinal()];
    }

    float prior(Viseme shape) {
        float sum = 0;
        for (HeardSound phone : HeardSound.values()) {
            if (phone.viseme() == shape) {
                sum += shares[phone.ordinal()];
            }
        }
        return sum;
    }

    private static float[] readRow(DataInputStream in, int length) throws IOException {
        float[] row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = in.readFloat();
        }
        return row;
    }

    private static void writeRow(float[] row, DataOutputStream out) throws IOException {
        for (float value : row) {
            out.writeFloat(value);
        }
    }
}
