package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.PhotoTraits;
import dev.likeness.sandbox.person.photo.PupilFinder.Iris;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads colours and the haircut from a face whose landmarks are known. */
final class TraitsReader {

    private static final Color USUAL_SKIN = new Color(0xC6, 0x95, 0x7C);
    private static final Color USUAL_LIPS = new Color(0xB0, 0x68, 0x60);

    /** Fewer pale places beside the irises are chance. */
    private static final int FEWEST_WHITES = 12;

    /**
     * Radius of an iris (pixels of the photo) below which its colour is that of lids and lashes.
     */
    private static final float LEAST_IRIS = 3.2f;

    private final FaceView face;
    private final Map<Landmark, float[]> points;
    private final List<String> haircuts;

    TraitsReader(FaceView face, Map<Landmark, float[]> points, List<String> haircuts) {
        this.face = face;
        this.points = points;
        this.haircuts = haircuts;
    }

    PhotoTraits read(List<Iris> irises) {
        HairRegion hair = new HairRegion(face, points.get(Landmark.HAIRLINE)[1]);
        Optional<Color> iris =
                face.pixels(irises.get(0).radius()) < LEAST_IRIS
                        ? Optional.empty()
                        : iris(irises, hair.color());
        return new PhotoTraits(
                skin(),
                hair.color(),
                iris.orElseGet(() -> HumanColor.usualIris(skin(), hair.color())),
                lips(),
                sclera(irises),
                HaircutGuess.weigh(hair, haircuts),
                iris.isPresent());
    }

    private Color skin() {
        float brow = (points.get(Landmark.LEFT_BROW)[1] + points.get(Landmark.RIGHT_BROW)[1]) / 2;
        float hairline = points.get(Landmark.HAIRLINE)[1];
        float nose = points.get(Landmark.NOSE_BASE)[1];
        ColorSample sample = new ColorSample();
        for (float u = -0.6f; u <= 0.6f; u += 0.03f) {
            for (float v = hairline + 0.08f; v < brow - 0.12f; v += 0.03f) {
                addSkin(sample, u, v);
            }
            for (float v = 0.3f; v < nose; v += 0.03f) {
                addSkin(sample, u, v);
            }
        }
        return HumanColor.skin(sample.middle(0.3f, 0.12f, USUAL_SKIN));
    }

    private void addSkin(ColorSample sample, float u, float v) {
        if (face.inPhoto(u, v) && face.notSkin(u, v) < 2.5f) {
            sample.add(face, u, v);
        }
    }

    private Optional<Color> iris(List<Iris> irises, Optional<Color> hair) {
        float[] sum = new float[3];
        float weights = 0;
        for (Iris iris : irises) {
            for (int degrees = -30; degrees <= 210; degrees += 6) {
                for (float part = 0.45f; part <= 0.85f; part += 0.1f) {
                    float[] rgb = ring(iris, degrees, part);
                    float weight = irisWeight(rgb);
                    for (int channel = 0; channel < 3; channel++) {
                        sum[channel] += weight * rgb[channel];
                    }
                    weights += weight;
                }
            }
        }
        return weights < 1e-3f
                ? Optional.empty()
                : Optional.of(HumanColor.iris(ColorSample.color(sum, weights), skin(), hair));
    }

    /** What is bright and pale beside the irises, between the lids. */
    private Optional<Color> sclera(List<Iris> irises) {
        ColorSample sample = new ColorSample();
        for (Iris iris : irises) {
            for (int side = -1; side <= 1; side += 2) {
                for (float part = 1.25f; part <= 1.7f; part += 0.15f) {
                    for (float up = -0.3f; up <= 0.31f; up += 0.15f) {
                        float x = iris.x() + side * part * iris.radius();
                        addWhite(sample, x, iris.y() + up * iris.radius());
                    }
                }
            }
        }
        return sample.size() < FEWEST_WHITES
                ? Optional.empty()
                : Optional.of(sample.middle(0.3f, 0.1f, Color.WHITE));
    }

    private void addWhite(ColorSample sample, float x, float y) {
        float u = (x - FaceFrame.CENTER_X) / FaceFrame.PUPILS;
        float v = (y - FaceFrame.EYE_Y) / FaceFrame.PUPILS;
        double skin = Math.hypot(face.skin()[1], face.skin()[2]);
        double chroma = Math.hypot(face.color(u, v, 1), face.color(u, v, 2));
        if (chroma < 0.75 * skin && face.lightness(u, v) > 0.6f * face.skin()[0]) {
            sample.add(face, u, v);
        }
    }

    private float[] ring(Iris iris, int degrees, float part) {
        float x = iris.x() + (float) Math.cos(Math.toRadians(degrees)) * iris.radius() * part;
        float y = iris.y() + (float) Math.sin(Math.toRadians(degrees)) * iris.radius() * part;
        float[] rgb = new float[3];
        for (int channel = 0; channel < 3; channel++) {
            rgb[channel] = face.rgb().linear(x, y, channel);
        }
        return rgb;
    }

    /** Saturated colours tell the iris; reflections and the white of the eye are left out. */
    private static float irisWeight(float[] rgb) {
        float most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        float least = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        if (most > 175 || most < 18) {
            return 0;
        }
        return 0.05f + (most - least) / most;
    }

    private Color lips() {
        float[] line = points.get(Landmark.LIP_LINE);
        ColorSample sample = new ColorSample();
        for (float strictness = 3; strictness >= 0 && sample.size() < 40; strictness -= 0.5f) {
            sample = new ColorSample();
            for (float u = -0.22f; u <= 0.22f; u += 0.02f) {
                for (float v = -0.2f; v <= 0.24f; v += 0.02f) {
                    if (face.redness(line[0] + u, line[1] + v) > strictness) {
                        sample.add(face, line[0] + u, line[1] + v);
                    }
                }
            }
        }
        return sample.middle(0.25f, 0.15f, USUAL_LIPS);
    }
}
