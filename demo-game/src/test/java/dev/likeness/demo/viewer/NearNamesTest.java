package dev.likeness.demo.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private static final List<String> NAMES =
            List.of(
                    "aa",
                    "eyeBlinkLeft",
                    "jawLeft",
                    "jawOpen",
                    "mouthSmileLeft",
                    "mouthSmileRight");

    @Test
    void aTypingErrorFindsTheNameItMeans() {
        assertThat(NearNames.of("jawOpn", NAMES)).startsWith("jawOpen");
    }

    @Test
    void aPartOfANameFindsAllThatHoldIt() {
        assertThat(NearNames.of("smile", NAMES))
                .containsExactly("mouthSmileLeft", "mouthSmileRight");
    }

    @Test
    void aVisemesPrefixDoesNotMakeItDistant() {
        assertThat(NearNames.of("viseme_aaa", NAMES)).startsWith("aa");
    }

    @Test
    void nonsenseIsNearToNothing() {
        assertThat(NearNames.of("xyzzyxyzzy", NAMES)).isEmpty();
    }
}
