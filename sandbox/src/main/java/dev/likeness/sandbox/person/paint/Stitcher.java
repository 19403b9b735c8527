package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.clothes.Stuff.Design;

/**
 * Paints seams, ribs, pockets and buttons of tops and shoes; trousers have a class of their own.
 */
final class Stitcher {

    private static final float[] HORN = {224, 220, 208};
    private static final float[] DARK_HORN = {52, 40, 32};
    private static final float RIB = 16;
    private static final float CUFF = 54;

    private final ClothMeasures measures;
    private final TrouserStitcher trousers;

    Stitcher(ClothMeasures measures) {
        this.measures = measures;
        trousers = new TrouserStitcher(measures);
    }

    /** Sews at a place. */
    void sew(ClothSpot spot, Design design) {
        edge(spot);
        switch (design) {
            case PLAIN -> {}
            case COLLAR -> spot.stitch(spot.inside - 5, spot.x + spot.y, spot.color.clone(), 0);
            case TEE -> tee(spot);
            case SWEATER -> knitted(spot);
            case HOODIE -> {
                knitted(spot);
                pocket(spot);
            }
            case SHIRT -> shirt(spot);
            case JACKET -> jacket(spot);
            case JEANS -> trousers.jeans(spot);
            case CHINOS -> trousers.chinos(spot);
            case LEGGINGS -> trousers.leggings(spot);
            case SNEAKER -> sneaker(spot);
            case BOOT -> boot(spot);
        }
    }

    /** The last millimetres are turned in and lie in shadow. */
    private static void edge(ClothSpot spot) {
        float rim = step(3, 0, spot.inside);
        spot.light(1 - 0.2f * rim);
        spot.open *= 1 - 0.3f * rim;
    }

    private boolean atNeck(ClothSpot spot) {
        return Math.abs(spot.x) < 125 && spot.y > -300;
    }

    private boolean onSleeve(ClothSpot spot) {
        return Math.abs(spot.x) > measures.shoulder() + 40;
    }

    private static float around(ClothSpot spot) {
        return (float) Math.atan2(spot.x, spot.z + 95);
    }

    private void tee(ClothSpot spot) {
        if (atNeck(spot)) {
            rib(spot, RIB, around(spot) * 62);
        } else {
            float along = onSleeve(spot) ? spot.y + spot.z : 140 * around(spot);
            spot.stitch(spot.inside - 16, along, spot.color.clone(), 0);
            spot.stitch(spot.inside - 20, along + 2, spot.color.clone(), 0);
        }
        bodySeams(spot);
    }

    /** Ribs up to a distance from the edge. */
    private static void rib(ClothSpot spot, float wide, float turns) {
        float inside = step(wide + 1, wide - 1, spot.inside);
        float ribs = (float) Math.sin(turns);
        spot.light(1 + inside * 0.045f * ribs);
        spot.height += inside * (0.5f + 0.3f * ribs);
        spot.seam(spot.inside - wide);
        spot.stitch(spot.inside - wide - 4, turns * 4, spot.color.clone(), 0);
    }

    /** Shoulders, armholes, sides and sleeves. */
    private void bodySeams(ClothSpot spot) {
        float out = Math.abs(spot.x);
        float hole = measures.shoulder() - 16 + 0.16f * Math.abs(spot.y - measures.armY());
        boolean high = spot.y > measures.armY() - 74;
        if (high) {
            spot.seam(out - hole);
            spot.stitch(out - hole + 4, spot.y + spot.z, spot.color.clone(), 0);
        }
        if (out < hole && spot.y > measures.armY() - 30) {
            spot.seam(spot.z + 100 - 0.06f * out);
        }
        boolean flank = out > 60 && (spot.y < measures.armY() - 40);
        if (flank) {
            spot.seam(spot.z + 98);
        }
    }

    private void knitted(ClothSpot spot) {
        if (atNeck(spot)) {
            rib(spot, 1.5f * RIB, around(spot) * 42);
        } else if (onSleeve(spot)) {
            float turn = (float) Math.atan2(spot.y - measures.armY(), spot.z + 105);
            rib(spot, CUFF, turn * 26);
        } else {
            rib(spot, CUFF, around(spot) * 74);
        }
        bodySeams(spot);
    }

    /** The kangaroo pocket. */
    private void pocket(ClothSpot spot) {
        if (spot.z < -70 || onSleeve(spot)) {
            return;
        }
        float listed = measures.listed(spot.y);
        float out = Math.abs(spot.x);
        float slant = 112 - 0.55f * Math.max(0, listed + 590);
        float in = Math.min(Math.min(slant - out, -462 - listed), listed + 628);
        float sewn = step(-0.8f, 0.8f, in);
        spot.height += 1.6f * sewn;
        spot.light(1 - 0.16f * step(2.5f, 0, Math.abs(in + 1)));
        spot.stitch(in - 5, spot.x + spot.y, spot.color.clone(), 0);
        spot.open *= 1 - 0.35f * step(3, 0, Math.abs(in + 1.5f));
    }

    private void shirt(ClothSpot spot) {
        float listed = measures.listed(spot.y);
        boolean front = spot.z > -75;
        if (front && Math.abs(spot.x) < 60) {
            placket(spot, listed);
        }
        if (front && !onSleeve(spot)) {
            breastPocket(spot, listed);
        }
        if (onSleeve(spot)) {
            spot.seam(spot.inside - CUFF);
            spot.stitch(spot.inside - CUFF + 4, spot.y, spot.color.clone(), 0);
            float far = (float) Math.hypot(spot.inside - 26, spot.y - measures.armY() + 4);
            if (spot.z > -100) {
                spot.knob(far, 4.6f, HORN, 0);
            }
        } else if (!atNeck(spot)) {
            spot.stitch(spot.inside - 8, 140 * around(spot), spot.color.clone(), 0);
        }
        if (spot.z < -100 && Math.abs(spot.x) < measures.shoulder()) {
            spot.seam(spot.y - measures.armY() + 26);
        }
        bodySeams(spot);
    }

    private void placket(ClothSpot spot, float listed) {
        float out = Math.abs(spot.x);
        spot.height += 0.9f * step(16, 15, out);
        spot.light(1 - 0.12f * step(1.4f, 0, Math.abs(out - 16)));
        spot.stitch(out - 12, spot.y, spot.color.clone(), 0);
        float up = Math.floorMod(Math.round(listed * 10) + 2180, 780) / 10f - 39;
        spot.knob((float) Math.hypot(spot.x, up), 5, HORN, 0);
        float hole = step(1.4f, 0.7f, (float) Math.hypot(Math.abs(spot.x) - 1.4f, up));
        spot.light(1 - 0.5f * hole);
    }

    private void breastPocket(ClothSpot spot, float listed) {
        float side = Math.abs(spot.x - 82);
        float point = -412 + 0.2f * Math.max(0, side - 8);
        float in = Math.min(38 - side, Math.min(-318 - listed, listed - point));
        spot.height += 0.7f * step(-0.6f, 0.6f, in);
        spot.light(1 - 0.12f * step(1.8f, 0, Math.abs(in)));
        spot.stitch(in - 3, spot.x + spot.y, spot.color.clone(), 0);
    }

    private void jacket(ClothSpot spot) {
        float listed = measures.listed(spot.y);
        float out = Math.abs(spot.x);
        boolean sleeve = onSleeve(spot);
        if (spot.z > -80 && !sleeve) {
            float across = Math.abs(out - 104);
            flap(spot, Math.min(46 - across, Math.min(-588 - listed, listed + 640)));
            float slanted = listed - 0.12f * (spot.x - 92);
            if (spot.x > 0) {
                flap(
                        spot,
                        Math.min(
                                36 - Math.abs(spot.x - 92),
                                Math.min(-372 - slanted, slanted + 390)));
            }
            if (listed < -400 && listed > -610) {
                spot.seam(0.7f * (out - 78 + 0.04f * (listed + 500)));
            }
            float button = (float) Math.hypot(spot.x - 12, listed + 574);
            spot.knob(
                    Math.min(button, (float) Math.hypot(spot.x - 14, listed + 470)),
                    8,
                    DARK_HORN,
                    0);
        }
        if (spot.z < -120 && !sleeve) {
            spot.seam(spot.x);
        }
        if (sleeve && spot.z < -120 && spot.inside < 70) {
            float up = Math.floorMod(Math.round(spot.inside), 17) - 8.5f;
            float far = (float) Math.hypot(up, spot.y - measures.armY());
            spot.knob(spot.inside > 14 ? far : 99, 5.5f, DARK_HORN, 0);
        }
        bodySeams(spot);
    }

    private static void flap(ClothSpot spot, float in) {
        spot.height += 1.4f * step(-0.7f, 0.7f, in);
        spot.light(1 - 0.3f * step(2.2f, 0, Math.abs(in + 0.8f)));
        spot.open *= 1 - 0.3f * step(2.2f, 0, Math.abs(in + 0.8f));
    }

    private void sneaker(ClothSpot spot) {
        float above = spot.y + measures.eyeHeight();
        float out = Math.abs(spot.x) - 97;
        if (above < 18 && spot.inside >= 20) {
            sole(spot, above);
            return;
        }
        float[] pale = {236, 235, 230};
        float toe = spot.z - 58 + 0.006f * out * out;
        spot.seam(toe);
        spot.stitch(toe + 4, out, pale, 0.25f);
        float counter = -112 - spot.z - 0.3f * (above - 40);
        spot.seam(counter);
        spot.stitch(counter - 4, above, pale, 0.25f);
        float stay = Math.abs(Math.abs(out) - 19);
        boolean instep = above > 34 && spot.z > -62 && spot.z < 30;
        if (instep) {
            spot.seam(Math.abs(out) - 27);
            float eyelet =
                    (float) Math.hypot(stay, Math.floorMod(Math.round(spot.z + 42), 15) - 7.5f);
            spot.knob(eyelet, 2.6f, new float[] {196, 198, 200}, 1);
            spot.light(1 - 0.1f * step(13, 9, Math.abs(out)));
        }
        spot.stitch(spot.inside - 6, spot.z, spot.color.clone(), 0);
    }

    private static void sole(ClothSpot spot, float above) {
        float foxing = Math.abs(above - 9);
        float line = step(1.3f, 0.4f, foxing);
        spot.light(1 - 0.25f * line);
        spot.height -= 0.5f * line;
        float tread = (float) Math.sin(spot.z / 1.6f);
        float under = step(-7, -12, above);
        spot.height += 0.6f * under * tread;
        spot.light(1 - under * (0.2f + 0.08f * tread));
    }

    private void boot(ClothSpot spot) {
        float above = spot.y + measures.eyeHeight();
        float out = Math.abs(spot.x) - 97;
        if (above < 18 && spot.inside >= 20) {
            sole(spot, above);
            return;
        }
        float[] thread = {168, 128, 82};
        float toe = spot.z - 30 + 0.012f * out * out;
        spot.seam(toe);
        spot.stitch(toe + 3.5f, out, thread, 0.5f);
        float quarter = Math.abs(out) - 24;
        if (above > 40 && spot.z > -66 && spot.z < 32) {
            spot.seam(quarter);
            spot.stitch(quarter - 3.5f, above, thread, 0.5f);
        }
        spot.stitch(spot.inside - 8, spot.z, thread, 0.5f);
        spot.light(1 - 0.12f * step(30, 18, above));
    }
}
