package dev.likeness.speech.audio;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * How often one sound follows another in English: what a listener expects before anything is heard.
 * Counted in pronounced sentences by this project's tools. Immutable, any thread.
 */
public final class SoundOrder {

    private static final String FILE = "sounds.order";
    private static final int SOUNDS = HeardSound.values().length;

    /** Logarithms are kept in steps of a sixteenth. */
    private static final double STEP = 1.0 / 16;

    /** Each sound's followers are as good as seen so often already, as sounds are on average. */
    private static final double EXPECTED = 20;

    /** [from * SOUNDS + to] minus the logarithm of the share, in steps (0 to 255). */
    private final byte[] rarity;

    private SoundOrder(byte[] rarity) {
        this.rarity = rarity;
    }

    /**
     * Makes one from counts.
     *
     * @param counts [from][to] ordinals of {@link HeardSound} (not null)
     * @return the order (not null)
     */
    public static SoundOrder counted(int[][] counts) {
        double[] overall = new double[SOUNDS];
        double sum = 0;
        for (int[] row : counts) {
            for (int to = 0; to < SOUNDS; to++) {
                overall[to] += row[to];
                sum += row[to];
            }
        }
        byte[] rarity = new byte[SOUNDS * SOUNDS];
        for (int from = 0; from < SOUNDS; from++) {
            double seen = 0;
            for (int count : counts[from]) {
                seen += count;
            }
            for (int to = 0; to < SOUNDS; to++) {
                double usual = EXPECTED * (overall[to] + 1) / (sum + SOUNDS);
                double share = (counts[from][to] + usual) / (seen + EXPECTED);
                long steps = Math.round(-Math.log(share) / STEP);
                rarity[from * SOUNDS + to] = (byte) Math.min(255, steps);
            }
        }
        return new SoundOrder(rarity);
    }

    /**
     * The one that comes with the library.
     *
     * @return the same each time (not null)
     */
    public static SoundOrder english() {
        return English.ORDER;
    }

    /** Loaded when first asked for. */
    private static final class English {
        private static final SoundOrder ORDER = load();

        private static SoundOrder load() {
            try (InputStream in = SoundOrder.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is missing from the library");
                }
                byte[] rarity = new byte[SOUNDS * SOUNDS];
                new DataInputStream(new BufferedInputStream(in)).readFully(rarity);
                return new SoundOrder(rarity);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Writes the file that is read by {@link #english()}.
     *
     * @param out where to (not null; not closed)
     * @throws IOException if writing fails
     */
    public void write(OutputStream out) throws IOException {
        out.write(rarity);
    }

    /**
     * How likely a sound is the next one.
     *
     * @param from ordinal of the sound before
     * @param to ordinal of the next one
     * @return the natural logarithm of its share (&lt;=0)
     */
    double logarithm(int from, int to) {
        return -STEP * (rarity[from * SOUNDS + to] & 0xff);
    }
}
