package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Soft;
import dev.likeness.sandbox.person.sculpt.Uv;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lashes as narrow curved cards that end in a point, rooted on the rims of the lids: first those of
 * the left eye, from the inner to the outer corner, upper lid before lower lid, then the right
 * eye's. Each vertex knows the piece of rim that it grows from.
 */
final class Lashes {

    static final int UPPER_COUNT = 150;
    static final int LOWER_COUNT = 80;

    /** Pieces of a card from the root to the tip. */
    static final int PIECES = 6;

    /** Vertices of a card: pairs from the root on, the tip as the last. */
    static final int CARD_VERTICES = 2 * PIECES + 1;

    /**
     * Where a vertex is rooted.
     *
     * @param a vertex of the skin at one end of the piece of rim
     * @param b vertex of the skin at its other end
     * @param share place between them, 0 at a, 1 at b
     * @param far 0 at the root, 1 at the free end
     */
    record Root(int a, int b, double share, double far) {

        double at(double[] values, int axis) {
            return Soft.mix(values[3 * a + axis], values[3 * b + axis], share);
        }
    }

    /** Shares of a lid from the inner corner between which lashes grow. */
    private static final double FIRST = 0.09;

    private static final double LAST = 0.985;

    private static final double UPPER_LENGTH = 7.6;
    private static final double LOWER_LENGTH = 3.6;

    /** Width at the root, the soft edges of the texture included. */
    private static final double WIDTH = 0.36;

    private final Draft draft = new Draft();
    private final List<Root> roots = new ArrayList<>();
    private final double[] skin;
    private final double fullness;

    /**
     * Grows lashes on a head.
     *
     * @param skin positions of the grid's vertices (xyz, millimetres around the point between the
     *     pupils)
     * @param fullness share of the longest and thickest lashes, 0 to 1
     */
    Lashes(HeadGrid grid, double[] skin, double fullness) {
        this.skin = skin;
        this.fullness = fullness;
        for (int side : new int[] {1, -1}) {
            Slit eye = side > 0 ? grid.leftEye() : grid.rightEye();
            // Both eyes draw the same lots, so that they mirror each other.
            Random random = new Random(41);
            row(eye, side, 1, UPPER_COUNT, random);
            row(eye, side, -1, LOWER_COUNT, random);
        }
    }

    Draft draft() {
        return draft;
    }

    List<Root> roots() {
        return roots;
    }

    private void row(Slit eye, int side, int lid, int count, Random random) {
        for (int i = 0; i < count; i++) {
            double free = LashStrip.leads(i, count) ? 0 : 1;
            double shift = free * random.nextDouble(-0.4, 0.4) / count;
            double outward = Soft.mix(FIRST, LAST, i / (count - 1.0)) + shift;
            LashForm form = LashForm.of(outward, lid, free, random);
            card(root(eye, side, lid, Soft.clamp(outward, 0, 1)), side, lid, form);
        }
    }

    private static Root root(Slit eye, int side, int lid, double outward) {
        double along = (side > 0 ? outward : 1 - outward) * (eye.last() - eye.first());
        int column = eye.first() + Math.min((int) along, eye.last() - eye.first() - 1);
        int a = lid > 0 ? eye.upper(0, column) : eye.lower(0, column);
        int b = lid > 0 ? eye.upper(0, column + 1) : eye.lower(0, column + 1);
        return new Root(a, b, along - (column - eye.first()), 0);
    }

    private void card(Root root, int side, int lid, LashForm form) {
        double length = (lid > 0 ? UPPER_LENGTH : LOWER_LENGTH) * fullness * form.length();
        double[] across = form.across(rim(root, side), side);
        int first = draft.vertexCount();
        for (int piece = 0; piece <= PIECES; piece++) {
            double far = piece / (double) PIECES;
            double[] middle = form.middle(far, side, lid);
            double half = 0.5 * WIDTH * fullness * (1 - far * far);
            for (int edge : piece < PIECES ? new int[] {-1, 1} : new int[] {0}) {
                draft.vertex(
                        root.at(skin, 0) + length * middle[0] + edge * half * across[0],
                        root.at(skin, 1) + length * middle[1] + edge * half * across[1],
                        root.at(skin, 2) + length * middle[2] + edge * half * across[2]);
                roots.add(new Root(root.a(), root.b(), root.share(), far));
            }
        }
        cover(first, side * lid < 0);
    }

    /** The way of the rim towards the outer corner, as long as 1. */
    private double[] rim(Root root, int side) {
        double[] way = new double[3];
        double length = 0;
        for (int axis = 0; axis < 3; axis++) {
            way[axis] = side * (skin[3 * root.b() + axis] - skin[3 * root.a() + axis]);
            length += way[axis] * way[axis];
        }
        for (int axis = 0; axis < 3; axis++) {
            way[axis] /= Math.sqrt(length);
        }
        return way;
    }

    private void cover(int first, boolean turned) {
        for (int piece = 0; piece < PIECES - 1; piece++) {
            int a = first + 2 * piece;
            int[] quad = {a, a + 1, a + 3, a + 2};
            Uv[] uv = {uv(piece, 0), uv(piece, 1), uv(piece + 1, 1), uv(piece + 1, 0)};
            if (turned) {
                draft.quad(
                        new int[] {quad[0], quad[3], quad[2], quad[1]}, uv[0], uv[3], uv[2], uv[1]);
            } else {
                draft.quad(quad, uv[0], uv[1], uv[2], uv[3]);
            }
        }
        int last = first + 2 * (PIECES - 1);
        Uv left = uv(PIECES - 1, 0);
        Uv right = uv(PIECES - 1, 1);
        Uv tip = uv(PIECES, 0.5);
        if (turned) {
            draft.triangle(last, last + 2, last + 1, left, tip, right);
        } else {
            draft.triangle(last, last + 1, last + 2, left, right, tip);
        }
    }

    private static Uv uv(int piece, double across) {
        return LashLayout.SINGLE.at(piece / (double) PIECES, across);
    }

    /** Movements of the lashes from those of the skin; tips turn with the lid. */
    double[] follow(double[] skinDeltas) {
        double[] own = draft.positions();
        double[] result = new double[own.length];
        for (int i = 0; i < roots.size(); i++) {
            Root root = roots.get(i);
            for (int axis = 0; axis < 3; axis++) {
                result[3 * i + axis] = root.at(skinDeltas, axis);
            }
            if (root.far() > 0) {
                turnTip(skinDeltas, root, own, result, i);
            }
        }
        return result;
    }

    private void turnTip(double[] deltas, Root root, double[] own, double[] result, int i) {
        double y = root.at(skin, 1);
        double z = root.at(skin, 2);
        double before = Math.atan2(y, z);
        double after = Math.atan2(y + root.at(deltas, 1), z + root.at(deltas, 2));
        double turn = (after - before) * 0.7;
        double up = own[3 * i + 1] - y;
        double ahead = own[3 * i + 2] - z;
        result[3 * i + 1] += up * Math.cos(turn) + ahead * Math.sin(turn) - up;
        result[3 * i + 2] += ahead * Math.cos(turn) - up * Math.sin(turn) - ahead;
    }
}
