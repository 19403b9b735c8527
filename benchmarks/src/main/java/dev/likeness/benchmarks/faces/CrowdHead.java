package dev.likeness.benchmarks.faces;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.asset.AssetManager;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.face.ArKit;
import dev.likeness.face.BlendshapeNames;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all heads of a crowd look like: made in code as large as the services' (7 419 vertices, 66
 * shapes of which each moves a quarter of the vertices), or read from an avatar's file. Skinned to
 * a neck and a head.
 */
final class CrowdHead {

    private static final int VERTICES = 7419;

    /** Moves about a quarter of the vertices of a sphere: what shapes of real heads move. */
    private static final float REACH = 1.05f;

    private static final float RADIUS = 0.1f;
    private static final int WIDTH = 86;

    private final float[] positions;
    private final float[] normals;
    private final float[] uvs;
    private final int[] triangles;
    private final MorphTargets targets;

    private CrowdHead(
            float[] positions,
            float[] normals,
            float[] uvs,
            int[] triangles,
            List<MorphTarget> targets) {
        this.positions = positions;
        this.normals = normals;
        this.uvs = uvs;
        this.triangles = triangles;
        this.targets = new MorphTargets(positions.length / 3, targets);
    }

    /** Made in code. */
    static CrowdHead made() {
        float[] positions = new float[3 * VERTICES];
        float[] normals = new float[3 * VERTICES];
        float[] uvs = new float[2 * VERTICES];
        for (int v = 0; v < VERTICES; v++) {
            float around = FastMath.TWO_PI * (v % WIDTH) / (WIDTH - 1);
            float up = FastMath.PI * (v / WIDTH) / (VERTICES / WIDTH);
            Vector3f out =
                    new Vector3f(
                            FastMath.cos(around) * FastMath.sin(up),
                            -FastMath.cos(up),
                            FastMath.sin(around) * FastMath.sin(up));
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * v + axis] = RADIUS * out.get(axis);
                normals[3 * v + axis] = out.get(axis);
            }
            uvs[2 * v] = around / FastMath.TWO_PI;
            uvs[2 * v + 1] = up / FastMath.PI;
        }
        List<MorphTarget> targets = new ArrayList<>();
        names().forEach(name -> targets.add(bump(positions, name, targets.size())));
        return new CrowdHead(positions, normals, uvs, triangles(), targets);
    }

    /**
     * The mesh of an avatar's file with the most vertices among those with blendshapes, its middle
     * at the origin. Shapes that it lacks move nothing.
     */
    static CrowdHead read(AssetManager assets, Path file) {
        MorphedGeometry head =
                new AvatarAssetReader(assets)
                        .readGltfAvatar("head", file, Map.of()).newInstance().morphed().stream()
                                .max(Comparator.comparingInt(part -> part.targets().vertexCount()))
                                .orElseThrow();
        Mesh mesh = head.geometry().getMesh();
        int[] triangles =
                IntStream.range(0, 3 * mesh.getTriangleCount())
                        .map(mesh.getIndexBuffer()::get)
                        .toArray();
        float[] positions = values(mesh, Type.Position);
        Vector3f centre = mesh.getBound().getCenter();
        for (int i = 0; i < positions.length; i++) {
            positions[i] -= centre.get(i % 3);
        }
        return new CrowdHead(
                positions,
                values(mesh, Type.Normal),
                values(mesh, Type.TexCoord),
                triangles,
                names().map(name -> named(head.targets(), name)).toList());
    }

    private static float[] values(Mesh mesh, Type type) {
        FloatBuffer data = ((FloatBuffer) mesh.getBuffer(type).getData()).duplicate();
        data.clear();
        float[] values = new float[data.remaining()];
        data.get(values);
        return values;
    }

    private static MorphTarget named(MorphTargets targets, String name) {
        return targets.targets().stream()
                .filter(target -> BlendshapeNames.canonical(target.name()).equals(name))
                .findFirst()
                .orElseGet(() -> new MorphTarget(name, new int[0], new float[0], new float[0]));
    }

    /** In the order of the weights: ARKit's without the tongue, then the visemes. */
    private static Stream<String> names() {
        return Stream.concat(
                ArKit.ALL.stream().filter(shape -> shape != ArKit.TONGUE_OUT).map(ArKit::shapeName),
                Viseme.ALL.stream().map(Viseme::shapeName));
    }

    int vertices() {
        return positions.length / 3;
    }

    MorphTargets targets() {
        return targets;
    }

    /** A mesh of its own. */
    Mesh mesh() {
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, positions);
        mesh.setBuffer(Type.Normal, 3, normals);
        mesh.setBuffer(Type.TexCoord, 2, uvs);
        mesh.setBuffer(Type.Index, 3, BufferUtils.createIntBuffer(triangles));
        skin(mesh, positions);
        mesh.updateBound();
        return mesh;
    }

    private static int[] triangles() {
        int rows = VERTICES / WIDTH;
        int[] triangles = new int[6 * (WIDTH - 1) * (rows - 1)];
        int at = 0;
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < WIDTH - 1; column++) {
                int corner = row * WIDTH + column;
                int[] quad = {
                    corner,
                    corner + WIDTH,
                    corner + 1,
                    corner + 1,
                    corner + WIDTH,
                    corner + WIDTH + 1
                };
                System.arraycopy(quad, 0, triangles, at, 6);
                at += 6;
            }
        }
        return triangles;
    }

    private static void skin(Mesh mesh, float[] positions) {
        int vertices = positions.length / 3;
        ByteBuffer bones = BufferUtils.createByteBuffer(4 * vertices);
        float[] weights = new float[4 * vertices];
        for (int v = 0; v < vertices; v++) {
            float head = FastMath.clamp(positions[3 * v + 1] / RADIUS + 1, 0, 1);
            bones.put(4 * v, (byte) 1);
            weights[4 * v] = head;
            weights[4 * v + 1] = 1 - head;
        }
        mesh.setBuffer(Type.BoneIndex, 4, bones);
        mesh.setBuffer(Type.BoneWeight, 4, weights);
        mesh.setBuffer(Type.HWBoneIndex, 4, bones.duplicate());
        mesh.setBuffer(Type.HWBoneWeight, 4, weights.clone());
        mesh.setMaxNumWeights(2);
        mesh.generateBindPose();
    }

    static SkinningControl skeleton() {
        Joint neck = new Joint("Neck");
        Joint head = new Joint("Head");
        neck.addChild(head);
        Armature armature = new Armature(new Joint[] {neck, head});
        armature.saveBindPose();
        armature.saveInitialPose();
        return new SkinningControl(armature);
    }

    static Node placed(int index, int count) {
        int side = (int) Math.ceil(Math.sqrt(count));
        Node node = new Node("head " + index);
        node.setLocalTranslation(
                0.25f * (index % side - (side - 1) / 2f),
                0.25f * (index / side - (side - 1) / 2f),
                0);
        return node;
    }

    private static MorphTarget bump(float[] positions, String name, int seed) {
        Random random = new Random(seed);
        Vector3f centre = randomDirection(random).multLocal(RADIUS);
        Vector3f shift = randomDirection(random).multLocal(0.01f);
        List<Integer> moved = new ArrayList<>();
        for (int v = 0; v < VERTICES; v++) {
            if (at(positions, v).distance(centre) < REACH * RADIUS) {
                moved.add(v);
            }
        }
        float[] deltas = new float[3 * moved.size()];
        float[] normals = new float[3 * moved.size()];
        for (int i = 0; i < moved.size(); i++) {
            float strength = 1 - at(positions, moved.get(i)).distance(centre) / (REACH * RADIUS);
            for (int axis = 0; axis < 3; axis++) {
                deltas[3 * i + axis] = strength * shift.get(axis);
                normals[3 * i + axis] = strength * 20 * shift.get((axis + 1) % 3);
            }
        }
        return new MorphTarget(
                name, moved.stream().mapToInt(Integer::intValue).toArray(), deltas, normals);
    }

    private static Vector3f at(float[] positions, int vertex) {
        return new Vector3f(
                positions[3 * vertex], positions[3 * vertex + 1], positions[3 * vertex + 2]);
    }

    private static Vector3f randomDirection(Random random) {
        return new Vector3f(
                        (float) random.nextGaussian(),
                        (float) random.nextGaussian(),
                        (float) random.nextGaussian())
                .normalizeLocal();
    }
}
