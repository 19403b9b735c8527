package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BlendshapeNamesTest {

    @Test
    void arKitHas52ShapesAndOculus15Visemes() {
        assertThat(ArKit.values()).hasSize(52);
        assertThat(Arrays.stream(Viseme.values()).map(Viseme::shapeName))
                .containsExactly(
                        "sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E",
                        "ih", "oh", "ou");
    }

    @ParameterizedTest
    @EnumSource
    void anArKitNameIsItsOwnCanonicalName(ArKit shape) {
        assertThat(BlendshapeNames.canonical(shape.shapeName())).isEqualTo(shape.shapeName());
    }

    @ParameterizedTest
    @EnumSource
    void aVisemeNameIsItsOwnCanonicalName(Viseme viseme) {
        assertThat(BlendshapeNames.canonical(viseme.shapeName())).isEqualTo(viseme.shapeName());
    }

    @ParameterizedTest
    @CsvSource({
        "eyeBlink_L, eyeBlinkLeft",
        "EYEBLINKRIGHT, eyeBlinkRight",
        "blendShape1.jawOpen, jawOpen",
        "mouth_smile_left, mouthSmileLeft",
        "viseme_aa, aa",
        "AA, aa",
        "viseme_I, ih",
        "viseme_O, oh",
        "U, ou",
        "EE, E",
        "viseme_PP, PP",
        "pp, PP",
        "viseme_kk, kk",
        "A, aa"
    })
    void everySpellingHasOneName(String spelling, String canonical) {
        assertThat(BlendshapeNames.canonical(spelling)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "EyeBlink_L, eyeBlinkLeft",
        "BrowsU_C, browInnerUp",
        "BrowsD_R, browDownRight",
        "EyeOpen_L, eyeWideLeft",
        "JawFwd, jawForward",
        "LipsStretch_R, mouthStretchRight",
        "Puff, cheekPuff"
    })
    void legacyNamesThatMeanOneArKitShapeAreThatShape(String legacy, String canonical) {
        assertThat(BlendshapeNames.LEGACY_45).contains(legacy);
        assertThat(BlendshapeNames.canonical(legacy)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"EyesUp", "JawChew", "Haircut", "mouthOpen"})
    void anUnknownNameStaysAsItIs(String name) {
        assertThat(BlendshapeNames.canonical(name)).isEqualTo(name);
    }
}
