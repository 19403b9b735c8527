package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Sex;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The garments and their textures, each made once. Thread-safe. */
final class ClothesStock {

    /** Categories of garments, those of complete outfits first. */
    static final List<String> CATEGORIES =
            List.of("outfits", "outfits_top", "outfits_bottom", "outfits_shoes");

    private static final String MASK = "BodyVisibilityMask";

    private final Map<String, PaintedFiles> painted = new ConcurrentHashMap<>();
    private final People people;

    /** Asks for the clothes only when they are needed: making them may take a while. */
    ClothesStock(People people) {
        this.people = people;
    }

    List<String> identities(String category) {
        return people.clothes(Sex.FEMALE).stream()
                .filter(piece -> piece.category().equals(category))
                .map(Clothing::identity)
                .toList();
    }

    /** One garment; 404 if there is none such. */
    Clothing require(Sex sex, String category, String identity) {
        return people.clothes(sex).stream()
                .filter(piece -> piece.category().equals(category))
                .filter(piece -> piece.identity().equals(identity))
                .findFirst()
                .orElseThrow(ApiException::notFound);
    }

    /** The textures of a garment that are wanted and that it has. */
    Map<TextureKind, ExportTexture> textures(
            Sex sex, Clothing piece, ExportSection.Textures wanted) {
        return painted(sex, piece, wanted.profile()).textures(wanted.list());
    }

    /** The mask that hides the body below a garment. */
    ExportTexture mask(Sex sex, Clothing piece, ExportSection section) {
        TextureProfile profile = section.textures().profile();
        String name =
                TextureFiles.fileName(piece.identity(), section.lod() + "_" + MASK, profile, false);
        return ExportTexture.own(name, painted(sex, piece, profile).file(maskName(profile)));
    }

    /** The same as pixels: white where the body stays visible. */
    BufferedImage maskPicture(Sex sex, Clothing piece, ExportSection section) {
        TextureProfile profile = section.textures().profile();
        return Images.decode(painted(sex, piece, profile).file(maskName(profile)));
    }

    private PaintedFiles painted(Sex sex, Clothing piece, TextureProfile profile) {
        String key = String.join("/", sex.name(), piece.category(), piece.identity(), profile.id());
        return painted.computeIfAbsent(key, unused -> paint(piece, profile));
    }

    private static PaintedFiles paint(Clothing piece, TextureProfile profile) {
        Clothing.Textures textures = piece.paint();
        PaintedFiles files = PaintedFiles.of(piece.identity(), SurfaceMaps.of(textures), profile);
        BufferedImage mask = Images.fitted(textures.mask(), profile.size(), profile.size());
        return files.with(maskName(profile), Images.encode(mask, maskName(profile)));
    }

    private static String maskName(TextureProfile profile) {
        return MASK + profile.ending();
    }
}
