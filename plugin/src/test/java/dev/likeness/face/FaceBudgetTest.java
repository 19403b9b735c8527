package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FaceBudgetTest {

    private static final float FRAME = 1 / 60f;
    private static final float BUDGET = 4;

    private final FaceBudget budget = new FaceBudget();

    /** Frames whose cost follows from the share. */
    private void run(float seconds, DoubleUnaryOperator costOfShare) {
        for (float passed = 0; passed < seconds; passed += FRAME) {
            budget.frame((float) costOfShare.applyAsDouble(budget.share()), FRAME, BUDGET);
        }
    }

    @Test
    void facesThatCostLittleAreLeftAlone() {
        run(5, share -> 3.9);

        assertThat(budget.share()).isEqualTo(1);
    }

    @Test
    void whatCostsTooMuchIsReducedUntilItFits() {
        run(8, share -> 1 + 12 * share);

        assertThat(budget.average()).isBetween(3f, 4.05f);
    }

    @Test
    void whatFitsIsNotChangedAnyMore() {
        run(8, share -> 1 + 12 * share);
        float settled = budget.share();

        run(8, share -> 1 + 12 * share);

        assertThat(budget.share()).isEqualTo(settled);
    }

    @Test
    void aCostThatFallsSteeplyDoesNotSwing() {
        run(10, share -> 20 * share * share * share);
        float settled = budget.share();

        run(5, share -> 20 * share * share * share);

        assertThat(budget.share()).isEqualTo(settled);
    }

    @Test
    void aSlowMachineDoesNotMakeItSwing() {
        float longFrame = 0.25f;
        for (int i = 0; i < 400; i++) {
            budget.frame(1 + 12 * budget.share(), longFrame, BUDGET);
        }
        float settled = budget.share();
        for (int i = 0; i < 100; i++) {
            budget.frame(1 + 12 * budget.share(), longFrame, BUDGET);
        }

        assertThat(budget.average()).isBetween(3f, 4.05f);
        assertThat(budget.share()).isEqualTo(settled);
    }

    @Test
    void pausesNowAndThenHardlyCount() {
        for (int i = 0; i < 600; i++) {
            budget.frame(i % 12 == 0 ? 60 : 2.5f, FRAME, BUDGET);
        }

        assertThat(budget.share()).isEqualTo(1);
    }

    @Test
    void everythingComesBackWhenThereIsRoom() {
        run(5, share -> 10 * share);

        run(10, share -> share);

        assertThat(budget.share()).isEqualTo(1);
    }

    @Test
    void onePauseOfTheMachineChangesNearlyNothing() {
        run(2, share -> 2);

        budget.frame(300, FRAME, BUDGET);
        run(0.5f, share -> 2);

        assertThat(budget.share()).isEqualTo(1);
    }
}
