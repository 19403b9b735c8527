package dev.likeness.sandbox.person.hair;

import com.jme3.math.ColorRGBA;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws a contact sheet of each haircut on a woman and a man: {@code HairStudio DIR [identities]}.
 */
final class HairStudio {

    private static final float[] TURNS = {0, 0.65f, 1.57f, 2.8f};
    private static final int SIZE = 600;
    private static final ColorRGBA UNTINTED = ColorRGBA.White;

    private HairStudio() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        HeadShaper shaper = new HumanTemplate();
        Wardrobe wardrobe = new Wardrobe(shaper);
        try (HairCamera camera = new HairCamera(SIZE)) {
            for (Haircut cut : wardrobe.haircuts()) {
                if (arguments.length == 1 || arguments[1].contains(cut.identity())) {
                    Path file = folder.resolve(cut.identity());
                    BufferedImage sheet = sheet(camera, cut, wardrobe, shaper);
                    write(sheet, file + ".png");
                    write(cut.color(), file + "_color.png");
                    write(cut.preview(), file + "_preview.png");
                    System.out.println(file + " " + cut.surface().vertexCount() + " vertices");
                }
            }
        }
    }

    private static BufferedImage sheet(
            HairCamera camera, Haircut cut, Wardrobe wardrobe, HeadShaper shaper) {
        BufferedImage sheet =
                new BufferedImage(SIZE * TURNS.length, SIZE * 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        for (Sex sex : Sex.values()) {
            ShapedHead head = shaper.shape(sex, Proportions.TEMPLATE);
            Map<String, float[]> positions = wardrobe.fit(head);
            Surface hair = withPositions(cut.surface(), positions.get(cut.identity()));
            Scalp scalp = new Scalp(head);
            Vec centre = scalp.skull().plus(Vec.DOWN.times(0.4f * scalp.unit()));
            List<Surface> skin =
                    head.surfaces().entrySet().stream()
                            .filter(part -> !part.getKey().contains("Cornea"))
                            .map(Map.Entry::getValue)
                            .toList();
            for (int i = 0; i < TURNS.length; i++) {
                BufferedImage picture =
                        camera.take(
                                skin,
                                hair,
                                cut.color(),
                                UNTINTED,
                                centre,
                                TURNS[i],
                                3.2f * scalp.unit());
                graphics.drawImage(picture, i * SIZE, sex.ordinal() * SIZE, null);
            }
        }
        graphics.dispose();
        return sheet;
    }

    private static void write(BufferedImage picture, String file) throws IOException {
        ImageIO.write(picture, "png", Path.of(file).toFile());
    }

    /** Fitted as a game gets it: with normals computed from the positions alone. */
    private static Surface withPositions(Surface surface, float[] positions) {
        float[] normals = new float[positions.length];
        int[] triangles = surface.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            Vec a = Vec.at(positions, triangles[i]);
            Vec ab = Vec.at(positions, triangles[i + 1]).minus(a);
            Vec area = ab.cross(Vec.at(positions, triangles[i + 2]).minus(a));
            for (int corner = i; corner < i + 3; corner++) {
                Vec.at(normals, triangles[corner]).plus(area).store(normals, triangles[corner]);
            }
        }
        for (int i = 0; i < normals.length / 3; i++) {
            Vec.at(normals, i).unit().store(normals, i);
        }
        return new Surface(
                positions,
                normals,
                triangles,
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                surface.shapes());
    }
}
