package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.texture.Texture2D;
import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.model.file.PackedFile;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.gltf.GltfFile;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.TextureReader;
import dev.likeness.model.material.TextureTone;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the files of a haircut into a {@link HaircutAsset}. Any thread; several may read at once
 * with one reader.
 */
public final class HaircutReader {

    private final AssetManager assets;

    /**
     * Creates a reader.
     *
     * @param assets the game's: its image loaders and material definitions are used, its cache is
     *     not (not null, alias)
     */
    public HaircutReader(AssetManager assets) {
        this.assets = assets;
    }

    /**
     * Reads a haircut of one PLY mesh.
     *
     * @param identity the service's name of it (not null)
     * @param mesh a zip with its PLY mesh in it, or the PLY file (not null)
     * @param texture PNG with alpha (not null)
     * @return the asset (not null)
     * @throws BadFileException if a file is damaged; names what was expected and found
     * @throws StorageException if the disk does not give a file
     */
    public HaircutAsset readPlyHaircut(String identity, Path mesh, Path texture) {
        String baseName = identity.toLowerCase(Locale.ROOT) + ".ply";
        PlyParts parts = PlyParts.read(PackedFile.single(mesh, ".ply", baseName));
        Texture2D color = new TextureReader().read(SourceFile.read(texture));
        TextureTone tone = TextureTone.of(color.getImage());
        Material material = new PbrMaterials(assets).textured(identity, color, SurfaceRole.HAIR);
        HairNormals.bend(parts.mesh());
        parts.completeFor(material);
        int[] group = parts.split().firstOfSource();
        return new HaircutAsset(identity, parts.mesh(), material, parts.split(), group, tone);
    }

    /**
     * Reads a haircut from glTF 2.0. Its vertices count as the file has them.
     *
     * @param identity the service's name of it (not null)
     * @param model a GLB file, a glTF file, or a zip with one of them (not null)
     * @param staticFiles textures that the model refers to and the zip lacks, by file name (not
     *     null, may be empty)
     * @return the asset (not null)
     * @throws BadFileException if a file is damaged or does not hold exactly one mesh; names what
     *     was expected and found
     * @throws StorageException if the disk does not give a file
     */
    public HaircutAsset readGltfHaircut(
            String identity, Path model, Map<String, Path> staticFiles) {
        GltfFile file = GltfFile.read(model, staticFiles, identity.toLowerCase(Locale.ROOT));
        return new GltfHaircutBuilder(file, assets).build(identity);
    }
}
