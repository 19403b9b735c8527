package dev.likeness.face;

import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.Arrays;

/**
 * Which pages of slots each shape moves, and where they are kept.
 *
 * @param rows row of each target, {@link DeltaPages#NO_ROW} for targets that move nothing
 * @param places by row and page of slots: index among the kept pages, or -1 (length = rows ×
 *     pagesOfSlots, at least one row)
 * @param pagesOfSlots how many pages all slots fill (&gt;=1)
 * @param keptPages how many pages are kept over all shapes
 */
record PageTable(int[] rows, int[] places, int pagesOfSlots, int keptPages) {

    static PageTable of(MorphTargets targets, SlotOrder order) {
        int pagesOfSlots = Math.max(1, DeltaSet.ceilDiv(order.slotCount(), DeltaSet.PAGE));
        int[] rows = new int[targets.targets().size()];
        int used = 0;
        for (int t = 0; t < rows.length; t++) {
            boolean moves = targets.targets().get(t).vertices().length > 0;
            rows[t] = moves ? used++ : DeltaPages.NO_ROW;
        }
        int[] places = new int[Math.max(1, used) * pagesOfSlots];
        Arrays.fill(places, -1);
        int kept = 0;
        for (int t = 0; t < rows.length; t++) {
            MorphTarget target = targets.targets().get(t);
            for (int vertex : target.vertices()) {
                int at = rows[t] * pagesOfSlots + order.slot(vertex) / DeltaSet.PAGE;
                if (places[at] < 0) {
                    places[at] = kept++;
                }
            }
        }
        return new PageTable(rows, places, pagesOfSlots, kept);
    }

    /** Where a page of a shape is kept, or -1. */
    int place(int target, int page) {
        return places[rows[target] * pagesOfSlots + page];
    }
}
