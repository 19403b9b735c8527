package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/** Lets locks grow out of one scalp: along the flow, at their height, never through the skin. */
final class Grower {

    private static final int STEPS_PER_ROW = 4;
    private static final float CLEARANCE = 0.0025f;
    private static final float KEPT_APART = 0.4f;
    private static final float FLATTEST = 0.4f;
    private static final float HANGS_FROM = 1.0f;
    private static final float HANGS_FREELY_FROM = 1.5f;

    private final Scalp scalp;

    Grower(Scalp scalp) {
        this.scalp = scalp;
    }

    /**
     * Grows one lock.
     *
     * @param root on the scalp; its radius does not count
     * @param phase where its wave begins, radians
     */
    Strand grow(ScalpPoint root, Lock lock, Flow flow, float phase) {
        Vec tip =
                scalp.over(root.azimuth(), root.level(), lock.lift(), Math.max(0.5f, lock.cling()));
        Vec heading = alongScalp(tip, flow.at(tip, 0));
        float step = lock.length() / (lock.card().rows() * STEPS_PER_ROW);
        List<Vec> spine = new ArrayList<>();
        List<Vec> outward = new ArrayList<>();
        for (int i = 0; i <= lock.card().rows() * STEPS_PER_ROW; i++) {
            float travelled = i * step;
            if (i % STEPS_PER_ROW == 0) {
                spine.add(tucked(waved(tip, heading, travelled, lock, phase), travelled, lock));
                outward.add(scalp.outward(tip));
            }
            Vec wish = alongScalp(tip, flow.at(tip, travelled));
            heading = heading.towards(wish, lock.turn()).unit();
            tip = held(tip.plus(heading.times(step)), lock.heightAt(travelled + step), lock);
        }
        return new Strand(spine, outward, true);
    }

    private Vec alongScalp(Vec point, Vec wish) {
        return wish.across(scalp.outward(point)).unit();
    }

    private Vec held(Vec point, float height, Lock lock) {
        ScalpPoint here = scalp.locate(point);
        float wanted =
                scalp.base(here.azimuth(), here.level(), lock.cling())
                        + height * flattened(here, lock);
        float loose = (1 - lock.cling()) * Blend.step(HANGS_FROM, HANGS_FREELY_FROM, here.level());
        float grip = lock.grip() * (1 - loose);
        float radius = Blend.mix(here.radius(), wanted, grip);
        // Where the body pushes hair out, its layers stay apart.
        float apart = CLEARANCE + KEPT_APART * height;
        return scalp.clear(scalp.place(here.withRadius(radius)), apart);
    }

    /** Combed hair lies flatter where it nears the ears. */
    private static float flattened(ScalpPoint here, Lock lock) {
        return 1 - FLATTEST * lock.cling() * Blend.step(0.55f, 1, here.level());
    }

    private Vec tucked(Vec tip, float travelled, Lock lock) {
        if (lock.tuck() == 0) {
            return tip;
        }
        float inwards = lock.tuck() * Blend.step(0.6f, 1.05f, travelled / lock.length());
        return scalp.clear(tip.minus(scalp.outward(tip).times(inwards)), CLEARANCE);
    }

    private Vec waved(Vec tip, Vec heading, float travelled, Lock lock, float phase) {
        if (lock.wave() == 0) {
            return tip;
        }
        float strength = lock.wave() * Blend.step(0, lock.waveLength(), travelled);
        double angle = phase + 2 * Math.PI * travelled / lock.waveLength();
        Vec outward = scalp.outward(tip);
        Vec moved =
                tip.plus(heading.cross(outward).times(strength * (float) Math.sin(angle)))
                        .plus(outward.times(lock.coil() * strength * (float) Math.cos(angle)));
        return scalp.clear(moved, CLEARANCE);
    }
}
