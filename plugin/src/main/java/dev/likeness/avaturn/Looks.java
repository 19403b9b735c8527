package dev.likeness.avaturn;

import dev.likeness.avaturn.Customization.Asset;
import dev.likeness.avaturn.Customization.Assets;
import dev.likeness.avaturn.Customization.ColoredAsset;
import dev.likeness.service.AvatarOrder;

/**
 * What an order's names mean here. The first haircut is worn; a garment may say its place, like
 * "eyewear:round_metal", and is clothing otherwise.
 */
final class Looks {

    private Looks() {}

    /** The usual look with what the order names. */
    static Customization of(Customization usual, AvatarOrder order) {
        Assets assets = usual.assets() == null ? Assets.NONE : usual.assets();
        if (!order.haircuts().isEmpty()) {
            assets = with(assets, "hair_and_headwear", order.haircuts().get(0));
        }
        for (String name : order.outfits().names()) {
            String[] parts = name.split(":", 2);
            assets =
                    parts.length == 2
                            ? with(assets, parts[0], parts[1])
                            : with(assets, "clothing", name);
        }
        return usual.withAssets(assets.equals(Assets.NONE) ? usual.assets() : assets);
    }

    private static Assets with(Assets worn, String place, String id) {
        return switch (place) {
            case "clothing" ->
                    new Assets(
                            new Asset(id), worn.hairAndHeadwear(), worn.eyewear(), worn.footwear());
            case "hair_and_headwear" ->
                    new Assets(
                            worn.clothing(),
                            new ColoredAsset(id, colorOf(worn.hairAndHeadwear())),
                            worn.eyewear(),
                            worn.footwear());
            case "eyewear" ->
                    new Assets(
                            worn.clothing(),
                            worn.hairAndHeadwear(),
                            new ColoredAsset(id, colorOf(worn.eyewear())),
                            worn.footwear());
            case "footwear" ->
                    new Assets(
                            worn.clothing(), worn.hairAndHeadwear(), worn.eyewear(), new Asset(id));
            default ->
                    throw new IllegalArgumentException(
                            "Expected clothing, hair_and_headwear, eyewear or footwear before the"
                                    + " colon, found "
                                    + place);
        };
    }

    private static String colorOf(ColoredAsset asset) {
        return asset == null ? null : asset.color();
    }

    /** What the service has for an avatar that nobody dressed, with what is said on top of it. */
    static Customization merged(Customization base, Customization wanted) {
        Assets under = base.assets() == null ? Assets.NONE : base.assets();
        Assets over = wanted.assets() == null ? Assets.NONE : wanted.assets();
        return new Customization(
                new Assets(
                        or(over.clothing(), under.clothing()),
                        or(over.hairAndHeadwear(), under.hairAndHeadwear()),
                        or(over.eyewear(), under.eyewear()),
                        or(over.footwear(), under.footwear())),
                or(wanted.body(), base.body()),
                or(wanted.age(), base.age()),
                or(wanted.metadata(), base.metadata()),
                or(wanted.boneScale(), base.boneScale()),
                or(wanted.skinToneCorrection(), base.skinToneCorrection()));
    }

    private static <T> T or(T wanted, T base) {
        return wanted == null ? base : wanted;
    }
}
