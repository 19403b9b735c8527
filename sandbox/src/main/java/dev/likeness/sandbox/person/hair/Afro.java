package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/** Tight coils that stand off all around to one round shape. */
final class Afro implements Style {

    private static final int DENSITY = 1000;
    private static final float HEIGHT = 0.055f;
    private static final float CORE = 0.72f;

    /** How many tufts each layer has, share of the density: the outline is airy. */
    private static final float[] SHARES = {0.4f, 0.9f, 1, 0.5f};

    private static final int ROWS = 2;

    @Override
    public String identity() {
        return "afro";
    }

    @Override
    public String gender() {
        return "unisex";
    }

    @Override
    public long seed() {
        return 52;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.COILS;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap((level, down) -> 0.001f + CORE * height(level, down));
        for (Layer layer : Layer.values()) {
            int density = Math.round(DENSITY * SHARES[layer.ordinal()]);
            for (ScalpPoint root : salon.roots(density, 0.97f)) {
                tuft(salon, root, layer);
            }
        }
    }

    /** Less at the nape, and rounded off towards the hairline. */
    private static float height(float level, float down) {
        float full = HEIGHT * (1 - 0.45f * Blend.step(1, 1.7f, level));
        return full * (float) Math.sqrt(Math.max(0, 1 - Math.pow(down, 5)));
    }

    /** A card that stands off, turned at random. */
    private static void tuft(Salon salon, ScalpPoint root, Layer layer) {
        Vec foot = salon.at(root);
        Vec up = salon.scalp().outward(foot);
        Vec stray = new Vec(salon.vary(0, 1), salon.vary(0, 1), salon.vary(0, 1)).across(up);
        float height = 0.004f + height(root.level(), salon.share(root));
        float from = (layer == Layer.UNDER ? 0.3f : 0.6f) * height;
        float to = height * salon.vary(layer == Layer.WISP ? 1.16f : 1, 0.06f);
        Vec facing = up.cross(stray).plus(up.times(salon.vary(0, 0.4f))).unit();
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        for (int row = 0; row <= ROWS; row++) {
            float along = row / (float) ROWS;
            Vec bent = stray.times(0.014f * along * along);
            spine.add(foot.plus(up.times(Blend.mix(from, to, along))).plus(bent));
            outward.add(facing);
        }
        Lock.Card card = Lock.Card.flat(ROWS, salon.vary(0.017f, 0.005f), 0.9f);
        salon.card(new Strand(spine, outward, false), card, layer);
    }
}
