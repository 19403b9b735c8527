package dev.likeness.demo.viewer;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import dev.likeness.inspect.PartRole;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of one avatar shall fill the picture.
 *
 * @param box around it, in the present pose (not null, not empty)
 * @param margin how much larger than the box the picture is (>=1)
 */
record Framing(Box box, float margin) {

    /** The camera's angle from the lower to the upper edge (in degrees). */
    static final float FIELD_OF_VIEW = 24;

    private static final float TIGHT = 1.12f;
    private static final float PORTRAIT = 1.5f;
    private static final float DETAIL = 1.9f;

    /**
     * A head without bones is the upper part of its mesh, which goes on to the neck or the feet.
     */
    private static final float HEAD_HEIGHT = 0.26f;

    /** Hair that hangs lower than this below the chin is cut off. */
    private static final float LONG_HAIR = 0.3f;

    private static final float NECK_ABOVE = 0.07f;
    private static final float NECK_BELOW = 0.15f;

    private static final Set<PartRole> HEAD =
            EnumSet.of(
                    PartRole.HEAD,
                    PartRole.BODY,
                    PartRole.EYE,
                    PartRole.CORNEA,
                    PartRole.LASHES,
                    PartRole.TEETH,
                    PartRole.OTHER);

    static Framing of(Exhibit exhibit, Look look) {
        PosedVertices vertices = new PosedVertices(exhibit.node(), exhibit.avatar().head());
        Scan scan = new Scan(exhibit, vertices);
        return switch (look) {
            case FACE -> new Framing(scan.head(), PORTRAIT);
            case BODY -> new Framing(scan.of(EnumSet.allOf(PartRole.class)), TIGHT);
            case HAIR -> new Framing(scan.headWithHair(), TIGHT);
            case EYES -> new Framing(scan.detail(PartRole.EYE, 0.46f, 0.6f), DETAIL);
            case MOUTH -> new Framing(scan.detail(PartRole.TEETH, 0.12f, 0.32f), DETAIL);
            case NECK -> new Framing(scan.neck(), PORTRAIT);
        };
    }

    /**
     * From how far away everything is in the picture (in metres).
     *
     * @param aspect width of the picture by its height
     */
    float distance(float aspect) {
        float half = FastMath.tan(FIELD_OF_VIEW * FastMath.DEG_TO_RAD / 2);
        Vector3f size = box.size();
        float back = Math.max(size.y, size.x / aspect) * margin / 2 / half;
        return back + size.z / 2;
    }

    Vector3f centre() {
        return box.centre();
    }

    /** Looks for parts of one avatar. */
    private record Scan(Exhibit exhibit, PosedVertices vertices) {

        Box of(Set<PartRole> roles) {
            Box box = new Box();
            forEach(roles, (position, onHead) -> box.add(position));
            return box;
        }

        Box head() {
            Box byBones = new Box();
            forEach(
                    HEAD,
                    (position, onHead) -> {
                        if (onHead) {
                            byBones.add(position);
                        }
                    });
            return byBones.isEmpty() ? headWithoutBones() : byBones;
        }

        private Box headWithoutBones() {
            Box box = of(EnumSet.of(PartRole.HEAD));
            box = box.isEmpty() ? of(EnumSet.allOf(PartRole.class)) : box;
            if (box.size().y <= HEAD_HEIGHT) {
                return box;
            }
            float bottom = box.high().y - HEAD_HEIGHT;
            Box top = new Box();
            forEach(
                    HEAD,
                    (position, onHead) -> {
                        if (position.y >= bottom) {
                            top.add(position);
                        }
                    });
            return top.isEmpty() ? box.slice(1 - HEAD_HEIGHT / box.size().y, 1) : top;
        }

        Box headWithHair() {
            Box box = head();
            Vector3f low = box.low();
            Box hair = of(EnumSet.of(PartRole.HAIR, PartRole.ACCESSORY, PartRole.GLASSES));
            box.add(hair);
            Vector3f lowest = box.low();
            lowest.y = Math.max(lowest.y, low.y - LONG_HAIR);
            return Box.of(lowest, box.high());
        }

        Box detail(PartRole role, float from, float to) {
            Box part = of(EnumSet.of(role));
            return part.isEmpty() ? head().slice(from, to) : part;
        }

        Box neck() {
            Box head = head();
            Vector3f low = head.low();
            Vector3f high = head.high();
            float chin = low.y;
            low.y = chin - NECK_BELOW;
            high.y = chin + NECK_ABOVE;
            return Box.of(low, high);
        }

        private void forEach(Set<PartRole> roles, PosedVertices.Visitor visitor) {
            for (Geometry geometry : exhibit.geometries()) {
                if (roles.contains(exhibit.file().roleOf(geometry.getName()))) {
                    vertices.visit(geometry, visitor);
                }
            }
        }
    }
}
