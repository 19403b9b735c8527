package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws contact sheets of every haircut without a graphics card: {@code HairStudio DIR [names]}.
 */
final class HairStudio {

    private static final float[] TURNS = {0, -0.7f, -1.57f, 2.6f, 3.14f};
    private static final int SIZE = 460;

    private HairStudio() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        HeadShaper shaper = new PlainHeads();
        long start = System.nanoTime();
        Wardrobe wardrobe = new Wardrobe(shaper);
        System.out.printf("built in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        for (int i = 0; i < 4; i++) {
            start = System.nanoTime();
            wardrobe.fit(shaper.shape(Sex.FEMALE, Proportions.TEMPLATE));
            System.out.printf("fitted in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        }
        for (Haircut cut : wardrobe.haircuts()) {
            if (arguments.length > 1 && !arguments[1].contains(cut.identity())) {
                continue;
            }
            System.out.println(cut.identity() + " " + cut.surface().vertexCount());
            BufferedImage sheet = sheet(cut, wardrobe, shaper);
            ImageIO.write(sheet, "png", folder.resolve(cut.identity() + ".png").toFile());
            ImageIO.write(
                    cut.color(), "png", folder.resolve(cut.identity() + "_color.png").toFile());
        }
    }

    private static BufferedImage sheet(Haircut cut, Wardrobe wardrobe, HeadShaper shaper) {
        BufferedImage sheet =
                new BufferedImage(SIZE * TURNS.length, SIZE * 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(new Color(90, 110, 130));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (Sex sex : Sex.values()) {
            ShapedHead head = shaper.shape(sex, Proportions.TEMPLATE);
            Map<String, float[]> positions = wardrobe.fit(head);
            Surface fitted = withPositions(cut.surface(), positions.get(cut.identity()));
            for (int i = 0; i < TURNS.length; i++) {
                BufferedImage picture = Miniature.of(fitted, cut.color(), head, TURNS[i], SIZE);
                graphics.drawImage(picture, i * SIZE, sex.ordinal() * SIZE, null);
            }
        }
        graphics.dispose();
        return sheet;
    }

    private static Surface withPositions(Surface surface, float[] positions) {
        return new Surface(
                positions,
                surface.normals(),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                surface.shapes());
    }
}
