package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.KeptFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every file that was uploaded or generated. Thread-safe. */
final class Assets {

    private final Map<String, Asset> byImageKey = new LinkedHashMap<>();
    private int count;

    /** Keeps a file whose type was checked. */
    Asset keep(MediaType type, byte[] content, Optional<PictureSize> size) {
        return keep(type, content, size, Optional.empty());
    }

    /** Keeps a picture that a generation made. */
    Asset keepGenerated(byte[] png, String generation) {
        Optional<PictureSize> size = PictureSize.of(MediaType.PNG, png);
        return keep(MediaType.PNG, png, size, Optional.of(generation));
    }

    private synchronized Asset keep(
            MediaType type,
            byte[] content,
            Optional<PictureSize> size,
            Optional<String> generation) {
        int number = ++count;
        String id = "asset_" + number;
        Optional<String> key =
                type.isImage() ? Optional.of("image/" + id + "/original") : Optional.empty();
        Asset asset =
                new Asset(
                        id,
                        type.category() + "-" + number + "." + type.ending(),
                        type,
                        KeptFile.of(content),
                        content.length,
                        size,
                        key,
                        generation);
        key.ifPresent(name -> byImageKey.put(name, asset));
        return asset;
    }

    synchronized Optional<Asset> image(String key) {
        return Optional.ofNullable(byImageKey.get(key));
    }

    /** The picture behind a key; 400 that names the field if there is none. */
    Asset requireImage(String field, String key) {
        return image(key)
                .orElseThrow(() -> KonProRefusal.invalid(field, "no image has the key " + key));
    }
}
