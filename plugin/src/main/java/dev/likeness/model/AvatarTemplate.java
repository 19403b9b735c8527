package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.texture.Texture2D;
import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.model.material.TextureKind;
import dev.likeness.model.rig.Rig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all persons of one gender and level of detail share: the template of a service, read once.
 * Persons are fitted to it from small files. Immutable; any thread, several at once.
 */
public final class AvatarTemplate {

    private final String name;
    private final List<TemplatePart> parts;
    private final Optional<Rig> rig;
    private final List<NeckSeam> seams;
    private final AssetManager assets;
    private final MorphPool pool;

    private AvatarTemplate(
            AvatarAsset asset, List<TemplatePart> parts, AssetManager assets, MorphPool pool) {
        this.name = asset.name();
        this.parts = List.copyOf(parts);
        this.rig = asset.rig();
        this.seams = NeckSeam.of(parts);
        this.assets = assets;
        this.pool = pool;
    }

    /** Makes a template of a model that was read, dressed with the pictures beside it. */
    static AvatarTemplate of(
            AvatarAsset asset,
            AvatarFolder folder,
            List<String> pictures,
            AssetManager assets,
            MorphPool pool) {
        TemplateMaterials materials = new TemplateMaterials(folder, pictures, assets);
        List<TemplatePart> parts =
                asset.parts().stream().map(part -> dressed(part, materials)).toList();
        return new AvatarTemplate(asset, parts, assets, pool);
    }

    private static TemplatePart dressed(AssetPart part, TemplateMaterials materials) {
        Material plain = part.material();
        Map<TextureKind, Texture2D> textures = materials.ofTemplate(part);
        Material material = TemplateMaterials.dressed(part.name(), plain, textures);
        return TemplatePart.of(part.withMaterial(material), plain, textures);
    }

    /**
     * The name given when it was read.
     *
     * @return for messages (not null)
     */
    public String name() {
        return name;
    }

    /**
     * Names of the parts, for example "AvatarHead".
     *
     * @return in the file's order (not null, immutable)
     */
    public List<String> partNames() {
        return parts.stream().map(TemplatePart::name).toList();
    }

    /**
     * The template as a person: nobody in particular, in the pictures that lie beside it.
     *
     * @return shares all buffers and pictures with those fitted to it (not null, new)
     */
    public AvatarAsset unfitted() {
        return unfitted(name);
    }

    AvatarAsset unfitted(String person) {
        return TemplateFit.unfitted(this).named(person);
    }

    /**
     * Makes a person: positions from one PLY file for each part, blendshapes from {@code
     * blendshapes/<part>/<set>/<name>.bin}, pictures and {@code model.json} by name, all optional
     * but one PLY. Parts without a PLY keep the template's shape; where they meet the head they
     * follow it. Index, UV and skin weight buffers are the template's.
     *
     * @param person name for the root node and for messages (not null)
     * @param files a folder or a zip (not null)
     * @return the person (not null, new)
     * @throws BadFileException if a file is damaged or made for another template; names what was
     *     expected and found
     * @throws StorageException if the disk does not give a file
     */
    public AvatarAsset fit(String person, Path files) {
        try (AvatarFolder folder = AvatarFolder.open(files)) {
            return fit(person, folder, folder.names());
        }
    }

    /**
     * As {@link #fit(String, Path)}, with files that came one by one.
     *
     * @param person name for the root node and for messages (not null)
     * @param files by the names that they would have in the folder, with slashes (not null)
     * @return the person (not null, new)
     * @throws BadFileException if a file is damaged or made for another template
     * @throws StorageException if the disk does not give a file
     */
    public AvatarAsset fit(String person, Map<String, Path> files) {
        try (AvatarFolder folder = AvatarFolder.of(person, files)) {
            return fit(person, folder, folder.names());
        }
    }

    /** With pictures from some files of the folder alone. */
    AvatarAsset fit(String person, AvatarFolder folder, List<String> pictures) {
        return new TemplateFit(this, folder, pictures).person(person);
    }

    List<TemplatePart> parts() {
        return parts;
    }

    Optional<Rig> rig() {
        return rig;
    }

    List<NeckSeam> seams() {
        return seams;
    }

    AssetManager assets() {
        return assets;
    }

    MorphPool pool() {
        return pool;
    }
}
