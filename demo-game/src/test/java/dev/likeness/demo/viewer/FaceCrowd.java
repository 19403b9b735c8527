package dev.likeness.demo.viewer;

import com.jme3.asset.AssetManager;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import dev.likeness.demo.scene.Sitters;
import dev.likeness.demo.scene.StudioState;
import dev.likeness.demo.voice.Voice;
import dev.likeness.face.Expression;
import dev.likeness.face.Face;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import dev.likeness.speech.VisemeTrack;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A choir of few files: whoever comes from one file shares its meshes with the others, and each
 * speaks another moment of a line, in a mood of its own.
 */
final class FaceCrowd {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int FRAMES = 4;

    private static final int ROWS = 4;
    private static final int IN_A_ROW = 6;
    private static final float ASIDE = 0.37f;
    private static final float BEHIND = 0.5f;
    private static final float HIGHER = 0.27f;

    private static final float AWAY = 3.25f;
    private static final float MIDDLE = 0.36f;

    private static final List<Expression> MOODS =
            List.of(
                    Expression.NEUTRAL,
                    Expression.SMILE,
                    Expression.SURPRISED,
                    Expression.RELAXED,
                    Expression.SAD,
                    Expression.ANGRY,
                    Expression.CONTEMPTUOUS);

    private final AssetManager assets = ViewerApp.newAssets();
    private final List<AvatarAsset> people = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private MorphRenderer morphs;

    FaceCrowd(List<Path> files) {
        AvatarAssetReader reader = new AvatarAssetReader(assets);
        files.forEach(file -> people.add(reader.read(file)));
    }

    BufferedImage picture() throws Exception {
        ViewerApp app = FaceStudio.opened(assets, WIDTH, HEIGHT, this::fill);
        try {
            for (int frame = 0; frame < FRAMES; frame++) {
                app.pictures().next().get();
            }
            return app.pictures().next().get();
        } finally {
            app.stop(true);
        }
    }

    private void fill(ViewerApp app) {
        morphs = new MorphRenderer(assets, app.getRenderer(), MorphPath.GPU);
        for (int place = 0; place < ROWS * IN_A_ROW; place++) {
            app.getRootNode().attachChild(singer(place));
        }
        // The viewer's tiles are empty.
        app.getViewPort().setEnabled(true);
        app.camera().frame(new Vector3f(0, StudioState.EYE_LEVEL + MIDDLE, 0), AWAY, 0, 0);
        app.camera().arrive();
    }

    private Node singer(int place) {
        int row = place / IN_A_ROW;
        // Neighbours are never of one file.
        AvatarAsset file = people.get((place + row) % people.size());
        AvatarInstance avatar = file.newInstance();
        Face face = Face.of(avatar, morphs, place);
        float shift = (row % 2 - 0.5f) * ASIDE / 2;
        Sitters.place(avatar.node(), (place % IN_A_ROW - (IN_A_ROW - 1) / 2f) * ASIDE + shift);
        avatar.node().move(0, row * HIGHER, -row * BEHIND);
        avatar.node().rotate(0, FastMath.sin(place * 1.7f) * 0.3f, 0);
        speak(face, place);
        faces.add(face);
        return avatar.node();
    }

    private static void speak(Face face, int place) {
        VisemeTrack line = (place % 2 == 0 ? Voice.FEMALE : Voice.MALE).lips();
        float[] weights = new float[VisemeTrack.ORDER.size()];
        line.sample(line.duration() * (place + 0.5) / (ROWS * IN_A_ROW), weights);
        for (Viseme viseme : Viseme.ALL) {
            face.set(viseme, weights[VisemeTrack.ORDER.indexOf(viseme.shapeName())]);
        }
        face.fadeTo(MOODS.get(place % MOODS.size()), 0);
        face.setBlinking(false);
        face.update(0);
    }
}
