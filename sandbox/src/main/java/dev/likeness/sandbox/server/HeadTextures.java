package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The textures of a head: the usual one, and those that were asked for beside it. */
final class HeadTextures {

    static final String MAIN = "model";
    static final String CARTOONISH = "cartoonish_texture";
    static final String SLIGHTLY_CARTOONISH = "slightly_cartoonish_texture";

    /** What may be asked for. */
    static final List<String> ADDITIONAL = List.of(CARTOONISH, SLIGHTLY_CARTOONISH);

    /** A picture shrunk so much and enlarged again has lost its small details. */
    private static final int SMOOTHING = 8;

    private HeadTextures() {}

    static List<String> identities(ComputationParameters parameters) {
        List<String> identities = new ArrayList<>(parameters.additionalTextures());
        identities.add(MAIN);
        return identities;
    }

    /** JPEG of a texture that the head has. */
    static byte[] jpeg(String identity, BufferedImage main) {
        return Images.jpeg(
                switch (identity) {
                    case CARTOONISH -> redrawn(main, 1);
                    case SLIGHTLY_CARTOONISH ->
                            redrawn(main, Math.max(1, main.getWidth() / SMOOTHING));
                    default -> main;
                });
    }

    private static BufferedImage redrawn(BufferedImage main, int width) {
        BufferedImage small = Images.fitted(main, width, main.getHeight());
        BufferedImage result =
                new BufferedImage(main.getWidth(), main.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(small, 0, 0, main.getWidth(), main.getHeight(), null);
        graphics.dispose();
        return result;
    }
}
