package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.body.Body;
import dev.likeness.sandbox.person.body.Skeleton;
import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All parts of one sex with an opening of the eyes, in the services' order. Immutable. */
final class Template {

    private static final List<String> LASH_SHAPES =
            ExpressionNames.MOBILE.stream()
                    .filter(
                            name ->
                                    name.startsWith("eye")
                                            || name.startsWith("cheekSquint")
                                            || name.startsWith("mouthSmile"))
                    .toList();

    private final Figures figures;
    private final Skeleton skeleton;
    private final TemplatePart bust;
    private final HeadGrid grid = new HeadGrid();
    private final double[] skin;
    private final Map<String, double[]> movements;
    private final List<TemplatePart> parts = new ArrayList<>();

    /**
     * Sculpts a head onto a body.
     *
     * @param body of the same sex, from {@link #body}
     */
    Template(Sex sex, double eyeSize, Body body) {
        figures = Figures.of(sex);
        skeleton = body.skeleton();
        skin = new SkinSculptor(figures, eyeSize, body.solid()).sculpt(grid);
        LipLine lips = new LipLine(figures);
        Lids lids = new Lids(new EyeOpening(figures, eyeSize));
        SkinPoint[] points = SkinPoints.of(grid, skin, lips);
        movements = new Expressions(points, grid.mirror(), lips, lids).all();
        SkinWeights carried = SkinWeights.of(body.joints(), body.weights());
        parts.add(new TemplatePart("AvatarBody", body.draft(), carried, Map.of()));
        bust = rigid("Bust", new Bust(figures, sex).sculpt(), "Spine2", Map.of());
        addLashes();
        addHead();
        for (String side : List.of("Left", "Right")) {
            int sign = side.equals("Left") ? 1 : -1;
            add("Avatar" + side + "Cornea", Eyeballs.cornea(sign), side + "Eye", Map.of());
            add("Avatar" + side + "Eyeball", Eyeballs.ball(sign), side + "Eye", Map.of());
        }
        addTeeth();
    }

    /** The body of one sex, laid from the edge of the neck. Takes seconds. */
    static Body body(Sex sex) {
        Figures figures = Figures.of(sex);
        Volume head = new FaceVolume(figures);
        Body body = new Body(sex, figures.eyeHeight(), Figures.EYE_X, head);
        double[][] edge = new SkinSculptor(figures, 1, body.solid()).neckEdge();
        body.lay(edge, SkinWeights.shares(edge, body.skeleton()));
        return body;
    }

    /** Chest and shoulders in a shirt, for pipelines without a body. */
    TemplatePart bust() {
        return bust;
    }

    Figures figures() {
        return figures;
    }

    Skeleton skeleton() {
        return skeleton;
    }

    List<TemplatePart> parts() {
        return parts;
    }

    /** Named points of the neutral face, millimetres. */
    Map<Landmark, double[]> landmarks() {
        return Landmarks.find(grid, skin, figures);
    }

    private void addHead() {
        Draft head = new Draft();
        head.vertices(skin);
        new SkinMesh(grid, head).join();
        EarMesh ears = new EarMesh(head, figures);
        ears.add(1, SkinUv.LEFT_EAR);
        ears.add(-1, SkinUv.RIGHT_EAR);
        Map<String, double[]> all = new LinkedHashMap<>();
        int length = 3 * head.vertexCount();
        movements.forEach((name, deltas) -> all.put(name, Arrays.copyOf(deltas, length)));
        SkinWeights weights = SkinWeights.neck(head.positions(), skeleton);
        parts.add(new TemplatePart("AvatarHead", head, weights, all));
    }

    private void addLashes() {
        Lashes lashes = new Lashes(grid, skin);
        Map<String, double[]> own = new LinkedHashMap<>();
        for (String name : LASH_SHAPES) {
            own.put(name, lashes.follow(movements.get(name)));
        }
        add("AvatarEyelashes", lashes.draft(), "Head", own);
    }

    private void addTeeth() {
        Draft lower = Teeth.lower();
        Map<String, double[]> own = new LinkedHashMap<>();
        own.put("jawForward", bone(lower, 0, new double[] {0, 0.5, 8}));
        own.put("jawLeft", bone(lower, 0, new double[] {8, -0.5, 0}));
        own.put("jawOpen", bone(lower, 1, new double[3]));
        own.put("jawRight", bone(lower, 0, new double[] {-8, -0.5, 0}));
        for (String viseme : ExpressionNames.VISEMES) {
            double open = ExpressionNames.recipe(viseme).getOrDefault("jawOpen", 0.0);
            own.put(viseme, bone(lower, open, new double[3]));
        }
        add("AvatarTeethLower", lower, "Head", own);
        add("AvatarTeethUpper", Teeth.upper(), "Head", Map.of());
    }

    private static double[] bone(Draft draft, double open, double[] slide) {
        double[] points = draft.positions();
        double[] moved = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            double[] turn = Jaw.open(points[i + 1], points[i + 2]);
            for (int k = 0; k < 3; k++) {
                moved[i + k] = open * turn[k] + slide[k];
            }
        }
        return moved;
    }

    private void add(String name, Draft draft, String joint, Map<String, double[]> own) {
        parts.add(rigid(name, draft, joint, own));
    }

    private TemplatePart rigid(String name, Draft draft, String joint, Map<String, double[]> own) {
        SkinWeights weights = SkinWeights.rigid(draft.vertexCount(), skeleton.index(joint));
        return new TemplatePart(name, draft, weights, own);
    }
}
