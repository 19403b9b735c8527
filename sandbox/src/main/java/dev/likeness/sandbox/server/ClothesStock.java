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

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
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

    /** A picture of a garment as JPEG: "Color", "Normal" or "BodyVisibilityMask". */
    byte[] texture(Sex sex, Clothing piece, String kind, TextureProfile profile) {
        String key = String.join("/", sex.name(), piece.category(), piece.identity(), kind);
        return files.computeIfAbsent(
                key + "/" + profile.sizeName(),
                unused -> {
                    BufferedImage picture = picture(piece.paint(), kind);
                    return Images.jpeg(Images.fitted(picture, profile.size(), profile.size()));
                });
    }

    private static BufferedImage picture(Clothing.Textures textures, String kind) {
        return switch (kind) {
            case "Color" -> textures.color();
            case "Normal" -> textures.normal();
            case "BodyVisibilityMask" -> textures.mask();
            default -> throw new IllegalArgumentException("Expected a kind, found " + kind);
        };
    }
}
