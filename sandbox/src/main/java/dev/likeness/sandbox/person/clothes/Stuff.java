package dev.likeness.sandbox.person.clothes;

import java.awt.Color;

/**
 * What a piece is made of.
 *
 * @param weave how it looks from near
 * @param color of the cloth
 * @param design what is sewn on it
 */
public record Stuff(Weave weave, Color color, Design design) {

    /** Kinds of cloth. */
    public enum Weave {
        /** Fine jersey. */
        JERSEY,
        /** Jersey with broad stripes. */
        STRIPED,
        /** Coarse knit of a sweater, in ribs. */
        KNIT,
        /** Smooth thick jersey of a hoodie. */
        FLEECE,
        /** Diagonal, with pale wear. */
        DENIM,
        /** Fine diagonal. */
        TWILL,
        /** Fine and smooth, of shirts. */
        POPLIN,
        /** Soft, of jackets and skirts. */
        WOOL,
        /** Elastic and matt. */
        ELASTIC,
        /** Firm and plain, of sneakers. */
        CANVAS,
        /** Grained and a little shiny. */
        LEATHER,
        /** Of soles. */
        RUBBER,
        /** Round laces. */
        CORD,
        /** Buttons of horn. */
        HORN,
        /** Buttons and buckles. */
        METAL
    }

    /** What is sewn on. */
    public enum Design {
        /** Nothing but what all pieces have. */
        PLAIN,
        /** A stitch beside the edge. */
        COLLAR,
        /** Ribbed neck, stitched hems, seams at shoulders and sides. */
        TEE,
        /** Broad ribs at neck, cuffs and hem. */
        SWEATER,
        /** As a sweater, with a pocket in front. */
        HOODIE,
        /** Placket, yoke, chest pocket and cuffs. */
        SHIRT,
        /** Breast pocket, flaps, vents and darts. */
        JACKET,
        /** Waistband, fly, five pockets, double seams. */
        JEANS,
        /** Waistband, fly, slanting pockets, creases. */
        CHINOS,
        /** A broad waistband and seams. */
        LEGGINGS,
        /** Toe cap, lace rows, heel. */
        SNEAKER,
        /** Toe seam, lace rows, heel and shaft. */
        BOOT
    }
}
