package dev.likeness.sandbox.person.body;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Uv;
import dev.likeness.sandbox.person.sculpt.UvBox;
import dev.likeness.sandbox.person.sculpt.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A body below the neck, joined to the edge of a head without a gap. Making one takes seconds; it
 * is the same for everybody of one sex. Millimetres around the point between the pupils.
 */
public final class Body {

    private static final int INFLUENCES = 4;

    private final BodyFigures figures;
    private final BodyVolume volume;
    private final Skeleton skeleton;
    private final Draft draft = new Draft();
    private final List<Region> regions = new ArrayList<>();
    private int[] joints;
    private int[] twins;
    private float[] weights;

    /**
     * Sizes a body.
     *
     * @param eyeHeight of the eyes above the floor
     * @param eyeX half the distance between the pupils
     * @param neck the solid neck, which the body melts into
     */
    public Body(Sex sex, double eyeHeight, double eyeX, Volume neck) {
        figures = BodyFigures.of(sex, eyeHeight);
        volume = new BodyVolume(figures, neck);
        skeleton = new Skeleton(figures, eyeX);
    }

    /** The solid of body and neck. */
    public Volume solid() {
        return volume;
    }

    /** The joints of the whole person. */
    public Skeleton skeleton() {
        return skeleton;
    }

    /**
     * Lays the mesh from the edge of the neck downwards.
     *
     * @param ring the neck's edge, left half, from the front to the back (xyz each)
     * @param edge shares of every joint for each of these points
     */
    public void lay(double[][] ring, float[][] edge) {
        BodyNet builder = new BodyNet(figures, volume, ring);
        Net net = builder.lay();
        new Relaxation(net, builder.fixed()).run(volume);
        float[][] shares = new BodyWeights(figures, skeleton, volume.hand, net).shares(edge);
        twins = addVertices(net);
        addFaces(net);
        addWeights(net, shares);
    }

    /** The mesh. */
    public Draft draft() {
        return draft;
    }

    /**
     * The vertex on the edge of the neck: 0 in front, counted to the left, negative to the right.
     */
    public int neckEdge(int column) {
        return column >= 0 ? column : twins[-column];
    }

    /** Four joints for each vertex. */
    public int[] joints() {
        return joints.clone();
    }

    /** Weights of {@link #joints()}. */
    public float[] weights() {
        return weights.clone();
    }

    /** Adds the left half, then the right one; returns for each left vertex its twin. */
    private int[] addVertices(Net net) {
        for (int vertex = 0; vertex < net.size(); vertex++) {
            double[] p = net.point(vertex);
            draft.vertex(p[0], p[1], p[2]);
        }
        int[] others = new int[net.size()];
        for (int vertex = 0; vertex < net.size(); vertex++) {
            double[] p = net.point(vertex);
            others[vertex] = net.middle(vertex) ? vertex : draft.vertex(-p[0], p[1], p[2]);
        }
        return others;
    }

    private void addFaces(Net net) {
        for (Net.Face face : net.faces()) {
            int corners = face.vertices().length;
            UvBox left = face.region().left();
            UvBox right = face.region().right();
            Uv[] own = new Uv[corners];
            Uv[] other = new Uv[corners];
            int[] mirrored = new int[corners];
            for (int i = 0; i < corners; i++) {
                Uv uv = face.uvs()[i];
                Uv back = face.uvs()[corners - 1 - i];
                boolean flipped = face.region() == Region.TORSO;
                own[i] = left.at(uv.u(), uv.v());
                other[i] = right.at(flipped ? 1 - back.u() : back.u(), back.v());
                mirrored[i] = twins[face.vertices()[corners - 1 - i]];
            }
            add(face.region(), face.vertices(), own);
            add(face.region(), mirrored, other);
        }
    }

    private void add(Region region, int[] v, Uv[] uv) {
        int before = draft.corners();
        if (v.length == 3) {
            draft.triangle(v[0], v[1], v[2], uv[0], uv[1], uv[2]);
        } else {
            draft.quad(v, uv[0], uv[1], uv[2], uv[3]);
        }
        for (int i = before; i < draft.corners(); i += 3) {
            regions.add(region);
        }
    }

    private void addWeights(Net net, float[][] shares) {
        joints = new int[INFLUENCES * draft.vertexCount()];
        weights = new float[INFLUENCES * draft.vertexCount()];
        for (int vertex = 0; vertex < net.size(); vertex++) {
            put(vertex, shares[vertex], false);
            if (twins[vertex] != vertex) {
                put(twins[vertex], shares[vertex], true);
            }
        }
    }

    private void put(int vertex, float[] shares, boolean mirrored) {
        int[] strongest =
                IntStream.range(0, shares.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(joint -> -shares[joint]))
                        .limit(INFLUENCES)
                        .mapToInt(Integer::intValue)
                        .toArray();
        float sum = (float) Arrays.stream(strongest).mapToDouble(joint -> shares[joint]).sum();
        for (int i = 0; i < INFLUENCES; i++) {
            int joint = strongest[i];
            joints[INFLUENCES * vertex + i] = mirrored ? skeleton.mirror(joint) : joint;
            weights[INFLUENCES * vertex + i] = shares[joint] / sum;
        }
    }
}
