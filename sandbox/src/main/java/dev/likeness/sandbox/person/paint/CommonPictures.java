package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.CommonPicture;
import dev.likeness.sandbox.person.CommonPicture.Kind;
import dev.likeness.sandbox.person.Sex;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Names the pictures that all people of a template share: all but those of skin and irises. */
public final class CommonPictures {

    private final Supplier<Painter> painter;
    private final List<CommonPicture> pictures = new ArrayList<>();

    private CommonPictures(Supplier<Painter> painter) {
        this.painter = painter;
    }

    /**
     * The pictures of a template.
     *
     * @param sex the template
     * @param painter its painter, asked for when a picture is
     * @return a new list
     */
    public static List<CommonPicture> of(Sex sex, Supplier<Painter> painter) {
        CommonPictures common = new CommonPictures(painter);
        String sexed = sex == Sex.FEMALE ? "Female" : "Male";
        common.add("AvatarHead", sexed, Kind.RELIEF, Painter::headRelief);
        common.add("AvatarHead", sexed, Kind.MATERIAL, Painter::headMaterial);
        common.add("AvatarBody", sexed, Kind.RELIEF, Painter::bodyRelief);
        common.add("AvatarBody", sexed, Kind.MATERIAL, Painter::bodyMaterial);
        common.addClear("AvatarEyelashes", "AvatarEyelashes" + sexed, Painter::lashes);
        for (String side : List.of("Left", "Right")) {
            common.add(
                    "Avatar" + side + "Eyeball",
                    "AvatarEyes",
                    Kind.MATERIAL,
                    false,
                    Painter::eyeMaterial);
            common.addClear("Avatar" + side + "Cornea", "AvatarCornea", Painter::cornea);
        }
        for (String part : List.of("AvatarTeethLower", "AvatarTeethUpper")) {
            common.add(part, "AvatarTeeth", Kind.COLOR, false, Painter::teeth);
            common.add(part, "AvatarTeeth", Kind.MATERIAL, false, Painter::teethMaterial);
        }
        return common.pictures;
    }

    private void add(
            String part, String sexed, Kind kind, Function<Painter, BufferedImage> picture) {
        add(part, part + sexed, kind, false, picture);
    }

    private void addClear(String part, String asset, Function<Painter, BufferedImage> picture) {
        add(part, asset, Kind.COLOR, true, picture);
    }

    private void add(
            String part,
            String asset,
            Kind kind,
            boolean hasAlpha,
            Function<Painter, BufferedImage> picture) {
        pictures.add(
                new CommonPicture(part, asset, kind, hasAlpha, () -> picture.apply(painter.get())));
    }
}
