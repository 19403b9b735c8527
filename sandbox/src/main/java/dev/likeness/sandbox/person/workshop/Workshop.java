package dev.likeness.sandbox.person.workshop;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.person.hair.Wardrobe;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.paint.Painter;
import dev.likeness.sandbox.person.photo.PhotoReader;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/**
 * Makes people from photos. Starting takes seconds: templates, haircuts and detectors are made once
 * and shared by all people.
 */
public final class Workshop implements People {

    private static final double READ = 0.2;
    private static final double SHAPED = 0.35;
    private static final double PAINTED = 0.8;

    private final HeadShaper shaper = new HumanTemplate();
    private final Wardrobe wardrobe;
    private final PhotoReader reader;
    private final Map<Sex, ShapedHead> templates = new EnumMap<>(Sex.class);
    private final Map<Sex, Painter> painters = new EnumMap<>(Sex.class);

    /** Makes what all people share. */
    public Workshop() {
        // The hair takes as long as everything else together.
        CompletableFuture<Wardrobe> growing =
                CompletableFuture.supplyAsync(() -> new Wardrobe(shaper));
        for (Sex sex : Sex.values()) {
            ShapedHead template = shaper.shape(sex, Proportions.TEMPLATE);
            templates.put(sex, template);
            painters.put(sex, new Painter(sex, template));
        }
        wardrobe = growing.join();
        reader = new PhotoReader(wardrobe.haircuts().stream().map(Haircut::identity).toList());
    }

    @Override
    public Person compute(byte[] photo, Sex sex, DoubleConsumer progress)
            throws UnusablePhotoException {
        progress.accept(0);
        PhotoReading reading = reader.read(photo, templates.get(sex).landmarks());
        progress.accept(READ);
        ShapedHead head = shaper.shape(sex, reading.proportions());
        progress.accept(SHAPED);
        Painter painter = painters.get(sex);
        List<Part> parts = painter.paint(reading, head);
        BufferedImage atlas = painter.atlas(parts, reading.traits().skin());
        progress.accept(PAINTED);
        Map<String, float[]> haircuts = wardrobe.fit(head);
        progress.accept(1);
        return new Person(
                sex,
                reading.traits(),
                head.joints(),
                parts,
                HumanTemplate.legacyHead(head),
                atlas,
                haircuts);
    }

    @Override
    public List<Haircut> haircuts() {
        return wardrobe.haircuts();
    }
}
