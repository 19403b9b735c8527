package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Uv;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.List;

/** Joins the grid's vertices to triangles with UV. */
final class SkinMesh {

    private final HeadGrid grid;
    private final Draft draft;

    SkinMesh(HeadGrid grid, Draft draft) {
        this.grid = grid;
        this.draft = draft;
    }

    void join() {
        int index = 0;
        for (int[] quad : grid.quads()) {
            int row = index / HeadGrid.COLUMNS;
            int column = index % HeadGrid.COLUMNS - HeadGrid.HALF;
            joinCell(quad, row, column);
            index++;
        }
        joinRings(grid.leftEye(), SkinUv.LEFT_RIM);
        joinRings(grid.rightEye(), SkinUv.RIGHT_RIM);
        joinRings(grid.mouth(), SkinUv.MOUTH);
        closeThroat(grid.mouth());
    }

    private void joinCell(int[] quad, int row, int column) {
        double top = row == 0 ? column + 0.5 : column;
        double topNext = row == 0 ? column + 0.5 : column + 1;
        draft.quad(
                quad,
                SkinUv.skin(row, top),
                SkinUv.skin(row + 1, column),
                SkinUv.skin(row + 1, column + 1),
                SkinUv.skin(row, topNext));
    }

    private void joinRings(Slit slit, UvBox box) {
        for (int ring = 0; ring < slit.rings(); ring++) {
            List<Integer> outer = slit.loop(ring);
            List<Integer> inner = slit.loop(ring + 1);
            int size = outer.size();
            for (int i = 0; i < size; i++) {
                int next = (i + 1) % size;
                draft.quad(
                        new int[] {outer.get(i), inner.get(i), inner.get(next), outer.get(next)},
                        SkinUv.ring(box, slit, ring, i),
                        SkinUv.ring(box, slit, ring + 1, i),
                        SkinUv.ring(box, slit, ring + 1, i + 1),
                        SkinUv.ring(box, slit, ring, i + 1));
            }
        }
    }

    private void closeThroat(Slit mouth) {
        int ring = mouth.rings();
        Uv dark = SkinUv.MOUTH.at(0.5, 0);
        for (int column = mouth.first(); column < mouth.last(); column++) {
            int[] quad = {
                mouth.upper(ring, column),
                mouth.lower(ring, column),
                mouth.lower(ring, column + 1),
                mouth.upper(ring, column + 1)
            };
            draft.quad(quad, dark, dark, dark, dark);
        }
    }
}
