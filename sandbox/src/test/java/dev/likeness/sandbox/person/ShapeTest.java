package dev.likeness.sandbox.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void aShapeIsComputedOnlyWhenItIsAskedFor() {
        AtomicInteger computed = new AtomicInteger();
        Shape shape =
                Shape.onDemand(
                        "jawOpen",
                        () -> {
                            computed.incrementAndGet();
                            return new float[] {1, 2, 3};
                        });
        assertThat(shape.name()).isEqualTo("jawOpen");
        assertThat(computed).hasValue(0);
        assertThat(shape.deltas()).containsExactly(1, 2, 3);
        assertThat(computed).hasValue(1);
    }

    @Test
    void setsAreFoundByTheServicesNames() {
        assertThat(ShapeSet.of("visemes_17")).contains(ShapeSet.VISEMES_17);
        assertThat(ShapeSet.of("visemes_99")).isEmpty();
        assertThat(ShapeSet.names(ShapeSet.VISEMES_15, ShapeSet.VISEMES_14)).hasSize(15);
    }
}
