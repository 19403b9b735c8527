package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.body.Body;
import dev.likeness.sandbox.person.body.Skeleton;
import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All parts of one sex with a cut of the eyes, in the services' order. Immutable. */
final class Template {

    /** Shapes of the face that are made of its muscles and bones. */
    private static final List<String> EXPRESSIONS =
            ShapeSet.names(
                    ShapeSet.MOBILE_51,
                    ShapeSet.VISEMES_15,
                    ShapeSet.LEGACY_45,
                    ShapeSet.VISEMES_17,
                    ShapeSet.EMOTIONS);

    private static final Set<String> SPEECH = Set.copyOf(ShapeSet.VISEMES_15.names());

    /** What moves the rims of the lids. */
    private static final Set<String> LID_SHAPES =
            ShapeSet.MOBILE_51.names().stream()
                    .filter(
                            name ->
                                    name.startsWith("eye")
                                            || name.startsWith("cheekSquint")
                                            || name.startsWith("mouthSmile"))
                    .collect(Collectors.toUnmodifiableSet());

    private static final double LASHES_OF_MEN = 0.82;

    private final Figures figures;
    private final Skeleton skeleton;
    private final TemplatePart bust;
    private final HeadGrid grid = new HeadGrid();
    private final double[] skin;
    private final Expressions expressions;
    private final FaceModifications modifications;
    private final List<TemplatePart> parts = new ArrayList<>();

    /**
     * Sculpts a head onto a body.
     *
     * @param body of the same sex, from {@link #body}
     */
    Template(Sex sex, EyeForm eyes, Body body) {
        figures = Figures.of(sex);
        skeleton = body.skeleton();
        skin = new SkinSculptor(figures, eyes, body.solid()).sculpt(grid);
        LipLine lips = new LipLine(figures);
        Lids lids = new Lids(new EyeOpening(figures, eyes));
        modifications = new FaceModifications(figures, lids);
        SkinPoint[] points = SkinPoints.of(grid, skin, lips);
        expressions = new Expressions(points, grid.mirror(), lips, lids);
        SkinWeights carried = SkinWeights.of(body.joints(), body.weights());
        parts.add(new TemplatePart("AvatarBody", body.draft(), carried, Map.of()));
        bust = rigid("Bust", new Bust(figures, sex).sculpt(), "Spine2", Map.of());
        addLashes(sex);
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
        double[][] edge = new SkinSculptor(figures, EyeForm.USUAL, body.solid()).neckEdge();
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
        Map<String, Supplier<double[]>> all = new LinkedHashMap<>();
        int length = 3 * head.vertexCount();
        for (String name : EXPRESSIONS) {
            all.put(name, () -> Arrays.copyOf(expressions.of(name), length));
        }
        all.putAll(modifications(head));
        SkinWeights weights = SkinWeights.neck(head.positions(), skeleton);
        parts.add(new TemplatePart("AvatarHead", head, weights, all));
    }

    private Map<String, Supplier<double[]>> modifications(Draft draft) {
        Map<String, Supplier<double[]>> all = new LinkedHashMap<>();
        for (String name : ShapeSet.FACE_MODIFICATIONS.names()) {
            all.put(name, () -> modifications.move(name, draft.positions()));
        }
        return all;
    }

    private void addLashes(Sex sex) {
        Lashes lashes = new Lashes(grid, skin, sex == Sex.FEMALE ? 1 : LASHES_OF_MEN);
        Map<String, Supplier<double[]>> own = new LinkedHashMap<>();
        for (String name : EXPRESSIONS) {
            if (Recipes.touches(name, LID_SHAPES)) {
                own.put(name, () -> lashes.follow(expressions.of(name)));
            }
        }
        for (String name : ShapeSet.FACE_MODIFICATIONS.names()) {
            own.put(name, () -> lashes.follow(modifications.move(name, skin)));
        }
        add("AvatarEyelashes", lashes.draft(), "Head", own);
    }

    private void addTeeth() {
        Draft lower = Teeth.lower();
        Map<String, Supplier<double[]>> own = new Bite(lower).movements(EXPRESSIONS, SPEECH);
        add("AvatarTeethLower", lower, "Head", own);
        add("AvatarTeethUpper", Teeth.upper(), "Head", Map.of());
    }

    private void add(String name, Draft draft, String joint, Map<String, Supplier<double[]>> own) {
        parts.add(rigid(name, draft, joint, own));
    }

    private TemplatePart rigid(
            String name, Draft draft, String joint, Map<String, Supplier<double[]>> own) {
        SkinWeights weights = SkinWeights.rigid(draft.vertexCount(), skeleton.index(joint));
        return new TemplatePart(name, draft, weights, own);
    }
}
