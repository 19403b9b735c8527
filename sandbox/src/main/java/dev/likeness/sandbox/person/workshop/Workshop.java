package dev.likeness.sandbox.person.workshop;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.CommonPicture;
import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.UnusablePhotoException;
import dev.likeness.sandbox.person.hair.Wardrobe;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.head.LashStrip;
import dev.likeness.sandbox.person.head.LegacyAtlas;
import dev.likeness.sandbox.person.lod.LegacyLevels;
import dev.likeness.sandbox.person.lod.LowPoly;
import dev.likeness.sandbox.person.paint.CommonPictures;
import dev.likeness.sandbox.person.photo.PhotoReader;
import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * Makes people from photos. What all of them share (templates, painters, haircuts, clothes,
 * detectors) is made in the background from the beginning on, or at once when it is needed earlier.
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
                    "AvatarLeftCornea", 0.28,
                    "AvatarRightCornea", 0.28);

    private static final String LASHES = "AvatarEyelashes";

    private static final double LOWERED_HAIR = 0.4;

    private final Courtesy courtesy = new Courtesy();
    private final Map<String, LowPoly> levels = new ConcurrentHashMap<>();
    private final Map<Sex, LegacyLevels> legacyLevels = new ConcurrentHashMap<>();
    private final HeadShaper shaper = new HumanTemplate();
    private final Wardrobe wardrobe = new Wardrobe(shaper);
    private final Supplier<PhotoReader> reader =
            new Once<>(() -> new PhotoReader(haircuts().stream().map(Haircut::identity).toList()));
    private final Map<Sex, Studio> studios = new EnumMap<>(Sex.class);

    /** Opens at once; what takes time goes on in the background. */
    public Workshop() {
        for (Sex sex : Sex.values()) {
            studios.put(sex, new Studio(shaper, sex));
        }
        warm(studio(Sex.FEMALE)::painter, studio(Sex.MALE)::painter);
        warm(reader::get, studio(Sex.FEMALE)::clothes, studio(Sex.MALE)::clothes);
    }

    /** Nobody waits for it, and nothing breaks if it does not end. */
    private void warm(Runnable... steps) {
        Runnable all =
                () -> {
                    for (Runnable step : steps) {
                        courtesy.await();
                        step.run();
                    }
                };
        Thread thread = new Thread(all, "workshop-warming");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Person compute(byte[] photo, Sex sex, DoubleConsumer progress)
            throws UnusablePhotoException {
        progress.accept(0);
        courtesy.begin();
        try {
            Studio studio = studio(sex);
            studio.prepare();
            PhotoReading reading = reader.get().read(photo, studio.template().landmarks());
            progress.accept(READ);
            return make(sex, reading, progress);
        } finally {
            courtesy.end();
        }
    }

    @Override
    public Optional<Person> example(Sex sex) {
        PhotoReading reading = Mannequin.reading(template(sex).landmarks());
        return Optional.of(make(sex, reading, progress -> {}));
    }

    private Person make(Sex sex, PhotoReading reading, DoubleConsumer progress) {
        Studio studio = studio(sex);
        ShapedHead head = shaper.shape(sex, reading.proportions());
        progress.accept(SHAPED);
        List<Part> parts = studio.painter().paint(reading, head);
        progress.accept(PAINTED);
        Map<String, float[]> haircuts = wardrobe.fit(head);
        Color skin = reading.traits().skin();
        progress.accept(1);
        return new Person(
                sex,
                reading.traits(),
                head.joints(),
                parts,
                HumanTemplate.legacyHead(head),
                () -> studio.painter().atlas(parts, skin),
                haircuts,
                head.landmarks());
    }

    @Override
    public Sex suitingTemplate(byte[] photo) throws UnusablePhotoException {
        return SexGuess.of(
                reader.get().read(photo, template(Sex.FEMALE).landmarks()).proportions());
    }

    @Override
    public Surface loweredLegacyHead(Sex sex, int level, Surface head) {
        return legacyLevels.computeIfAbsent(sex, this::legacyLevels).lowered(head, level);
    }

    private LegacyLevels legacyLevels(Sex sex) {
        LegacyAtlas atlas = LegacyAtlas.STANDARD;
        return new LegacyLevels(
                HumanTemplate.legacyHead(template(sex)),
                List.of(atlas.upperTeeth(), atlas.lowerTeeth()));
    }

    private Studio studio(Sex sex) {
        return studios.get(sex);
    }

    private ShapedHead template(Sex sex) {
        return studio(sex).template();
    }

    private Surface surface(Sex sex, String part) {
        return template(sex).surfaces().get(part);
    }

    @Override
    public Surface lowered(Sex sex, String part, Surface surface) {
        return levels.computeIfAbsent(sex + part, key -> level(sex, part)).of(surface);
    }

    private LowPoly level(Sex sex, String part) {
        return part.equals(LASHES)
                ? LashStrip.level()
                : LowPoly.of(surface(sex, part), LOWERED.get(part));
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
        return studio(sex).clothes();
    }

    @Override
    public List<Eyewear> glasses(Sex sex) {
        return studio(sex).glasses();
    }

    @Override
    public List<Haircut> haircuts() {
        return wardrobe.haircuts();
    }

    @Override
    public List<CommonPicture> commonPictures(Sex sex) {
        return CommonPictures.of(sex, studio(sex)::painter);
    }
}
