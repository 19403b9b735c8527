package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.scene.Mesh;
import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.model.file.PackedFile;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.gltf.GltfFile;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.TextureReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files of a person into an {@link AvatarAsset}. Any thread; several may read at once
 * with one reader. Keep one for the game: blendshapes that are equal between the avatars of one
 * reader are held once.
 */
public final class AvatarAssetReader {

    /** The only part of a PLY avatar: skin, eyes and teeth are one mesh with one texture. */
    private static final String PLY_PART = "AvatarHead";

    private final AssetManager assets;
    private final MorphPool pool = new MorphPool();

    /**
     * Creates a reader.
     *
     * @param assets the game's: its image loaders and material definitions are used, its cache is
     *     not (not null, alias)
     */
    public AvatarAssetReader(AssetManager assets) {
        this.assets = assets;
    }

    /**
     * Reads an avatar of one PLY mesh.
     *
     * @param name for the root node and for messages (not null)
     * @param mesh a zip with one PLY mesh in it, or the PLY file (not null)
     * @param texture PNG or JPEG (not null)
     * @param blendshapes a zip with one .bin or .ply for each shape, or empty
     * @return the asset (not null)
     * @throws BadFileException if a file is damaged; names what was expected and found
     * @throws StorageException if the disk does not give a file
     */
    public AvatarAsset readPlyAvatar(
            String name, Path mesh, Path texture, Optional<Path> blendshapes) {
        PlyParts parts = PlyParts.read(PackedFile.single(mesh, ".ply", "model.ply"));
        MorphTargets morphs =
                blendshapes
                        .map(zip -> new PlyBlendshapes(parts).read(zip))
                        .orElse(MorphTargets.NONE);
        return plyAvatar(name, parts, SourceFile.read(texture), morphs);
    }

    AvatarAsset plyAvatar(String name, PlyParts parts, SourceFile texture, MorphTargets morphs) {
        Material material =
                new PbrMaterials(assets)
                        .textured(PLY_PART, new TextureReader().read(texture), SurfaceRole.SKIN);
        parts.completeFor(material);
        Mesh mesh = parts.mesh();
        MeshBuilder.makeRoomFor(mesh, morphs);
        AssetPart part =
                new AssetPart(
                        PLY_PART,
                        mesh,
                        material,
                        PbrMaterials.bucketOf(material),
                        morphs,
                        Optional.empty());
        return new AvatarAsset(name, List.of(part), Optional.empty()).sharing(pool);
    }

    /**
     * Reads an avatar from glTF 2.0.
     *
     * @param name for the root node and for messages (not null)
     * @param model a GLB file, a glTF file, or a zip or folder with one of them and what it refers
     *     to; of several models that of the avatar is taken (not null)
     * @param staticFiles files that the model refers to and the zip lacks, by file name (not null,
     *     may be empty)
     * @return the asset (not null)
     * @throws BadFileException if a file is damaged, missing, or needs an extension that is not
     *     supported; names what was expected and found
     * @throws StorageException if the disk does not give a file
     */
    public AvatarAsset readGltfAvatar(String name, Path model, Map<String, Path> staticFiles) {
        GltfFile file = GltfFile.read(model, staticFiles, "avatar", "model");
        return new GltfAssetBuilder(file, assets).build(name).sharing(pool);
    }

    /**
     * Reads a template: a GLB or glTF file that all persons of one gender and level of detail
     * share, with the pictures that lie beside it, found by name. Once for each is enough.
     *
     * @param model a GLB or glTF file (not null)
     * @return persons are fitted to it (not null)
     * @throws BadFileException if a file is damaged; names what was expected and found
     * @throws StorageException if the disk does not give a file
     */
    public AvatarTemplate readTemplate(Path model) {
        try (AvatarFolder beside = AvatarFolder.around(model)) {
            return new AvatarFolderReader(this, beside).template(SourceFile.nameOf(model));
        }
    }

    /**
     * Reads whatever a service has sent:
     *
     * <ul>
     *   <li>a GLB or glTF file with its pictures inside or beside it;
     *   <li>a folder or zip with one of them;
     *   <li>a folder or zip with a template, a person's pointclouds (one PLY for each part) and
     *       blendshapes, in one folder or several;
     *   <li>a template alone, which is a person too;
     *   <li>a PLY mesh with a picture and maybe blendshapes, in a folder or zip.
     * </ul>
     *
     * @param source a file or a folder (not null)
     * @return the asset, named after the file (not null)
     * @throws BadFileException if a file is damaged or no avatar is found; names what was expected
     *     and found
     * @throws StorageException if the disk does not give a file
     */
    public AvatarAsset read(Path source) {
        String name = SourceFile.nameOf(source);
        if (Files.isDirectory(source) || SourceFile.isZip(source)) {
            try (AvatarFolder folder = AvatarFolder.open(source)) {
                return new AvatarFolderReader(this, folder).read(name);
            }
        }
        try (AvatarFolder beside = AvatarFolder.around(source)) {
            return new AvatarFolderReader(this, beside).readFile(SourceFile.nameOf(source));
        }
    }

    /**
     * Reads the levels of detail of one person.
     *
     * @param sources one for each level, in any order, each as {@link #read(Path)} takes it (not
     *     empty)
     * @return the levels (not null)
     * @throws BadFileException if a file is damaged or no avatar is found in it
     * @throws StorageException if the disk does not give a file
     * @throws IllegalArgumentException if the levels do not belong together
     */
    public AvatarLevels readLevels(List<Path> sources) {
        return AvatarLevels.of(sources.stream().map(this::read).toList());
    }

    AssetManager assets() {
        return assets;
    }

    MorphPool pool() {
        return pool;
    }
}
