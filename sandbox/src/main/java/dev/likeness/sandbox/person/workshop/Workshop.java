package dev.likeness.sandbox.person.workshop;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.person.eyewear.Optician;
import dev.likeness.sandbox.person.hair.Wardrobe;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.lod.LowPoly;
import dev.likeness.sandbox.person.paint.Painter;
import dev.likeness.sandbox.person.photo.PhotoReader;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;

/**
 * Makes people from photos. Starting takes seconds: templates and detectors are made once and
 * shared by all people; haircuts are made when somebody wears them.
 */
public final class Workshop implements People {

    private static final double READ = 0.2;
    private static final double SHAPED = 0.35;
    private static final double PAINTED = 0.8;

    /** Shares of triangles in the lower level of detail, near those of the service. */
    private static final Map<String, Double> LOWERED =
            Map.of(
                    "AvatarHead", 0.26,
                    "AvatarTeethLower", 0.5,
                    "AvatarTeethUpper", 0.5,
                    "AvatarBody", 0.5,
                    "AvatarLeftEyeball", 0.35,
                    "AvatarRightEyeball", 0.35,
                    "AvatarLeftCornea", 0.4,
                    "AvatarRightCornea", 0.4);

    private static final String LASHES = "AvatarEyelashes";
    private static final double LOWERED_LASHES = 0.5;

    private static final double LOWERED_HAIR = 0.4;

    private final Map<String, LowPoly> levels = new ConcurrentHashMap<>();
    private final HeadShaper shaper = new HumanTemplate();
    private final Wardrobe wardrobe;
    private final PhotoReader reader;
    private final Map<Sex, ShapedHead> templates = new EnumMap<>(Sex.class);
    private final Map<Sex, Painter> painters = new EnumMap<>(Sex.class);
    private final Map<Sex, List<Clothing>> clothes = new EnumMap<>(Sex.class);
    private final Map<Sex, List<Eyewear>> glasses = new EnumMap<>(Sex.class);

    /** Makes what all people share. */
    public Workshop() {
        wardrobe = new Wardrobe(shaper);
        for (Sex sex : Sex.values()) {
            ShapedHead template = shaper.shape(sex, Proportions.TEMPLATE);
            templates.put(sex, template);
            painters.put(sex, new Painter(sex, template));
            clothes.put(sex, Tailored.all(template));
            glasses.put(sex, Optician.all(template));
        }
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
                haircuts,
                head.landmarks());
    }

    @Override
    public Surface lowered(Sex sex, String part, Surface surface) {
        return levels.computeIfAbsent(sex + part, key -> level(sex, part)).of(surface);
    }

    private LowPoly level(Sex sex, String part) {
        Surface template = templates.get(sex).surfaces().get(part);
        return part.equals(LASHES)
                ? LowPoly.ofCards(template, LOWERED_LASHES)
                : LowPoly.of(template, LOWERED.get(part));
    }

    @Override
    public Surface loweredHaircut(String identity, Surface fitted) {
        return levels.computeIfAbsent("hair " + identity, key -> hairLevel(identity)).of(fitted);
    }

    private LowPoly hairLevel(String identity) {
        return haircuts().stream()
                .filter(haircut -> haircut.identity().equals(identity))
                .findFirst()
                .map(haircut -> LowPoly.ofCards(haircut.surface(), LOWERED_HAIR))
                .orElseThrow(() -> new IllegalArgumentException("No haircut " + identity));
    }

    @Override
    public List<Clothing> clothes(Sex sex) {
        return clothes.get(sex);
    }

    @Override
    public List<Eyewear> glasses(Sex sex) {
        return glasses.get(sex);
    }

    @Override
    public List<Haircut> haircuts() {
        return wardrobe.haircuts();
    }
}
