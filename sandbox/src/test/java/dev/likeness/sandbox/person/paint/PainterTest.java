package dev.likeness.sandbox.person.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.Picture;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.head.PaintGuide;
import dev.likeness.sandbox.person.photo.PhotoReader;
import dev.likeness.sandbox.person.photo.TestPhotos;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PainterTest {

    private static final int MAP_SIZE = 1024;

    private static Map<String, Part> parts;
    private static SurfaceMap map;
    private static FaceMarks marks;

    @BeforeAll
    static void paint() throws Exception {
        byte[] photo = TestPhotos.portrait();
        HumanTemplate human = new HumanTemplate();
        ShapedHead template = human.shape(Sex.FEMALE, Proportions.TEMPLATE);
        PhotoReading reading = new PhotoReader(List.of("bob")).read(photo, template.landmarks());
        ShapedHead head = human.shape(Sex.FEMALE, reading.proportions());
        parts =
                new Painter(Sex.FEMALE, template)
                        .paint(reading, head).stream()
                                .collect(Collectors.toMap(Part::name, part -> part));
        marks = new FaceMarks(template.landmarks());
        map = new SurfaceMap(template.surfaces().get("AvatarHead"), marks, MAP_SIZE);
    }

    @Test
    void opaquePartsHaveMapsOfOcclusionAndRoughnessNamedAsTheServiceDoes() {
        for (Part part : parts.values()) {
            assertThat(part.metallicRoughness().map(Picture::fileName).orElse(""))
                    .isEqualTo(
                            part.transparent() ? "" : part.name() + "_GltfMetallicRoughness.jpg");
        }
    }

    @Test
    void nothingInAPersonIsMetal() {
        for (Part part : parts.values()) {
            part.metallicRoughness()
                    .ifPresent(
                            picture ->
                                    assertThat(Arrays.stream(pixels(picture.image())))
                                            .as(part.name())
                                            .allMatch(rgb -> (rgb & 0xff) == 0));
        }
    }

    @Test
    void lipsShineMoreThanTheNoseAndTheNoseMoreThanTheCheeks() {
        BufferedImage material = material("AvatarHead");
        double lips = mean(material, 8, place(0, marks.y(Landmark.LIP_BOTTOM) + 3, 4));
        double nose = mean(material, 8, place(0, marks.y(Landmark.NOSE_TIP) + 4, 5));
        double cheek = mean(material, 8, place(42, -38, 6));

        assertThat(lips).isLessThan(nose - 10);
        assertThat(nose).isLessThan(cheek - 10);
    }

    @Test
    void littleLightReachesTheInsideOfTheMouthAndMuchTheForehead() {
        BufferedImage material = material("AvatarHead");
        double throat = mean(material, 16, texel -> in(texel, 0.2));
        double forehead = mean(material, 16, place(0, 42, 10));

        assertThat(throat).isLessThan(70);
        assertThat(forehead).isGreaterThan(235);
    }

    @Test
    void onlyTheInsideOfTheLipsIsWetNotTheMouthBehindThem() {
        BufferedImage material = material("AvatarHead");

        assertThat(mean(material, 8, texel -> in(texel, 0.2))).isGreaterThan(190);
        assertThat(mean(material, 8, texel -> in(texel, 0) && map.z(texel) > 19)).isLessThan(70);
    }

    private static boolean in(int texel, double depth) {
        boolean mouth = HeadBase.inside(PaintGuide.MOUTH, map, texel);
        return mouth && map.v(texel) < PaintGuide.MOUTH.top() - depth * 0.15;
    }

    @Test
    void paintedLipsLieOnTheSculptedLips() {
        BufferedImage color = parts.get("AvatarHead").color().orElseThrow().image();
        // Redness by height in a stripe beside the middle of the mouth.
        TreeMap<Integer, List<Double>> rows = new TreeMap<>();
        for (int texel = 0; texel < MAP_SIZE * MAP_SIZE; texel++) {
            if (onFace(texel) && Math.abs(map.x(texel) - 6) < 3) {
                int height = Math.round(2 * map.y(texel));
                rows.computeIfAbsent(height, key -> new ArrayList<>()).add(redness(color, texel));
            }
        }
        float top = marks.y(Landmark.LIP_TOP);
        float bottom = marks.y(Landmark.LIP_BOTTOM);
        assertThat(steepest(rows, top - 4, top + 4, 1) - top).isBetween(-1.7f, 1.7f);
        assertThat(steepest(rows, bottom - 4, bottom + 4, -1) - bottom).isBetween(-1.7f, 1.7f);
    }

    /** Height (mm) at which redness changes most between two heights. */
    private static float steepest(
            TreeMap<Integer, List<Double>> rows, float from, float to, int sign) {
        float best = from;
        double most = Double.NEGATIVE_INFINITY;
        for (int y = Math.round(2 * from); y <= Math.round(2 * to); y++) {
            double change = sign * (average(rows, y - 2) - average(rows, y + 2));
            if (change > most) {
                most = change;
                best = y / 2f;
            }
        }
        return best;
    }

    private static double average(TreeMap<Integer, List<Double>> rows, int height) {
        return rows.floorEntry(height).getValue().stream()
                .mapToDouble(value -> value)
                .average()
                .orElseThrow();
    }

    private static double redness(BufferedImage image, int texel) {
        int rgb = at(image, texel);
        return (rgb >> 16 & 0xff) / (1.0 + (rgb >> 8 & 0xff));
    }

    @Test
    void noTeethOfTheSmilingPhotoArePaintedOnLipsOrSkin() {
        BufferedImage color = parts.get("AvatarHead").color().orElseThrow().image();
        double skin = mean(color, 8, place(42, -38, 8));
        double brightest = 0;
        for (int texel = 0; texel < MAP_SIZE * MAP_SIZE; texel++) {
            if (onFace(texel) && place(0, marks.y(Landmark.LIP_LINE), 14).test(texel)) {
                brightest = Math.max(brightest, at(color, texel) >> 8 & 0xff);
            }
        }
        assertThat(brightest).isLessThan(1.25 * skin);
    }

    @Test
    void theLightOfThePhotoIsEvenedOut() {
        BufferedImage color = parts.get("AvatarHead").color().orElseThrow().image();
        for (float[] place : new float[][] {{38, -32}, {25, 42}, {30, -85}}) {
            double left = mean(color, 8, place(place[0], place[1], 8));
            double right = mean(color, 8, place(-place[0], place[1], 8));
            assertThat(left / right).as("left to right at %s", place).isBetween(0.93, 1.07);
        }
    }

    @Test
    void theReliefIsSteeperOnTheNoseThanOnTheLids() {
        BufferedImage relief = parts.get("AvatarHead").normal().orElseThrow().image();
        assertThat(roughness(relief, place(4, marks.y(Landmark.NOSE_TIP) + 6, 5)))
                .isGreaterThan(1.5 * roughness(relief, place(marks.x(Landmark.LEFT_PUPIL), 9, 3)));
    }

    private static double roughness(BufferedImage relief, Predicate<Integer> where) {
        return average(where, texel -> Math.abs((at(relief, texel) >> 16 & 0xff) - 127.5));
    }

    private static Predicate<Integer> place(float x, float y, float radius) {
        return texel -> onFace(texel) && Math.hypot(map.x(texel) - x, map.y(texel) - y) < radius;
    }

    private static boolean onFace(int texel) {
        return map.source(texel) == texel
                && map.z(texel) > -20
                && HeadBase.inside(PaintGuide.SKIN, map, texel);
    }

    private static double mean(BufferedImage image, int shift, Predicate<Integer> where) {
        return average(where, texel -> at(image, texel) >> shift & 0xff);
    }

    private static double average(Predicate<Integer> where, ToDoubleFunction<Integer> value) {
        double sum = 0;
        int count = 0;
        for (int texel = 0; texel < MAP_SIZE * MAP_SIZE; texel++) {
            if (where.test(texel)) {
                sum += value.applyAsDouble(texel);
                count++;
            }
        }
        assertThat(count).as("texels").isPositive();
        return sum / count;
    }

    private static int at(BufferedImage image, int texel) {
        int step = image.getWidth() / MAP_SIZE;
        return image.getRGB(texel % MAP_SIZE * step, texel / MAP_SIZE * step);
    }

    private static BufferedImage material(String part) {
        return parts.get(part).metallicRoughness().orElseThrow().image();
    }

    private static int[] pixels(BufferedImage image) {
        int width = image.getWidth();
        return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    }
}
