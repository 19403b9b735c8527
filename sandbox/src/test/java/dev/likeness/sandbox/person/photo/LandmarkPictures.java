package dev.likeness.sandbox.person.photo;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.PhotoReading;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws what was found in a photo onto it: {@code LandmarkPictures out.png photo.png}. */
public final class LandmarkPictures {

    /** Width of the face's surroundings in distances of the pupils. */
    private static final float SHOWN = 4;

    private static final int SIZE = 900;

    private LandmarkPictures() {}

    /** Writes the picture. */
    public static void main(String[] args) throws Exception {
        byte[] photo = Files.readAllBytes(new File(args[1]).toPath());
        PhotoReading reading =
                new PhotoReader(List.of("bob", "short_crop")).read(photo, TestPhotos.template());
        float[] left = reading.points().get(Landmark.LEFT_PUPIL);
        float[] right = reading.points().get(Landmark.RIGHT_PUPIL);
        double scale = SIZE / SHOWN / Math.hypot(left[0] - right[0], left[1] - right[1]);
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        double middleX = SIZE / 2.0 - scale * (left[0] + right[0]) / 2;
        double middleY = SIZE * 0.42 - scale * (left[1] + right[1]) / 2;
        graphics.translate(middleX, middleY);
        graphics.scale(scale, scale);
        graphics.drawImage(reading.image(), 0, 0, null);
        graphics.scale(1 / scale, 1 / scale);
        graphics.setColor(Color.GREEN);
        for (float[] at : reading.points().values()) {
            graphics.fillOval(
                    (int) Math.round(at[0] * scale) - 2, (int) Math.round(at[1] * scale) - 2, 5, 5);
        }
        graphics.dispose();
        ImageIO.write(image, "png", new File(args[0]));
        System.out.println(reading.proportions());
        System.out.println(reading.traits());
    }
}
