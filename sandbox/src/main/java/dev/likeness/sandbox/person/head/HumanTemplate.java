package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The template human. Thread-safe. */
public final class HumanTemplate implements HeadShaper {

    private static final double[] SKULL = {0, 20, -72};

    @Override
    public ShapedHead shape(Sex sex, Proportions proportions) {
        Proportions wanted = ProportionWarp.clamped(proportions);
        ProportionWarp warp = new ProportionWarp(wanted);
        Template template = new Template(sex, wanted.eyeSize());
        double floor = template.figures().eyeHeight();
        Map<String, Surface> surfaces = new LinkedHashMap<>();
        for (TemplatePart part : template.parts()) {
            surfaces.put(part.name(), surface(part, warp, floor));
        }
        Map<Landmark, float[]> landmarks = new EnumMap<>(Landmark.class);
        template.landmarks().forEach((name, p) -> landmarks.put(name, metres(warp.bend(p), floor)));
        return new ShapedHead(
                joints(template, warp), surfaces, landmarks, metres(warp.bend(SKULL), floor));
    }

    /**
     * Joins a shaped head's parts into one surface for pipelines that know only one mesh: head,
     * body, eyeballs and teeth, with all {@code mobile_51} and {@code visemes_15} shapes. Corneas
     * and lashes are left out.
     *
     * @param head a result of {@link #shape}
     * @return a new surface; its UV lie in the boxes of {@link LegacyAtlas#STANDARD}
     */
    public static Surface legacyHead(ShapedHead head) {
        return LegacyHead.merge(head);
    }

    private static Surface surface(TemplatePart part, ProportionWarp warp, double floor) {
        double[] local = part.draft().positions();
        float[] positions = metres(warp.bend(local), floor);
        int[] triangles = part.draft().triangles();
        List<Shape> shapes = shapes(part, local, warp);
        return new Surface(
                positions,
                Normals.smooth(positions, triangles),
                triangles,
                part.draft().uvs(),
                part.weights().joints(),
                part.weights().weights(),
                shapes);
    }

    private static List<Shape> shapes(TemplatePart part, double[] local, ProportionWarp warp) {
        List<Shape> shapes = new ArrayList<>();
        part.movements()
                .forEach(
                        (name, moves) -> {
                            double[] from = startOf(name, part, local);
                            shapes.add(new Shape(name, metres(warp.bend(from, moves), 0)));
                        });
        return shapes;
    }

    /** Lips close from where the open jaw has taken them. */
    private static double[] startOf(String shape, TemplatePart part, double[] local) {
        double[] start = local.clone();
        if (shape.equals("mouthClose")) {
            double[] open = part.movements().get("jawOpen");
            for (int i = 0; i < start.length; i++) {
                start[i] += open[i];
            }
        }
        return start;
    }

    private static List<Joint> joints(Template template, ProportionWarp warp) {
        double floor = template.figures().eyeHeight();
        List<Joint> joints = new ArrayList<>();
        for (Joint joint : template.skeleton().joints()) {
            boolean eye = joint.name().endsWith("Eye");
            double[] local = {1000.0 * joint.x(), 1000.0 * joint.y() - floor, 1000.0 * joint.z()};
            float[] p = metres(eye ? warp.bend(local) : local, floor);
            joints.add(new Joint(joint.name(), joint.parent(), p[0], p[1], p[2]));
        }
        return joints;
    }

    private static float[] metres(double[] local, double floor) {
        float[] metres = new float[local.length];
        for (int i = 0; i < local.length; i++) {
            metres[i] = (float) ((local[i] + (i % 3 == 1 ? floor : 0)) / 1000);
        }
        return metres;
    }
}
