package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.avaturn.Figure.FigurePart;
import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.hair.Raster;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The scenes that renders are made of; names but the first are the sandbox's own. */
enum Scene {
    /** Head and shoulders. */
    PREVIEW("common/preview", 0.68f, 0.0f, 0.35f),
    /** From head to feet. */
    FULL_BODY("common/full_body", 2.0f, -0.7f, 0.35f),
    /** The face from the front. */
    PORTRAIT("common/portrait", 0.42f, 0.075f, 0);

    private static final int SIZE = 512;
    private static final int SUPERSAMPLING = 2;
    private static final float NO_HEAD = 1.5f;
    private static final Color BACKDROP = new Color(226, 229, 233);

    private final String id;
    private final float height;
    private final float aboveHead;
    private final float turn;

    /**
     * A scene.
     *
     * @param height of the picture (in metres)
     * @param aboveHead of its centre above the joint of the head (in metres)
     * @param turn of the figure (in radians)
     */
    Scene(String id, float height, float aboveHead, float turn) {
        this.id = id;
        this.height = height;
        this.aboveHead = aboveHead;
        this.turn = turn;
    }

    static Optional<Scene> of(String id) {
        return Arrays.stream(values()).filter(scene -> scene.id.equals(id)).findFirst();
    }

    /**
     * Draws a figure.
     *
     * @param clear true for a picture with alpha
     */
    BufferedImage picture(Figure figure, boolean clear) {
        float[] centre = {0, headHeight(figure.joints()) + aboveHead, 0};
        Raster raster = Raster.around(SUPERSAMPLING * SIZE, centre, turn, height);
        figure.parts().stream()
                .filter(part -> !part.name().equals("EyeAO_Mesh"))
                .sorted(Comparator.comparing(FigurePart::blended))
                .forEach(part -> raster.draw(part.surface(), part.color()));
        BufferedImage drawn = Images.fitted(raster.image(), SIZE, SIZE);
        return clear ? drawn : before(BACKDROP, drawn);
    }

    private static BufferedImage before(Color backdrop, BufferedImage drawn) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(backdrop);
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.drawImage(drawn, 0, 0, null);
        graphics.dispose();
        return image;
    }

    private static float headHeight(List<Joint> joints) {
        return joints.stream()
                .filter(joint -> joint.name().equals("Head"))
                .map(Joint::y)
                .findFirst()
                .orElse(NO_HEAD);
    }
}
