package dev.likeness.sandbox.person.clothes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Surface;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredClothTest {

    @Test
    void clothThatIsReadBackIsTheClothThatWasSewn() {
        Surface surface =
                new Surface(
                        new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0.5f},
                        new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                        new int[] {0, 1, 2},
                        new float[] {0, 0, 0.25f, 0, 0, 0.75f},
                        new int[] {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 4},
                        new float[] {1, 0, 0, 0, 0.5f, 0.5f, 0, 0, 0.25f, 0.25f, 0.25f, 0.25f},
                        List.of());
        Cloth sewn =
                new Cloth(
                        surface,
                        new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
                        new int[] {7},
                        new int[] {0, 1, 2, 2, 1, 0, 5, 6, 7},
                        new float[] {0.2f, 0.3f, 0.5f, 1, 0, 0, 0, 0, 1});

        Cloth read = StoredCloth.of(sewn).read();

        assertThat(read).usingRecursiveComparison().isEqualTo(sewn);
    }
}
