package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.scene.Mesh;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeltaPagesTest {

    @Test
    void everyMovedVertexHasASlotOfItsOwnAndTheOthersHaveNone() {
        MorphTargets targets =
                new MorphTargets(6, List.of(moving("a", 1, 4), moving("b", 4, 5), moving("none")));

        SlotOrder order = SlotOrder.of(targets);

        Set<Integer> slots = new HashSet<>(List.of(order.slot(1), order.slot(4), order.slot(5)));
        assertThat(slots).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(List.of(order.slot(0), order.slot(2), order.slot(3))).containsOnly(-1);
        assertThat(order.slotCount()).isEqualTo(3);
    }

    @Test
    void verticesThatMoveTogetherAreNeighbours() {
        int[] even = evenNumbersBelow(200);
        int[] odd = Arrays.stream(even).map(v -> v + 1).toArray();
        MorphTargets targets =
                new MorphTargets(200, List.of(moving("even", even), moving("odd", odd)));

        PageTable table = PageTable.of(targets, SlotOrder.of(targets));

        // 100 vertices each fill seven pages of sixteen; in the file's order it were all thirteen.
        assertThat(table.keptPages()).isEqualTo(14);
    }

    @Test
    void aTargetThatMovesNothingTakesNoRoom() {
        MorphTargets targets = new MorphTargets(6, List.of(moving("none"), moving("a", 1)));

        DeltaPages pages = DeltaPages.of(targets, DeltaSet::of);

        assertThat(pages.rows()).containsExactly(DeltaPages.NO_ROW, 0);
    }

    @Test
    void aHeadTakesAtMostAThirdOfWhatAllDeltasWouldTake() {
        Mesh mesh = TestHead.mesh();
        MorphTargets targets = TestHead.targets(mesh);

        long dense = 66L * mesh.getVertexCount() * 6 * Float.BYTES;

        assertThat(DeltaPages.bytes(targets)).isLessThan(dense / 3);
    }

    @Test
    void theSizeThatIsToldIsTheSizeThatIsTaken() {
        MorphTargets targets = TestHead.targets(TestHead.mesh());
        DeltaPages pages = DeltaPages.of(targets, DeltaSet::of);

        long taken = 4L * 2 * pages.slots().getNumElements();
        for (DeltaSet set : List.of(pages.own(), pages.common())) {
            taken += set.deltas().getImage().getData(0).capacity();
            taken += set.pages().getImage().getData(0).capacity();
        }

        assertThat(DeltaPages.bytes(targets)).isEqualTo(taken);
    }

    private static int[] evenNumbersBelow(int end) {
        int[] even = new int[end / 2];
        Arrays.setAll(even, i -> 2 * i);
        return even;
    }

    private static MorphTarget moving(String name, int... vertices) {
        return new MorphTarget(
                name, vertices, new float[3 * vertices.length], new float[3 * vertices.length]);
    }
}
