package dev.likeness.model;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a finer level of detail of an asset: every triangle becomes four. */
final class FinerLevel {

    private final AssetPart part;
    private final List<int[]> edges = new ArrayList<>();
    private final Map<Long, Integer> middles = new HashMap<>();
    private final int before;

    private FinerLevel(AssetPart part) {
        this.part = part;
        this.before = part.mesh().getVertexCount();
    }

    static AvatarAsset of(AvatarAsset asset) {
        return new AvatarAsset(
                asset.name() + " finer",
                asset.parts().stream().map(part -> new FinerLevel(part).finer()).toList(),
                asset.rig());
    }

    private AssetPart finer() {
        int[] triangles = split(FittedMesh.triangles(part.mesh()));
        Mesh mesh = part.mesh();
        float[] positions =
                middled(FittedMesh.floats(mesh, Type.Position, Type.BindPosePosition), 3);
        MeshBuilder builder =
                new MeshBuilder(
                        positions,
                        middled(FittedMesh.floats(mesh, Type.Normal, Type.BindPoseNormal), 3),
                        triangles);
        builder.floats(
                Type.TexCoord,
                2,
                middled(FittedMesh.floats(mesh, Type.TexCoord, Type.TexCoord), 2));
        if (mesh.getBuffer(Type.Tangent) != null) {
            builder.tangents();
        }
        skin(builder, mesh);
        Mesh finer = builder.build();
        MorphTargets morphs = morphs();
        MeshBuilder.makeRoomFor(finer, morphs);
        return part.withMesh(finer).withMorphs(morphs);
    }

    private int[] split(int[] triangles) {
        int[] finer = new int[4 * triangles.length];
        int at = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            int a = triangles[t];
            int b = triangles[t + 1];
            int c = triangles[t + 2];
            int ab = middle(a, b);
            int bc = middle(b, c);
            int ca = middle(c, a);
            for (int corner : new int[] {a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca}) {
                finer[at++] = corner;
            }
        }
        return finer;
    }

    private int middle(int a, int b) {
        long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
        return middles.computeIfAbsent(
                key,
                edge -> {
                    edges.add(new int[] {a, b});
                    return before + edges.size() - 1;
                });
    }

    private float[] middled(float[] values, int components) {
        float[] all = java.util.Arrays.copyOf(values, components * (before + edges.size()));
        for (int e = 0; e < edges.size(); e++) {
            for (int i = 0; i < components; i++) {
                all[components * (before + e) + i] =
                        (values[components * edges.get(e)[0] + i]
                                        + values[components * edges.get(e)[1] + i])
                                / 2;
            }
        }
        return all;
    }

    private void skin(MeshBuilder builder, Mesh mesh) {
        ByteBuffer joints = (ByteBuffer) mesh.getBuffer(Type.BoneIndex).getData();
        float[] weights = FittedMesh.floats(mesh, Type.BoneWeight, Type.BoneWeight);
        int[] allJoints = new int[4 * (before + edges.size())];
        float[] allWeights = java.util.Arrays.copyOf(weights, allJoints.length);
        for (int i = 0; i < 4 * before; i++) {
            allJoints[i] = joints.get(i) & 0xFF;
        }
        for (int e = 0; e < edges.size(); e++) {
            Map<Integer, Float> both = new TreeMap<>();
            for (int vertex : edges.get(e)) {
                for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
                    both.merge(allJoints[i], weights[i] / 2, Float::sum);
                }
            }
            List<Map.Entry<Integer, Float>> strongest =
                    both.entrySet().stream()
                            .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
                            .limit(4)
                            .toList();
            for (int i = 0; i < strongest.size(); i++) {
                allJoints[4 * (before + e) + i] = strongest.get(i).getKey();
                allWeights[4 * (before + e) + i] = strongest.get(i).getValue();
            }
        }
        builder.skin(allJoints, allWeights);
    }

    private MorphTargets morphs() {
        if (part.morphs().targets().isEmpty()) {
            return MorphTargets.NONE;
        }
        MorphTargetBuilder builder = new MorphTargetBuilder(new float[0], new int[0], new int[0]);
        return new MorphTargets(
                before + edges.size(),
                part.morphs().targets().stream()
                        .map(
                                target ->
                                        builder.build(
                                                target.name(),
                                                middled(dense(target, target.positions()), 3),
                                                middled(dense(target, target.normals()), 3)))
                        .toList());
    }

    private float[] dense(MorphTarget target, float[] values) {
        float[] dense = new float[3 * before];
        for (int i = 0; i < target.vertices().length; i++) {
            System.arraycopy(values, 3 * i, dense, 3 * target.vertices()[i], 3);
        }
        return dense;
    }
}
