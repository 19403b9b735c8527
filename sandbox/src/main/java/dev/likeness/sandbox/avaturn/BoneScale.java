package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes head, arms and chest larger or smaller: each about its own joint; what hangs on a scaled
 * joint moves with it. The chest grows in width and depth alone. Metres.
 *
 * @param head a factor
 * @param arms a factor
 * @param chest a factor
 */
record BoneScale(float head, float arms, float chest) {

    static final BoneScale NONE = new BoneScale(1, 1, 1);

    /** How one joint maps a point: factors by axis, then a shift. */
    private record Mapping(float[] factors, float[] shift) {
        float at(float value, int axis) {
            return factors[axis] * value + shift[axis];
        }
    }

    /** The joints where they are then. */
    List<Joint> joints(List<Joint> joints) {
        List<Mapping> mappings = mappings(joints);
        List<Joint> moved = new ArrayList<>();
        for (int i = 0; i < joints.size(); i++) {
            Joint j = joints.get(i);
            // A joint lies where the one above it carries it, but its own part may be scaled there.
            Mapping m = mappings.get(i);
            moved.add(
                    new Joint(
                            j.name(), j.parent(), m.at(j.x(), 0), m.at(j.y(), 1), m.at(j.z(), 2)));
        }
        return moved;
    }

    /** A surface as the joints carry it then. */
    Surface applied(Surface surface, List<Joint> joints) {
        if (equals(NONE)) {
            return surface;
        }
        List<Mapping> mappings = mappings(joints);
        float[] positions = surface.positions().clone();
        for (int vertex = 0; vertex < surface.vertexCount(); vertex++) {
            for (int axis = 0; axis < 3; axis++) {
                float value = surface.positions()[3 * vertex + axis];
                float sum = 0;
                for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
                    Mapping mapping = mappings.get(surface.joints()[i]);
                    sum += surface.weights()[i] * mapping.at(value, axis);
                }
                positions[3 * vertex + axis] = sum;
            }
        }
        List<Shape> shapes =
                surface.shapes().stream().map(shape -> scaled(shape, surface, mappings)).toList();
        return new Surface(
                positions,
                surface.normals(),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                shapes);
    }

    private static Shape scaled(Shape shape, Surface surface, List<Mapping> mappings) {
        return Shape.onDemand(
                shape.name(),
                () -> {
                    float[] deltas = shape.deltas().clone();
                    for (int i = 0; i < deltas.length; i++) {
                        int vertex = i / 3;
                        float factor = 0;
                        for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
                            float[] factors = mappings.get(surface.joints()[k]).factors();
                            factor += surface.weights()[k] * factors[i % 3];
                        }
                        deltas[i] *= factor;
                    }
                    return deltas;
                });
    }

    private List<Mapping> mappings(List<Joint> joints) {
        List<Mapping> mappings = new ArrayList<>();
        for (Joint joint : joints) {
            Mapping above =
                    joint.parent() < 0
                            ? new Mapping(new float[] {1, 1, 1}, new float[3])
                            : mappings.get(joint.parent());
            mappings.add(begins(joint.name()) ? about(joint, above) : above);
        }
        return mappings;
    }

    private static boolean begins(String joint) {
        return joint.equals("Head") || joint.equals("Spine1") || endsChest(joint);
    }

    /** Neck and shoulders hang on the chest without being a part of it. */
    private static boolean endsChest(String joint) {
        return joint.equals("Neck") || joint.matches("(Left|Right)Arm");
    }

    private Mapping about(Joint joint, Mapping above) {
        float[] factors = factors(joint.name());
        float[] at = {joint.x(), joint.y(), joint.z()};
        float[] shift = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            shift[axis] = above.at(at[axis], axis) - factors[axis] * at[axis];
        }
        return new Mapping(factors, shift);
    }

    private float[] factors(String joint) {
        if (joint.equals("Spine1")) {
            return new float[] {chest, 1, chest};
        }
        float[] factors = new float[3];
        Arrays.fill(factors, joint.equals("Head") ? head : joint.equals("Neck") ? 1 : arms);
        return factors;
    }
}
