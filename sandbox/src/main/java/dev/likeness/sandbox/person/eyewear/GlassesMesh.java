package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Normals;
import dev.likeness.sandbox.person.sculpt.Uv;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds glasses on a measured face: always the same topology, other positions. Millimetres. */
final class GlassesMesh {

    private static final int RIM_POINTS = 56;
    private static final double[] LENS_RINGS = {0.35, 0.7, 1};
    private static final int BRIDGE_POINTS = 11;
    private static final double BRIDGE_SHARE = 0.45;
    private static final double HINGE_SHARE = 0.06;
    private static final double[] UP = {0, 1, 0};
    private static final double[] FORWARD = {0, 0, 1};
    private static final int INFLUENCES = 4;

    private final FrameStyle style;
    private final FaceMeasures face;
    private final FrameFront front;
    private final Draft draft = new Draft();
    private final double profile;

    private GlassesMesh(FrameStyle style, Surface head, List<Joint> joints) {
        this.style = style;
        face = new FaceMeasures(head, joints);
        front = new FrameFront(style, face);
        profile = style.metal() ? 2 : 3.2;
    }

    static Surface of(FrameStyle style, Surface head, List<Joint> joints) {
        GlassesMesh mesh = new GlassesMesh(style, head, joints);
        mesh.addRims();
        mesh.addBridge();
        mesh.addPads();
        mesh.addTemples();
        // Last, so that what is seen through them is drawn before.
        mesh.addLenses();
        return mesh.surface(joints);
    }

    private void addRims() {
        double[][] rim = new double[RIM_POINTS][];
        for (int i = 0; i < RIM_POINTS; i++) {
            rim[i] = front.onLens((double) i / RIM_POINTS, 1);
        }
        Tube tube = new Tube(draft, Patches.FRAME, 8, profile);
        onBothSides(
                side ->
                        tube.add(
                                each(rim, side),
                                FORWARD,
                                filled(RIM_POINTS, style.rim()),
                                filled(RIM_POINTS, style.rimDepth()),
                                true));
    }

    private void addBridge() {
        double height = front.centreY() + style.lens().at(BRIDGE_SHARE)[1];
        double thick = style.metal() ? 0.9 : 2.3;
        addBar(height, 1.2, thick);
        if (style.doubleBridge()) {
            double[] brow = style.lens().at(0.33);
            double end = front.centreX() + brow[0];
            double[][] bar = new double[BRIDGE_POINTS][];
            for (int i = 0; i < BRIDGE_POINTS; i++) {
                double x = end * (1 - 2.0 * i / (BRIDGE_POINTS - 1));
                double bow = 1 - (x / end) * (x / end);
                bar[i] = front.at(x, front.centreY() + brow[1] + bow);
                bar[i][2] += bow;
            }
            new Tube(draft, Patches.METAL, 6, 2)
                    .add(bar, UP, filled(BRIDGE_POINTS, 0.8), filled(BRIDGE_POINTS, 0.8), false);
        }
    }

    private void addBar(double height, double arch, double thick) {
        double[][] bar = new double[BRIDGE_POINTS][];
        for (int i = 0; i < BRIDGE_POINTS; i++) {
            bar[i] = front.onBridge((double) i / (BRIDGE_POINTS - 1), height, arch);
        }
        new Tube(draft, style.metal() ? Patches.METAL : Patches.FRAME, 8, profile)
                .add(
                        bar,
                        UP,
                        filled(BRIDGE_POINTS, style.rimDepth()),
                        filled(BRIDGE_POINTS, thick),
                        false);
    }

    private void addPads() {
        NosePad pad = new NosePad(face, front.centreY() - 4);
        double[] rim = front.onLens(0.53, 1);
        double thick = style.pads() ? 0.5 : 1.6;
        double[] end = pad.back(thick);
        double[][] arm = {rim, Vectors.mix(rim, end, 0.5), end};
        arm[1][2] = 0.3 * rim[2] + 0.7 * end[2] - (style.pads() ? 1.5 : 0);
        Tube arms = new Tube(draft, style.pads() ? Patches.METAL : Patches.FRAME, 6, 2);
        Tube pads = new Tube(draft, style.pads() ? Patches.PAD : Patches.FRAME, 8, 2);
        onBothSides(
                side -> {
                    arms.add(each(arm, side), UP, filled(3, thick), filled(3, thick), false);
                    pads.add(
                            each(pad.path(), side),
                            side.apply(pad.across()),
                            pad.thickness(),
                            pad.breadth(),
                            false);
                });
    }

    private void addTemples() {
        double[] rim = style.lens().at(HINGE_SHARE);
        double edge = front.centreX() + rim[0];
        double y = front.centreY() + rim[1];
        double outer = edge + style.rim();
        double ear = face.side(y, face.earZ() + 30);
        double x = Math.max(outer + 3.5, Math.min(ear - 2, outer + 9));
        double z = front.at(edge, y)[2];
        double[] hinge = {x, y, z - 6};
        double[][] corner = {
            {edge - 0.5, y, z}, {x - 2.5, y, z - 0.8}, {x - 0.6, y, z - 2.4}, hinge
        };
        double tall = style.metal() ? 0.6 * style.temple() : style.temple();
        double half = style.templeWidth();
        TemplePath path = new TemplePath(face, hinge, half, 0.75 * style.temple());
        double[] heights = new double[TemplePath.ARM_POINTS + 1];
        for (int i = 0; i < heights.length; i++) {
            double share = (double) i / TemplePath.ARM_POINTS;
            heights[i] = tall * (1 - 0.35 * Math.min(1, 2 * share));
        }
        double[] tipHeights = new double[TemplePath.TIP_POINTS + 1];
        double[] tipWidths = new double[tipHeights.length];
        for (int i = 0; i < tipHeights.length; i++) {
            double end = i == tipHeights.length - 1 ? 0.6 : 1;
            tipHeights[i] = end * (style.metal() ? 1.8 : 0.75 * style.temple());
            tipWidths[i] = end * Math.max(half, 1.1);
        }
        Tube ends = new Tube(draft, style.metal() ? Patches.METAL : Patches.FRAME, 8, profile);
        Tube arms = new Tube(draft, style.metal() ? Patches.METAL : Patches.TEMPLE, 8, profile);
        Tube tips = new Tube(draft, style.metal() ? Patches.TIP : Patches.TEMPLE, 8, 2.4);
        onBothSides(
                side -> {
                    ends.add(
                            each(corner, side),
                            UP,
                            filled(4, Math.max(half, 0.8)),
                            filled(4, 0.9 * tall),
                            false);
                    arms.add(
                            each(path.arm(), side),
                            UP,
                            filled(heights.length, half),
                            heights,
                            false);
                    tips.add(each(path.tip(), side), UP, tipWidths, tipHeights, false);
                });
    }

    private void addLenses() {
        addLens(UnaryOperator.identity(), false);
        addLens(Vectors::mirrored, true);
    }

    private void addLens(UnaryOperator<double[]> side, boolean mirrored) {
        int centre = vertex(side.apply(front.onLens(0, 0)));
        int first = draft.vertexCount();
        for (double reach : LENS_RINGS) {
            for (int i = 0; i < RIM_POINTS; i++) {
                vertex(side.apply(front.onLens((double) i / RIM_POINTS, reach)));
            }
        }
        for (int i = 0; i < RIM_POINTS; i++) {
            int next = (i + 1) % RIM_POINTS;
            int a = mirrored ? next : i;
            int b = mirrored ? i : next;
            draft.triangle(
                    centre, first + a, first + b, lensUv(0, 0), lensUv(a, 0.35), lensUv(b, 0.35));
            for (int ring = 1; ring < LENS_RINGS.length; ring++) {
                int inner = first + (ring - 1) * RIM_POINTS;
                int outer = inner + RIM_POINTS;
                double low = LENS_RINGS[ring - 1];
                double high = LENS_RINGS[ring];
                draft.quad(
                        new int[] {inner + a, outer + a, outer + b, inner + b},
                        lensUv(a, low),
                        lensUv(a, high),
                        lensUv(b, high),
                        lensUv(b, low));
            }
        }
    }

    private Uv lensUv(int point, double reach) {
        double[] edge = style.lens().at((double) point / RIM_POINTS);
        double room = 1.25;
        return Patches.LENS.at(
                0.5 + reach * edge[0] / (2 * room * style.lens().width()),
                0.5 + reach * edge[1] / (2 * room * style.lens().height()));
    }

    private int vertex(double[] p) {
        return draft.vertex(p[0], p[1], p[2]);
    }

    private static void onBothSides(java.util.function.Consumer<UnaryOperator<double[]>> add) {
        add.accept(UnaryOperator.identity());
        add.accept(Vectors::mirrored);
    }

    private static double[][] each(double[][] points, UnaryOperator<double[]> side) {
        return Arrays.stream(points).map(side).toArray(double[][]::new);
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private Surface surface(List<Joint> joints) {
        double[] local = draft.positions();
        double[] origin = face.origin();
        float[] positions = new float[local.length];
        for (int i = 0; i < local.length; i++) {
            positions[i] = (float) ((local[i] + origin[i % 3]) / 1000);
        }
        int count = draft.vertexCount();
        int[] carriers = new int[INFLUENCES * count];
        Arrays.fill(carriers, joints.stream().map(Joint::name).toList().indexOf("Head"));
        float[] weights = new float[INFLUENCES * count];
        for (int i = 0; i < weights.length; i += INFLUENCES) {
            weights[i] = 1;
        }
        int[] triangles = draft.triangles();
        return new Surface(
                positions,
                Normals.smooth(positions, triangles),
                triangles,
                draft.uvs(),
                carriers,
                weights,
                List.of());
    }
}
