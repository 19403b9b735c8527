package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every haircut of the sandbox. Each is grown on a template head and painted when it is first asked
 * for; haircuts of one kind share their textures. What is large is let go when memory runs short.
 * Usable from any thread. The same templates always give the same haircuts.
 */
public final class Wardrobe {

    private static final float FRINGE_OVER_BROWS = 0.006f;

    private record Template(ShapedHead head, Scalp scalp) {}

    private final Map<Sex, Lazy<Template>> templates = new EnumMap<>(Sex.class);
    private final Map<HairTexture, Remade<HairMaps>> textures = new EnumMap<>(HairTexture.class);
    private final Map<String, Lazy<Pattern>> patterns = new LinkedHashMap<>();
    private final List<Haircut> haircuts;

    /**
     * Lists the haircuts; growing and painting them waits until they are needed.
     *
     * @param shaper makes the templates
     */
    public Wardrobe(HeadShaper shaper) {
        for (Sex sex : Sex.values()) {
            templates.put(sex, new Lazy<>(() -> template(shaper, sex)));
        }
        for (HairTexture texture : HairTexture.values()) {
            textures.put(texture, new Remade<>(texture::paint));
        }
        haircuts = styles().stream().map(this::haircut).toList();
    }

    /**
     * The haircuts in the order of menus.
     *
     * @return their surfaces lie on the template heads
     */
    public List<Haircut> haircuts() {
        return haircuts;
    }

    /**
     * Lays haircuts onto one head, each when it is first asked for.
     *
     * @param head any head of any sex, its body included if hair is to keep off the shoulders
     * @return identity → positions in the order of the haircut's vertices (length = 3 ×
     *     vertexCount, xyz, metres); any thread
     */
    public Map<String, float[]> fit(ShapedHead head) {
        return new Fitting(new Scalp(head), Collections.unmodifiableMap(patterns));
    }

    private static List<Style> styles() {
        return List.of(
                new ShortCrop(),
                new SidePart(),
                new Quiff(),
                new BuzzCut(),
                new Shaven(),
                new Curly(),
                new Afro(),
                new Bob(),
                new WavyLob(),
                new FringeCut(),
                new LongStraight(),
                new LongWavy(),
                new Ponytail(),
                new Bun(),
                new Braids());
    }

    private static Template template(HeadShaper shaper, Sex sex) {
        ShapedHead head = shaper.shape(sex, Proportions.TEMPLATE);
        return new Template(head, new Scalp(head));
    }

    private Haircut haircut(Style style) {
        Sex sex = style.gender().equals("female") ? Sex.FEMALE : Sex.MALE;
        Lazy<Template> template = templates.get(sex);
        Remade<HairMaps> maps = textures.get(style.texture());
        Lazy<Pattern> pattern = new Lazy<>(() -> grow(style, template.get()));
        patterns.put(style.identity(), pattern);
        Remade<Surface> surface = new Remade<>(() -> surface(pattern.get(), template.get()));
        return new Haircut(
                style.identity(),
                style.gender(),
                surface,
                () -> maps.get().color(),
                () -> Optional.of(maps.get().normal()),
                () -> Optional.of(maps.get().metallicRoughness()),
                new Lazy<>(
                        () ->
                                Miniature.of(
                                        surface.get(),
                                        maps.get().color(),
                                        template.get().head().surfaces().get("AvatarHead"),
                                        template.get().scalp())));
    }

    private static Pattern grow(Style style, Template template) {
        float brows = template.head().landmarks().get(Landmark.LEFT_BROW)[1];
        Scalp scalp = template.scalp();
        Salon salon =
                new Salon(
                        scalp,
                        new Hairline(template.head(), scalp),
                        brows + FRINGE_OVER_BROWS,
                        style.texture().sheet(),
                        style.seed());
        style.grow(salon);
        return salon.finish();
    }

    private static Surface surface(Pattern pattern, Template template) {
        return pattern.surface(template.scalp(), Scalp.jointOf(template.head()));
    }
}
