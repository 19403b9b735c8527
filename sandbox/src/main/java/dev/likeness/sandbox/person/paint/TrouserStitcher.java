package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

/** Paints waistbands, flies, pockets and seams of trousers. */
final class TrouserStitcher {

    private static final float WAIST = -600;
    private static final float BAND = 37;
    private static final float[] ORANGE = {196, 138, 66};
    private static final float[] COPPER = {172, 112, 74};
    private static final float[] HORN = {60, 50, 40};
    private static final float LEG_X = 91;
    private static final float LEG_Z = -82;

    private final ClothMeasures measures;

    TrouserStitcher(ClothMeasures measures) {
        this.measures = measures;
    }

    void jeans(ClothSpot spot) {
        float listed = measures.listed(spot.y);
        boolean front = spot.z > -85;
        band(spot, listed, ORANGE, 0.75f);
        sides(spot, listed, ORANGE, 0.6f);
        if (front) {
            fly(spot, listed, ORANGE, 0.75f);
            scoop(spot, listed);
        } else {
            yoke(spot, listed);
            patch(spot, listed);
        }
        hem(spot, listed, ORANGE, 0.7f);
        if (front) {
            float button = (float) Math.hypot(spot.x - 4, listed - WAIST + 18);
            spot.knob(button, 7, COPPER, 1);
        }
    }

    void chinos(ClothSpot spot) {
        float listed = measures.listed(spot.y);
        float[] own = spot.color.clone();
        boolean front = spot.z > -85;
        band(spot, listed, own, 0);
        sides(spot, listed, own, 0);
        float out = Math.abs(spot.x);
        if (front) {
            fly(spot, listed, own, 0);
            float slant = out - 96 - 0.22f * (WAIST - BAND - listed);
            if (listed < WAIST - BAND && listed > WAIST - 190) {
                spot.seam(0.97f * slant);
                spot.stitch(0.97f * slant + 5, listed, own, 0);
            }
            crease(spot, listed);
            float button = (float) Math.hypot(spot.x - 4, listed - WAIST + 18);
            spot.knob(button, 6, HORN, 0);
        } else {
            float across = 58 - Math.abs(out - 82);
            float welt = Math.min(across, 6 - Math.abs(listed - WAIST + 92));
            spot.light(1 - 0.22f * step(1.8f, 0, Math.abs(welt)));
            spot.height -= 0.6f * step(1.8f, 0, Math.abs(welt));
        }
        spot.stitch(spot.inside - 26, spot.x + spot.z, own, listed < -900 ? 0.1f : 0);
    }

    void leggings(ClothSpot spot) {
        float listed = measures.listed(spot.y);
        float down = WAIST - listed;
        if (down < 80) {
            spot.seam(down - 58);
        }
        float seam = down > 150 ? Math.abs(spot.x) - LEG_X : 99;
        if (spot.z < LEG_Z) {
            spot.seam(seam);
        }
        spot.stitch(spot.inside - 12, spot.z, spot.color.clone(), listed < -900 ? 0.2f : 0);
    }

    private void band(ClothSpot spot, float listed, float[] thread, float shows) {
        float down = WAIST - 9 * step(-60, -140, spot.z) * -1 - listed;
        float along = 130 * (float) Math.atan2(spot.x, spot.z + 90);
        if (down > 70) {
            return;
        }
        spot.height += 0.8f * step(BAND + 1, BAND - 1, down);
        spot.seam(down - BAND);
        spot.stitch(down - BAND + 4, along, thread, shows);
        spot.stitch(down - 4, along, thread, shows);
        float loop = Math.abs(Math.floorMod(Math.round(along * 10) + 350, 1020) / 10f - 51);
        float in = Math.min(6 - loop, Math.min(down - 1, BAND + 6 - down));
        spot.height += 1.4f * step(-0.5f, 0.5f, in);
        spot.light(1 - 0.3f * step(1.6f, 0, Math.abs(in + 0.5f)));
        spot.stitch(in - 2.2f, down, thread, shows * step(0.3f, 1, in));
    }

    private static void fly(ClothSpot spot, float listed, float[] thread, float shows) {
        if (listed > WAIST - BAND || listed < -810) {
            return;
        }
        spot.seam(spot.x);
        float low = -752;
        float bend = Math.max(0, low + 34 - listed);
        float wide = 33 - bend * bend / 34;
        boolean sewn = listed > low && spot.x > 0;
        spot.stitch(sewn ? spot.x - wide : 99, listed, thread, shows);
        spot.stitch(sewn ? spot.x - wide + 4.5f : 99, listed, thread, shows);
    }

    /** The round front pockets with the small one, and rivets. */
    private static void scoop(ClothSpot spot, float listed) {
        float out = Math.abs(spot.x);
        float down = WAIST - BAND - listed;
        if (down < 0 || down > 120) {
            return;
        }
        float far = (float) Math.hypot((out - 152) / 78, down / 78) * 78 - 78;
        spot.seam(far);
        spot.stitch(far - 4, out + down, ORANGE, 0.7f);
        spot.stitch(far - 8.5f, out + down, ORANGE, 0.7f);
        spot.light(1 - 0.12f * step(2, -8, far));
        float rivet = (float) Math.hypot(out - 76, down - 7);
        spot.knob(rivet, 3.4f, COPPER, 1);
    }

    private static void yoke(ClothSpot spot, float listed) {
        float line = listed - (WAIST - 92 + 0.24f * Math.abs(spot.x));
        boolean seat = listed > -700;
        if (seat) {
            spot.seam(line);
            spot.stitch(line - 3.5f, spot.x, ORANGE, 0.65f);
            spot.stitch(line - 7.5f, spot.x, ORANGE, 0.65f);
        }
        if (listed > -800 && listed < WAIST - BAND) {
            spot.seam(spot.x);
            spot.stitch(spot.x - 4, listed, ORANGE, 0.6f);
        }
    }

    private static void patch(ClothSpot spot, float listed) {
        float side = Math.abs(Math.abs(spot.x) - 84);
        float down = WAIST - 98 - listed;
        float wide = 54 - 0.06f * down;
        float low = 128 - 0.32f * side;
        float in = Math.min(wide - side, Math.min(down, low - down));
        spot.height += 1.1f * step(-0.7f, 0.7f, in);
        spot.light(1 - 0.22f * step(2, 0, Math.abs(in + 0.6f)));
        spot.stitch(in - 3, down + side, ORANGE, 0.75f);
        spot.stitch(in - 8, down + side, ORANGE, 0.75f);
        float arc = Math.abs(down - 48 - 0.012f * (side - 27) * (side - 27));
        spot.stitch(in > 8 ? arc : 99, side, ORANGE, 0.6f);
    }

    private static void sides(ClothSpot spot, float listed, float[] thread, float shows) {
        float out = Math.abs(spot.x);
        float front = spot.z - LEG_Z + 6;
        boolean outer = out > LEG_X;
        boolean legs = listed < -815;
        if (outer || legs) {
            spot.seam(front);
        }
        if (outer && listed > -800 && listed < WAIST - BAND) {
            spot.stitch(front + 4, listed, thread, shows);
        }
        if (!outer && legs) {
            spot.stitch(front + 4, listed, thread, shows);
        }
    }

    private static void crease(ClothSpot spot, float listed) {
        float line = step(2.4f, 0, Math.abs(Math.abs(spot.x) - 93)) * step(-780, -860, listed);
        spot.light(1 + 0.05f * line);
        spot.height += 0.7f * line;
    }

    private static void hem(ClothSpot spot, float listed, float[] thread, float shows) {
        if (listed < -800) {
            float along = spot.x + spot.z;
            spot.stitch(spot.inside - 13, along, thread, shows);
            spot.light(1 - 0.08f * step(3, 0, Math.abs(spot.inside - 7)));
        }
    }
}
