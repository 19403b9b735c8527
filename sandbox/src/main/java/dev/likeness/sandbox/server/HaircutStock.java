package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.format.PlyWriter;
import dev.likeness.sandbox.format.Zips;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.People;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of haircuts that are the same for all avatars; each is made once. Thread-safe. */
final class HaircutStock {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
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
        return files.computeIfAbsent(
                "mesh/" + haircut.identity(),
                key ->
                        Zips.of(
                                Map.of(
                                        haircut.identity() + ".ply",
                                        PlyWriter.mesh(haircut.surface()))));
    }

    /** PNG with alpha. */
    byte[] texture(Haircut haircut) {
        return files.computeIfAbsent(
                "texture/" + haircut.identity(), key -> Images.png(haircut.color()));
    }

    /** PNG for menus. */
    byte[] preview(Haircut haircut) {
        return files.computeIfAbsent(
                "preview/" + haircut.identity(), key -> Images.png(haircut.preview()));
    }

    /** PNG with alpha, scaled down to what a profile allows. */
    byte[] texture(StaticTexture texture) {
        Haircut haircut = require(texture.haircut());
        int size = texture.profile().size();
        return files.computeIfAbsent(
                "texture/" + texture.fileName(),
                key -> Images.png(Images.fitted(haircut.color(), size, size)));
    }

    /** The texture of a haircut in another colour: a file of one avatar. */
    byte[] dyedTexture(StaticTexture texture, Color color) {
        int size = texture.profile().size();
        BufferedImage picture = require(texture.haircut()).color();
        return Images.png(HairDye.dyed(Images.fitted(picture, size, size), color));
    }
}
