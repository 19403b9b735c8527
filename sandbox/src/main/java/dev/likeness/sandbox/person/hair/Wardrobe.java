package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every haircut of the sandbox. Built once from the template heads; afterwards immutable and usable
 * from any thread. The same templates always give the same haircuts.
 */
public final class Wardrobe {

    private static final float FRINGE_OVER_BROWS = 0.006f;

    private record Made(Haircut haircut, Pattern pattern) {}

    private final List<Haircut> haircuts;
    private final Map<String, Pattern> patterns;

    /**
     * Grows all haircuts on the template heads and paints their textures.
     *
     * @param shaper makes the templates
     */
    public Wardrobe(HeadShaper shaper) {
        Map<Sex, ShapedHead> heads = new EnumMap<>(Sex.class);
        Map<Sex, Scalp> scalps = new EnumMap<>(Sex.class);
        for (Sex sex : Sex.values()) {
            heads.put(sex, shaper.shape(sex, Proportions.TEMPLATE));
            scalps.put(sex, new Scalp(heads.get(sex)));
        }
        // Styles know nothing of each other; the order of menus stays.
        List<Made> made =
                styles().parallelStream()
                        .map(
                                style -> {
                                    Sex sex = sexOf(style);
                                    return make(style, heads.get(sex), scalps.get(sex));
                                })
                        .toList();
        haircuts = made.stream().map(Made::haircut).toList();
        Map<String, Pattern> grown = new LinkedHashMap<>();
        made.forEach(one -> grown.put(one.haircut().identity(), one.pattern()));
        patterns = grown;
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
     * Lays every haircut onto one head.
     *
     * @param head any head of any sex, its body included if hair is to keep off the shoulders
     * @return identity → positions in the order of the haircut's vertices (length = 3 ×
     *     vertexCount, xyz, metres); the arrays belong to the caller
     */
    public Map<String, float[]> fit(ShapedHead head) {
        Scalp scalp = new Scalp(head);
        Map<String, float[]> positions = new LinkedHashMap<>();
        patterns.forEach((identity, pattern) -> positions.put(identity, pattern.fit(scalp)));
        return positions;
    }

    private static List<Style> styles() {
        return List.of(
                new ShortCrop(),
                new SidePart(),
                new Bob(),
                new LongWavy(),
                new Ponytail(),
                new Curly(),
                new BuzzCut());
    }

    private static Sex sexOf(Style style) {
        return style.gender().equals("female") ? Sex.FEMALE : Sex.MALE;
    }

    private static Made make(Style style, ShapedHead head, Scalp scalp) {
        Pattern pattern = grow(style, head, scalp);
        return new Made(finish(style, pattern, head, scalp), pattern);
    }

    private static Pattern grow(Style style, ShapedHead head, Scalp scalp) {
        float brows = head.landmarks().get(Landmark.LEFT_BROW)[1];
        Salon salon =
                new Salon(
                        scalp, new Hairline(head, scalp), brows + FRINGE_OVER_BROWS, style.seed());
        style.grow(salon);
        return salon.finish();
    }

    private static Haircut finish(Style style, Pattern pattern, ShapedHead head, Scalp scalp) {
        BufferedImage color = style.paint();
        var surface = pattern.surface(scalp, Scalp.jointOf(head));
        return new Haircut(
                style.identity(),
                style.gender(),
                surface,
                color,
                Optional.empty(),
                Optional.empty(),
                Miniature.of(surface, color, head.surfaces().get("AvatarHead"), scalp));
    }
}
