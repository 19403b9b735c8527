package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.person.CommonPicture;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Sex;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The textures that the bodies of all people of a template have, fetched by themselves; each is
 * made once. Thread-safe.
 */
final class BodyStock {

    private final Shelf shelf = new Shelf();
    private final People people;

    BodyStock(People people) {
        this.people = people;
    }

    /** The parts that have such textures. */
    List<String> parts(Sex sex) {
        return people.commonPictures(sex).stream().map(CommonPicture::part).distinct().toList();
    }

    /** The addresses of those of one part. */
    List<StaticTexture> textures(Sex sex, String part, TextureProfile profile) {
        return Arrays.stream(TextureKind.values())
                .flatMap(kind -> texture(sex, part, kind, profile).stream())
                .toList();
    }

    /** The address of a texture, or empty if each person has its own. */
    Optional<StaticTexture> texture(
            Sex sex, String part, TextureKind kind, TextureProfile profile) {
        return people.commonPictures(sex).stream()
                .filter(picture -> picture.part().equals(part))
                .filter(picture -> picture.kind() == source(kind))
                .findFirst()
                .map(picture -> address(picture, kind, profile));
    }

    private static StaticTexture address(
            CommonPicture picture, TextureKind kind, TextureProfile profile) {
        boolean alpha = picture.hasAlpha() || kind == TextureKind.UNITY_METALLIC_SMOOTHNESS;
        return new StaticTexture(
                ExportCatalogue.AVATAR,
                picture.asset(),
                kind,
                profile,
                TextureFiles.fileName(picture.asset(), kind.id(), profile, alpha));
    }

    private static CommonPicture.Kind source(TextureKind kind) {
        return switch (kind) {
            case COLOR -> CommonPicture.Kind.COLOR;
            case NORMAL -> CommonPicture.Kind.RELIEF;
            case METALLIC_ROUGHNESS, ROUGHNESS, UNITY_METALLIC_SMOOTHNESS ->
                    CommonPicture.Kind.MATERIAL;
        };
    }

    /** A texture by the names in its address; 404 if there is none such. */
    StaticTexture require(String asset, String fileName) {
        return Arrays.stream(Sex.values())
                .flatMap(sex -> people.commonPictures(sex).stream())
                .filter(picture -> picture.asset().equals(asset))
                .flatMap(BodyStock::addresses)
                .filter(texture -> texture.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(ApiException::notFound);
    }

    private static Stream<StaticTexture> addresses(CommonPicture picture) {
        return Arrays.stream(TextureKind.values())
                .filter(kind -> source(kind) == picture.kind())
                .flatMap(
                        kind ->
                                Arrays.stream(TextureProfile.values())
                                        .map(profile -> address(picture, kind, profile)));
    }

    /** The encoded picture. */
    byte[] file(StaticTexture texture) {
        return shelf.file(texture.fileName(), () -> encoded(texture));
    }

    private byte[] encoded(StaticTexture texture) {
        int size = texture.profile().size();
        BufferedImage fitted = Images.fitted(image(texture), size, size);
        return Images.encode(SurfaceMaps.rearranged(fitted, texture.kind()), texture.fileName());
    }

    private BufferedImage image(StaticTexture texture) {
        return Arrays.stream(Sex.values())
                .flatMap(sex -> people.commonPictures(sex).stream())
                .filter(picture -> picture.asset().equals(texture.asset()))
                .filter(picture -> picture.kind() == source(texture.kind()))
                .findFirst()
                .orElseThrow(ApiException::notFound)
                .image()
                .get();
    }
}
