package dev.likeness;

import dev.likeness.model.AvatarAsset;
import dev.likeness.model.Outfit;
import dev.likeness.model.OutfitReader;
import dev.likeness.service.AvatarFiles.OutfitFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fetches clothes and fits them to a body. Blocking: any thread but the render thread. */
final class Dresser {

    private final AvatarFetcher fetcher;
    private final OutfitReader reader;

    Dresser(AvatarFetcher fetcher, OutfitReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /** Returns the garments in the order of putting on, ready to be worn together. */
    List<Outfit> fit(List<OutfitFiles> files, AvatarAsset body, AvatarFetcher.Errand errand) {
        List<Outfit> fitted = new ArrayList<>();
        for (OutfitFiles garment : files) {
            Path model = fetcher.fetch(garment.modelZip(), errand);
            Map<String, Path> textures = fetcher.fetchAll(garment.staticFiles(), errand);
            Outfit outfit = reader.read(garment.identity(), model, textures).fit(body);
            outfit.prepareWith(fitted);
            fitted.add(outfit);
        }
        return fitted;
    }
}
