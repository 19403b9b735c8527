package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.Zips;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.People;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the files of one export of one person. */
final class ExportBuilder {

    private final Person person;
    private final ExportOrder order;
    private final byte[] modelInfo;
    private final MeshExport meshes;
    private final HairExport hair;
    private final ClothesExport clothes;
    private final People people;

    private ExportBuilder(Person person, ExportOrder order, byte[] modelInfo, Stocks stocks) {
        this.person = person;
        this.order = order;
        this.modelInfo = modelInfo;
        this.meshes = new MeshExport(person.joints(), order.splitVertices());
        this.hair = new HairExport(person, order, stocks.haircuts());
        this.clothes = new ClothesExport(person, order, stocks.clothes());
        this.people = stocks.people();
    }

    static List<ExportFile> build(
            AvatarOrder avatar, Person person, ExportOrder order, Stocks stocks) {
        byte[] modelInfo =
                JsonText.write(ModelInfo.of(avatar, person)).getBytes(StandardCharsets.UTF_8);
        return new ExportBuilder(person, order, modelInfo, stocks).files();
    }

    private List<ExportFile> files() {
        List<ExportFile> files = new ArrayList<>();
        boolean hairInside = order.haircuts().embed() && !order.avatar().list().isEmpty();
        if (!order.avatar().list().isEmpty()) {
            files.add(avatarFile(hairInside ? order.haircuts().list() : List.of()));
        }
        if (!hairInside) {
            order.haircuts().list().forEach(haircut -> files.add(haircutFile(haircut)));
        }
        order.clothes().forEach((category, section) -> addClothes(files, category, section));
        order.fileSets().forEach(set -> files.add(blendshapeFile(set)));
        return files;
    }

    private ExportFile avatarFile(List<String> haircuts) {
        List<ExportMesh> parts = new ArrayList<>();
        wantedParts().forEach(part -> parts.add(exportMesh(part)));
        List<StaticTexture> staticTextures = new ArrayList<>();
        for (String haircut : haircuts) {
            parts.add(hair.mesh(haircut));
            staticTextures.addAll(hair.staticTextures(haircut));
        }
        Map<String, byte[]> masks = new LinkedHashMap<>();
        order.clothes()
                .forEach(
                        (category, section) -> {
                            if (section.embed()) {
                                for (String piece : section.list()) {
                                    parts.add(clothes.mesh(category, piece, section));
                                    masks.putAll(clothes.mask(category, piece, section));
                                }
                            }
                        });
        Map<String, byte[]> files = new LinkedHashMap<>(meshes.files(order.avatar(), parts));
        files.putAll(masks);
        files.put("model.json", modelInfo);
        return new ExportFile(Optional.empty(), ExportFile.AVATAR, Zips.of(files), staticTextures);
    }

    /** What is not put into the avatar's own file. */
    private void addClothes(List<ExportFile> files, String category, ExportSection section) {
        if (section.embed() && !order.avatar().list().isEmpty()) {
            return;
        }
        for (String piece : section.list()) {
            ExportMesh mesh = clothes.mesh(category, piece, section);
            Map<String, byte[]> content = new LinkedHashMap<>(meshes.files(section, List.of(mesh)));
            content.putAll(clothes.mask(category, piece, section));
            files.add(new ExportFile(Optional.of(category), piece, Zips.of(content), List.of()));
        }
    }

    private ExportFile haircutFile(String haircut) {
        return new ExportFile(
                Optional.of(ExportCatalogue.HAIRCUTS),
                haircut,
                Zips.of(meshes.files(order.haircuts(), List.of(hair.mesh(haircut)))),
                hair.staticTextures(haircut));
    }

    private ExportFile blendshapeFile(String set) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Part part : wantedParts()) {
            for (Shape shape : BlendshapeSet.shapes(part.surface(), set)) {
                files.put(
                        part.name() + "/" + set + "/" + shape.name() + ".bin",
                        meshes.deltas(part.surface(), shape));
            }
        }
        return new ExportFile(
                Optional.of(ExportCatalogue.BLENDSHAPES), set, Zips.of(files), List.of());
    }

    private List<Part> wantedParts() {
        return person.parts().stream()
                .filter(part -> order.avatar().list().contains(part.name()))
                .toList();
    }

    private ExportMesh exportMesh(Part part) {
        ExportSection.Textures wanted = order.avatar().textures();
        return new ExportMesh(
                part.name(),
                level(part.name(), shaped(part.surface())),
                part.color()
                        .filter(picture -> wanted.list().contains("Color"))
                        .map(picture -> ExportTexture.of(picture, wanted.profile())),
                part.normal()
                        .filter(picture -> wanted.list().contains("Normal"))
                        .map(picture -> ExportTexture.of(picture, wanted.profile())),
                part.transparent(),
                part.roughness());
    }

    private Surface level(String part, Surface surface) {
        return order.avatar().lod().equals("LOD2")
                ? people.lowered(person.sex(), part, surface)
                : surface;
    }

    /** Bakes the wanted values into the positions, and keeps those shapes that become targets. */
    private Surface shaped(Surface surface) {
        float[] positions = Baking.positions(surface, order.shapeValues());
        List<Shape> targets = BlendshapeSet.shapes(surface, order.morphTargetSets());
        return Baking.with(surface, positions, targets);
    }
}
