package dev.likeness.lookbook;

import dev.likeness.konpro.AssetType;

/** What kind of file a portrait is. */
public enum PortraitFormat {
    /** Exact, larger. */
    PNG(AssetType.PNG, "png"),
    /** Smaller. */
    JPEG(AssetType.JPEG, "jpg");

    private final AssetType type;
    private final String ending;

    PortraitFormat(AssetType type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** What it is for an upload. */
    AssetType type() {
        return type;
    }

    /** How its files' names end, without dot. */
    String ending() {
        return ending;
    }
}
