package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The template human. Thread-safe. */
public final class HumanTemplate implements HeadShaper {

    @Override
    public ShapedHead shape(Sex sex, Proportions proportions) {
        Figures figures = Figures.of(sex);
        Skeleton skeleton = new Skeleton(figures);
        HeadGrid grid = new HeadGrid();
        double[] skin = new SkinSculptor(figures, 1).sculpt(grid);
        Draft head = new Draft();
        head.vertices(skin);
        new SkinMesh(grid, head).join();
        Map<String, Surface> surfaces = new LinkedHashMap<>();
        surfaces.put("AvatarHead", surface(head, SkinWeights.neck(skin, skeleton), figures));
        for (int side : new int[] {1, -1}) {
            String name = side > 0 ? "Left" : "Right";
            Draft ball = Eyeballs.ball(side);
            SkinWeights weights =
                    SkinWeights.rigid(ball.vertexCount(), skeleton.index(name + "Eye"));
            surfaces.put("Avatar" + name + "Eyeball", surface(ball, weights, figures));
        }
        Map<Landmark, float[]> landmarks = new EnumMap<>(Landmark.class);
        Landmarks.find(grid, skin, figures)
                .forEach((name, p) -> landmarks.put(name, metres(p, figures)));
        return new ShapedHead(
                skeleton.joints(), surfaces, landmarks, metres(new double[] {0, 20, -72}, figures));
    }

    private static Surface surface(Draft draft, SkinWeights weights, Figures figures) {
        float[] positions = metres(draft.positions(), figures);
        int[] triangles = draft.triangles();
        return new Surface(
                positions,
                Normals.smooth(positions, triangles),
                triangles,
                draft.uvs(),
                weights.joints(),
                weights.weights(),
                List.of());
    }

    private static float[] metres(double[] local, Figures figures) {
        float[] metres = new float[local.length];
        for (int i = 0; i < local.length; i++) {
            metres[i] = (float) ((local[i] + (i % 3 == 1 ? figures.eyeHeight() : 0)) / 1000);
        }
        return metres;
    }
}
