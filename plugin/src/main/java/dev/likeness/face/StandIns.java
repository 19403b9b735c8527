package dev.likeness.face;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to move instead where an avatar lacks a shape: visemes as mixtures of ARKit shapes, ARKit's
 * one-sided shapes as halves of the two-sided ones of {@code legacy_45}, these as both of ARKit's,
 * and emotions as the expressions of the same name.
 *
 * <p>The viseme mixtures are a joint least-squares fit (weights 0 to 1, at most seven terms) to two
 * published heads that have both sets; ARKit names do not fix amplitudes, so on an unknown head
 * they are a good guess and no more.
 */
final class StandIns {

    /** One part of a mixture: how much of which shape (canonical name) at weight 1. */
    record Term(String name, float share) {}

    /** A star stands for Left and Right. */
    private static final String TABLE =
            """
            sil =
            aa = jawOpen .39, mouthLowerDown* .28, mouthSmile* .13, jawForward .09, mouthPucker .06, mouthClose .06
            E = mouthSmile* .32, mouthStretch* .31, mouthPress* .26, mouthUpperUp* .26, mouthLowerDown* .21, jawOpen .16, mouthDimple* .10
            ih = mouthSmile* .36, mouthLowerDown* .25, mouthUpperUp* .25, mouthStretch* .24, mouthPress* .12, mouthDimple* .08, jawOpen .08
            oh = mouthFunnel .52, jawOpen .37, mouthPucker .29, mouthLowerDown* .24, mouthFrown* .20, mouthClose .17, mouthDimple* .06
            ou = mouthFunnel .48, mouthPucker .31, mouthPress* .23, mouthShrugLower .21, mouthStretch* .17, jawOpen .11, jawForward .09
            PP = mouthRollUpper .32, mouthPress* .28, mouthStretch* .14, mouthSmile* .09
            FF = mouthShrugUpper .43, mouthPress* .37, mouthPucker .28, mouthSmile* .15, mouthDimple* .08, jawOpen .06
            TH = mouthShrugUpper .56, mouthPress* .24, mouthSmile* .15, jawOpen .14, mouthFunnel .13, mouthStretch* .10
            DD = mouthFunnel .48, mouthStretch* .36, mouthPress* .36, mouthDimple* .23, jawOpen .05
            kk = mouthLowerDown* .42, mouthShrugUpper .36, mouthFunnel .24, mouthPress* .20, jawForward .11, jawOpen .09, mouthSmile* .08
            CH = mouthShrugUpper .51, mouthLowerDown* .51, mouthFunnel .25, mouthPress* .14, mouthSmile* .09, jawForward .08, jawOpen .06
            SS = mouthLowerDown* .47, mouthShrugUpper .23, mouthSmile* .21, mouthDimple* .18, mouthRollLower .16, mouthStretch* .14
            nn = mouthLowerDown* .43, mouthFunnel .36, mouthSmile* .19, jawForward .18, mouthStretch* .18, mouthPress* .14, jawOpen .05
            RR = mouthLowerDown* .81, mouthRollLower .28, mouthPucker .15
            eyeLookDownLeft = EyesDown .5
            eyeLookDownRight = EyesDown .5
            eyeLookUpLeft = EyesUp .5
            eyeLookUpRight = EyesUp .5
            eyeLookOutLeft = EyesLeft .5
            eyeLookInRight = EyesLeft .5
            eyeLookInLeft = EyesRight .5
            eyeLookOutRight = EyesRight .5
            mouthUpperUpLeft = LipsUpperUp .5
            mouthUpperUpRight = LipsUpperUp .5
            mouthLowerDownLeft = LipsLowerDown .5
            mouthLowerDownRight = LipsLowerDown .5
            noseSneerLeft = Sneer .5
            noseSneerRight = Sneer .5
            mouthClose = mouthShrugLower .6
            mouthPressLeft = mouthShrugLower .25, mouthRollUpper .15
            mouthPressRight = mouthShrugLower .25, mouthRollUpper .15
            EyesDown = eyeLookDown* 1
            EyesUp = eyeLookUp* 1
            EyesLeft = eyeLookOutLeft 1, eyeLookInRight 1
            EyesRight = eyeLookInLeft 1, eyeLookOutRight 1
            LipsUpperUp = mouthUpperUp* 1
            LipsLowerDown = mouthLowerDown* 1
            LipsUpperOpen = mouthUpperUp* .6
            LipsLowerOpen = mouthLowerDown* .6
            Sneer = noseSneer* 1
            JawChew = jawOpen .2, mouthClose .15
            blink = eyeBlink* 1
            mouthOpen = jawOpen .5
            mouthSmile = mouthSmile* .8
            smile = mouthSmile* .8
            frown = mouthFrown* .8
            """;

    private static final Map<String, Expression> EMOTIONS =
            Map.of(
                    "joy", Expression.SMILE,
                    "sadness", Expression.SAD,
                    "anger", Expression.ANGRY,
                    "fear", Expression.AFRAID,
                    "disgust", Expression.DISGUSTED,
                    "surprise", Expression.SURPRISED,
                    "contempt", Expression.CONTEMPTUOUS,
                    "relaxed", Expression.RELAXED);

    private static final Map<String, List<Term>> MIXTURES = parse();

    private StandIns() {}

    /**
     * The mixture for a shape.
     *
     * @param name canonical (not null)
     * @return its terms (empty for silence and for shapes without a stand-in)
     */
    static List<Term> of(String name) {
        return MIXTURES.getOrDefault(name, List.of());
    }

    /** Every name for which there is a mixture, ARKit's and visemes included. */
    static Set<String> names() {
        return MIXTURES.keySet();
    }

    private static Map<String, List<Term>> parse() {
        Map<String, List<Term>> mixtures = new LinkedHashMap<>();
        TABLE.lines()
                .map(line -> line.split("=", 2))
                .forEach(sides -> mixtures.put(sides[0].strip(), terms(sides[1])));
        EMOTIONS.forEach((name, expression) -> mixtures.put(name, terms(expression)));
        return Map.copyOf(mixtures);
    }

    private static List<Term> terms(Expression expression) {
        return expression.weights().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(weight -> new Term(weight.getKey().shapeName(), weight.getValue()))
                .toList();
    }

    /** Reads "jawOpen .4, mouthSmile* .2"; a star stands for Left and Right. */
    static List<Term> terms(String mixture) {
        List<Term> terms = new ArrayList<>();
        for (String part : mixture.isBlank() ? new String[0] : mixture.split(",")) {
            String[] words = part.strip().split(" ");
            float share = Float.parseFloat(words[1]);
            if (words[0].endsWith("*")) {
                String both = words[0].substring(0, words[0].length() - 1);
                terms.add(new Term(both + "Left", share));
                terms.add(new Term(both + "Right", share));
            } else {
                terms.add(new Term(words[0], share));
            }
        }
        return List.copyOf(terms);
    }
}
