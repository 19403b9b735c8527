package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.pixels.Lab;
import java.awt.Color;
import java.util.Optional;

/**
 * What colours skin can have. Coloured light, wrong exposure and black-and-white photos give
 * others, which are moved to the nearest one that lives.
 */
final class HumanColor {

    private static final float DARKEST = 22;
    private static final float BRIGHTEST = 87;
    private static final float DARK_IRIS = 42;
    private static final float PALE_IRIS = 50;
    private static final float GREYISH = 7;
    private static final float DARKEST_IRIS = 12;
    private static final float DARK_BROWN = 17;
    private static final float BLACK_HAIR = 20;
    private static final float BLOND = 58;
    private static final float DARK_SKIN = 47;
    private static final float LEAST_BLUE = -5;
    private static final double IRIS_CHROMA = 14;
    private static final double LEAST_HUE = Math.toRadians(38);
    private static final double MOST_HUE = Math.toRadians(72);

    private HumanColor() {}

    static Color skin(Color measured) {
        float[] lab = Lab.of(measured);
        float light = Math.max(DARKEST, Math.min(BRIGHTEST, lab[0]));
        double chroma = Math.hypot(lab[1], lab[2]);
        // Without colour there is no hue to keep.
        double hue = chroma < 3 ? Math.toRadians(55) : Math.atan2(lab[2], lab[1]);
        if (hue < Math.toRadians(-60)) {
            hue = MOST_HUE;
        }
        hue = Math.max(LEAST_HUE, Math.min(MOST_HUE, hue));
        double most = light < 45 ? 12 + 0.4 * light : 32;
        chroma = Math.max(leastChroma(light), Math.min(most, chroma));
        return Lab.color(light, (float) (chroma * Math.cos(hue)), (float) (chroma * Math.sin(hue)));
    }

    /**
     * A dark iris is brown: what looks grey in it is the sky, mirrored by the cornea. The same goes
     * for greyish ones without a trace of blue, and nearly always for those in dark skin.
     *
     * @param measured as the photo has it
     * @param skin of the same person
     * @param hair of the same person
     */
    static Color iris(Color measured, Color skin, Optional<Color> hair) {
        float[] lab = Lab.of(measured);
        boolean greyish = Math.hypot(lab[1], lab[2]) < GREYISH && lab[0] < PALE_IRIS;
        boolean darkSkin = dark(skin);
        boolean brown = lab[2] > LEAST_BLUE && (lab[0] < DARK_IRIS || greyish) || darkSkin;
        if (!brown) {
            return measured;
        }
        double hue = Math.atan2(lab[2], lab[1]);
        hue = Math.max(Math.toRadians(46), Math.min(Math.toRadians(70), hue));
        double chroma = Math.max(IRIS_CHROMA, Math.hypot(lab[1], lab[2]));
        // The dark half of what is measured is the iris, the rest what the cornea mirrors.
        float light =
                DARKEST_IRIS + 0.45f * Math.max(0, Math.min(DARK_IRIS, lab[0]) - DARKEST_IRIS);
        if (darkSkin || hair.filter(HumanColor::black).isPresent()) {
            light = Math.min(light, DARK_BROWN);
        }
        return Lab.color(light, (float) (chroma * Math.cos(hue)), (float) (chroma * Math.sin(hue)));
    }

    /**
     * What irises mostly look like in people of these colours, where a photo does not show them.
     *
     * @param skin of the person
     * @param hair of the person, if it has any
     */
    static Color usualIris(Color skin, Optional<Color> hair) {
        if (dark(skin) || hair.filter(HumanColor::black).isPresent()) {
            return Lab.color(DARK_BROWN, 9, 12);
        }
        boolean blond = hair.isPresent() && Lab.of(hair.get())[0] > BLOND;
        return blond ? new Color(0x66, 0x74, 0x7C) : Lab.color(26, 9, 15);
    }

    private static boolean dark(Color skin) {
        return Lab.of(skin)[0] < DARK_SKIN;
    }

    private static boolean black(Color hair) {
        return Lab.of(hair)[0] < BLACK_HAIR;
    }

    /** Very dark and very fair skin is paler than that between. */
    private static double leastChroma(float light) {
        return Math.max(8, 17 - Math.abs(light - 58) * 0.2);
    }
}
