package dev.likeness.avaturn;

import com.squareup.moshi.Json;
import java.util.Map;

/**
 * How an avatar looks. Every part may be null: read, if the service did not say; sent, to leave it
 * to the service.
 *
 * @param assets what it wears
 * @param body which body, like "body_0"
 * @param age for example "adult"
 * @param metadata whatever shall be kept with it
 * @param boneScale sizes of parts of the body
 * @param skinToneCorrection lighter above 0, darker below
 */
public record Customization(
        Assets assets,
        String body,
        String age,
        Map<String, Object> metadata,
        @Json(name = "bone_scale") BoneScale boneScale,
        @Json(name = "skin_tone_correction") Double skinToneCorrection) {

    /** Nothing said. */
    public static final Customization EMPTY = new Customization(null, null, null, null, null, null);

    /**
     * What an avatar wears, at most one of each kind; each may be null.
     *
     * @param clothing clothes
     * @param hairAndHeadwear hair or a hat
     * @param eyewear glasses
     * @param footwear shoes
     */
    public record Assets(
            Asset clothing,
            @Json(name = "hair_and_headwear") ColoredAsset hairAndHeadwear,
            ColoredAsset eyewear,
            Asset footwear) {

        /** Nothing. */
        public static final Assets NONE = new Assets(null, null, null, null);
    }

    /**
     * Something worn.
     *
     * @param id the service's name of it
     */
    public record Asset(String id) {}

    /**
     * Something worn that has a colour.
     *
     * @param id the service's name of it
     * @param color like "#aabbcc", of eyewear also "#aabbccaa"; null for its own
     */
    public record ColoredAsset(String id, String color) {}

    /**
     * Sizes as factors; each may be null.
     *
     * @param head of the head
     * @param arms of the arms
     * @param chest of the chest
     */
    public record BoneScale(Double head, Double arms, Double chest) {}

    /**
     * This customization with other assets.
     *
     * @param worn what is worn (may be null)
     * @return a copy (not null)
     */
    public Customization withAssets(Assets worn) {
        return new Customization(worn, body, age, metadata, boneScale, skinToneCorrection);
    }

    /**
     * This customization with another body.
     *
     * @param name which body (may be null)
     * @return a copy (not null)
     */
    public Customization withBody(String name) {
        return new Customization(assets, name, age, metadata, boneScale, skinToneCorrection);
    }

    /**
     * This customization with other sizes.
     *
     * @param sizes factors (may be null)
     * @return a copy (not null)
     */
    public Customization withBoneScale(BoneScale sizes) {
        return new Customization(assets, body, age, metadata, sizes, skinToneCorrection);
    }

    /**
     * This customization with another skin tone.
     *
     * @param correction lighter above 0, darker below
     * @return a copy (not null)
     */
    public Customization withSkinTone(double correction) {
        return new Customization(assets, body, age, metadata, boneScale, correction);
    }
}
