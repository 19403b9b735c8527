package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.clothes.Stuff.Weave;

/** Paints the cloth itself, as it is before anything is sewn. */
final class Weaver {

    private static final float[] NAVY = {40, 50, 84};
    private static final float[] WORN = {134, 152, 174};

    private final ClothMeasures measures;

    Weaver(ClothMeasures measures) {
        this.measures = measures;
    }

    /** Weaves at a texel (column and row of the picture). */
    void weave(ClothSpot spot, Weave weave, int column, int row) {
        float cloud = Noise.cloud(spot.x / 42, spot.y / 70, spot.z / 42);
        float grain = Noise.hash(column, row, 7);
        switch (weave) {
            case JERSEY -> jersey(spot, cloud, grain, column);
            case STRIPED -> {
                jersey(spot, cloud, grain, column);
                stripes(spot);
            }
            case KNIT -> knit(spot, cloud, grain, column, row);
            case FLEECE -> cloth(spot, cloud, grain, 0.03f, 0.05f, 0.95f);
            case DENIM -> denim(spot, cloud, grain, column + row);
            case TWILL -> twill(spot, cloud, grain, column + row);
            case POPLIN -> cloth(spot, cloud, grain, 0.02f, 0.02f, 0.72f);
            case WOOL -> cloth(spot, cloud, grain, 0.035f, 0.06f, 0.93f);
            case ELASTIC -> cloth(spot, cloud, grain, 0.015f, 0.02f, 0.6f);
            case CANVAS -> canvas(spot, cloud, grain, column, row);
            case LEATHER -> leather(spot, cloud, grain);
            case RUBBER -> rubber(spot, cloud);
            case CORD -> cord(spot, column, row);
            case HORN -> spot.rough = 0.35f;
            case METAL -> {
                spot.rough = 0.3f;
                spot.metal = 1;
            }
        }
    }

    private static void cloth(
            ClothSpot spot, float cloud, float grain, float clouds, float grains, float rough) {
        spot.light(1 + clouds * cloud + grains * grain);
        spot.height += 0.25f * cloud + 0.14f * grain;
        spot.rough = rough + 0.03f * grain;
    }

    private static void jersey(ClothSpot spot, float cloud, float grain, int column) {
        float rib = column % 3 == 0 ? -1 : 0.5f;
        spot.light(1 + 0.025f * cloud + 0.02f * grain + 0.014f * rib);
        spot.height += 0.25f * cloud + 0.09f * grain + 0.06f * rib;
        spot.rough = 0.9f;
    }

    private void stripes(ClothSpot spot) {
        boolean sleeve = Math.abs(spot.x) > measures.shoulder() - 4;
        float along = sleeve ? Math.abs(spot.x) : spot.y;
        float stripe = step(-0.12f, 0.12f, (float) Math.sin(along / 4.6) - 0.25f);
        float light = (spot.color[0] + spot.color[1] + spot.color[2]) / (3 * 212f);
        float[] navy = {NAVY[0] * light, NAVY[1] * light, NAVY[2] * light};
        spot.toward(navy, stripe);
    }

    /** Chains of stitches. */
    private static void knit(ClothSpot spot, float cloud, float grain, int column, int row) {
        float chain = Math.floorMod(column, 5) - 2f;
        float tilt = (float) Math.sin((row + 1.1 * Math.abs(chain)) * 2 * Math.PI / 4);
        float groove = Math.abs(chain) > 1.5f ? -1 : 0.4f;
        spot.light(1 + 0.03f * cloud + 0.03f * grain + 0.05f * groove + 0.025f * tilt);
        spot.height += 0.3f * cloud + 0.28f * groove + 0.16f * tilt;
        spot.rough = 0.96f;
    }

    private void denim(ClothSpot spot, float cloud, float grain, int diagonal) {
        float twill = Math.floorMod(diagonal, 3) == 0 ? 1 : -0.5f;
        float listed = measures.listed(spot.y);
        float out = Math.abs(spot.x) - 91;
        float front = step(-85, -45, spot.z);
        float thigh = front * Blend.spot(out, listed + 930, 42, 130);
        float knee = 0.8f * front * Blend.spot(out, listed + 1090, 40, 60);
        float seat = 0.7f * step(-130, -160, spot.z) * Blend.spot(out + 10, listed + 740, 50, 60);
        float worn = Math.max(Math.max(thigh, knee), seat) * (0.75f + 0.35f * cloud);
        float light = (spot.color[0] + spot.color[1] + spot.color[2]) / (58 + 76 + 102f);
        float[] pale = {WORN[0] * light, WORN[1] * light, WORN[2] * light};
        spot.toward(pale, 0.4f * Blend.clamp(worn, 0, 1));
        spot.light(1 + 0.05f * cloud + 0.06f * grain + 0.035f * twill);
        spot.height += 0.25f * cloud + 0.12f * twill + 0.1f * grain;
        spot.rough = 0.88f;
    }

    private static void twill(ClothSpot spot, float cloud, float grain, int diagonal) {
        float rib = Math.floorMod(diagonal, 3) == 0 ? 1 : -0.5f;
        spot.light(1 + 0.03f * cloud + 0.02f * grain + 0.014f * rib);
        spot.height += 0.25f * cloud + 0.08f * rib + 0.06f * grain;
        spot.rough = 0.82f;
    }

    private static void canvas(ClothSpot spot, float cloud, float grain, int column, int row) {
        float over = Math.floorMod(column / 2 + row / 2, 2) == 0 ? 1 : -1;
        spot.light(1 + 0.03f * cloud + 0.02f * grain + 0.015f * over);
        spot.height += 0.12f * over;
        spot.rough = 0.78f;
    }

    private static void leather(ClothSpot spot, float cloud, float grain) {
        float cells = Math.abs(Noise.at(spot.x / 2.1f, spot.y / 2.1f, spot.z / 2.1f));
        spot.light(1 + 0.1f * cloud + 0.015f * grain - 0.05f * step(0.12f, 0, cells));
        spot.height -= 0.25f * step(0.16f, 0, cells);
        spot.rough = 0.5f + 0.08f * cloud;
    }

    private static void rubber(ClothSpot spot, float cloud) {
        spot.light(1 + 0.025f * cloud);
        spot.rough = 0.7f;
    }

    private static void cord(ClothSpot spot, int column, int row) {
        float braid =
                (float) Math.sin((column + row) * 1.6) * (float) Math.sin((column - row) * 1.6);
        spot.light(1 + 0.06f * braid);
        spot.height += 0.2f * braid;
        spot.rough = 0.85f;
    }
}
