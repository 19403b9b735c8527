package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.texture.Image;
import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.material.PartTextures;
import dev.likeness.model.material.TextureKind;
import dev.likeness.model.material.TextureReader;
import dev.likeness.model.material.VisibilityMask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads garments, glasses, hats and the like that a service exports as files of their own. Any
 * thread; several may read at once with one reader.
 */
public final class OutfitReader {

    private final AssetManager assets;

    /**
     * Creates a reader.
     *
     * @param assets the game's: its image loaders and material definitions are used, its cache is
     *     not (not null, alias)
     */
    public OutfitReader(AssetManager assets) {
        this.assets = assets;
    }

    /**
     * Reads one garment or a set of them.
     *
     * @param name for messages and for {@link Wardrobe} (not null)
     * @param source a GLB or glTF file with its pictures beside it, or a folder or zip with all of
     *     them (not null)
     * @param staticFiles files that lie elsewhere, by file name (not null, may be empty)
     * @return to be fitted to avatars (not null, new)
     * @throws BadFileException if a file is damaged or missing; names what was expected and found
     * @throws StorageException if the disk does not give a file
     */
    public OutfitAsset read(String name, Path source, Map<String, Path> staticFiles) {
        OutfitFiles files = OutfitFiles.find(source, staticFiles);
        AvatarAsset model =
                new AvatarAssetReader(assets).readGltfAvatar(name, files.model(), files.beside());
        return new OutfitAsset(name, model, masks(name, model, files));
    }

    private Map<SkinRegion, List<VisibilityMask>> masks(
            String name, AvatarAsset model, OutfitFiles files) {
        Map<SkinRegion, List<VisibilityMask>> masks = new EnumMap<>(SkinRegion.class);
        for (SkinRegion region : SkinRegion.values()) {
            Map<String, SourceFile> pictures =
                    files.pick(names -> named(subjects(name, model), names, region.mask()));
            List<VisibilityMask> found = new ArrayList<>();
            for (SourceFile picture : pictures.values()) {
                Image image = new TextureReader().read(picture).getImage();
                found.add(VisibilityMask.of(image));
            }
            masks.put(region, found);
        }
        return masks;
    }

    /** What the files of a garment may be named after. */
    private static List<String> subjects(String name, AvatarAsset model) {
        Stream<String> materials =
                model.parts().stream().map(part -> String.valueOf(part.material().getName()));
        return Stream.of(Stream.of(name), model.partNames().stream(), materials)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Masks named after a part; where none is, the only mask there is. */
    private static List<String> named(List<String> subjects, List<String> files, TextureKind mask) {
        List<String> found =
                subjects.stream()
                        .map(subject -> PartTextures.find(subject, files).get(mask))
                        .filter(file -> file != null)
                        .distinct()
                        .toList();
        List<String> all = PartTextures.ofKind(mask, files);
        return found.isEmpty() && all.size() == 1 ? all : found;
    }
}
