package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.util.List;

/**
 * The outside of one head, neck and bust as hair meets it. Immutable after construction.
 *
 * <p>Two surfaces: the skin, which no hair may enter, and the drape, a smooth hull over skull and
 * ears that falls straight down from the widest place of the head, as long hair does.
 */
final class Scalp {

    private static final float SAMPLE_SPACING = 0.002f;
    private static final float BODY_REACH = 0.22f;
    private static final int EAR_COLUMNS = 18;
    private static final float HALF_A_CARD = 0.09f;
    private static final float CHIN_LEVEL = 2;
    private static final float SHOULDER_STANDS_OFF = 0.03f;
    private static final float EAR_STANDS_OFF = 0.004f;

    private final Vec skull;
    private final float unit;
    private final RadiusMap skin;
    private final RadiusMap drape;
    private final RadiusMap withoutEars;

    Scalp(ShapedHead head) {
        skull = Vec.of(head.skull());
        unit = skull.y() - head.landmarks().get(Landmark.CHIN)[1];
        RadiusMap headAlone = new RadiusMap();
        sample(head.surfaces().get("AvatarHead"), headAlone);
        RadiusMap withBody = headAlone.copy();
        sample(head.bust(), withBody);
        headAlone.closePole();
        withBody.closePole();
        skin = withBody.widened(1);
        withoutEars = headAlone.trimmed(EAR_COLUMNS / 2);
        drape = fallingFrom(headAlone.widened(3).blurred(3).blurred(3)).blurred(1);
    }

    static int jointOf(ShapedHead head) {
        List<Joint> joints = head.joints();
        for (int i = 0; i < joints.size(); i++) {
            if (joints.get(i).name().equals("Head")) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "A head for hair needs a joint named Head, found only "
                        + joints.stream().map(Joint::name).toList());
    }

    Vec skull() {
        return skull;
    }

    /** Distance from the skull's centre down to the chin, metres. */
    float unit() {
        return unit;
    }

    float skin(float azimuth, float level) {
        return skin.at(azimuth, level);
    }

    /**
     * The surface hair lies on.
     *
     * @param cling 0 for the drape, 1 for the skin
     */
    float base(float azimuth, float level, float cling) {
        return Blend.mix(drape.at(azimuth, level), skin.at(azimuth, level), cling);
    }

    ScalpPoint locate(Vec point) {
        Vec away = point.minus(skull);
        float azimuth = (float) Math.atan2(away.x(), away.z());
        if (away.y() < 0) {
            float radius = (float) Math.hypot(away.x(), away.z());
            return new ScalpPoint(azimuth, 1 - away.y() / unit, radius);
        }
        float radius = Math.max(away.length(), 1e-6f);
        float polar = (float) Math.acos(Blend.clamp(away.y() / radius, 0, 1));
        return new ScalpPoint(azimuth, polar / ((float) Math.PI / 2), radius);
    }

    Vec place(ScalpPoint point) {
        float polar = Math.min(point.level(), 1) * (float) Math.PI / 2;
        float sine = (float) Math.sin(polar);
        float drop = Math.max(0, point.level() - 1) * unit;
        return new Vec(
                skull.x() + point.radius() * sine * (float) Math.sin(point.azimuth()),
                skull.y() + point.radius() * (float) Math.cos(polar) - drop,
                skull.z() + point.radius() * sine * (float) Math.cos(point.azimuth()));
    }

    /** True where the skin is that of an ear (or of another narrow thing that stands off). */
    private boolean isEar(float azimuth, float level) {
        return skin.at(azimuth, level) - withoutEars.at(azimuth, level) > EAR_STANDS_OFF;
    }

    /** True where there is an ear within half a card's width. */
    boolean isBesideEar(Vec point) {
        ScalpPoint here = locate(point);
        return isEar(here.azimuth(), here.level())
                || isEar(here.azimuth() - HALF_A_CARD, here.level())
                || isEar(here.azimuth() + HALF_A_CARD, here.level());
    }

    /** True below the chin where the body stands out beyond hair that hangs. */
    boolean isOverShoulder(Vec point) {
        ScalpPoint here = locate(point);
        return here.level() > CHIN_LEVEL
                && skin.at(here.azimuth(), here.level())
                        > drape.at(here.azimuth(), here.level()) + SHOULDER_STANDS_OFF;
    }

    /** The point at a height (metres) over the surface that hair lies on. */
    Vec over(float azimuth, float level, float height, float cling) {
        return place(new ScalpPoint(azimuth, level, base(azimuth, level, cling) + height));
    }

    /** Away from the head, unit. */
    Vec outward(Vec point) {
        Vec away = point.minus(skull);
        return (away.y() < 0 ? new Vec(away.x(), 0, away.z()) : away).unit();
    }

    /** The same point, moved out of the skin if it is nearer than {@code clearance} metres. */
    Vec clear(Vec point, float clearance) {
        ScalpPoint here = locate(point);
        float least = skin.at(here.azimuth(), here.level()) + clearance;
        return here.radius() >= least || !RadiusMap.covers(here.level())
                ? point
                : place(here.withRadius(least));
    }

    private void sample(Surface surface, RadiusMap map) {
        float[] positions = surface.positions();
        int[] triangles = surface.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            Vec a = Vec.at(positions, triangles[i]);
            Vec b = Vec.at(positions, triangles[i + 1]);
            Vec c = Vec.at(positions, triangles[i + 2]);
            if (isNear(a) || isNear(b) || isNear(c)) {
                sample(a, b, c, map);
            }
        }
    }

    private boolean isNear(Vec point) {
        Vec away = point.minus(skull);
        return Math.abs(away.x()) < BODY_REACH && RadiusMap.covers(1 - away.y() / unit);
    }

    private void sample(Vec a, Vec b, Vec c, RadiusMap map) {
        Vec ab = b.minus(a);
        Vec ac = c.minus(a);
        float longest = Math.max(Math.max(ab.length(), ac.length()), c.minus(b).length());
        int steps = 1 + (int) (longest / SAMPLE_SPACING);
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; i + j <= steps; j++) {
                Vec point = a.plus(ab.times(i / (float) steps)).plus(ac.times(j / (float) steps));
                if (isNear(point)) {
                    map.raise(locate(point));
                }
            }
        }
    }

    /** Down to the chin no row is narrower than the one above it; below that nothing changes. */
    private static RadiusMap fallingFrom(RadiusMap hull) {
        RadiusMap result = hull.copy();
        int chin = (int) RadiusMap.row(2);
        for (int row = RadiusMap.ROWS_ABOVE; row < RadiusMap.ROWS; row++) {
            for (int column = 0; column < RadiusMap.AZIMUTHS; column++) {
                float above = result.cell(column, row - 1);
                float here = row < chin ? hull.cell(column, row) : 0;
                result.put(column, row, Math.max(above, here));
            }
        }
        return result;
    }
}
