package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;

/**
 * What exports are made from besides a person.
 *
 * @param bodies what all bodies have
 * @param haircuts hair
 * @param clothes garments
 * @param glasses eyewear
 * @param textures encodes the pictures of people
 * @param people who know the levels of detail
 */
record Stocks(
        BodyStock bodies,
        HaircutStock haircuts,
        ClothesStock clothes,
        GlassesStock glasses,
        TextureFiles textures,
        People people) {

    static Stocks of(People people) {
        return new Stocks(
                new BodyStock(people),
                new HaircutStock(people),
                new ClothesStock(people),
                new GlassesStock(people),
                new TextureFiles(),
                people);
    }

    /** A texture by the names in its address; 404 if there is none such. */
    StaticTexture require(String category, String asset, String fileName) {
        return switch (category) {
            case ExportCatalogue.AVATAR -> bodies.require(asset, fileName);
            case ExportCatalogue.HAIRCUTS -> haircuts.require(asset, fileName);
            default -> throw ApiException.notFound();
        };
    }

    /** The encoded picture. */
    byte[] file(StaticTexture texture) {
        return texture.category().equals(ExportCatalogue.AVATAR)
                ? bodies.file(texture)
                : haircuts.file(texture);
    }
}
