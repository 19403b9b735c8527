package dev.likeness.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** On a clock that only the pieces move. */
class FrameBudgetTest {

    private static final long MILLI = 1_000_000;

    private final AtomicLong clock = new AtomicLong();
    private final FrameBudget budget = new FrameBudget(Duration.ofMillis(4), clock::get);

    @Test
    void piecesOfHalfAMillisecondFillAFrameAndDoNotOverflowIt() {
        Piece piece = piece(Piece.Kind.COPY, 100_000, MILLI / 2);

        int done = frame(piece);

        assertThat(done).isBetween(6, 8);
        assertThat(clock.get()).isLessThanOrEqualTo(4 * MILLI);
    }

    @Test
    void aPieceLongerThanTheBudgetIsDoneAloneInAFrame() {
        Piece piece = piece(Piece.Kind.REHEARSE, 0, 300 * MILLI);

        assertThat(frame(piece)).isEqualTo(1);
        assertThat(frame(piece)).isEqualTo(1);
    }

    @Test
    void nothingThatWasSlowBeforeIsBegunAfterSomethingElse() {
        Piece slow = piece(Piece.Kind.RESERVE, 1_000_000, 3 * MILLI);
        frame(slow);

        budget.beginFrame();
        budget.run(piece(Piece.Kind.COPY, 1_000, MILLI));

        assertThat(budget.allows(slow)).isFalse();
    }

    @Test
    void smallPiecesAreAllowedWhereLargeOnesOfTheKindAreNot() {
        frame(piece(Piece.Kind.COPY, 1_000_000, 2 * MILLI));

        budget.beginFrame();
        budget.run(piece(Piece.Kind.COPY, 1_000, MILLI));

        assertThat(budget.allows(piece(Piece.Kind.COPY, 1_000_000, 0))).isFalse();
        assertThat(budget.allows(piece(Piece.Kind.COPY, 1_000, 0))).isTrue();
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> budget.set(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }

    private Piece piece(Piece.Kind kind, long bytes, long nanos) {
        return new Piece(kind, bytes, () -> clock.addAndGet(nanos));
    }

    /** Does one piece again and again; returns how often a new frame allows it. */
    private int frame(Piece piece) {
        clock.set(0);
        budget.beginFrame();
        int done = 0;
        while (budget.allows(piece)) {
            budget.run(piece);
            done++;
        }
        return done;
    }
}
