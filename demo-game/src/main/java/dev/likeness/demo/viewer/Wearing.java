package dev.likeness.demo.viewer;

import com.jme3.asset.AssetManager;
import dev.likeness.job.BadFileException;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.Outfit;
import dev.likeness.model.OutfitAsset;
import dev.likeness.model.OutfitReader;
import dev.likeness.model.Wardrobe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Outfits that every avatar on show puts on, each fitted to each. */
final class Wearing {

    private final Map<OpenedFile, List<Outfit>> fitted = new IdentityHashMap<>();

    /**
     * Reads outfits and fits them. Any thread but the render thread; takes a second or so for each.
     *
     * @param outfits files, folders or zips (not null, may be empty)
     * @param wearers who is to wear them (not null)
     * @param assets to read with (not null)
     * @throws ViewerException if there is no such file
     * @throws BadFileException if an outfit is damaged or does not fit an avatar
     */
    Wearing(List<Path> outfits, List<OpenedFile> wearers, AssetManager assets) {
        OutfitReader reader = new OutfitReader(assets);
        List<OutfitAsset> read = new ArrayList<>();
        for (Path outfit : outfits) {
            OpenedFile.existing(outfit);
            read.add(reader.read(OpenedFile.titleOf(outfit), outfit, Map.of()));
        }
        for (OpenedFile wearer : wearers) {
            fitted.put(wearer, read.stream().map(asset -> asset.fit(wearer.asset())).toList());
        }
    }

    /** Puts them on. Render thread. */
    void putOn(OpenedFile wearer, AvatarInstance avatar) {
        Wardrobe wardrobe = new Wardrobe(avatar);
        fitted.get(wearer).forEach(wardrobe::putOn);
    }
}
