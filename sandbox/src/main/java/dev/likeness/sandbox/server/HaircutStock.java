package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.format.PlyWriter;
import dev.likeness.sandbox.format.Zips;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.People;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of haircuts that are the same for all avatars; each is made once. Thread-safe. */
final class HaircutStock {

    private final Shelf shelf = new Shelf();

    /** Known once for each, as the names depend on pictures that would have to be painted. */
    private final Map<String, Optional<StaticTexture>> textures = new ConcurrentHashMap<>();

    private final People people;

    /** Asks for the haircuts only when they are needed: making them may take a while. */
    HaircutStock(People people) {
        this.people = people;
    }

    List<Haircut> all() {
        return people.haircuts();
    }

    List<String> identities() {
        return all().stream().map(Haircut::identity).toList();
    }

    /** One haircut; 404 if there is none such. */
    Haircut require(String identity) {
        return all().stream()
                .filter(haircut -> haircut.identity().equals(identity))
                .findFirst()
                .orElseThrow(ApiException::notFound);
    }

    /** Zip with the mesh on the template head. */
    byte[] meshZip(Haircut haircut) {
        String name = haircut.identity() + ".ply";
        return shelf.file(
                "mesh/" + name, () -> Zips.of(Map.of(name, PlyWriter.mesh(haircut.surface()))));
    }

    /** PNG with alpha. */
    byte[] texture(Haircut haircut) {
        return shelf.file("texture/" + haircut.identity(), () -> Images.png(haircut.color()));
    }

    /** PNG for menus. */
    byte[] preview(Haircut haircut) {
        return shelf.file("preview/" + haircut.identity(), () -> Images.png(haircut.preview()));
    }

    /** The textures that a haircut has, of one size. */
    List<StaticTexture> textures(Haircut haircut, TextureProfile profile) {
        return Arrays.stream(TextureKind.values())
                .flatMap(kind -> texture(haircut, kind, profile).stream())
                .toList();
    }

    /** The address of a texture, or empty if the haircut has none of this kind. */
    Optional<StaticTexture> texture(Haircut haircut, TextureKind kind, TextureProfile profile) {
        String key = String.join("/", haircut.identity(), kind.id(), profile.id());
        Optional<StaticTexture> known = textures.get(key);
        if (known == null) {
            known = named(haircut, kind, profile);
            textures.put(key, known);
        }
        return known;
    }

    private static Optional<StaticTexture> named(
            Haircut haircut, TextureKind kind, TextureProfile profile) {
        return SurfaceMaps.of(haircut)
                .source(kind)
                .map(
                        source ->
                                new StaticTexture(
                                        ExportCatalogue.HAIRCUTS,
                                        haircut.identity(),
                                        kind,
                                        profile,
                                        TextureFiles.fileName(
                                                haircut.identity(), kind, profile, source)));
    }

    /** A texture by the names in its address; 404 if there is none such. */
    StaticTexture require(String identity, String fileName) {
        Haircut haircut = require(identity);
        return Arrays.stream(TextureProfile.values())
                .flatMap(profile -> textures(haircut, profile).stream())
                .filter(texture -> texture.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(ApiException::notFound);
    }

    /** The picture of a texture, scaled down to what its profile allows. */
    byte[] file(StaticTexture texture) {
        return shelf.file(
                "texture/" + texture.fileName(),
                () -> {
                    BufferedImage fitted = fitted(texture);
                    return Images.encode(
                            SurfaceMaps.rearranged(fitted, texture.kind()), texture.fileName());
                });
    }

    /** The texture of a haircut in another colour: a file of one avatar. */
    byte[] dyedFile(StaticTexture texture, Color color) {
        return Images.png(HairDye.dyed(fitted(texture), color));
    }

    private BufferedImage fitted(StaticTexture texture) {
        int size = texture.profile().size();
        return SurfaceMaps.of(require(texture.asset()))
                .source(texture.kind())
                .map(source -> Images.fitted(source, size, size))
                .orElseThrow(ApiException::notFound);
    }
}
