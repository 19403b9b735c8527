package dev.likeness.demo.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeListTest {

    private final ShapeList list =
            new ShapeList(
                    List.of("aa", "browInnerUp", "eyeBlinkLeft", "jawOpen", "tongueOut", "wiggle"));

    @Test
    void namesStandBelowTheirHeadings() {
        assertThat(list.visible(20))
                .extracting(ShapeList.Line::text)
                .containsExactly(
                        "Eyes",
                        "eyeBlinkLeft",
                        "Brows",
                        "browInnerUp",
                        "Jaw",
                        "jawOpen",
                        "Mouth and tongue",
                        "tongueOut",
                        "Visemes",
                        "aa",
                        "Other",
                        "wiggle");
    }

    @Test
    void aFilterLeavesWhatHoldsItInAnyCase() {
        list.filter("JAW");

        assertThat(list.visible(20))
                .containsExactly(
                        new ShapeList.Line("Jaw", true), new ShapeList.Line("jawOpen", false));
    }

    @Test
    void scrollingEndsAtBothEnds() {
        list.scroll(100, 4);
        assertThat(list.position(4)).isEqualTo("9 - 12 of 12");

        list.scroll(-100, 4);
        assertThat(list.position(4)).isEqualTo("1 - 4 of 12");
    }
}
