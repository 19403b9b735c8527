package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.body.Body;
import dev.likeness.sandbox.person.sculpt.Normals;
import dev.likeness.sandbox.person.shape.BodyShapes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The template human: sculpts a head of given proportions with all its parts and expressions.
 * Thread-safe; works on the calling thread for some hundred milliseconds.
 *
 * <p>Texture layouts (u to the right, v upwards), the same for everybody:
 *
 * <ul>
 *   <li>AvatarHead: see {@link PaintGuide}.
 *   <li>Eyeballs and corneas: seen from the front, pupil in the middle (0.5, 0.5), u to the
 *       person's left; distance from the middle = 0.48 × angle from the axis / 110°, so the edge of
 *       an iris of 5.8 mm radius lies {@value Eyeballs#IRIS_UV_RADIUS} from the middle.
 *   <li>AvatarEyelashes: see {@link LashLayout}.
 *   <li>Teeth: the row in v 0.42 to 0.99 from one last molar to the other, from the outer gum at
 *       the top (gum down to v 0.82) over the crowns (v 0.82 to 0.5) to the inner gum; the tongue
 *       of AvatarTeethLower in u 0.01 to 0.6, v 0.01 to 0.4, tip at the top.
 *   <li>AvatarBody: see {@link dev.likeness.sandbox.person.body.Region}.
 *   <li>The bust: the shirt unrolled, u = 0.5 the middle of the chest, collar at the top (v above
 *       0.83), hem at the bottom.
 * </ul>
 */
public final class HumanTemplate implements HeadShaper {

    private static final double[] SKULL = {0, 20, -72};

    /** Painters and hairdressers all start from the same two heads. */
    private final Map<Sex, ShapedHead> unshaped = new ConcurrentHashMap<>();

    private final Map<Sex, Body> bodies = new ConcurrentHashMap<>();

    @Override
    public ShapedHead shape(Sex sex, Proportions proportions) {
        Proportions wanted = ProportionWarp.clamped(proportions);
        return wanted.equals(Proportions.TEMPLATE)
                ? unshaped.computeIfAbsent(sex, key -> sculpt(key, wanted))
                : sculpt(sex, wanted);
    }

    private ShapedHead sculpt(Sex sex, Proportions wanted) {
        Body body = bodies.computeIfAbsent(sex, Template::body);
        Template template = new Template(sex, EyeForm.of(wanted), body);
        ProportionWarp warp = new ProportionWarp(wanted, template.landmarks());
        double floor = template.figures().eyeHeight();
        Map<String, Surface> surfaces = new LinkedHashMap<>();
        for (TemplatePart part : template.parts()) {
            surfaces.put(part.name(), surface(part, warp, floor));
        }
        new NeckSeam(body).weld(surfaces);
        List<Joint> joints = joints(template, warp);
        BodyShapes swelling = new BodyShapes(joints);
        for (String part : List.of("AvatarBody", "AvatarHead")) {
            surfaces.put(part, swelling.addedTo(surfaces.get(part)));
        }
        Map<Landmark, float[]> landmarks = new EnumMap<>(Landmark.class);
        template.landmarks().forEach((name, p) -> landmarks.put(name, metres(warp.bend(p), floor)));
        return new ShapedHead(
                joints,
                surfaces,
                surface(template.bust(), warp, floor),
                landmarks,
                metres(warp.bend(SKULL), floor));
    }

    /**
     * Joins a shaped head's parts into one surface for pipelines that know only one mesh: head,
     * body, eyeballs and teeth, with all shapes of the face. There is no skeleton to turn the eyes,
     * so the shapes do. Corneas and lashes are left out.
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
        return new Surface(
                positions,
                Normals.smooth(positions, triangles),
                triangles,
                part.draft().uvs(),
                part.weights().joints(),
                part.weights().weights(),
                shapes(part, local, warp));
    }

    private static List<Shape> shapes(TemplatePart part, double[] local, ProportionWarp warp) {
        List<Shape> shapes = new ArrayList<>();
        part.movements()
                .forEach(
                        (name, moves) ->
                                shapes.add(
                                        Shape.onDemand(
                                                name,
                                                () ->
                                                        metres(
                                                                warp.bend(
                                                                        startOf(name, part, local),
                                                                        moves.get()),
                                                                0))));
        return shapes;
    }

    /** Lips close from where the open jaw has taken them. */
    private static double[] startOf(String shape, TemplatePart part, double[] local) {
        if (!shape.equals("mouthClose")) {
            return local;
        }
        double[] start = local.clone();
        double[] open = part.movements().get("jawOpen").get();
        for (int i = 0; i < start.length; i++) {
            start[i] += open[i];
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
