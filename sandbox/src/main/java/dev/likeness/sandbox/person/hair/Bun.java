package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/** Combed back and up to a coil on the back of the head. */
final class Bun implements Style {

    private static final float TIE_LEVEL = 0.5f;
    private static final int ROWS = 56;
    private static final float TURNS = 2.1f;
    private static final int LOOPS = 16;

    @Override
    public String identity() {
        return "bun";
    }

    @Override
    public String gender() {
        return "female";
    }

    @Override
    public long seed() {
        return 62;
    }

    @Override
    public HairTexture texture() {
        return HairTexture.COMBED;
    }

    @Override
    public void grow(Salon salon) {
        salon.cap(0.001f);
        Vec tie = salon.scalp().over((float) Math.PI, TIE_LEVEL, 0.002f, 1);
        Flow flow = (point, travelled) -> tie.minus(point).unit();
        Tied.comb(salon, flow, point -> tie);
        Tied.looseStrands(salon);
        Vec axis = salon.scalp().outward(tie);
        salon.rope(coil(tie, axis, 0, 1), along -> Blend.mix(0.018f, 0.012f, along), 9);
        for (int i = 0; i < LOOPS; i++) {
            float start = salon.vary(0, 3);
            float size = salon.vary(1.2f, 0.12f);
            Layer layer = i % 4 == 0 ? Layer.WISP : Layer.SOFT;
            salon.card(coil(tie, axis, start, size), Lock.Card.flat(ROWS, 0.014f, 0.8f), layer);
        }
    }

    /** A spiral that climbs as it narrows. */
    private static Strand coil(Vec tie, Vec axis, float start, float size) {
        Vec right = axis.cross(Vec.LEFT).unit();
        Vec up = right.cross(axis).unit();
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        for (int row = 0; row <= ROWS; row++) {
            float along = row / (float) ROWS;
            double angle = start + 2 * Math.PI * TURNS * along;
            Vec side = right.times((float) Math.cos(angle)).plus(up.times((float) Math.sin(angle)));
            float reach = size * Blend.mix(0.027f, 0.006f, along);
            float height = size * Blend.mix(0.006f, 0.034f, (float) Math.sqrt(along));
            spine.add(tie.plus(side.times(reach)).plus(axis.times(height)));
            outward.add(side.plus(axis.times(0.4f + along)).unit());
        }
        return new Strand(spine, outward, false);
    }
}
