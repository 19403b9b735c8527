package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeSetTest {

    @ParameterizedTest
    @EnumSource
    void theNamesOfASetThatAServiceSendsAreKnown(dev.likeness.sandbox.person.ShapeSet sent) {
        ShapeSet known = ShapeSet.of(sent.id()).orElseThrow();

        assertThat(canonical(known.names())).isEqualTo(canonical(sent.names()));
    }

    /** The face at rest is no movement. */
    private static Set<String> canonical(Iterable<String> names) {
        Set<String> canonical = new TreeSet<>();
        names.forEach(name -> canonical.add(BlendshapeNames.canonical(name)));
        canonical.remove("base_head");
        return canonical;
    }

    @Test
    void aSetThatNobodyKnowsIsEmpty() {
        assertThat(ShapeSet.of("mobile_99")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eyeBlinkL, eyeBlinkLeft",
        "MouthSmileR, mouthSmileRight",
        "Blink_L, eyeBlinkLeft",
        "blinkRight, eyeBlinkRight",
        "vrc.v_aa, aa",
        "v_ou, ou",
        "Joy, joy",
        "happy, joy",
        "Sorrow, sadness",
        "Angry, anger",
        "Surprised, surprise",
        "dd, DD",
        "TongueOut, tongueOut",
        "lookUp, EyesUp"
    })
    void everySpellingHasOneName(String spelling, String canonical) {
        assertThat(BlendshapeNames.canonical(spelling)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "jawOpen, MOUTH",
        "tongueOut, MOUTH",
        "LipsUpperUp, MOUTH",
        "aa, MOUTH",
        "eyeBlinkLeft, EYES",
        "EyesDown, EYES",
        "browInnerUp, BROWS",
        "cheekPuff, REST",
        "Haircut, REST"
    })
    void everyNameBelongsToARegion(String name, FaceRegion region) {
        assertThat(FaceRegion.of(name)).isEqualTo(region);
    }
}
