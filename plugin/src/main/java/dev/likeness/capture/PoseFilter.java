package dev.likeness.capture;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;
import dev.likeness.face.FaceRegion;
import dev.likeness.face.Viseme;
import java.util.Arrays;
import java.util.function.Function;

/** One filter for each value of a pose, as its region wants it. */
final class PoseFilter {

    private static final ArKit[] SHAPES = ArKit.values();
    private static final Viseme[] VISEMES = Viseme.values();

    private final OneEuro[] shapes;
    private final OneEuro[] visemes;
    private final OneEuro[] head;

    PoseFilter(Function<FaceRegion, Smoothing> byRegion) {
        shapes =
                Arrays.stream(SHAPES)
                        .map(shape -> new OneEuro(byRegion.apply(FaceRegion.of(shape))))
                        .toArray(OneEuro[]::new);
        visemes =
                Arrays.stream(VISEMES)
                        .map(viseme -> new OneEuro(byRegion.apply(FaceRegion.MOUTH)))
                        .toArray(OneEuro[]::new);
        head = new OneEuro[3];
        Arrays.setAll(head, axis -> new OneEuro(byRegion.apply(FaceRegion.REST)));
    }

    /** Smooths a pose in place (seconds since the last one, >=0). */
    void smooth(FacePose pose, double seconds) {
        for (ArKit shape : SHAPES) {
            pose.set(shape, shapes[shape.ordinal()].next(pose.get(shape), seconds));
        }
        for (Viseme viseme : VISEMES) {
            pose.set(viseme, visemes[viseme.ordinal()].next(pose.get(viseme), seconds));
        }
        pose.setHead(
                head[0].next(pose.headYaw(), seconds),
                head[1].next(pose.headPitch(), seconds),
                head[2].next(pose.headRoll(), seconds));
    }
}
