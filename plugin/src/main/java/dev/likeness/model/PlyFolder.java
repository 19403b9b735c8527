package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.model.file.PackedFile;
import dev.likeness.model.file.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds an avatar of one PLY mesh in a folder or zip: {@code model.ply} (or a zip of it), a picture
 * and maybe blendshapes, packed or in a folder.
 */
final class PlyFolder {

    private static final String SHAPES = "blendshape";
    private static final String[] PICTURES = {".jpg", ".jpeg", ".png", ".webp"};

    private final AvatarAssetReader reader;
    private final AvatarFolder folder;

    PlyFolder(AvatarAssetReader reader, AvatarFolder folder) {
        this.reader = reader;
        this.folder = folder;
    }

    /** Reads the only mesh there is; empty if there is none or several. */
    Optional<AvatarAsset> read(String name) {
        return mesh().map(mesh -> read(mesh, name));
    }

    /** Reads a certain mesh. */
    AvatarAsset read(String mesh, String name) {
        boolean packed = mesh.toLowerCase(Locale.ROOT).endsWith(".zip");
        SourceFile file =
                packed
                        ? PackedFile.single(folder.pathOf(mesh), ".ply", "model.ply")
                        : folder.read(mesh);
        PlyParts parts = PlyParts.read(file);
        return reader.plyAvatar(name, parts, folder.read(picture(mesh)), shapes(parts));
    }

    private Optional<String> mesh() {
        List<String> loose = withoutShapes(folder.endingIn(".ply"));
        List<String> meshes = loose.isEmpty() ? withoutShapes(folder.endingIn(".zip")) : loose;
        return only(meshes).or(() -> named(meshes, "model", "mesh"));
    }

    private String picture(String mesh) {
        List<String> pictures = folder.endingIn(PICTURES);
        return named(pictures, AvatarFolder.stemOf(mesh), "model", "texture")
                .or(() -> only(pictures))
                .orElseThrow(
                        () ->
                                new BadFileException(
                                        folder.label()
                                                + ": expected a picture named like "
                                                + mesh
                                                + " beside it, found "
                                                + pictures,
                                        null));
    }

    private MorphTargets shapes(PlyParts parts) {
        PlyBlendshapes shapes = new PlyBlendshapes(parts);
        Optional<String> packed =
                folder.endingIn(".zip").stream().filter(PlyFolder::isShape).findFirst();
        if (packed.isPresent()) {
            return shapes.read(folder.pathOf(packed.get()));
        }
        List<String> files = folder.names().stream().filter(PlyFolder::isShape).toList();
        return files.isEmpty() ? MorphTargets.NONE : shapes.read(files, folder::read);
    }

    private static boolean isShape(String name) {
        return name.toLowerCase(Locale.ROOT).contains(SHAPES);
    }

    private static List<String> withoutShapes(List<String> names) {
        return names.stream().filter(name -> !isShape(name)).toList();
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static Optional<String> named(List<String> names, String... stems) {
        return Stream.of(stems)
                .flatMap(
                        stem ->
                                names.stream()
                                        .filter(name -> AvatarFolder.stemOf(name).equals(stem)))
                .findFirst();
    }
}
