package dev.likeness.sandbox.server;

import dev.likeness.sandbox.format.HiddenSkin;
import dev.likeness.sandbox.format.Zips;
import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.Person;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the files of one export of one person. */
final class ExportBuilder {

    private static final String BODY = "AvatarBody";

    private final Person person;
    private final ExportOrder order;
    private final byte[] modelInfo;
    private final MeshExport meshes;
    private final BodyTextures bodyTextures;
    private final HairExport hair;
    private final ClothesExport clothes;
    private final GlassesExport glasses;
    private final Stocks stocks;

    private ExportBuilder(Person person, ExportOrder order, byte[] modelInfo, Stocks stocks) {
        this.person = person;
        this.order = order;
        this.modelInfo = modelInfo;
        this.meshes = new MeshExport(person.joints(), order.splitVertices());
        this.bodyTextures = new BodyTextures(person, order.avatar(), stocks);
        this.hair = new HairExport(person, order, stocks);
        this.clothes = new ClothesExport(person, order, stocks.clothes());
        this.glasses = new GlassesExport(person, order, stocks.glasses());
        this.stocks = stocks;
    }

    static List<ExportFile> build(
            AvatarOrder avatar, Person person, ExportOrder order, Stocks stocks) {
        byte[] modelInfo =
                JsonText.write(ModelInfo.of(avatar, person)).getBytes(StandardCharsets.UTF_8);
        Person exported = avatar.pipeline().isWhole() ? person : HeadAlone.of(person);
        return new ExportBuilder(exported, order, modelInfo, stocks).files();
    }

    /** A second thread makes what is worn while this one makes the avatar. */
    private List<ExportFile> files() {
        Aside<List<ExportMesh>> worn = new Aside<>(this::meshesInside);
        Aside<List<ExportFile>> others = new Aside<>(() -> filesBeside(worn));
        List<ExportFile> files = new ArrayList<>();
        if (!order.avatar().list().isEmpty()) {
            files.add(avatarFile(worn));
        }
        files.addAll(others.get());
        order.fileSets().forEach(set -> files.add(blendshapeFile(set)));
        return files;
    }

    private List<String> haircuts() {
        return order.haircuts().list().stream().filter(hair::has).toList();
    }

    private List<String> haircutsInside() {
        return isInside(order.haircuts()) ? haircuts() : List.of();
    }

    /** Hair, garments and glasses that go into the avatar's own file. */
    private List<ExportMesh> meshesInside() {
        List<ExportMesh> meshes = new ArrayList<>();
        haircutsInside().forEach(haircut -> meshes.add(hairMesh(haircut)));
        order.wear()
                .forEach(
                        (category, section) -> {
                            if (isInside(section)) {
                                section.list()
                                        .forEach(
                                                piece ->
                                                        meshes.add(worn(category, piece, section)));
                            }
                        });
        return meshes;
    }

    /** After those inside: two at once would not be faster, and take twice the memory. */
    private List<ExportFile> filesBeside(Aside<List<ExportMesh>> before) {
        before.get();
        List<ExportFile> files = new ArrayList<>();
        if (!isInside(order.haircuts())) {
            haircuts().forEach(haircut -> files.add(haircutFile(haircut)));
        }
        order.wear().forEach((category, section) -> addWear(files, category, section));
        return files;
    }

    private boolean isInside(ExportSection section) {
        return section.embed() && !order.avatar().list().isEmpty();
    }

    private ExportFile avatarFile(Aside<List<ExportMesh>> worn) {
        // One after another: parts wait for pictures that others paint, and whoever paints lends
        // his hands to what waits in parallel, so that both would wait for each other.
        List<ExportMesh> parts =
                new ArrayList<>(
                        wantedParts().stream()
                                .map(this::exportMesh)
                                .filter(mesh -> mesh.surface().triangles().length > 0)
                                .toList());
        parts.addAll(worn.get());
        List<StaticTexture> staticTextures = new ArrayList<>(bodyTextures.staticTextures());
        haircutsInside().forEach(haircut -> staticTextures.addAll(hair.staticTextures(haircut)));
        Map<String, byte[]> masks = new LinkedHashMap<>();
        order.wear()
                .forEach(
                        (category, section) -> {
                            if (isInside(section)) {
                                section.list()
                                        .forEach(
                                                piece ->
                                                        masks.putAll(
                                                                mask(category, piece, section)));
                            }
                        });
        Map<String, byte[]> files = new LinkedHashMap<>(meshes.files(order.avatar(), parts));
        files.putAll(masks);
        files.put("model.json", modelInfo);
        return new ExportFile(Optional.empty(), ExportFile.AVATAR, kept(files), staticTextures);
    }

    /** What is not put into the avatar's own file. */
    private void addWear(List<ExportFile> files, String category, ExportSection section) {
        if (isInside(section)) {
            return;
        }
        for (String piece : section.list()) {
            ExportMesh mesh = worn(category, piece, section);
            Map<String, byte[]> content = new LinkedHashMap<>(meshes.files(section, List.of(mesh)));
            content.putAll(mask(category, piece, section));
            files.add(new ExportFile(Optional.of(category), piece, kept(content), List.of()));
        }
    }

    private ExportMesh worn(String category, String piece, ExportSection section) {
        ExportMesh mesh =
                category.equals(GlassesStock.CATEGORY)
                        ? glasses.mesh(piece, section)
                        : clothes.mesh(category, piece, section);
        return mesh.within(section.textures().size());
    }

    private Map<String, byte[]> mask(String category, String piece, ExportSection section) {
        return category.equals(GlassesStock.CATEGORY)
                ? Map.of()
                : clothes.mask(category, piece, section);
    }

    private static KeptFile kept(Map<String, byte[]> files) {
        return KeptFile.of(Zips.of(files));
    }

    private ExportMesh hairMesh(String haircut) {
        return hair.mesh(haircut).within(order.haircuts().textures().size());
    }

    private ExportFile haircutFile(String haircut) {
        return new ExportFile(
                Optional.of(ExportCatalogue.HAIRCUTS),
                haircut,
                kept(meshes.files(order.haircuts(), List.of(hairMesh(haircut)))),
                hair.staticTextures(haircut));
    }

    private ExportFile blendshapeFile(String set) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Part part : wantedParts()) {
            Surface seen = seen(part.name(), part.surface());
            for (Shape shape : BlendshapeSet.shapes(seen, set)) {
                files.put(
                        part.name() + "/" + set + "/" + shape.name() + ".bin",
                        meshes.deltas(seen, shape));
            }
        }
        return new ExportFile(
                Optional.of(ExportCatalogue.BLENDSHAPES), set, kept(files), List.of());
    }

    private List<Part> wantedParts() {
        return person.parts().stream()
                .filter(part -> order.avatar().list().contains(part.name()))
                .toList();
    }

    private ExportMesh exportMesh(Part part) {
        return new ExportMesh(
                        part.name(),
                        seen(part.name(), level(part.name(), shaped(part.surface()))),
                        bodyTextures.of(part),
                        part.transparent(),
                        part.roughness())
                .within(order.avatar().textures().size());
    }

    /** Pointclouds keep every vertex: they have to fit the mesh that a client has already. */
    private Surface seen(String part, Surface surface) {
        return part.equals(BODY) && !order.avatar().pointclouds()
                ? HiddenSkin.cut(surface, masksWorn())
                : surface;
    }

    /** A garment in a file of its own may be one of several to choose from, and hides nothing. */
    private List<BufferedImage> masksWorn() {
        List<BufferedImage> masks = new ArrayList<>();
        for (String category : order.masked()) {
            ExportSection section = order.wear().get(category);
            if (isInside(section)) {
                section.list()
                        .forEach(piece -> masks.add(clothes.maskPicture(category, piece, section)));
            }
        }
        return masks;
    }

    private Surface level(String part, Surface surface) {
        if (part.equals(HeadAlone.PART)) {
            int level = order.avatar().level();
            return stocks.people().loweredLegacyHead(person.sex(), level, surface);
        }
        return order.avatar().isLow()
                ? stocks.people().lowered(person.sex(), part, surface)
                : surface;
    }

    /** Bakes the wanted values into the positions, and keeps those shapes that become targets. */
    private Surface shaped(Surface surface) {
        float[] positions = Baking.positions(surface, order.shapeValues());
        List<Shape> targets = BlendshapeSet.shapes(surface, order.morphTargetSets());
        return Baking.with(surface, positions, targets);
    }
}
