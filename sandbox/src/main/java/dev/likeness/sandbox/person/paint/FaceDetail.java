package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.pixels.FloatImage;
import java.util.stream.IntStream;

/**
 * What a photo adds to plain skin: how much darker or redder than average each place of the face
 * is, with the photo's own light taken out. Kept as logarithms of factors, so that "nothing known"
 * is 0 and every border fades into plain skin.
 */
final class FaceDetail {

    /** Coarser than this (mm) are light and large forms. */
    private static final float COARSE = 13;

    /** Finer than this (mm) is the skin itself: brows, moles, freckles, fine lines. */
    private static final float FINE = 2.6f;

    /** Parts of the differences of brightness that are kept, of forms and of folds. */
    private static final float KEPT_FORM = 0.45f;

    private static final float KEPT_FOLDS = 0.75f;

    /** Parts of the differences of hue that are kept, of forms and of folds. */
    private static final float KEPT_HUE = 0.7f;

    private static final float KEPT_FOLD_HUE = 0.8f;

    /** Part of a fold that must be seen on both sides to be believed: shadows fall on one. */
    private static final float SHARED = 0.5f;

    private static final float MOST = 0.14f;
    private static final float MOST_AT_BROWS = 0.05f;
    private static final float LEAST = -0.6f;
    private static final float LEAST_IN_BROWS = -1.3f;
    private static final float LEAST_AT_NOSE = -0.14f;
    private static final float LEAST_IN_CREASES = -0.12f;

    private final FloatImage trust;
    private final FloatImage factors;

    private FaceDetail(FloatImage trust, FloatImage factors) {
        this.trust = trust;
        this.factors = factors;
    }

    static FaceDetail of(PhotoReading reading, FaceMarks marks) {
        PhotoOnFace photo = new PhotoOnFace(reading, marks);
        FloatImage trust = new PhotoTrust(photo, reading, marks).map();
        FloatImage log = relative(photo.colors(), average(photo.colors(), trust));
        return combine(new Bands(log, trust, marks, reading.smile()), trust);
    }

    /** How much of the photo is used at a place (mm), 0 to 1. */
    float trust(float x, float y) {
        return trust.linear(FacePlane.column(x), FacePlane.row(y), 0);
    }

    /** Multiplies a colour by what the photo shows at a place (mm), as far as allowed. */
    void apply(float[] color, float x, float y, float allowed) {
        float column = FacePlane.column(x);
        float row = FacePlane.row(y);
        for (int channel = 0; channel < 3; channel++) {
            color[channel] *= (float) Math.exp(allowed * factors.linear(column, row, channel));
        }
    }

    /** Average of what is trusted: what is brighter in one place must be darker in another. */
    private static float[] average(FloatImage colors, FloatImage trust) {
        double[] sum = new double[3];
        double weights = 1e-3;
        for (int i = 0; i < trust.samples().length; i++) {
            float weight = trust.samples()[i];
            weights += weight;
            for (int channel = 0; channel < 3; channel++) {
                sum[channel] += weight * colors.samples()[3 * i + channel];
            }
        }
        return new float[] {
            (float) (sum[0] / weights), (float) (sum[1] / weights), (float) (sum[2] / weights)
        };
    }

    private static FloatImage relative(FloatImage colors, float[] skin) {
        FloatImage log = new FloatImage(FacePlane.WIDTH, FacePlane.HEIGHT, 3);
        float[] in = colors.samples();
        float[] out = log.samples();
        for (int i = 0; i < in.length; i++) {
            out[i] = (float) Math.log((in[i] + 6) / (skin[i % 3] + 6));
        }
        return log;
    }

    /** Blurs what is trusted and lets it run on where nothing is. */
    private static FloatImage spread(FloatImage log, FloatImage trust, float sigma) {
        FloatImage weighted = new FloatImage(FacePlane.WIDTH, FacePlane.HEIGHT, 4);
        float[] out = weighted.samples();
        for (int i = 0; i < trust.samples().length; i++) {
            float weight = trust.samples()[i];
            for (int channel = 0; channel < 3; channel++) {
                out[4 * i + channel] = log.samples()[3 * i + channel] * weight;
            }
            out[4 * i + 3] = weight;
        }
        return weighted.blurred(sigma);
    }

    private static FaceDetail combine(Bands bands, FloatImage trust) {
        FloatImage bothSides = new FloatImage(FacePlane.WIDTH, FacePlane.HEIGHT, 1);
        FloatImage factors = new FloatImage(FacePlane.WIDTH, FacePlane.HEIGHT, 3);
        IntStream.range(0, FacePlane.HEIGHT)
                .parallel()
                .forEach(row -> combineRow(bands, trust, row, factors, bothSides));
        return new FaceDetail(bothSides, factors);
    }

    /** Where one side of the face cannot be seen, the other stands in for it. */
    private static void combineRow(
            Bands bands, FloatImage trust, int row, FloatImage factors, FloatImage bothSides) {
        float[] own = new float[3];
        float[] other = new float[3];
        for (int column = 0; column < FacePlane.WIDTH; column++) {
            int mirrored = FacePlane.WIDTH - 1 - column;
            float here = trust.get(column, row, 0);
            float there = 0.85f * trust.get(mirrored, row, 0);
            if (here + there > 0) {
                bands.detail(column, row, own);
                bands.detail(mirrored, row, other);
                for (int channel = 0; channel < 3; channel++) {
                    float value = here * own[channel] + (1 - here) * there * other[channel];
                    factors.set(column, row, channel, value);
                }
                bothSides.set(column, row, 0, here + (1 - here) * there);
            }
        }
    }

    /** The photo's differences from plain skin, taken apart by size. */
    private static final class Bands {

        private final FloatImage log;
        private final FloatImage middle;
        private final FloatImage coarse;
        private final FaceMarks marks;
        private final float smile;

        Bands(FloatImage log, FloatImage trust, FaceMarks marks, float smile) {
            this.marks = marks;
            this.smile = smile;
            this.log = log;
            middle = spread(log, trust, FINE * FacePlane.PER_MILLIMETRE);
            coarse = spread(log, trust, COARSE * FacePlane.PER_MILLIMETRE);
        }

        /** What is kept of each band; of the larger ones only what both sides share. */
        void detail(int column, int row, float[] into) {
            int mirrored = FacePlane.WIDTH - 1 - column;
            float[] form = new float[3];
            float[] folds = new float[3];
            float formLight = 0;
            float foldLight = 0;
            for (int channel = 0; channel < 3; channel++) {
                form[channel] = shared(coarse, column, mirrored, row, channel);
                float own = at(middle, column, row, channel);
                float both = shared(middle, column, mirrored, row, channel);
                folds[channel] = Blend.mix(own, both, SHARED) - form[channel];
                formLight += form[channel] / 3;
                foldLight += folds[channel] / 3;
            }
            float x = FacePlane.x(column);
            float y = FacePlane.y(row);
            float smoothed = 1 - creased(x, y);
            float hairs = hairs(x, y);
            float darkest = darkest(x, y, hairs);
            float lightest = Blend.mix(MOST, MOST_AT_BROWS, hairs);
            for (int channel = 0; channel < 3; channel++) {
                float fine = log.get(column, row, channel) - at(middle, column, row, channel);
                // Differences of hue are the person's own, those of brightness are partly light.
                float kept =
                        KEPT_FORM * formLight
                                + KEPT_HUE * (form[channel] - formLight)
                                + KEPT_FOLDS * smoothed * foldLight
                                + KEPT_FOLD_HUE * smoothed * (folds[channel] - foldLight);
                into[channel] = Blend.clamp(smoothed * fine + kept, darkest, lightest);
            }
            dull(into);
        }

        /** Gloss is brighter and paler than the skin beneath. */
        private static void dull(float[] factors) {
            float paler = factors[2] - factors[0];
            if (factors[1] > 0 && paler > 0) {
                float gloss = Blend.step(0.01f, 0.08f, paler);
                for (int channel = 0; channel < 3; channel++) {
                    factors[channel] *= 1 - 0.85f * gloss;
                }
            }
        }

        /** Brows may be dark; elsewhere what is very dark is shadow, above all beside the nose. */
        private float darkest(float x, float y, float hairs) {
            float nose = Blend.spot(x, y - marks.y(Landmark.NOSE_BASE) - 3, 27, 17);
            float least = Blend.mix(LEAST, LEAST_AT_NOSE, Math.min(1, 1.6f * nose));
            least = Blend.mix(least, LEAST_IN_CREASES, creased(x, y));
            return Blend.mix(least, LEAST_IN_BROWS, hairs);
        }

        /** How near a place is to an eyebrow, 0 to 1. */
        private float hairs(float x, float y) {
            float off = Math.abs(y - marks.y(Landmark.LEFT_BROW));
            float side = Math.abs(x);
            return Blend.step(10, 6, off) * Blend.step(64, 54, side) * Blend.step(6, 11, side);
        }

        /**
         * Where a smile folds the cheeks and shadow lies beside the bridge of the nose: painted on
         * a face at rest both would be stains.
         */
        private float creased(float x, float y) {
            float side = Math.abs(x);
            float corner = marks.x(Landmark.MOUTH_LEFT);
            float line = y - marks.y(Landmark.LIP_LINE);
            float lower = Blend.spot(side - corner - 8, line - 2, 15, 22);
            float upper = Blend.spot(side - corner - 1, line - 18, 14, 16);
            float lid = 0.6f * Blend.spot(side - marks.x(Landmark.LEFT_PUPIL) - 4, y + 13, 16, 6);
            float folds = Math.max(lid, Math.max(lower, upper));
            float wing = side - marks.x(Landmark.LEFT_NOSTRIL) - 3;
            float flank = 0.8f * Blend.spot(wing, y - marks.y(Landmark.NOSE_BASE) - 8, 8, 13);
            float bridge = 0.7f * Blend.spot(side - 13, y + 8, 7, 18);
            return Math.max(Math.max(flank, bridge), Blend.mix(0.5f, 0.97f, smile) * folds);
        }

        private static float at(FloatImage band, int column, int row, int channel) {
            return band.get(column, row, channel) / (band.get(column, row, 3) + 1e-4f);
        }

        private static float shared(
                FloatImage band, int column, int mirrored, int row, int channel) {
            return (band.get(column, row, channel) + band.get(mirrored, row, channel))
                    / (band.get(column, row, 3) + band.get(mirrored, row, 3) + 2e-4f);
        }
    }
}
