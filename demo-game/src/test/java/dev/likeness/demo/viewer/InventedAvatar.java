package dev.likeness.demo.viewer;

import dev.likeness.demo.InventedPeople;
import dev.likeness.sandbox.format.GltfMaterial;
import dev.likeness.sandbox.format.GltfPart;
import dev.likeness.sandbox.format.GltfTexture;
import dev.likeness.sandbox.format.GltfWriter;
import dev.likeness.sandbox.format.Images;
import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Picture;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.Surface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GLB files of people who do not exist, laid out as MetaPerson's. */
final class InventedAvatar {

    private final InventedPeople people = new InventedPeople();

    /**
     * Writes a head with hair.
     *
     * @param who which of the invented people, 0 to 3
     */
    Path write(Path folder, String fileName, int who, Sex sex, String haircut) {
        Person person = people.compute(new byte[] {(byte) who}, sex, progress -> {});
        List<GltfPart> parts = new ArrayList<>();
        person.parts().forEach(part -> parts.add(part(part)));
        people.haircuts().stream()
                .filter(cut -> cut.identity().equals(haircut))
                .forEach(cut -> parts.add(hair(cut, person)));
        try {
            return Files.write(
                    folder.resolve(fileName), GltfWriter.write(person.joints(), parts).glb());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GltfPart part(Part part) {
        return new GltfPart(
                part.name(),
                withFace(part.surface()),
                new GltfMaterial(
                        part.color().map(InventedAvatar::embedded),
                        part.normal().map(InventedAvatar::embedded),
                        part.transparent(),
                        part.roughness()));
    }

    private static Surface withFace(Surface surface) {
        List<Shape> shapes = new ArrayList<>(ShapeSet.MOBILE_51.shapesOf(surface));
        shapes.addAll(ShapeSet.VISEMES_15.shapesOf(surface));
        return new Surface(
                surface.positions(),
                surface.normals(),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                shapes);
    }

    private static GltfPart hair(Haircut cut, Person person) {
        Surface template = cut.surface();
        Surface fitted =
                new Surface(
                        person.haircuts().get(cut.identity()),
                        template.normals(),
                        template.triangles(),
                        template.cornerUvs(),
                        template.joints(),
                        template.weights(),
                        List.of());
        GltfTexture color =
                new GltfTexture("haircut.png", Optional.of(Images.encode(cut.color(), "hair.png")));
        return new GltfPart(
                "haircut",
                fitted,
                new GltfMaterial(Optional.of(color), Optional.empty(), true, 0.6f));
    }

    private static GltfTexture embedded(Picture picture) {
        return new GltfTexture(
                picture.fileName(),
                Optional.of(Images.encode(picture.image(), picture.fileName())));
    }
}
