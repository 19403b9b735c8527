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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files of a person into an {@link AvatarAsset}. Any thread; several may read at once
 * with one reader.
 */
public final class AvatarAssetReader {

    /** The only part of a PLY avatar: skin, eyes and teeth are one mesh with one texture. */
    private static final String PLY_PART = "AvatarHead";

    private final AssetManager assets;

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
        Material material =
                new PbrMaterials(assets)
                        .textured(
                                PLY_PART,
                                new TextureReader().read(SourceFile.read(texture)),
                                SurfaceRole.SKIN);
        MorphTargets morphs =
                blendshapes
                        .map(zip -> new PlyBlendshapes(parts).read(zip))
                        .orElse(MorphTargets.NONE);
        Mesh engineMesh = parts.mesh();
        MeshBuilder.makeRoomFor(engineMesh, morphs);
        AssetPart part =
                new AssetPart(
                        PLY_PART,
                        engineMesh,
                        material,
                        PbrMaterials.bucketOf(material),
                        morphs,
                        Optional.empty());
        return new AvatarAsset(name, List.of(part), Optional.empty());
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
        return new GltfAssetBuilder(file, assets).build(name);
    }

    /**
     * Reads whatever a service has sent: finds the model in a file, a zip or a folder.
     *
     * @param source a GLB or glTF file, or a zip or folder with one of them and its textures (not
     *     null)
     * @return the asset, named after the file (not null)
     * @throws BadFileException if a file is damaged or there is no model; names what was expected
     *     and found
     * @throws StorageException if the disk does not give a file
     */
    public AvatarAsset read(Path source) {
        return readGltfAvatar(SourceFile.nameOf(source), source, Map.of());
    }
}
