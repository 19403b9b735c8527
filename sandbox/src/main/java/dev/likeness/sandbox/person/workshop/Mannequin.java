package dev.likeness.sandbox.person.workshop;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.PhotoTraits;
import dev.likeness.sandbox.person.Proportions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A face that nobody has: plain skin on almost the template's proportions. */
final class Mannequin {

    private static final int SIZE = 512;
    private static final float PER_METRE = 2000;
    private static final Color SKIN = new Color(0xC89B82);

    /** Not the template itself, which is there already: shaping is to be tried as well. */
    private static final Proportions ALMOST = new Proportions(1.01f, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    private Mannequin() {}

    /**
     * What a photo of it would say.
     *
     * @param template landmarks of the unshaped head (xyz, metres)
     */
    static PhotoReading reading(Map<Landmark, float[]> template) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(SKIN);
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.dispose();
        float eyes = template.get(Landmark.LEFT_PUPIL)[1];
        Map<Landmark, float[]> points = new EnumMap<>(Landmark.class);
        template.forEach(
                (landmark, at) ->
                        points.put(
                                landmark,
                                new float[] {
                                    SIZE / 2f + PER_METRE * at[0],
                                    SIZE / 2f - PER_METRE * (at[1] - eyes)
                                }));
        return new PhotoReading(
                image,
                points,
                ALMOST,
                new PhotoTraits(
                        SKIN,
                        Optional.of(new Color(0x4A3A30)),
                        new Color(0x6B4E35),
                        new Color(0xB06A62),
                        Map.of()));
    }
}
