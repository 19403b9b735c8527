package dev.likeness;

import dev.likeness.model.AvatarAsset;
import dev.likeness.model.Outfit;
import dev.likeness.model.OutfitAsset;
import dev.likeness.model.OutfitReader;
import dev.likeness.service.AvatarFiles.OutfitFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Fetches clothes and fits them to a body. Blocking: any thread but the render thread. */
final class Dresser {

    private final AvatarFetcher fetcher;
    private final OutfitReader reader;

    Dresser(AvatarFetcher fetcher, OutfitReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /** Clothes on their way, in the order of putting on. */
    record Coming(List<CompletableFuture<OutfitAsset>> garments) {

        /** Waits for them, and returns them ready to be worn together. */
        List<Outfit> fit(AvatarAsset body) {
            List<Outfit> fitted = new ArrayList<>();
            for (CompletableFuture<OutfitAsset> garment : garments) {
                Outfit outfit = Workers.await(garment).fit(body);
                outfit.prepareWith(fitted);
                fitted.add(outfit);
            }
            return fitted;
        }
    }

    /** Begins to fetch and read garments, all at once. */
    Coming begin(List<OutfitFiles> files, Errand errand) {
        return new Coming(
                files.stream().map(garment -> fetcher.soon(() -> read(garment, errand))).toList());
    }

    private OutfitAsset read(OutfitFiles garment, Errand errand) {
        CompletableFuture<Path> model = fetcher.begin(garment.modelZip(), errand);
        Map<String, Path> textures = fetcher.fetchAll(garment.staticFiles(), errand, done -> {});
        return reader.read(garment.identity(), Workers.await(model), textures);
    }
}
