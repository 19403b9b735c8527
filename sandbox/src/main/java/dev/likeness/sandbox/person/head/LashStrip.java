package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.lod.LowPoly;
import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Uv;
import dev.likeness.sandbox.person.sculpt.UvBox;

/** The lower level of lashes: one strip along each lid, spanned between a few of the lashes. */
public final class LashStrip {

    private static final int LEADING = 11;
    private static final int ROWS = 3;

    private final int[] kept = new int[2 * 2 * LEADING * ROWS];
    private final Draft draft = new Draft();
    private int count;

    private LashStrip() {
        int lash = 0;
        for (int side : new int[] {1, -1}) {
            add(lash, Lashes.UPPER_COUNT, LashLayout.UPPER_STRIP, side > 0);
            lash += Lashes.UPPER_COUNT;
            add(lash, Lashes.LOWER_COUNT, LashLayout.LOWER_STRIP, side < 0);
            lash += Lashes.LOWER_COUNT;
        }
    }

    /** The level for lashes of all people. */
    public static LowPoly level() {
        LashStrip strip = new LashStrip();
        return LowPoly.picking(strip.kept, strip.draft.triangles(), strip.draft.uvs());
    }

    /** Whether a lash of a lid (0 at the inner corner) spans the strip. */
    static boolean leads(int lash, int lashes) {
        for (int i = 0; i < LEADING; i++) {
            if (leader(i, lashes) == lash) {
                return true;
            }
        }
        return false;
    }

    private static int leader(int i, int lashes) {
        return Math.round(i * (lashes - 1f) / (LEADING - 1));
    }

    private void add(int firstLash, int lashes, UvBox box, boolean outwards) {
        int first = count;
        for (int i = 0; i < LEADING; i++) {
            int card = (firstLash + leader(i, lashes)) * Lashes.CARD_VERTICES;
            for (int row = 0; row < ROWS; row++) {
                kept[count++] = card + row * (Lashes.CARD_VERTICES - 1) / (ROWS - 1);
            }
        }
        for (int i = 0; i < LEADING - 1; i++) {
            for (int row = 0; row < ROWS - 1; row++) {
                cell(first + ROWS * i + row, i, row, box, outwards);
            }
        }
    }

    private void cell(int a, int i, int row, UvBox box, boolean outwards) {
        Uv root = uv(box, i, row);
        Uv tip = uv(box, i, row + 1);
        Uv nextRoot = uv(box, i + 1, row);
        Uv nextTip = uv(box, i + 1, row + 1);
        if (outwards) {
            draft.quad(new int[] {a, a + ROWS, a + ROWS + 1, a + 1}, root, nextRoot, nextTip, tip);
        } else {
            draft.quad(new int[] {a, a + 1, a + ROWS + 1, a + ROWS}, root, tip, nextTip, nextRoot);
        }
    }

    private static Uv uv(UvBox box, int i, int row) {
        return box.at(i / (LEADING - 1.0), row / (ROWS - 1.0));
    }
}
