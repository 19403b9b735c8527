package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What was learnt about sounds and shapes: a network that listens as it goes, one that knows what
 * comes, and how often shapes follow each other. Immutable, any thread.
 */
public final class MouthModel {

    private static final String MAGIC = "Likeness mouth 1";
    private static final String FILE = "mouth.model";
    private static final int SHAPES = Viseme.values().length;

    private final Network live;
    private final Network clip;
    private final float[] phonePriors;
    private final float[][] follows;

    /**
     * Creates a model.
     *
     * @param live listens as it goes (not null)
     * @param clip knows what comes (not null)
     * @param phonePriors the share of each {@link HeardSound} in the training (length = phones; sum
     *     1)
     * @param follows [shape][next shape] how often one follows another (each row has sum 1)
     */
    public MouthModel(Network live, Network clip, float[] phonePriors, float[][] follows) {
        this.live = live;
        this.clip = clip;
        this.phonePriors = phonePriors.clone();
        this.follows = new float[SHAPES][];
        for (int v = 0; v < SHAPES; v++) {
            this.follows[v] = follows[v].clone();
        }
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
        float[][] follows = new float[SHAPES][];
        for (int v = 0; v < SHAPES; v++) {
            follows[v] = readRow(data, SHAPES);
        }
        return new MouthModel(Network.read(data), Network.read(data), priors, follows);
    }

    /**
     * Writes the model.
     *
     * @param out where to (not null; not closed)
     * @throws IOException if writing fails
     */
    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(MAGIC);
        writeRow(phonePriors, out);
        for (float[] row : follows) {
            writeRow(row, out);
        }
        live.write(out);
        clip.write(out);
        out.flush();
    }

    /**
     * The network that listens as it goes.
     *
     * @return it (not null)
     */
    public Network live() {
        return live;
    }

    /**
     * The network that knows what comes.
     *
     * @return it (not null)
     */
    public Network clip() {
        return clip;
    }

    float prior(HeardSound phone) {
        return phonePriors[phone.ordinal()];
    }

    float prior(Viseme shape) {
        float sum = 0;
        for (HeardSound phone : HeardSound.values()) {
            if (phone.viseme() == shape) {
                sum += phonePriors[phone.ordinal()];
            }
        }
        return sum;
    }

    float follows(int shape, int next) {
        return follows[shape][next];
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
