package dev.likeness.demo.tour;

import com.jme3.math.Vector3f;
import dev.likeness.Avatar;
import dev.likeness.SpokenLine;
import dev.likeness.demo.LikenessDemo;
import dev.likeness.demo.scene.StudioState;
import dev.likeness.demo.voice.DemoLine;
import dev.likeness.demo.voice.LineKind;
import dev.likeness.demo.voice.LiveSpeech;
import dev.likeness.demo.voice.LiveTalk;
import dev.likeness.demo.voice.Voice;
import dev.likeness.face.Face;
import dev.likeness.face.Viseme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The tour's stop at which the avatar speaks: a line each for every way from a voice to lips. */
final class SpeakingStage {

    private static final Vector3f CLOSE = new Vector3f(0, StudioState.EYE_LEVEL - 0.04f, 0.02f);
    private static final float CLOSE_DISTANCE = 0.66f;
    private static final float CLOSE_ANGLE = 0.12f;
    private static final double TIME_TO_SETTLE = 0.4;
    private static final float SHOWN = 0.2f;

    private static final List<LineKind> LINES =
            List.of(LineKind.BAKED, LineKind.LIVE, LineKind.TEXT);

    private final Crew crew;
    private final LikenessDemo game;
    private final TourClock clock;
    private final LiveTalk live = new LiveTalk();

    SpeakingStage(Crew crew, LikenessDemo game, TourClock clock) {
        this.crew = crew;
        this.game = game;
        this.clock = clock;
    }

    /** Lets the avatar say all of them. */
    List<TourReport.SpokenLine> play(Avatar avatar, Voice voice) throws IOException {
        List<TourReport.SpokenLine> spoken = new ArrayList<>();
        crew.onStage(
                () -> {
                    game.camera().frame(CLOSE, CLOSE_DISTANCE, CLOSE_ANGLE, 0);
                    game.camera().arrive();
                    game.getStateManager().attach(live);
                    avatar.face().setBlinking(false);
                    return null;
                });
        for (LineKind kind : LINES) {
            crew.pause(TIME_TO_SETTLE);
            spoken.add(say(avatar, voice, DemoLine.of(voice, kind)));
        }
        crew.onStage(
                () -> {
                    avatar.face().setBlinking(true);
                    return game.getStateManager().detach(live);
                });
        return spoken;
    }

    private TourReport.SpokenLine say(Avatar avatar, Voice voice, DemoLine line)
            throws IOException {
        boolean isLive = line.kind() == LineKind.LIVE;
        DoubleSupplier position = isLive ? live::position : avatar.voice()::position;
        double begin = crew.onStage(() -> begin(avatar, voice, line));
        List<String> files = new ArrayList<>();
        for (double moment : SpeakingMoments.of(line.lips())) {
            crew.later(() -> clock.haltAt(begin + moment));
            double into = crew.onStage(position::getAsDouble);
            BufferedImage picture = crew.shoot();
            // Only now: lips that follow somebody are a frame late.
            String shape = crew.onStage(() -> shape(avatar.face()).shapeName());
            String name = "speaking-" + line.kind().title() + "-" + (files.size() + 1);
            String shows = "speaking (" + line.kind().title() + "), " + shape;
            String caption =
                    String.format(
                            Locale.ROOT, "%s   %.2f s   %s", line.kind().title(), into, shape);
            crew.keep(Caption.under(picture, caption), name, shows, into);
            files.add(name + ".png");
        }
        crew.onStage(
                () -> {
                    avatar.voice().stop();
                    live.stop();
                    clock.goOn();
                    return null;
                });
        return new TourReport.SpokenLine(
                line.kind().title(),
                line.kind().source(),
                line.text(),
                Math.round(100 * line.lips().duration()) / 100.0,
                line.shapes(),
                Math.round(10 * line.millis()) / 10.0,
                files);
    }

    /** Halts the clock at once: it goes on to the first moment that is wanted. */
    private double begin(Avatar avatar, Voice voice, DemoLine line) {
        if (line.kind() == LineKind.LIVE) {
            live.say(avatar, new LiveSpeech(voice.recording()), Optional.empty());
        } else {
            avatar.voice().say(SpokenLine.silent(line.lips()));
        }
        clock.haltAt(clock.now());
        return clock.now();
    }

    /** What the mouth mostly is; at rest if it is nothing in particular. */
    private static Viseme shape(Face face) {
        Viseme strongest = Viseme.SIL;
        float most = SHOWN;
        for (Viseme viseme : Viseme.values()) {
            if (viseme != Viseme.SIL && face.get(viseme) > most) {
                most = face.get(viseme);
                strongest = viseme;
            }
        }
        return strongest;
    }
}
