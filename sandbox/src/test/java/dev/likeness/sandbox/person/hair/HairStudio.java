package dev.likeness.sandbox.person.hair;

import com.jme3.math.ColorRGBA;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Draws a contact sheet of each haircut on a woman and a man: {@code HairStudio DIR [identities or
 * all] [FEMALE,MALE] [colour such as e0c080, or none] [pixels]}.
 */
final class HairStudio {

    private static final float[] TURNS = {0, 0.65f, 1.57f, 2.8f};
    private static final int SIZE = 600;

    private final HeadShaper shaper = new HumanTemplate();
    private final Wardrobe wardrobe = new Wardrobe(shaper);
    private final List<Sex> sexes;
    private final Optional<Color> dye;
    private final int size;

    private HairStudio(List<String> options) {
        sexes =
                Arrays.stream(Sex.values())
                        .filter(
                                sex ->
                                        options.isEmpty()
                                                || List.of(options.get(0).split(","))
                                                        .contains(sex.name()))
                        .toList();
        dye =
                options.size() < 2 || options.get(1).equals("none")
                        ? Optional.empty()
                        : Optional.of(new Color(Integer.parseInt(options.get(1), 16)));
        size = options.size() < 3 ? SIZE : Integer.parseInt(options.get(2));
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> options = List.of(arguments);
        String wanted = options.size() < 2 ? "all" : options.get(1);
        new HairStudio(options.subList(Math.min(2, options.size()), options.size()))
                .draw(folder, wanted);
    }

    private void draw(Path folder, String wanted) throws IOException {
        try (HairCamera camera = new HairCamera(size)) {
            for (Haircut cut : wardrobe.haircuts()) {
                if (wanted.equals("all") || List.of(wanted.split(",")).contains(cut.identity())) {
                    Path file = folder.resolve(cut.identity());
                    write(sheet(camera, cut), file + ".png");
                    write(cut.color(), file + "_color.png");
                    write(cut.preview(), file + "_preview.png");
                    System.out.println(file + " " + cut.surface().vertexCount() + " vertices");
                }
            }
        }
    }

    private BufferedImage sheet(HairCamera camera, Haircut cut) {
        BufferedImage sheet =
                new BufferedImage(
                        size * TURNS.length, size * sexes.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        for (int row = 0; row < sexes.size(); row++) {
            ShapedHead head = shaper.shape(sexes.get(row), Proportions.TEMPLATE);
            Map<String, float[]> positions = wardrobe.fit(head);
            Surface hair = withPositions(cut.surface(), positions.get(cut.identity()));
            Scalp scalp = new Scalp(head);
            Vec centre = scalp.skull().plus(Vec.DOWN.times(0.4f * scalp.unit()));
            List<Surface> skin =
                    head.surfaces().entrySet().stream()
                            .filter(part -> !part.getKey().contains("Cornea"))
                            .map(Map.Entry::getValue)
                            .toList();
            ColorRGBA tint = dye.map(color -> tint(cut.color(), color)).orElse(ColorRGBA.White);
            for (int i = 0; i < TURNS.length; i++) {
                BufferedImage picture =
                        camera.take(skin, hair, cut, tint, centre, TURNS[i], 2.6f * scalp.unit());
                graphics.drawImage(picture, i * size, row * size, null);
            }
        }
        graphics.dispose();
        return sheet;
    }

    /** What the texture's mean must be multiplied by. */
    private static ColorRGBA tint(BufferedImage texture, Color wanted) {
        ColorRGBA sum = new ColorRGBA(0, 0, 0, 0);
        for (int y = 0; y < texture.getHeight(); y += 2) {
            for (int x = 0; x < texture.getWidth(); x += 2) {
                Color texel = new Color(texture.getRGB(x, y), true);
                if (texel.getAlpha() >= 128) {
                    ColorRGBA linear = linear(texel);
                    sum.addLocal(linear);
                }
            }
        }
        ColorRGBA goal = linear(wanted);
        return new ColorRGBA(
                goal.r * sum.a / sum.r, goal.g * sum.a / sum.g, goal.b * sum.a / sum.b, 1);
    }

    private static ColorRGBA linear(Color color) {
        return new ColorRGBA()
                .setAsSrgb(
                        color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f, 1);
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
        bend(positions, normals);
        return new Surface(
                positions,
                normals,
                triangles,
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                surface.shapes());
    }

    /** Towards the slope of an ellipsoid around all hair, as the plugin does it. */
    private static void bend(float[] positions, float[] normals) {
        float[] least = {9, 9, 9};
        float[] most = {-9, -9, -9};
        for (int i = 0; i < positions.length; i++) {
            least[i % 3] = Math.min(least[i % 3], positions[i]);
            most[i % 3] = Math.max(most[i % 3], positions[i]);
        }
        Vec centre = Vec.of(least).towards(Vec.of(most), 0.5f);
        Vec extent = Vec.of(most).minus(centre);
        for (int i = 0; i < normals.length / 3; i++) {
            Vec away = Vec.at(positions, i).minus(centre);
            Vec slope =
                    new Vec(
                                    away.x() / (extent.x() * extent.x()),
                                    away.y() / (extent.y() * extent.y()),
                                    away.z() / (extent.z() * extent.z()))
                            .unit();
            Vec round = new Vec(slope.x(), Math.max(-0.15f, slope.y()), slope.z()).unit();
            Vec flat = Vec.at(normals, i).unit();
            Vec facing = flat.times(flat.dot(round) < 0 ? -1 : 1);
            facing.towards(round, 0.72f).unit().store(normals, i);
        }
    }
}
