package dev.likeness.face;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How much of their faces avatars show, by their size on screen and by what all faces together may
 * cost (render thread). One for all faces of a {@link MorphRenderer}; the usual settings are meant
 * to be left alone.
 *
 * <p>Sizes are the height in pixels of that part of a head which blendshapes move, in the view in
 * which it is largest. Less is shown gradually, within some frames. A face on no screen shows
 * nothing new, but goes on, and is right in the first frame in which it is seen. The largest face
 * on screen is never reduced by the budget, and the others keep their jaw. What a game reads from a
 * {@link Face} is the same whatever is drawn.
 */
public final class FaceDetail {

    private static final float BAND = 1.1f;
    private static final float NANOS_PER_MILLI = 1e6f;
    private static final int FEW_SHAPES = 6;
    private static final int MANY_SHAPES = 36;

    /** An eye does not see a shorter movement (pixels). */
    private static final float UNSEEN = 0.25f;

    private final LongSupplier nanos;
    private final FaceBudget budget = new FaceBudget();
    private boolean enabled = true;
    private float millis = 4;
    private float whole = 128;
    private float jaw = 24;
    private float nothing = 4;

    private long frame;
    private long spent;
    private long lastFace;
    private boolean watched;
    private long leader;
    private float leaderPixels;
    private long largest;
    private float largestPixels;
    private final int[] counting = new int[DetailLevel.values().length];
    private final int[] counted = new int[DetailLevel.values().length];

    /** The usual settings. */
    public FaceDetail() {
        this(System::nanoTime);
    }

    FaceDetail(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Sets what all faces together may take of the render thread.
     *
     * @param milliseconds for each frame, uploads left out (>0; usually 4)
     */
    public void setBudget(float milliseconds) {
        if (!(milliseconds > 0)) {
            throw new IllegalArgumentException("Expected more than 0 ms, found " + milliseconds);
        }
        millis = milliseconds;
    }

    /**
     * What all faces together may take of the render thread.
     *
     * @return milliseconds for each frame (>0)
     */
    public float budget() {
        return millis;
    }

    /**
     * What all faces together took lately.
     *
     * @return milliseconds for each frame, averaged over about a quarter of a second (>=0)
     */
    public float cost() {
        return budget.average();
    }

    /**
     * Sets from which size on how much is shown; a change happens a tenth above and below.
     *
     * @param wholeFrom every shape from this height on (pixels, usually 128)
     * @param jawBelow the jaw alone below this height (pixels, usually 24)
     * @param nothingBelow no shape below this height (pixels, usually 4; 0 = some shape always)
     */
    public void setSizes(float wholeFrom, float jawBelow, float nothingBelow) {
        if (!(wholeFrom >= jawBelow && jawBelow >= nothingBelow && nothingBelow >= 0)) {
            throw new IllegalArgumentException(
                    "Expected three falling sizes, found "
                            + wholeFrom
                            + ", "
                            + jawBelow
                            + ", "
                            + nothingBelow);
        }
        whole = wholeFrom;
        jaw = jawBelow;
        nothing = nothingBelow;
    }

    /**
     * Switches this on or off.
     *
     * @param on false to draw every shape of every face in every frame (usually true)
     */
    public void setEnabled(boolean on) {
        enabled = on;
        budget.reset();
    }

    /**
     * Whether faces may show less than everything.
     *
     * @return true unless switched off
     */
    public boolean isEnabled() {
        return enabled;
    }

    /**
     * How many faces were on a level in the last frame.
     *
     * @param level which (not null)
     * @return the count (>=0)
     */
    public int count(DetailLevel level) {
        return counted[level.ordinal()];
    }

    /**
     * How things are, for a game's own display.
     *
     * @return one line (not null)
     */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%.2f of %.2f ms: %d faces whole, %d by their strongest shapes, %d by the jaw, %d"
                        + " not drawn",
                cost(),
                millis,
                count(DetailLevel.WHOLE),
                count(DetailLevel.STRONGEST),
                count(DetailLevel.JAW),
                count(DetailLevel.NOTHING));
    }

    /** A number of its own for each face. */
    long newFace() {
        return ++lastFace;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** Counts time on a face, from a moment told by {@link #now} until now. */
    void spentSince(long start) {
        spent += nanos.getAsLong() - start;
    }

    /** Whether any face was ever seen by a camera. */
    boolean isWatched() {
        return watched;
    }

    void watch() {
        watched = true;
    }

    /**
     * Called when a face begins its update; one that does so again begins the next frame for all.
     *
     * @param last frame in which that face began
     * @param seconds since then
     * @return the present frame
     */
    long begin(long last, float seconds) {
        if (last == frame) {
            endFrame(seconds);
        }
        return frame;
    }

    private void endFrame(float seconds) {
        budget.frame(spent / NANOS_PER_MILLI, seconds, millis);
        spent = 0;
        frame++;
        if (largest != 0 && (leaderPixels * BAND < largestPixels || leaderPixels == 0)) {
            leader = largest;
        }
        largest = 0;
        largestPixels = 0;
        leaderPixels = 0;
        System.arraycopy(counting, 0, counted, 0, counting.length);
        Arrays.fill(counting, 0);
    }

    /** The size of a face that counts: the largest one's is its own. */
    float effective(long face, float pixels) {
        if (pixels > largestPixels) {
            largest = face;
            largestPixels = pixels;
        }
        if (face == leader) {
            leaderPixels = pixels;
        }
        return face == leader ? pixels : pixels * budget.share();
    }

    /**
     * The level for a size, the present one near its border.
     *
     * @param pixels that count; they never take the jaw away
     * @param real size on screen (pixels)
     */
    DetailLevel level(DetailLevel present, float pixels, float real) {
        if (pixels >= border(whole, present, DetailLevel.WHOLE)) {
            return DetailLevel.WHOLE;
        }
        if (pixels >= border(jaw, present, DetailLevel.STRONGEST)) {
            return DetailLevel.STRONGEST;
        }
        return real >= border(nothing, present, DetailLevel.JAW)
                ? DetailLevel.JAW
                : DetailLevel.NOTHING;
    }

    /** The size from which on a level or a finer one is shown. */
    private static float border(float size, DetailLevel present, DetailLevel wanted) {
        return present.compareTo(wanted) <= 0 ? size / BAND : size * BAND;
    }

    void note(DetailLevel level, int change) {
        counting[level.ordinal()] += change;
    }

    /** How many shapes a face between whole and jaw shows. */
    int strongest(float pixels) {
        float share = whole > jaw ? Weights.clamp((pixels - jaw) / (whole - jaw), 0, 1) : 1;
        return Math.round(FEW_SHAPES + (MANY_SHAPES - FEW_SHAPES) * share);
    }

    /** The shortest movement that is drawn, as a share of the face's height. */
    float smallest(float pixels) {
        return UNSEEN / Math.max(1, pixels);
    }
}
