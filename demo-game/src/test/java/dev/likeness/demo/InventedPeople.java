package dev.likeness.demo;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.PhotoTraits;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.hair.Wardrobe;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.paint.Painter;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Computes people from nothing: the last byte of the "photo" says who. */
public final class InventedPeople implements People {

    private static final int SIZE = 1024;
    private static final float PIXELS_PER_METRE = 3200;

    private final HumanTemplate shaper = new HumanTemplate();
    private final Wardrobe wardrobe = new Wardrobe(shaper);

    @Override
    public Person compute(byte[] photo, Sex sex, DoubleConsumer progress) {
        InventedPerson who = InventedPerson.values()[photo[photo.length - 1]];
        ShapedHead template = shaper.shape(who.sex(), Proportions.TEMPLATE);
        ShapedHead head = shaper.shape(who.sex(), who.face());
        Painter painter = new Painter(who.sex(), template);
        PhotoReading reading = reading(who, head);
        List<Part> parts = painter.paint(reading, head);
        progress.accept(1);
        return new Person(
                who.sex(),
                reading.traits(),
                head.joints(),
                parts,
                HumanTemplate.legacyHead(head),
                painter.atlas(parts, who.skin()),
                wardrobe.fit(head));
    }

    @Override
    public List<Haircut> haircuts() {
        return wardrobe.haircuts();
    }

    /** A photo of plain skin: all that is seen later is painted. */
    private static PhotoReading reading(InventedPerson who, ShapedHead head) {
        BufferedImage skin = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = skin.createGraphics();
        graphics.setColor(who.skin());
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.dispose();
        Map<Landmark, float[]> points = new EnumMap<>(Landmark.class);
        float[] nose = head.landmarks().get(Landmark.NOSE_TIP);
        head.landmarks()
                .forEach(
                        (landmark, at) ->
                                points.put(
                                        landmark,
                                        new float[] {
                                            SIZE / 2f + PIXELS_PER_METRE * at[0],
                                            SIZE / 2f - PIXELS_PER_METRE * (at[1] - nose[1])
                                        }));
        PhotoTraits traits =
                new PhotoTraits(
                        who.skin(),
                        Optional.of(who.hair()),
                        who.iris(),
                        who.lips(),
                        Map.of(who.haircut(), 1f));
        return new PhotoReading(skin, points, who.face(), traits);
    }
}
