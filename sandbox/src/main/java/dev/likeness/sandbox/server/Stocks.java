package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;

/**
 * What exports are made from besides a person.
 *
 * @param haircuts hair
 * @param clothes garments
 * @param glasses eyewear
 * @param textures encodes the pictures of people
 * @param people who know the levels of detail
 */
record Stocks(
        HaircutStock haircuts,
        ClothesStock clothes,
        GlassesStock glasses,
        TextureFiles textures,
        People people) {

    static Stocks of(People people) {
        return new Stocks(
                new HaircutStock(people),
                new ClothesStock(people),
                new GlassesStock(people),
                new TextureFiles(),
                people);
    }
}
